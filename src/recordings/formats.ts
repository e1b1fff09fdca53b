/** Every format, in the order in which they are looked for. */
import { body } from "./body.js";
import { har } from "./har.js";
import { ndjson } from "./ndjson.js";
import { nock } from "./nock.js";
import { postman } from "./postman.js";
import type { Outline, RecordingFormat } from "./reader.js";
import { RecordingError } from "./recording-error.js";
import { transcript } from "./transcript.js";
import { vcr } from "./vcr.js";
import { wiremock } from "./wiremock.js";

export const formats = { har, nock, vcr, postman, wiremock, ndjson, transcript, body } satisfies Readonly<
  Record<string, RecordingFormat>
>;

export type Format = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly Format[]; // they are the keys of it

/** What looks like a recording, or like one of another kind, and what to do with it. */
const strangers: readonly {
  readonly is: string;
  readonly instead: string;
  recognises(outline: Outline): boolean;
}[] = [
  {
    is: "flows of mitmproxy",
    instead: "write them as HAR, as mitmdump --no-server --rfile does with --set hardump, or its script har_dump.py",
    recognises: ({ text }) => /^\d+:\d+:[a-z_]+;/.test(text),
  },
  {
    is: "a list of entries without the log of a HAR around them",
    instead: "put it around them, as jq '{log: {entries: .}}' does",
    recognises: ({ members }) => members.has("[].startedDateTime"),
  },
  {
    is: "the entries of a HAR without the log around them",
    instead: "put it around them, as jq --slurp '{log: {entries: .}}' does",
    recognises: ({ members }) => members.has("startedDateTime"),
  },
  {
    is: "what the log of a HAR holds, without it",
    instead: "put it around that, as jq '{log: .}' does",
    recognises: ({ members }) => members.has("entries[].startedDateTime"),
  },
  {
    is: "a log whose lines have another text within them",
    instead: "take that out, as jq --raw-output .log does",
    recognises: ({ members }) => (members.get("log") ?? "") !== "",
  },
];

/** Which format a file is of: found out from what it holds, never from its name. Throws {@link RecordingError}. */
export function formatOf(outline: Outline, name: string): Format {
  if (outline.text.includes("\0")) throw new RecordingError(`${name} is not UTF-8; convert it first`);
  const stranger = strangers.find(({ recognises }) => recognises(outline));
  if (stranger) throw new RecordingError(`${name} is ${stranger.is}; ${stranger.instead}`);
  const found = formatNames.find((format) => formats[format].recognises(outline));
  if (found) return found;
  const marks = Object.values(formats).map(({ mark }) => mark);
  throw new RecordingError(
    `${name} is none of the known recordings; looked for ${marks.slice(0, -1).join(", ")} and ${marks.at(-1)}; --format names one`,
  );
}
