/** The answer of an operation, before it becomes an HTTP response. */
import type { HttpResponse } from "../http/exchange.js";
import type { Clock } from "./clock.js";
import type { Ids } from "./ids.js";
import { httpDate } from "./represent.js";

export interface Answer {
  readonly status: number;
  /** JSON; empty for none. */
  readonly body: string;
  readonly etag?: string;
  /** Additional headers. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Lets pages of any origin call the mock (Fetch standard, 3.2). */
const cors = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Twilio-Request-Id",
};

/** Makes the response. Date and request id come from the mock's own clock and ids, so a steered clock shows in the Date header. */
export function dressed(answer: Answer, clock: Clock, ids: Ids): HttpResponse {
  const { status, body } = answer;
  const date = httpDate(clock.now());
  const id = ids("RQ");
  return { status, headers: headersOf(answer, date, id), body };
}

/** Each case is written out because spreading objects would take longer than the rest of the answer. */
function headersOf({ body, etag, headers }: Answer, date: string, id: string): HttpResponse["headers"] {
  const allow = cors["access-control-allow-origin"];
  const expose = cors["access-control-expose-headers"];
  if (headers !== undefined) {
    const type = body === "" ? {} : { "content-type": "application/json" };
    const tag = etag === undefined ? {} : { etag };
    return { ...type, ...tag, ...headers, ...cors, date, "twilio-request-id": id };
  }
  if (body === "") {
    return {
      "access-control-allow-origin": allow,
      "access-control-expose-headers": expose,
      date,
      "twilio-request-id": id,
    };
  }
  if (etag === undefined) {
    return {
      "content-type": "application/json",
      "access-control-allow-origin": allow,
      "access-control-expose-headers": expose,
      date,
      "twilio-request-id": id,
    };
  }
  return {
    "content-type": "application/json",
    etag,
    "access-control-allow-origin": allow,
    "access-control-expose-headers": expose,
    date,
    "twilio-request-id": id,
  };
}
