/** The common part of formats that are a JSON document with a list of exchanges. */
import type { Exchange, Headers, HttpResponse, Source } from "../http/exchange.js";
import { isCutOff } from "./cut-off.js";
import { createEntryScanner } from "./entries.js";
import type { Piece } from "./lines.js";
import { createElsewhere, jsonOf, sourceOf, type Wrong, wrongAt } from "./piece.js";
import { createPlainReader } from "./plain.js";
import type { ReadContext, Reader, Sink } from "./reader.js";
import { RecordingError } from "./recording-error.js";

export interface ListFormat {
  /** What messages call such a file. */
  readonly name: string;
  /** The members that lead to the list. */
  readonly path: readonly string[];
  /** Whether each entry holds an exchange under `request` and `response`, so that those of other APIs can be skipped unparsed. */
  readonly plain?: boolean;
  /** Whether the format already drops incomplete bodies, since its entries say more about that than the headers do. */
  readonly whole?: boolean;
  /** The exchange in an entry, or the reason why there is none. Throws the error that `wrong` makes for an invalid entry. */
  exchangeOf(entry: unknown, wrong: Wrong, context: ReadContext): Exchange | string;
}

/** Reads such a document; an invalid entry does not affect the others. */
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
 * Passes on what a part of a recording holds: an exchange, without its body if that is incomplete; a request that was never answered; or
 * the reason why there is neither.
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

/** Whether a body was recorded incompletely. One that is already parsed is complete, so its text is not needed. */
function isPart(response: HttpResponse): boolean {
  if (response.json !== undefined) return false;
  const { headers, body, size } = response;
  if (body === null || (body === "" && !("content-length" in headers))) return false;
  return isCutOff(body, size ?? lengthIn(headers));
}

/** The length of a body according to its headers; NaN if they do not say, or if it was compressed. */
export function lengthIn(headers: Headers): number {
  const isPacked = (headers["content-encoding"] ?? "identity").toLowerCase() !== "identity";
  return isPacked ? Number.NaN : Number(headers["content-length"]);
}

/** Does work that may fail for one part of a recording; reports a failure to the sink. */
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
