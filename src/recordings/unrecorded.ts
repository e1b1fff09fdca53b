/** The request of an answer that was recorded without it: of it, only the operation is known. */
import { operations } from "../api/description.js";
import type { HttpRequest } from "../http/exchange.js";
import type { Wrong } from "./piece.js";
import { RecordingError } from "./recording-error.js";

/**
 * Names in braces stand in its path for what is not known. Throws what `wrong` makes of an answer of which nobody says what it answers,
 * and {@link RecordingError} if there is no such operation.
 */
export function requestFor(id: string | undefined, wrong: Wrong): HttpRequest {
  if (id === undefined) throw wrong("does not say what it answers; give --operation, such as FetchSyncMap");
  const operation = operations.find((each) => each.id === id);
  if (!operation) {
    throw new RecordingError(`there is no operation ${id}; there are ${operations.map((each) => each.id).join(", ")}`);
  }
  const path = operation.segments.map((segment) =>
    "literal" in segment ? segment.literal : encodeURIComponent(`{${segment.parameter}}`),
  );
  const query = operation.paging ? `?${operation.paging.token}=unrecorded` : ""; // which page it is, is not known either
  return {
    method: operation.method,
    url: `http://unrecorded.invalid/${path.join("/")}${query}`,
    headers: {},
    body: null,
  };
}

/** The status of an answer that is none of a refusal. */
export function successOf(id: string | undefined): number {
  return operations.find((each) => each.id === id)?.success ?? 200;
}
