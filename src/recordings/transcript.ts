/** What curl and Hurl print: answers with their headers (--include), or requests and answers (--verbose). */
import type { Headers, HttpRequest } from "../http/exchange.js";
import { isJson } from "../http/json.js";
import { type Command, commandOf, goesOn } from "./curl.js";
import { datedBy, headersOf, isBodiless } from "./facts.js";
import { createLines, type Piece } from "./lines.js";
import { attempt } from "./list.js";
import { sourceOf, textOf, type Wrong, wrongAt } from "./piece.js";
import { positionOf } from "./position.js";
import type { ReadContext, Reader, RecordingFormat, Sink } from "./reader.js";
import { requestFor } from "./unrecorded.js";

const answers = /^(?:< )?HTTP\/[\d.]+ (\d{3})\b/;
const asks = /^> ([A-Z]+) (\S+) HTTP\/[\d.]+\r?$/;
/**
 * A command of curl, in bytes or text: after a prompt, which ends in one of a few characters and has neither quotes nor braces, so that no JSON
 * is taken for one, or after another command or an assignment in the same line; by whatever path, and with its own variables before it.
 */
const command =
  /^(?:(?:[^"'{}<\n]|\$\{\w+\}|(?<==)"[^"\n]*"|(?<==)'[^'\n]*'){0,200}[$%#>+;&|\P{ASCII}] *(?:(?<=\P{ASCII} +)\S+ +)?)?(?:(?:time|sudo|env|exec|command) +|\w+=\S* +)*(?:\S*\/)?curl(?:\.exe)?(?=[ \t])/u;
/** So far into a line a command may begin. */
const promptLength = 1024;
/** What a proxy says of the connection that it makes, before the server says anything. */
const connected = /^(?:< )?HTTP\/[\d.]+ 2\d\d connection established\r?$/i;
/** What curl and Hurl say of the connection in between. */
const aside = /^(?:\*(?: |\r?$)|[{}] \[\d+ bytes data\])/;
/** The heading of curl's progress meter. */
const meter = /^\s*(?:% Total +% Received|Dload +Upload)/;
/** What curl prints on the way to its errors, wherever the body has come to: its progress, and that it is done with a connection. */
const within =
  /\r *\d+(?: +[\d.]+[kMGTP]?){7}(?: +[\d:-]+){3} +[\d.]+[kMGTP]?|\* Connection #\d+ to host \S+(?: \S+)? left intact\r?$/g;
/** A body without an end of line, followed by the next answer or the next command at once. */
const glued = /^(.*[}\]])(HTTP\/[\d.]+ \d{3}\b.*|[^"'{}<]{0,200}[$%#>] *(?:\S*\/)?curl .*)$/s;

export const transcript: RecordingFormat = {
  mark: "transcripts of curl or Hurl (--include or --verbose)",
  recognises: ({ text }) => /^(?:< )?HTTP\/[\d.]+ \d{3}\b/m.test(text),
  reader,
};

type Fields = (readonly [string, string])[];

/** What is being read. */
interface State {
  first: Piece | undefined;
  last: Piece | undefined;
  /** A command, as far as it was read. */
  typed: string | undefined;
  /** The request that a command names, or the line of one with its fields. */
  command: Command | undefined;
  asked: { readonly method: string; readonly target: string } | undefined;
  readonly sent: Fields;
  status: number;
  /** Whether the answer is told by curl's --verbose: it is told a second time where there is also --include. */
  told: boolean;
  readonly received: Fields;
  readonly body: Buffer[];
  reading: "request" | "answer" | "body" | "nothing";
}

const fresh = (): State => ({
  first: undefined,
  last: undefined,
  typed: undefined,
  command: undefined,
  asked: undefined,
  sent: [],
  status: 0,
  told: false,
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
      const headers = headersOf(received);
      const text = status === 204 ? "" : bodyIn(Buffer.concat(body), headers, wrongAt(source));
      sink.exchange({
        request: request ?? requestFor(operation, wrongAt(source)),
        response: { status, headers, body: text },
        ...datedBy(headers),
        source,
      });
    });
  };

  /** A line, without what curl said in the midst of it. */
  function take(line: Piece): void {
    const text = line.bytes.toString("latin1");
    let from = 0;
    for (const { 0: said, index } of text.matchAll(within)) {
      if (index > from) takePart(cut(line, from, index), "");
      from = index + said.length;
    }
    if (from === 0 || from < text.length) takePart(from === 0 ? line : cut(line, from, text.length), "\n");
  }

  function takePart(line: Piece, end: string): void {
    const text = line.bytes.toString("latin1");
    const split = state.reading === "body" ? glued.exec(text) : null;
    if (split?.[1]) {
      const { length } = split[1];
      const before = cut(line, 0, length);
      state.body.push(before.bytes);
      state.last = before;
      takePart(cut(line, length, line.bytes.length), end);
      return;
    }
    read(line, text, end);
    if (state.first) state.last = line;
  }

  function read(line: Piece, text: string, end: string): void {
    const asked = asks.exec(text);
    const answered = answers.exec(text);
    const typed = command.exec(text.slice(0, promptLength));
    if (state.typed !== undefined && !asked && !answered && goesOn(state.typed)) {
      state.typed += `\n${line.bytes.toString("utf8")}`;
      state.command = commandOf(state.typed);
    } else if (typed) {
      flush();
      state.first = line;
      state.typed = `curl${line.bytes.toString("utf8", typed[0].length)}`;
      state.command = commandOf(state.typed);
    } else if (asked) {
      const { command: typed, first } = state.status < 200 ? state : fresh(); // a command is told by curl as well
      flush();
      state.first = (typed && first) ?? line;
      state.command = typed;
      state.asked = { method: asked[1] ?? "", target: asked[2] ?? "" };
      state.reading = "request";
    } else if (answered) {
      answer(line, text, Number(answered[1]));
    } else if (aside.test(text) || meter.test(text)) {
      return;
    } else if (state.reading === "body") {
      state.body.push(line.bytes, Buffer.from(end));
    } else if (state.reading === "request") {
      addField(text, "> ", state.sent);
    } else if (state.reading === "answer" && !isField(text)) {
      state.reading = "body";
    }
  }

  function answer(line: Piece, text: string, status: number): void {
    state.reading = "answer";
    state.typed = undefined;
    const told = text.startsWith("< ");
    if (state.told && !told && Buffer.concat(state.body).toString("latin1").trim() === "") return; // the same again
    if (state.status >= 200) {
      const next = redirected(state);
      flush();
      state.command = next;
      state.reading = "answer";
    }
    state.first ??= line;
    state.status = connected.test(text) ? 100 : status;
    state.told = told;
    state.received.length = 0; // of an interim answer
  }

  /** Whether a line is a field of the answer; only those count that are told as the answer was. */
  const isField = (text: string): boolean =>
    addField(text, "< ", !state.told || text.startsWith("< ") ? state.received : []);

  const lines = createLines(skipped, take);
  return {
    push: lines.push,
    end() {
      lines.end();
      flush();
    },
  };
}

/** A part of a line. */
function cut(line: Piece, from: number, to: number): Piece {
  return { ...line, bytes: line.bytes.subarray(from, to), from: line.from + from, length: to - from };
}

/**
 * The body that stands at the beginning of what follows the headers: what --write-out, another command or a shell said may follow it.
 * It is as long as the headers say, unless it was packed or written anew, or else as its JSON is.
 */
function bodyIn(bytes: Buffer, headers: Headers, wrong: Wrong): string {
  const text = textOf(bytes, wrong).trim();
  if (isJson(text)) return text;
  const { to } = (/^[{[]/.test(text) && positionOf(text, [])) || { to: 0 };
  const value = text.slice(0, to);
  const length = "content-encoding" in headers ? Number.NaN : Number(headers["content-length"] ?? Number.NaN);
  if (isJson(value) && !(Buffer.byteLength(value) < length)) return value;
  const sent = Buffer.from(text).subarray(0, length);
  return length < Buffer.byteLength(text) ? sent.toString("utf8").trimEnd() : text;
}

/** What a command asks for where an answer sends it, as it does with --location. */
function redirected({ command, status, received }: State): Command | undefined {
  const { location } = headersOf(received);
  if (!command || status < 300 || status > 399 || location === undefined) return undefined;
  const { request, insists } = command;
  if (!URL.canParse(location, request.url)) return undefined;
  const url = new URL(location, request.url).href;
  const { method } = request;
  const keeps = status > 303 || isBodiless(method) || (method !== "POST" && status !== 303);
  if (keeps) return { ...command, request: { ...request, url } };
  return { ...command, request: { ...request, url, method: insists ? method : "GET", body: "" } };
}

/** Adds the header field that a line holds; false if it holds none. */
function addField(text: string, mark: string, to: Fields): boolean {
  const bare = text.startsWith(mark) ? text.slice(mark.length) : text;
  const found = /^([\w!#$%&'*+.^`|~-]+):[ \t]*(.*?)\r?$/.exec(bare);
  if (!found?.[1]) return false;
  to.push([found[1], found[2] ?? ""]);
  return true;
}

/** The host is that of the field; whether over TLS or not is not told, and does not matter. Bodies that are sent are not printed. */
function requestIn({ command, asked, sent }: State): HttpRequest | undefined {
  const request = command?.request;
  if (!asked) return request;
  const headers = headersOf(sent);
  const url = URL.canParse(asked.target)
    ? asked.target
    : `http://${headers.host ?? "unrecorded.invalid"}${asked.target}`;
  return { method: asked.method, url, headers, body: isBodiless(asked.method) ? "" : (request?.body ?? null) };
}
