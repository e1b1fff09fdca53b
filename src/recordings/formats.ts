/** All formats, in the order in which they are tried. */
import { body } from "./body.js";
import { har } from "./har.js";
import { example, ndjson } from "./ndjson.js";
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

export const formatNames = Object.keys(formats) as readonly Format[]; // exactly the keys of `formats`

/** Files that look like a recording but are not one that can be read, and what to do with them. */
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
  {
    is: "a log whose lines have another text within their message",
    instead: "take that out, as jq --raw-output '.message // .msg' does",
    recognises: ({ members }) => ["message", "msg"].some((name) => /^\{\\"request\\"/.test(members.get(name) ?? "")),
  },
  {
    is: "a log that keeps its exchanges elsewhere",
    instead: `each has to be a line that looks like ${example}`,
    recognises: ({ members }) =>
      [...members.keys()].some((path) => /^(?:\w+\.)*(?:req|\w+\.request)\.method$/.test(path)),
  },
  {
    is: "a transcript whose requests have no > before them, as HTTPie and Wireshark write one",
    instead: "record it with curl --verbose, or with sync-maps proxy --record",
    recognises: ({ text }) => /^[A-Z]+ \S+ HTTP\/[\d.]+\r?$/m.test(text),
  },
  {
    is: "a session of Charles",
    instead: "export it as HAR",
    recognises: ({ text, members }) =>
      members.has("[].actualPort") || /^\s*(?:<\?xml[^>]*>\s*)?<charles-session/.test(text),
  },
  {
    is: "a report of newman, which holds no text of an answer",
    instead: "save the responses in its collection, or let sync-maps proxy --record stand in between",
    recognises: ({ members }) => members.has("collection._"),
  },
  {
    is: "a collection as the API of Postman tells it",
    instead: "take it out, as jq .collection does",
    recognises: ({ members }) => members.has("collection.info") && members.has("collection.item"),
  },
  {
    is: "a contract of Pact, whose answers are expected and were not given",
    instead: "let its verifier ask through sync-maps proxy --record",
    recognises: ({ members }) =>
      members.has("consumer.name") && ["interactions", "messages"].some((list) => members.has(list)),
  },
  {
    is: "what Burp saved",
    instead: "let Burp ask through sync-maps proxy --record",
    recognises: ({ text }) => /^\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^\]]*\]>\s*)?<items burpVersion=/.test(text),
  },
  {
    is: "a collection of Insomnia, which holds no answers",
    instead: "let Insomnia ask through sync-maps proxy --record",
    recognises: ({ text, members }) =>
      members.has("__export_format") || /^(?:__export_format: \d|\{?\s*"?type"?: ?"?\w+\.insomnia\.rest\/)/m.test(text),
  },
  {
    is: "a collection of Hoppscotch, which holds no answers",
    instead: "let Hoppscotch ask through sync-maps proxy --record",
    recognises: ({ members }) =>
      ["", "[]."].some((at) => ["v", "folders", "requests"].every((name) => members.has(at + name))),
  },
  {
    is: "a collection of Bruno, which holds no answers",
    instead: "let Bruno ask through sync-maps proxy --record",
    recognises: ({ text, members }) => members.has("brunoConfig") || /^\s*meta \{\r?\n\s+name: /.test(text),
  },
  {
    is: "a NetLog of Chromium, which has no bodies",
    instead: "export a HAR from the developer tools",
    recognises: ({ members }) => members.has("constants.addressFamily"),
  },
  {
    is: "the journal of WireMock",
    instead: "record mappings, and take those, as GET /__admin/mappings shows them",
    recognises: ({ members }) => members.has("requests[].request"),
  },
];

/** The format of a file, detected from its content, never from its name. Throws {@link RecordingError} if it is none of them. */
export function formatOf(outline: Outline, name: string): Format {
  const stranger = strangers.find(({ recognises }) => recognises(outline));
  if (stranger) throw new RecordingError(`${name} is ${stranger.is}; ${stranger.instead}`);
  if (outline.text.includes("\0"))
    throw new RecordingError(
      `${name} is not UTF-8; convert it first; if it is no text, let sync-maps proxy --record make a recording`,
    );
  const found = formatNames.find((format) => formats[format].recognises(outline));
  if (found) return found;
  const marks = Object.values(formats).map(({ mark }) => mark);
  throw new RecordingError(
    `${name} is not a recording in a known format; looked for ${marks.slice(0, -1).join(", ")} and ${marks.at(-1)}; --format names one, and sync-maps proxy --record makes one`,
  );
}
