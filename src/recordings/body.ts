/** The body of one answer and nothing else; which operation it answers has to be given. */
import type { Exchange } from "../http/exchange.js";
import { isObject } from "../http/json.js";
import { createParts } from "./lines.js";
import { jsonOf, sourceOf } from "./piece.js";
import type { RecordingFormat } from "./reader.js";
import { RecordingError } from "./recording-error.js";
import { requestFor, successOf } from "./unrecorded.js";

export const body: RecordingFormat = {
  mark: "the body of an answer (with --operation)",
  recognises: ({ text, members }) =>
    /^\s*\{/.test(text) &&
    ((members.has("sid") && members.has("service_sid")) ||
      (members.has("maps") && members.has("meta")) ||
      (members.has("code") && members.has("message"))),
  reader({ file, skipped, operation }, sink) {
    const parts = createParts();
    return {
      push: (bytes) => parts.add(bytes),
      end() {
        const request = requestFor(operation, (what) => new RecordingError(`${file} ${what}`));
        const piece = parts.takeFile(skipped);
        const source = sourceOf(file, piece, 0);
        const json = jsonOf(piece, source);
        if (!isObject(json)) throw new RecordingError(`${file} is no answer: it is no JSON object`, source);
        const status = "code" in json && typeof json.status === "number" ? json.status : successOf(operation);
        const response: Exchange["response"] = { status, headers: {}, body: piece.bytes.toString("utf8") };
        sink.exchange({ request, response, startedAt: null, durationMs: 0, source });
      },
    };
  },
  where: (_, part) => (part.is === "body" ? [] : undefined),
};
