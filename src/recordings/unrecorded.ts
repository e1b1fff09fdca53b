/** Makes up the request of an answer that was recorded without it: only the operation is known. */
import { operations } from "../api/description.js";
import type { HttpRequest } from "../http/exchange.js";
import type { Wrong } from "./piece.js";
import { RecordingError } from "./recording-error.js";

/**
 * A request whose path has names in braces for what is unknown. Throws the error that `wrong` makes if no operation is given, and
 * {@link RecordingError} if there is no such operation.
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
  const query = operation.paging ? `?${operation.paging.token}=unrecorded` : ""; // which page it is is unknown, too
  return {
    method: operation.method,
    url: `http://unrecorded.invalid/${path.join("/")}${query}`,
    headers: {},
    body: null,
  };
}

/** The status of an operation's success; 200 if the operation is unknown. */
export function successOf(id: string | undefined): number {
  return operations.find((each) => each.id === id)?.success ?? 200;
}
