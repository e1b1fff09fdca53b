import type { AnyCall } from "../../src/api/call.js";
import type { Fault } from "../../src/audit/rule.js";
import { isGood } from "./good.js";

/**
 * Statuses that intermediaries send, or that reflect the state of the service: redirects, credentials, permissions, timeouts, rate limits,
 * outages. They say nothing about the request itself.
 */
const aside: readonly number[] = [301, 302, 307, 308, 401, 403, 407, 408, 429, 502, 503, 504];

/** Whether a request was rejected before anything was decided about it. */
export function turnedAway({ status }: { readonly status: number }): boolean {
  return aside.includes(status);
}

/** Whether an answer tells if the requested thing exists. A server error does not, and has a rule of its own. */
export function saysWhatIs({ status }: { readonly status: number }): boolean {
  return status < 500 && !turnedAway({ status });
}

/** Whether an answer blames the form of the request. */
export function blamesForm({ status }: { readonly status: number }): boolean {
  return [400, 405, 411, 413, 415, 422].includes(status);
}

/** Like {@link saysWhatIs}, but an answer that blames a badly formed request does not count: which fault is reported first is open. */
export function tellsWhatIs(call: AnyCall): boolean {
  return saysWhatIs(call) && (!blamesForm(call) || isGood(call));
}

/** Evidence that a request which must be refused was answered; undefined if it was rejected earlier, or its Service or Map is missing. */
export function answered(call: AnyCall): { readonly status: number } | undefined {
  return turnedAway(call) || call.status === 404 ? undefined : { status: call.status };
}

/** The fault of answering with anything but a 4xx status. */
export function unlessRefused({ status }: { readonly status: number }): Fault | undefined {
  return status >= 400 && status < 500 ? undefined : { at: "status", expected: "4xx", actual: status };
}

/** Evidence of a refusal whose status is documented to come with a code. */
export function refusedWith(call: AnyCall, status: number): { readonly code: unknown } | undefined {
  return call.status === status && call.problem && "code" in call.problem ? { code: call.problem.code } : undefined;
}

/** The fault of an undocumented code. */
export function unlessCode({ code }: { readonly code: unknown }, ...codes: readonly number[]): Fault | undefined {
  return codes.some((each) => each === code) ? undefined : { at: "/code", expected: codes.join(" or "), actual: code };
}
