/** Refusals, as the description's x-problems word them. */
import { problemOf } from "../api/description.js";
import type { HttpResponse } from "../http/exchange.js";
import type { Readings } from "./world.js";

/** Something that a client did wrong, by its name in x-problems. */
export interface Refusal {
  readonly refused: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The answer to it. `path` is the path that was asked for, with its version; an open question may be about the code. */
export function problem({ refused, headers }: Refusal, path: string, readings: Readings): HttpResponse {
  const { status, code: usual, message, "x-unsettled": open } = problemOf(refused);
  const code = open ? Number(readings[open.question]) : usual;
  return {
    status,
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({
      code,
      message: message.replace("{path}", () => path.replace(/^\/v1(?=\/)/, "")),
      more_info: `https://www.twilio.com/docs/errors/${code}`,
      status,
    }),
  };
}
