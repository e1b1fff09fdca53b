/** Traffic by operation, with how much of it was judged: counts and times, in memory that does not grow with them. */
import { type AnyCall, baseOf, type Stray } from "../api/call.js";
import { pathWords } from "../api/description.js";
import type { Exchange, Source } from "../http/exchange.js";
import { requestFaults } from "./request.js";

/** One operation, or one method of requests that match no operation. */
export interface OperationTraffic {
  readonly operation: string;
  readonly seen: number;
  /** How many calls held evidence for a rule, and how many broke one. */
  readonly judged: number;
  readonly breached: number;
  /** How many answers had each status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Quantiles of the response times in milliseconds, accurate to one percent; null if a recording has no times. */
  readonly latencyMs: { readonly p50: number; readonly p90: number; readonly p99: number; readonly max: number } | null;
}

/** A way in which requests broke the contract; not a fault of the service. */
export interface RequestFault {
  readonly operation: string;
  /** `query NAME`, `form NAME`, `parameter NAME` or `body`. */
  readonly at: string;
  readonly expected: string;
  readonly count: number;
  /** Where the first of them is; null for live traffic. */
  readonly first: Source | null;
}

export interface Traffic {
  readonly operations: readonly OperationTraffic[];
  readonly requests: readonly RequestFault[];
  /** Requests to this API that match no operation, by method and path. */
  readonly unknown: readonly { readonly method: string; readonly path: string; readonly count: number }[];
  /** Exchanges with other APIs. */
  readonly others: number;
}

export interface TrafficCounter {
  /** Counts a call of the API, with how much evidence it held and how many faults. */
  judged(call: AnyCall | Stray, examined: number, faults: number): void;
  /** Counts an exchange that is not a known call: with another API, or with this one and unknown to the description. */
  strange(exchange: Exchange): void;
  /** Counts exchanges with other APIs. */
  others(count: number): void;
  /** Adds what was counted elsewhere. */
  add(other: Counted): void;
  readonly counted: Counted;
}

/** Counts as plain data, so that several can be added. */
export interface Counted {
  others: number;
  /** The base URLs at which the API was seen. */
  readonly bases: Set<string>;
  readonly operations: Map<
    string,
    {
      seen: number;
      judged: number;
      breached: number;
      readonly statuses: Map<number, number>;
      readonly times: Map<number, number>;
      max: number;
    }
  >;
  readonly requests: Map<string, { readonly fault: Omit<RequestFault, "count">; count: number }>;
  readonly unknown: Map<
    string,
    { readonly base: string; readonly method: string; readonly path: string; count: number }
  >;
}

/** How many different request faults, unknown requests and base URLs are kept of each. */
const most = 200;

/** Times are counted in steps of one percent. */
const step = Math.log(1.01);

/** Hosts that are this API's whatever was requested from them. */
const known = /^https?:\/\/sync(\.\w+)*\.twilio\.com$/;

export function createTraffic(): TrafficCounter {
  const counted: Counted = {
    others: 0,
    bases: new Set(),
    operations: new Map(),
    requests: new Map(),
    unknown: new Map(),
  };

  const operationOf = (name: string) => {
    let operation = counted.operations.get(name);
    if (!operation) {
      operation = { seen: 0, judged: 0, breached: 0, statuses: new Map(), times: new Map(), max: 0 };
      counted.operations.set(name, operation);
    }
    return operation;
  };

  return {
    counted,
    judged(call, examined, faults) {
      const { exchange, status } = call;
      const operation = operationOf(call.op ?? exchange.request.method);
      operation.seen += 1;
      if (examined > 0) operation.judged += 1;
      if (faults > 0) operation.breached += 1;
      bump(operation.statuses, status);
      const took = exchange.approximate ? 0 : exchange.durationMs;
      if (took > 0) {
        bump(operation.times, Math.round(Math.log(took) / step));
        operation.max = Math.max(operation.max, took);
      }
      if (call.op === undefined) return;
      if (counted.bases.size < most) counted.bases.add(call.base);
      for (const { at, expected } of requestFaults(call)) {
        const key = `${call.op} ${at} ${expected}`;
        const before = counted.requests.get(key);
        if (before) before.count += 1;
        else if (counted.requests.size < most) {
          counted.requests.set(key, {
            fault: { operation: call.op, at, expected, first: exchange.source ?? null },
            count: 1,
          });
        }
      }
    },
    strange({ request: { method, url } }) {
      const found = /^(https?:\/\/[^/?#]+(?:\/[^?#]*?)??)(\/v1(?:\/[^?#]*)?)(?:[?#]|$)/i.exec(url);
      if (!found || method === "HEAD" || method === "OPTIONS") {
        counted.others += 1;
        return;
      }
      const [, before = "", whole = ""] = found;
      const base = baseOf(before);
      const path = whole
        .split("/")
        .map((part, index, parts) => (isWord(part, parts[index - 1]) ? part : "…"))
        .join("/");
      const key = `${base} ${method} ${path}`;
      const already = counted.unknown.get(key);
      if (already) already.count += 1;
      else if (counted.unknown.size < most) counted.unknown.set(key, { base, method, path, count: 1 });
      else counted.others += 1;
    },
    others(count) {
      counted.others += count;
    },
    add(other) {
      counted.others += other.others;
      for (const base of other.bases) counted.bases.add(base);
      for (const [name, { seen, judged, breached, statuses, times, max }] of other.operations) {
        const operation = operationOf(name);
        operation.seen += seen;
        operation.judged += judged;
        operation.breached += breached;
        operation.max = Math.max(operation.max, max);
        for (const [status, count] of statuses) bump(operation.statuses, status, count);
        for (const [time, count] of times) bump(operation.times, time, count);
      }
      for (const [key, each] of other.requests) addTo(counted.requests, key, each);
      for (const [key, each] of other.unknown) addTo(counted.unknown, key, each);
    },
  };
}

/** Whether a path segment may be printed: a version, a word of the description, or a capitalised word where no name is expected. */
function isWord(part: string, before = ""): boolean {
  if (part === "" || /^v\d{1,2}$/.test(part) || pathWords.has(part)) return true;
  return /^([A-Z][a-z]{1,20}){1,4}$/.test(part) && !pathWords.has(before);
}

function bump(counts: Map<number, number>, key: number, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function addTo<T extends { count: number }>(all: Map<string, T>, key: string, each: T): void {
  const before = all.get(key);
  if (before) before.count += each.count;
  else all.set(key, { ...each });
}

/** The counts as a report shows them. Unknown requests to a host where the API was never seen count as those of another API. */
export function trafficOf({ others, bases, operations, requests, unknown }: Counted): Traffic {
  const all = [...unknown.values()];
  const ours = all.filter(({ base }) => bases.has(base) || known.test(base));
  const theirs = all.filter((each) => !ours.includes(each));
  return {
    operations: [...operations].map(([operation, { seen, judged, breached, statuses, times, max }]) => ({
      operation,
      seen,
      judged,
      breached,
      statuses: Object.fromEntries([...statuses].sort(([one], [other]) => one - other)),
      latencyMs: times.size === 0 ? null : { ...quantiles(times), max: rounded(max) },
    })),
    requests: [...requests.values()].map(({ fault, count }) => ({ ...fault, count })),
    unknown: ours.map(({ method, path, count }) => ({ method, path, count })),
    others: others + theirs.reduce((sum, { count }) => sum + count, 0),
  };
}

function quantiles(times: ReadonlyMap<number, number>): {
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
} {
  const sorted = [...times].sort(([one], [other]) => one - other);
  const all = sorted.reduce((sum, [, count]) => sum + count, 0);
  const at = (part: number): number => {
    let left = Math.ceil(all * part);
    const found = sorted.find(([, count]) => {
      left -= count;
      return left <= 0;
    });
    return rounded(Math.exp((found?.[0] ?? 0) * step));
  };
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99) };
}

/** Rounded to three significant digits. */
const rounded = (time: number): number => Number(time.toPrecision(3));
