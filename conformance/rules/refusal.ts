import type { AnyCall } from "../../src/api/call.js";
import type { Fault } from "../../src/audit/rule.js";
import { isGood } from "./good.js";

/**
 * Answers of whoever stands before the service, or for its state: led elsewhere, credentials, rights, patience, rates, outages. They say
 * nothing of what was asked.
 */
const aside: readonly number[] = [301, 302, 307, 308, 401, 403, 407, 408, 429, 502, 503, 504];

/** Whether a request was turned away before anything was decided about it. */
export function turnedAway({ status }: { readonly status: number }): boolean {
  return aside.includes(status);
}

/** Whether an answer says if what was asked for is there. One that broke the server does not, and has a rule of its own. */
export function saysWhatIs({ status }: { readonly status: number }): boolean {
  return status < 500 && !turnedAway({ status });
}

/** Whether an answer blames the form of the request. */
export function blamesForm({ status }: { readonly status: number }): boolean {
  return [400, 405, 411, 413, 415, 422].includes(status);
}

/** Likewise; if a request is badly formed as well, nobody says what is told first. */
export function tellsWhatIs(call: AnyCall): boolean {
  return saysWhatIs(call) && (!blamesForm(call) || isGood(call));
}

/** Evidence that a request which should be refused was answered; nothing if it was turned away, or its Service or Map is not there. */
export function answered(call: AnyCall): { readonly status: number } | undefined {
  return turnedAway(call) || call.status === 404 ? undefined : { status: call.status };
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
