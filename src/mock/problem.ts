/** Refusals, as the description's x-problems word them. */
import { problemOf } from "../api/description.js";
import type { Answer } from "./answer.js";

/** Something that a client did wrong, by its name in x-problems. */
export interface Refusal {
  readonly refused: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The answer to it. `path` is the path that was asked for, with its version. */
export function problem({ refused, headers }: Refusal, path: string): Answer {
  const { status, code, message } = problemOf(refused);
  const body = JSON.stringify({
    code,
    message: message.replace("{path}", () => path.replace(/^\/v1(?=\/)/, "")),
    more_info: `https://www.twilio.com/docs/errors/${code}`,
    status,
  });
  return { status, body, ...(headers ? { headers } : {}) };
}
