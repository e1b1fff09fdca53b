import type { Call } from "../../../src/api/call.js";
import type { History } from "../../../src/audit/history.js";
import type { Fault } from "../../../src/audit/rule.js";
import type { takeTtl } from "../subjects.js";
import { timeOf, tolerance, written } from "../time.js";

/** A requested time-to-live, and the deadline that the answer shows. */
export interface Granted {
  /** The parameter that requested it. */
  readonly parameter: string;
  /** Seconds; 0 for no expiry. */
  readonly ttl: number;
  /** The server handled the request between these times, by its own clock. */
  readonly earliest: number;
  readonly latest: number;
  readonly until: unknown;
}

/** A call that may set the time-to-live of what it creates or changes. */
export type Lasting = Call<(typeof takeTtl)[number]>;

/** The parameter that sets the deadline of an operation's own resource. Ttl is an alias of it. */
const parameters = {
  CreateSyncMap: "CollectionTtl",
  UpdateSyncMap: "CollectionTtl",
  CreateSyncMapItem: "ItemTtl",
  UpdateSyncMapItem: "ItemTtl",
} as const;

export const parameterOf = ({ op }: Lasting) => parameters[op];

/** The value sent for it, under either name. */
export function ttlsIn(call: Lasting): { readonly ttl: string | undefined; readonly alias: string | undefined } {
  return { ttl: call.form?.[parameterOf(call)], alias: call.form?.Ttl };
}

/** A documented time-to-live as a number; undefined for any other value. */
export function validTtl(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,8}$/.test(text)) return undefined;
  const ttl = Number(text);
  return ttl <= 31_536_000 ? ttl : undefined;
}

/** A time-to-live that must be accepted. 0 and the upper bound come from another source than the page, and may be read differently. */
export function isPlainTtl(text: string): boolean {
  const ttl = validTtl(text);
  return ttl !== undefined && ttl >= 1 && ttl <= 86_400;
}

/** Evidence of what a call that requested `ttl` was granted. Undefined without the server's time, or if the date is invalid. */
export function granted(
  call: Lasting,
  parameter: string,
  ttl: number | undefined,
  history: History,
): Granted | undefined {
  const until = call.shown[0]?.it.date_expires;
  const at = history.now();
  if (ttl === undefined || at === undefined || call.shown.length === 0 || call.repeated.length > 0) return undefined;
  if (typeof until === "string" && timeOf(until) === undefined) return undefined;
  return { parameter, ttl, earliest: at - call.exchange.durationMs - tolerance, latest: at + tolerance, until };
}

/** Whether the deadline is `ttl` seconds after the request, or absent for a time-to-live of 0. */
export function isGranted({ ttl, earliest, latest, until }: Granted): boolean {
  const time = timeOf(until);
  if (ttl === 0) return until === null;
  return time !== undefined && time - ttl * 1000 >= earliest && time - ttl * 1000 <= latest;
}

/** The fault of any other deadline than `ttl` seconds after the request, or none for a time-to-live of 0. */
export function unlessGranted(evidence: Granted): Fault | undefined {
  const { parameter, ttl, latest, until } = evidence;
  if (isGranted(evidence)) return undefined;
  if (ttl === 0) return { at: "/date_expires", expected: `null (${parameter}=0)`, actual: until };
  const due = written(latest - tolerance + ttl * 1000);
  return { at: "/date_expires", expected: `${due}, ${ttl} s after the request (${parameter})`, actual: until };
}
