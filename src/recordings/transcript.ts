/** What curl and Hurl print: answers with their headers (--include), or requests and answers (--verbose). */
import type { HttpRequest } from "../http/exchange.js";
import { requestOfCommand } from "./curl.js";
import { datedBy, headersOf, isBodiless } from "./facts.js";
import { createLines, type Piece } from "./lines.js";
import { attempt } from "./list.js";
import { sourceOf, textOf, wrongAt } from "./piece.js";
import type { ReadContext, Reader, RecordingFormat, Sink } from "./reader.js";
import { requestFor } from "./unrecorded.js";

const answers = /^(?:< )?HTTP\/[\d.]+ (\d{3})\b/;
const asks = /^> ([A-Z]+) (\S+) HTTP\/[\d.]+\r?$/;
const command = /^(?:[$%#>] ?)?curl /;
/** What curl and Hurl say of the connection in between. */
const aside = /^(?:\*(?: |\r?$)|[{}] \[\d+ bytes data\])/;
/** A body without an end of line, followed by the next answer at once. */
const glued = /^(.*[}\]])(HTTP\/[\d.]+ \d{3}\b.*)$/s;

export const transcript: RecordingFormat = {
  mark: "transcripts of curl or Hurl (--include or --verbose)",
  recognises: ({ text }) =>
    [answers, asks, command, aside].some((mark) => mark.test(text.trimStart())) &&
    /^(< )?HTTP\/[\d.]+ \d{3}/m.test(text),
  reader,
};

type Fields = (readonly [string, string])[];

/** What is being read. */
interface State {
  first: Piece | undefined;
  last: Piece | undefined;
  /** The request that a command names, or the line of one with its fields. */
  request: HttpRequest | undefined;
  asked: { readonly method: string; readonly target: string } | undefined;
  readonly sent: Fields;
  status: number;
  readonly received: Fields;
  readonly body: Buffer[];
  reading: "request" | "answer" | "body" | "nothing";
}

const fresh = (): State => ({
  first: undefined,
  last: undefined,
  request: undefined,
  asked: undefined,
  sent: [],
  status: 0,
  received: [],
  body: [],
  reading: "nothing",
});

function reader({ file, skipped, operation }: ReadContext, sink: Sink): Reader {
  let state = fresh();
  let entry = 0;

  const flush = (): void => {
    const { first, last, status, received, body } = state;
    const request = requestIn(state);
    state = fresh();
    if (!first || !last || status < 200) return; // nothing yet, or an interim answer that the real one follows
    const source = sourceOf(file, { ...first, length: last.from + last.length - first.from }, entry++);
    attempt(sink, () => {
      const text = textOf(Buffer.concat(body), wrongAt(source)).trimEnd();
      const headers = headersOf(received);
      sink.exchange({
        request: request ?? requestFor(operation, file),
        response: { status, headers, body: status === 204 ? "" : text },
        ...datedBy(headers),
        source,
      });
    });
  };

  function take(line: Piece): void {
    const text = line.bytes.toString("latin1");
    const split = state.reading === "body" ? glued.exec(text) : null;
    if (split?.[1]) {
      const { length } = split[1];
      state.body.push(line.bytes.subarray(0, length));
      state.last = { ...line, length };
      const rest = line.bytes.subarray(length);
      take({ ...line, bytes: rest, from: line.from + length, length: rest.length });
      return;
    }
    read(line, text);
    if (state.first) state.last = line;
  }

  function read(line: Piece, text: string): void {
    const asked = asks.exec(text);
    const answered = answers.exec(text);
    if (command.test(text)) {
      flush();
      state.first = line;
      state.request = requestOfCommand(line.bytes.toString("utf8"));
    } else if (asked) {
      flush();
      state.first = line;
      state.asked = { method: asked[1] ?? "", target: asked[2] ?? "" };
      state.reading = "request";
    } else if (answered) {
      if (state.status >= 200) flush();
      state.first ??= line;
      state.status = Number(answered[1]);
      state.received.length = 0; // of an interim answer
      state.reading = "answer";
    } else if (state.reading === "body") {
      if (!aside.test(text)) state.body.push(line.bytes, lineFeed);
    } else if (state.reading === "request") {
      addField(text, "> ", state.sent);
    } else if (state.reading === "answer" && !addField(text, "< ", state.received)) {
      state.reading = "body";
    }
  }

  const lines = createLines(skipped, take);
  return {
    push: lines.push,
    end() {
      lines.end();
      flush();
    },
  };
}

const lineFeed = Buffer.from("\n");

/** Adds the header field that a line holds; false if it holds none. */
function addField(text: string, mark: string, to: Fields): boolean {
  const bare = text.startsWith(mark) ? text.slice(mark.length) : text;
  const found = /^([\w!#$%&'*+.^`|~-]+):[ \t]*(.*?)\r?$/.exec(bare);
  if (!found?.[1]) return false;
  to.push([found[1], found[2] ?? ""]);
  return true;
}

/** The host is that of the field; whether over TLS or not is not told, and does not matter. Bodies that are sent are not printed. */
function requestIn({ request, asked, sent }: State): HttpRequest | undefined {
  if (!asked) return request;
  const headers = headersOf(sent);
  const url = URL.canParse(asked.target)
    ? asked.target
    : `http://${headers.host ?? "unrecorded.invalid"}${asked.target}`;
  return { method: asked.method, url, headers, body: isBodiless(asked.method) ? "" : (request?.body ?? null) };
}
