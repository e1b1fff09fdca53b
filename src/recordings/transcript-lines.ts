/** What the lines of a transcript look like: what curl and Hurl write around the headers and the bodies. */
import type { Piece } from "./lines.js";

export type Fields = (readonly [string, string])[];

/** The beginning of an answer. */
export const answers = /^(?:< )?HTTP\/[\d.]+ (\d{3})\b/;

/** The beginning of a request. */
export const asks = /^> ([A-Z]+) (\S+) HTTP\/[\d.]+\r?$/;

/**
 * A command of curl, in bytes or text: after a prompt, which ends in one of a few characters and has neither quotes nor braces, so that no JSON
 * is taken for one, or after another command or an assignment in the same line; by whatever path, and with its own variables before it.
 */
const command =
  /^(?:(?:[^"'{}<\n]|\$\{\w+\}|(?<==)"[^"\n]*"|(?<==)'[^'\n]*'){0,200}[$%#>+;&|\P{ASCII}] *(?:(?<=\P{ASCII} +)\S+ +)?)?(?:(?:time|sudo|env|exec|command) +|\w+=\S* +)*(?:\S*\/)?curl(?:\.exe)?(?=[ \t])/u;

/** So far into a line a command may begin. */
const promptLength = 1024;

/** The command that a line holds, without its prompt. */
export function typedIn(line: Piece, text: string): string | undefined {
  const typed = command.exec(text.slice(0, promptLength));
  return typed ? `curl${line.bytes.toString("utf8", typed[0].length)}` : undefined;
}

/** What a proxy says of the connection that it makes, before the server says anything. */
export const connected = /^(?:< )?HTTP\/[\d.]+ 2\d\d connection established\r?$/i;

/** What curl and Hurl say of the connection in between. */
const aside = /^(?:\*\*?(?: |\r?$)|curl: \(\d+\) |[{}] \[\d+ bytes data\])/;

/** The heading of curl's progress meter. */
const meter = /^\s*(?:% Total +% Received|Dload +Upload|DL% UL% )/;

/** Whether a line tells of the connection, and belongs to no request and no answer. */
export const isAside = (text: string): boolean => aside.test(text) || meter.test(text);

/** The time of --trace-time, and the numbers of --trace-ids, before what curl says. */
const stamp = String.raw`(?:\d\d:\d\d:\d\d\.\d{6} )?(?:\[\d+-[\dx]+\] )?`;

const stamped = new RegExp(String.raw`^${stamp}(?=[*<>{}](?: |\r?$))`);

/** How long the time is that stands before what curl says. */
export const stampLength = (text: string): number => stamped.exec(text)?.[0].length ?? 0;

/** How far curl has come, as it tells by writing over it; with --parallel in another form. */
const progress = [
  String.raw` *\d+(?: +[\d.]+[kMGTP]?){7}(?: +[\d:-]+){3} +[\d.]+[kMGTP]?`,
  String.raw` *[\d-]+ +[\d-]+(?: +[\d.]+[kMGTP]?){4}(?: +[\d:-]+){3} +[\d.]+[kMGTP]? *`,
] as const;

/** An answer anywhere in a file, with or without a time, or with the progress before it. */
export const anyAnswer = new RegExp(String.raw`^(?:${stamp}< |${progress.join("|")})?HTTP\/[\d.]+ \d{3}\b`, "m");

/** What curl prints on the way to its errors, wherever the body has come to: its progress, and that it is done with a connection. */
export const within = new RegExp(
  [
    ...progress.map((numbers) => String.raw`\r${numbers}`),
    String.raw`${stamp}\* Connection #\d+ to host \S+(?: \S+)? left intact\r?$`,
  ].join("|"),
  "g",
);

/** A body without an end of line, followed by the next answer, the next request or the next command at once. */
export const glued =
  /^(.*[}\]])(HTTP\/[\d.]+ \d{3}\b.*|> [A-Z]+ \S+ HTTP\/.*|[^"'{}<]{0,250}?curl (?<=[$%#>] *(?:[^\s"'{}<\]]*\/)?curl ).*)$/s;

/** That a request will have no answer any more, as curl tells of the connection or of itself. */
export const givenUp =
  /^(?:\* (?:Closing connection|Connection died|shutting down connection|Empty reply from server)|curl: \(\d+\))/;

/** What curl --trace and --trace-ascii write. */
export const trace =
  /^(?:\d\d:\d\d:\d\d\.\d{6} )?(?:\[\d+-[\dx]+\] )?(?:== Info: |(?:=> Send|<= Recv) (?:SSL )?(?:header|data), \d+ bytes \(0x)/m;

/** What Hurl writes before an entry, before the command of curl that would ask the same, and before the bodies. */
export const hurl = {
  entry: /^\* (?:-{20,}|Executing entry \d+)\s*$/,
  command: /^\* (?=curl )/,
  sent: /^\* Request body:\s*$/,
  received: /^\* Response body:\s*$/,
  /** What follows a body. */
  after: /^\* (?:Response:|Timings:|=> |-{20,})/,
} as const;

/** A line of a body as Hurl writes it. */
export const hurlLine = /^\*(?: |(?=\r?$))/;

/** Adds the header field that a line holds; false if it holds none. */
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
