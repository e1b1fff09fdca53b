/** Output of curl and Hurl: answers with their headers (--include), or requests and answers (--verbose). */
import type { Source } from "../http/exchange.js";
import { type Command, goesOn } from "./curl.js";
import { datedBy, headersOf } from "./facts.js";
import { createLines, type Piece, spanOf } from "./lines.js";
import { attempt } from "./list.js";
import { sourceOf, wrongAt } from "./piece.js";
import type { ReadContext, Reader, RecordingFormat, Sink } from "./reader.js";
import { RecordingError } from "./recording-error.js";
import { bodyIn } from "./transcript-body.js";
import {
  addField,
  answers,
  anyAnswer,
  asks,
  connected,
  cut,
  type Fields,
  givenUp,
  glued,
  hurl,
  hurlLine,
  isAside,
  stampLength,
  trace,
  typedIn,
  within,
} from "./transcript-lines.js";
import { type Asked, createCommands, requestIn } from "./transcript-requests.js";
import { requestFor } from "./unrecorded.js";

export const transcript: RecordingFormat = {
  mark: "transcripts of curl or Hurl (--include or --verbose)",
  recognises: ({ text }) => anyAnswer.test(text) || trace.test(text), // for a trace, the reader says what is wrong with it
  reader,
};

/** What is currently being read. */
interface State {
  first: Piece | undefined;
  last: Piece | undefined;
  /** A command line, as far as it was read. */
  typed: string | undefined;
  /** The request according to the command line; or the request line, the fields and, with Hurl, the body that were printed. */
  command: Command | undefined;
  asked: Asked | undefined;
  readonly sent: Fields;
  data: string[] | undefined;
  status: number;
  /** Whether curl's --verbose prints the answer; with --include or --dump-header as well, it is printed a second time. */
  told: boolean;
  /** Whether the answer is being printed for the second time. */
  again: boolean;
  /** Whether the second printing has other fields, so that the body is that of a different answer. */
  others: boolean;
  readonly received: Fields;
  readonly body: Buffer[];
  /** Whether Hurl printed the body, and it was read to its end. */
  isSection: boolean;
  reading: "request" | "data" | "answer" | "body" | "section" | "nothing";
}

const fresh = (): State => ({
  first: undefined,
  last: undefined,
  typed: undefined,
  command: undefined,
  asked: undefined,
  sent: [],
  data: undefined,
  status: 0,
  told: false,
  again: false,
  others: false,
  received: [],
  body: [],
  isSection: false,
  reading: "nothing",
});

const together = "asked at the same time as others, so that it is not told which answer is its own";

function reader({ file, skipped, operation }: ReadContext, sink: Sink): Reader {
  let state = fresh();
  let entry = 0;
  /** Whether the last line, which has no line feed, is being read. */
  let ending = false;
  /** How many other requests have no answer yet. */
  let open = 0;
  /** Whether bodies since the last command were not printed with their answers. */
  let owing = false;
  const commands = createCommands();

  /** Ends what was being read, and passes it on. */
  function flush(): void {
    const read = state;
    state = fresh();
    const { first, last, status } = read;
    if (!first || !last) return;
    const source = sourceOf(file, spanOf(first, last), entry);
    if (status < 200) {
      if (read.asked && read.asked.method !== "CONNECT") unanswered(read, source, "never answered");
      return; // a command whose answer is not shown, or an interim answer before the real one
    }
    entry += 1;
    if (open > 0) {
      if (read.asked) unanswered(read, source, together);
      else open -= 1; // the answer to a request that was left out
      return;
    }
    const headers = headersOf(read.received);
    const isCut = ending && read.reading === "answer";
    const isOwing = owing;
    const tell = (command: Command | undefined): void => {
      const wrong = wrongAt(source);
      if (isCut) throw wrong("truncated: it ends within its headers; record it again, or leave it out");
      const request = requestIn(read, command);
      const bytes = read.others ? Buffer.alloc(0) : Buffer.concat(read.body);
      const { isSection, told } = read;
      const method = request?.method;
      const saved = command?.saves === true;
      const body = bodyIn({ method, status, headers, bytes, isSection, told, saved, isOwing, isLast: ending }, wrong);
      owing ||= body === null;
      sink.exchange({
        request: request ?? requestFor(operation, wrong),
        response: { status, headers, body },
        ...datedBy(headers),
        source,
      });
    };
    if (read.asked) attempt(sink, tell, read.command);
    else commands.answered({ status, headers }, (command) => attempt(sink, tell, command));
  }

  function unanswered(read: State, source: Source, why: string): void {
    const request = requestIn(read, read.command);
    sink.leaveOut(source, why);
    if (request)
      sink.unanswered?.({ request, response: { status: 0, headers: {}, body: null }, ...datedBy({}), source });
  }

  /** Reads a line, without curl's messages in the middle of it. */
  function take(line: Piece): void {
    const whole = line.bytes.toString("latin1");
    if (trace.test(whole)) {
      throw new RecordingError(
        `${file} is what curl --trace writes, which is not read; record it with --verbose or --include instead`,
      );
    }
    const from = stampLength(whole);
    takeUnstamped(from === 0 ? line : cut(line, from, whole.length));
  }

  function takeUnstamped(line: Piece): void {
    const text = line.bytes.toString("latin1");
    let from = 0;
    for (const { 0: said, index } of text.matchAll(within)) {
      if (index > from) takePart(cut(line, from, index), "");
      from = index + said.length;
    }
    if (from === 0 || from < text.length)
      takePart(from === 0 ? line : cut(line, from, text.length), ending ? "" : "\n");
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
    const typed = typedIn(line, text);
    if (state.typed !== undefined && !asked && !answered && goesOn(state.typed)) {
      state.typed += `\n${line.bytes.toString("utf8")}`;
      commands.typed(state.typed);
    } else if (typed !== undefined) {
      flush();
      commands.end();
      commands.typed(typed);
      state.first = line;
      state.typed = typed;
      open = 0;
      owing = false;
    } else if (asked) {
      request(line, { method: asked[1] ?? "", target: asked[2] ?? "" });
    } else if (answered) {
      answer(line, text, Number(answered[1]));
    } else if (hurl.entry.test(text)) {
      bySection(line, text);
      open = 0;
    } else if (givenUp.test(text) && state.asked && state.status < 200 && open === 0) {
      flush();
    } else if (!bySection(line, text) && !isAside(text)) {
      part(line, text, end);
    }
  }

  /** Begins a request. */
  function request(line: Piece, asked: Asked): void {
    const pending = state.status < 200 ? state : fresh(); // the request of a command that was read is printed as well
    const before = pending.asked?.method === "CONNECT" ? undefined : pending.asked;
    const first = pending.typed === undefined ? undefined : pending.first;
    if (before) {
      open += 1;
      unanswered(state, sourceOf(file, pending.first ?? line, entry), together);
      state = fresh();
    } else flush();
    state.first = first ?? line;
    state.command = commands.asked(asked);
    state.asked = asked;
    state.reading = "request";
  }

  /** Begins an answer, or its second printing. */
  function answer(line: Piece, text: string, status: number): void {
    const told = text.startsWith("< ");
    state.typed = undefined;
    if (state.told && !told && isBlank(state.body) && status === state.status) {
      state.again = state.reading !== "answer"; // printed again after the first time, or line by line
      state.reading = "answer";
      return;
    }
    if (state.status >= 200) flush();
    state.first ??= line;
    state.status = connected.test(text) ? 100 : status;
    state.told = told;
    state.received.length = 0; // those of an interim answer
    state.reading = "answer";
  }

  /** Reads the sections that only Hurl prints; false for anything else. */
  function bySection(line: Piece, text: string): boolean {
    const isWithin = state.reading === "data" || state.reading === "section";
    if (!isWithin && hurl.command.test(text)) commands.foretold(line.bytes.toString("utf8").replace(hurl.command, ""));
    else if (state.reading === "request" && hurl.sent.test(text)) {
      state.reading = "data";
      state.data = [];
    } else if (state.reading === "body" && hurl.received.test(text) && isBlank(state.body)) state.reading = "section";
    else if (!isWithin) return false;
    else if (hurlLine.test(text) && !hurl.after.test(text)) {
      const bare = line.bytes.subarray(2);
      if (state.reading === "data") state.data?.push(bare.toString("utf8"));
      else state.body.push(bare, Buffer.from("\n"));
    } else if (!text.startsWith("** ")) {
      state.isSection = state.reading === "section";
      state.reading = state.isSection ? "nothing" : "request";
      return false;
    }
    return true;
  }

  /** Reads a line of a request or of an answer. */
  function part(line: Piece, text: string, end: string): void {
    if (state.reading === "body") {
      const isCurls = state.told && /^[<>](?: |\r?$)/.test(text);
      if (!isCurls) state.body.push(line.bytes, Buffer.from(end));
    } else if (state.reading === "request") {
      addField(text, "> ", state.sent);
    } else if (state.reading === "answer") {
      field(line, text, end);
    }
  }

  /**
   * Reads a field of the answer, or the line that ends the fields. If an answer is printed twice, only the lines of --verbose count; after
   * those are complete, the second printing has to repeat them.
   */
  function field(line: Piece, text: string, end: string): void {
    const isTold = text.startsWith("<");
    if (/^<?\s*$/.test(text)) {
      const isEnd = isTold || !state.told || state.again;
      if (isEnd && end !== "") state.reading = "body"; // an unfinished line may be the beginning of a field
      return;
    }
    if (state.told && !isTold) compare(text);
    else if (addField(text, "< ", state.received)) return;
    if (!/^[{[]/.test(text)) return;
    state.reading = "body";
    state.body.push(line.bytes, Buffer.from(end));
  }

  /** Notes whether a field of the second printing differs. */
  function compare(text: string): void {
    const again: Fields = [];
    addField(text, "< ", again);
    state.others ||= state.again && again.some((each) => !state.received.some((other) => areSame(each, other)));
  }

  const lines = createLines(skipped, take);
  return {
    push: lines.push,
    end() {
      ending = true;
      lines.end();
      flush();
      commands.end();
    },
  };
}

const isBlank = (parts: readonly Buffer[]): boolean => Buffer.concat(parts).toString("latin1").trim() === "";

const areSame = ([one, value]: Fields[number], [other, of]: Fields[number]): boolean =>
  one.toLowerCase() === other.toLowerCase() && value === of;
