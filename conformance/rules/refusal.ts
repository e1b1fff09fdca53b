import type { AnyCall } from "../../src/api/call.js";
import type { Fault } from "../../src/audit/rule.js";

/** Answers that say nothing of what was asked: credentials, rights, rates, or a Service or Map that is not there. */
const aside: readonly number[] = [401, 403, 404, 429];

/** Evidence that a request which should be refused was answered; nothing if it was turned away for another reason. */
export function answered({ status }: AnyCall): { readonly status: number } | undefined {
  return aside.includes(status) ? undefined : { status };
}

/** The fault of answering with anything but a 4xx. */
export function unlessRefused({ status }: { readonly status: number }): Fault | undefined {
  return status >= 400 && status < 500 ? undefined : { at: "status", expected: "4xx", actual: status };
}

/** Evidence of a refusal with a status that carries a code. */
export function refusedWith(call: AnyCall, status: number): { readonly code: unknown } | undefined {
  return call.status === status && call.problem && "code" in call.problem ? { code: call.problem.code } : undefined;
}

/** The fault of a code that is none of those that are documented. */
export function unlessCode({ code }: { readonly code: unknown }, ...codes: readonly number[]): Fault | undefined {
  return codes.some((each) => each === code) ? undefined : { at: "/code", expected: codes.join(" or "), actual: code };
}
