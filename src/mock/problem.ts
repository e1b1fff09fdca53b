/** Refusals, as the description's x-problems word them. */
import { problemOf } from "../api/description.js";
import type { Answer } from "./answer.js";
import type { Readings } from "./world.js";

/** Something that a client did wrong, by its name in x-problems. */
export interface Refusal {
  readonly refused: string;
  /** Another code than the first of its documented ones. */
  readonly code?: number;
  /** Another status likewise. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The answer to it. `path` is the path that was asked for, with its version; an open question may be about the code. */
export function problem({ refused, headers, ...other }: Refusal, path: string, readings: Readings): Answer {
  const { message, "x-unsettled": open, ...usual } = problemOf(refused);
  const { status = usual.status, code = open ? Number(readings[open.question]) : usual.code } = other;
  const body = JSON.stringify({
    code,
    message: message.replace("{path}", () => path.replace(/^\/v1(?=\/)/, "")),
    more_info: `https://www.twilio.com/docs/errors/${code}`,
    status,
  });
  return { status, body, ...(headers ? { headers } : {}) };
}
