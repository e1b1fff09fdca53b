/** What the formats have in common that are a JSON document with a list of exchanges. */
import type { Exchange, Headers, HttpResponse, Source } from "../http/exchange.js";
import { isCutOff } from "./cut-off.js";
import { createEntryScanner } from "./entries.js";
import type { Piece } from "./lines.js";
import { createElsewhere, jsonOf, sourceOf, type Wrong, wrongAt } from "./piece.js";
import { createPlainReader } from "./plain.js";
import type { ReadContext, Reader, Sink } from "./reader.js";
import { RecordingError } from "./recording-error.js";

export interface ListFormat {
  /** As messages call such a file, with its article. */
  readonly name: string;
  /** The members that lead to the list. */
  readonly path: readonly string[];
  /** Whether each entry holds an exchange under `request` and `response`, so that those of others can be told unread. */
  readonly plain?: boolean;
  /** Whether it gives no body that is not whole, since its entries say more of that than the headers do. */
  readonly whole?: boolean;
  /** The exchange that an entry holds, or why it holds none. Throws what `wrong` makes of an entry that is none. */
  exchangeOf(entry: unknown, wrong: Wrong, context: ReadContext): Exchange | string;
}

/** Reads such a document; what is wrong with one entry is not held against the others. */
export function listReader(
  { name, path, plain, whole, exchangeOf }: ListFormat,
  context: ReadContext,
  sink: Sink,
): Reader {
  const { file } = context;
  const isElsewhere = createElsewhere();
  let index = 0;
  const scanner = createEntryScanner(path, context.skipped, (piece) => {
    const entry = index++;
    if (plain && isElsewhere(piece)) sink.other(piece.from);
    else attempt(sink, take, piece, entry);
  });

  const readPlain = createPlainReader((value, wrong) => exchangeOf(value, wrong, context));

  function take(piece: Piece, entry: number): void {
    const source = sourceOf(file, piece, entry);
    const read = plain ? readPlain(piece, source) : exchangeOf(jsonOf(piece, source), wrongAt(source), context);
    tell(sink, read, source, whole);
  }

  const list = path.length > 0 ? `its ${path.join(".")}` : "its list";
  return {
    keepsNothing: true,
    push(bytes) {
      try {
        scanner.push(bytes);
      } catch (error) {
        if (error instanceof SyntaxError) throw new RecordingError(`${file} is no ${name}: not JSON: ${error.message}`);
        throw error;
      }
    },
    end() {
      if (!scanner.complete) {
        const last = index === 0 ? "in its first entry" : `after entry ${index - 1}`;
        const place = scanner.found ? last : `before ${list}`;
        throw new RecordingError(`${file} is truncated: it ends ${place}; record it again, or mend its end`);
      }
      if (scanner.found) return;
      throw new RecordingError(`${file} is no ${name}: it has no ${path.join(".")}; --format names another format`);
    },
  };
}

/**
 * Tells of what a part of a recording was found to hold: an exchange, without a body that is not whole, or a
 * request that was never answered, or neither, and why.
 */
export function tell(sink: Sink, read: Exchange | string, source: Source, whole = false): void {
  if (typeof read === "string") {
    sink.leaveOut(source, read);
    return;
  }
  const exchange = read.source ? read : { ...read, source };
  const { response } = exchange;
  if (response.status > 0) {
    sink.exchange(!whole && isPart(response) ? { ...exchange, response: { ...response, body: null } } : exchange);
    return;
  }
  sink.leaveOut(source, "never answered");
  sink.unanswered?.(exchange);
}

/** Whether less of a body was recorded than was sent. Where it is known what it means, it is whole, and its text need not be made. */
function isPart(response: HttpResponse): boolean {
  if (response.json !== undefined) return false;
  const { headers, body, size } = response;
  if (body === null || (body === "" && !("content-length" in headers))) return false;
  return isCutOff(body, size ?? lengthIn(headers));
}

/** How long a body was, as its headers say; NaN where they do not: of what was packed, they say the length of the package. */
export function lengthIn(headers: Headers): number {
  const isPacked = (headers["content-encoding"] ?? "identity").toLowerCase() !== "identity";
  return isPacked ? Number.NaN : Number(headers["content-length"]);
}

/** Does what may fail for one part of a recording, and tells the sink if it does. */
export function attempt<Given extends readonly unknown[]>(
  sink: Sink,
  work: (...given: Given) => void,
  ...given: Given
): void {
  try {
    work(...given);
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    sink.unreadable(error);
  }
}
