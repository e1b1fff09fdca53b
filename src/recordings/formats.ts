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

/** Which format a file is of: found out from what it holds, never from its name. Throws {@link RecordingError}. */
export function formatOf(outline: Outline, name: string): Format {
  if (outline.text.includes("\0")) throw new RecordingError(`${name} is not UTF-8; convert it first`);
  const found = formatNames.find((format) => formats[format].recognises(outline));
  if (found) return found;
  const marks = Object.values(formats).map(({ mark }) => mark);
  throw new RecordingError(
    `${name} is none of the known recordings; looked for ${marks.slice(0, -1).join(", ")} and ${marks.at(-1)}; --format names one`,
  );
}
