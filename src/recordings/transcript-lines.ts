/** Patterns for the lines of a transcript: what curl and Hurl print around headers and bodies. */
import type { Piece } from "./lines.js";

export type Fields = (readonly [string, string])[];

/** The first line of an answer. */
export const answers = /^(?:< )?HTTP\/[\d.]+ (\d{3})\b/;

/** The first line of a request. */
export const asks = /^> ([A-Z]+) (\S+) HTTP\/[\d.]+\r?$/;

/**
 * A curl command, in bytes or text. It follows a prompt, or another command or an assignment on the same line; a prompt ends in one of a
 * few characters and has no quotes or braces, so that JSON is not taken for one. May have a path and variables of its own.
 */
const command =
  /^(?:(?:[^"'{}<\n]|\$\{\w+\}|(?<==)"[^"\n]*"|(?<==)'[^'\n]*'){0,200}[$%#>+;&|\P{ASCII}] *(?:(?<=\P{ASCII} +)\S+ +)?)?(?:(?:time|sudo|env|exec|command) +|\w+=\S* +)*(?:\S*\/)?curl(?:\.exe)?(?=[ \t])/u;

/** How far into a line a command may begin. */
const promptLength = 1024;

/** The command in a line, without its prompt. */
export function typedIn(line: Piece, text: string): string | undefined {
  const typed = command.exec(text.slice(0, promptLength));
  return typed ? `curl${line.bytes.toString("utf8", typed[0].length)}` : undefined;
}

/** A proxy's answer to CONNECT, which precedes those of the server. */
export const connected = /^(?:< )?HTTP\/[\d.]+ 2\d\d connection established\r?$/i;

/** Messages of curl and Hurl about the connection. */
const aside = /^(?:\*\*?(?: |\r?$)|curl: \(\d+\) |[{}] \[\d+ bytes data\])/;

/** The heading of curl's progress meter. */
const meter = /^\s*(?:% Total +% Received|Dload +Upload|DL% UL% )/;

/** Whether a line is about the connection, and so is not part of a request or an answer. */
export const isAside = (text: string): boolean => aside.test(text) || meter.test(text);

/** The output of --trace-time and --trace-ids before curl's lines. */
const stamp = String.raw`(?:\d\d:\d\d:\d\d\.\d{6} )?(?:\[\d+-[\dx]+\] )?`;

const stamped = new RegExp(String.raw`^${stamp}(?=[*<>{}](?: |\r?$))`);

/** The length of that output in a line. */
export const stampLength = (text: string): number => stamped.exec(text)?.[0].length ?? 0;

/** curl's progress, which it overwrites in place; with --parallel in another format. */
const progress = [
  String.raw` *\d+(?: +[\d.]+[kMGTP]?){7}(?: +[\d:-]+){3} +[\d.]+[kMGTP]?`,
  String.raw` *[\d-]+ +[\d-]+(?: +[\d.]+[kMGTP]?){4}(?: +[\d:-]+){3} +[\d.]+[kMGTP]? *`,
] as const;

/** An answer anywhere in a file, also after a time or the progress. */
export const anyAnswer = new RegExp(String.raw`^(?:${stamp}< |${progress.join("|")})?HTTP\/[\d.]+ \d{3}\b`, "m");

/** What curl prints to standard error in the middle of a body: its progress, and that it leaves a connection intact. */
export const within = new RegExp(
  [
    ...progress.map((numbers) => String.raw`\r${numbers}`),
    String.raw`${stamp}\* Connection #\d+ to host \S+(?: \S+)? left intact\r?$`,
  ].join("|"),
  "g",
);

/** A body without a line feed, directly followed by the next answer, request or command. */
export const glued =
  /^(.*[}\]])(HTTP\/[\d.]+ \d{3}\b.*|> [A-Z]+ \S+ HTTP\/.*|[^"'{}<]{0,250}?curl (?<=[$%#>] *(?:[^\s"'{}<\]]*\/)?curl ).*)$/s;

/** Messages of curl after which a request gets no answer any more. */
export const givenUp =
  /^(?:\* (?:Closing connection|Connection died|shutting down connection|Empty reply from server)|curl: \(\d+\))/;

/** The output of curl --trace and --trace-ascii. */
export const trace =
  /^(?:\d\d:\d\d:\d\d\.\d{6} )?(?:\[\d+-[\dx]+\] )?(?:== Info: |(?:=> Send|<= Recv) (?:SSL )?(?:header|data), \d+ bytes \(0x)/m;

/** What Hurl prints before an entry, before the equivalent curl command, and before bodies. */
export const hurl = {
  entry: /^\* (?:-{20,}|Executing entry \d+)\s*$/,
  command: /^\* (?=curl )/,
  sent: /^\* Request body:\s*$/,
  received: /^\* Response body:\s*$/,
  /** What follows a body. */
  after: /^\* (?:Response:|Timings:|=> |-{20,})/,
} as const;

/** A line of a body as Hurl prints it. */
export const hurlLine = /^\*(?: |(?=\r?$))/;

/** Adds the header field in a line; false if there is none. */
export function addField(text: string, mark: string, to: Fields): boolean {
  const bare = text.startsWith(mark) ? text.slice(mark.length) : text;
  const found = /^([\w!#$%&'*+.^`|~-]+):[ \t]*(?![ \t])(.*?)\r?$/.exec(bare);
  if (!found?.[1]) return false;
  to.push([found[1], found[2] ?? ""]);
  return true;
}

/** A part of a line. */
export function cut(line: Piece, from: number, to: number): Piece {
  return { ...line, bytes: line.bytes.subarray(from, to), from: line.from + from, length: to - from };
}
