/** Which format a recording is of: found out from what it holds, never from its name. */
import { isObject } from "../http/json.js";
import { RecordingError } from "./recording-error.js";

export type Format = "har" | "ndjson";

/** Tells the format by the beginning of a file: its first line, or enough of it. Throws {@link RecordingError}. */
export function formatOf(head: string, name: string): Format {
  if (head.startsWith("\u001f")) throw new RecordingError(`${name} is compressed; unpack it first, as gunzip does`);
  if (head.includes("\0")) throw new RecordingError(`${name} is not UTF-8; convert it first`);
  const [line = ""] = head.trimStart().split("\n", 1);
  const format = line.startsWith("{") ? formatOfObject(line) : undefined;
  if (format) return format;
  throw new RecordingError(
    `${name} is none of the known recordings; looked for HAR (a JSON object with log.entries) and NDJSON (an exchange a line)`,
  );
}

/** By its members where the line is a whole object; a part of one is of a HAR, unless it begins as an exchange does. */
function formatOfObject(line: string): Format | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return /^\{\s*"(request|response|startedAt|durationMs)"\s*:/.test(line) ? "ndjson" : "har";
  }
  if (!isObject(value)) return undefined;
  if ("log" in value) return "har";
  return "request" in value || "response" in value ? "ndjson" : undefined;
}
