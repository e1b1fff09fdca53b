/** Refusals, worded by the x-problems of the description. */
import { problemOf } from "../api/description.js";
import type { Answer } from "./answer.js";
import type { Readings } from "./world.js";

/** A refusal, by its name in the x-problems. */
export interface Refusal {
  readonly refused: string;
  /** Overrides the documented code. */
  readonly code?: number;
  /** Overrides the documented status. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The answer for a refusal. `path` is the requested path with its version. If the code is an open question, the readings decide. */
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
