/**
 * Tells the URL of a Service what happens in it: in order, signed, again and again until it is taken. Whoever makes a change never
 * waits for that.
 */
import { decodeSegment, formType } from "../../http/form.js";
import { isError } from "../../http/realm.js";
import type { Change } from "../events/change.js";
import type { Event, EventLog } from "../events/event-log.js";
import type { Row } from "../store.js";
import { parametersOf } from "./parameters.js";
import { base64, type Parameters, signatureOf } from "./signature.js";

export interface WebhooksOptions {
  /** Signs what is sent: the auth token of an Account. */
  readonly authTokenOf: (account: string) => string;
  /** Where a change is to be told; undefined for nowhere. Is asked before each attempt: a Service may change it, or go. */
  readonly urlFor: (change: Change) => string | undefined;
  /** Whether anything that happens in a Service is to be told. */
  readonly tells: (account: string, service: string) => boolean;
  /** How long a receiver may take for its answer, in milliseconds. Default 10,000. */
  readonly timeoutMs?: number;
  /** So many wait for one Service beside the one that is under way; then the oldest are dropped. Default 10,000. */
  readonly mostWaiting?: number;
  /** Waits so many milliseconds, or until it is called off, for which it may reject, as the timers of Node do. */
  readonly sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export interface Webhooks {
  /** How many wait to be taken, the one that is under way included. */
  readonly waiting: number;
  /** How many were dropped, since too many waited. */
  readonly dropped: number;
  /** Likewise, of one Account. */
  droppedOf(account: string): number;
  /** How each Service is told that anything waits for. */
  readonly services: readonly Waiting[];
  /** Resolves once nothing waits. */
  idle(): Promise<void>;
  /** Gives up whatever is not taken yet. */
  close(): void;
}

export interface Waiting {
  readonly account: string;
  readonly service: string;
  readonly waiting: number;
  /** So many times in a row the first was not taken. */
  readonly failed: number;
  /** Why it was not, the last time; nothing of its URL, which may hold a password. */
  readonly lastError: string | null;
}

interface Delivery {
  readonly change: Change;
  readonly parameters: Parameters;
  /** The same in each attempt, so that a receiver can tell what it has seen. */
  readonly token: string;
}

/** Pauses between attempts, in milliseconds. */
const firstPause = 1000;
const longestPause = 60_000;

export function webhooks(log: EventLog, options: WebhooksOptions): Webhooks {
  const { authTokenOf, urlFor, tells, timeoutMs = 10_000, mostWaiting = 10_000 } = options;
  const sleep = untilCalledOff(options.sleep ?? sleeping);
  /** Of the Services that anything waits for. */
  const queues = new Map<string, Queue>();
  const dropped = new Map<string, number>();
  let idlers: (() => void)[] = [];

  const countWaiting = (): number => {
    let sum = 0;
    for (const queue of queues.values()) sum += queue.waiting.length;
    return sum;
  };

  const droppedOf = (account: string): number => dropped.get(account) ?? 0;

  const lookIfIdle = (): void => {
    if (countWaiting() > 0) return;
    for (const resolve of idlers) resolve();
    idlers = [];
  };

  const hear = (event: Event): void => {
    if (event.kind === "reset") {
      forget(event.account);
      return;
    }
    if (event.initial) return;
    const parameters = urlFor(event) === undefined ? undefined : parametersOf(event);
    if (parameters === undefined) return;
    const queue = queueOf(event.account, event.map.parent);
    queue.waiting.push({ change: event, parameters, token: crypto.randomUUID() });
    if (queue.waiting.length > mostWaiting + 1) {
      queue.waiting.splice(1, 1);
      dropped.set(event.account, droppedOf(event.account) + 1);
    }
    if (queue.waiting.length === 1) void deliverAll(queue);
  };

  /** What waits for a Service does not pause once that has changed or is gone: it may have another URL, or none. */
  const notice = (account: string, { sid }: Row): void => queues.get(nameOf(account, sid))?.pausing?.abort();

  const queueOf = (account: string, service: string): Queue => {
    const name = nameOf(account, service);
    const queue = queues.get(name) ?? newQueue(account, service);
    queues.set(name, queue);
    return queue;
  };

  const forget = (account?: string): void => {
    for (const [name, queue] of queues) {
      if (account !== undefined && queue.account !== account) continue;
      queues.delete(name);
      queue.ending.abort();
      queue.pausing?.abort();
    }
    lookIfIdle();
  };

  const deliverAll = async (queue: Queue): Promise<void> => {
    const { waiting, ending } = queue;
    for (let next = waiting[0]; next && !ending.signal.aborted; next = waiting[0]) {
      await deliver(next, queue);
      if (ending.signal.aborted) return;
      waiting.shift();
      lookIfIdle();
    }
    queues.delete(nameOf(queue.account, queue.service));
  };

  /** Tells a change until it is taken, or until it is to be told nowhere any more. */
  const deliver = async (delivery: Delivery, queue: Queue): Promise<void> => {
    const { signal } = queue.ending;
    let pause = firstPause;
    for (let url = urlFor(delivery.change); url !== undefined; ) {
      queue.lastError = await errorOf(delivery, url, signal);
      queue.failed = queue.lastError === null ? 0 : queue.failed + 1;
      if (queue.lastError === null || signal.aborted) return;
      if (urlFor(delivery.change) === url) {
        queue.pausing = new AbortController();
        await sleep(pause, queue.pausing.signal);
        queue.pausing = undefined;
        if (signal.aborted) return;
      }
      const now = urlFor(delivery.change);
      pause = now === url ? Math.min(2 * pause, longestPause) : firstPause;
      url = now;
    }
  };

  /** Why whoever is told has not taken it; null if he has. */
  const errorOf = async (delivery: Delivery, url: string, signal: AbortSignal): Promise<string | null> => {
    const { change, parameters, token } = delivery;
    const attempt = new AbortController();
    const answered = new AbortController();
    void sleep(timeoutMs, answered.signal).then(() => attempt.abort());
    try {
      const { seen, authorization } = targetOf(url);
      const response = await fetch(seen, {
        method: "POST",
        headers: {
          ...authorization,
          "content-type": formType,
          "i-twilio-idempotency-token": token,
          "x-twilio-signature": await signatureOf(authTokenOf(change.account), seen, parameters),
        },
        body: new URLSearchParams(parameters).toString(),
        redirect: "manual",
        signal: AbortSignal.any([signal, attempt.signal]),
      });
      await response.body?.cancel();
      return response.ok ? null : `answered with ${response.status}`;
    } catch (error) {
      return attempt.signal.aborted ? `no answer within ${timeoutMs} ms` : reasonOf(error);
    } finally {
      answered.abort();
    }
  };

  const stop = log.listen({ hears: tells, hear, notice, end: () => forget() });
  return {
    get waiting() {
      return countWaiting();
    },
    get dropped() {
      return [...dropped.values()].reduce((sum, each) => sum + each, 0);
    },
    droppedOf,
    get services() {
      return [...queues.values()].map(({ account, service, waiting, failed, lastError }) => ({
        ...{ account, service, waiting: waiting.length, failed, lastError },
      }));
    },
    idle: () =>
      new Promise((resolve) => {
        idlers.push(resolve);
        lookIfIdle();
      }),
    close() {
      stop();
      forget();
    },
  };
}

interface Queue {
  readonly account: string;
  readonly service: string;
  /** The first is under way. */
  readonly waiting: Delivery[];
  readonly ending: AbortController;
  /** Ends the pause that it is in. */
  pausing: AbortController | undefined;
  failed: number;
  lastError: string | null;
}

const newQueue = (account: string, service: string): Queue => ({
  ...{ account, service, waiting: [], ending: new AbortController(), pausing: undefined },
  ...{ failed: 0, lastError: null },
});

/** The code of an error of the network, such as ECONNREFUSED; messages may hold the URL. */
function reasonOf(error: unknown): string {
  const cause = isError(error) ? error.cause : undefined;
  return isError(cause) && "code" in cause ? String(cause.code) : "no connection";
}

const nameOf = (account: string, service: string): string => `${account} ${service}`;

interface Target {
  /** The URL as the receiver knows it from the request; versions of Node differ in what they make of a query of nothing. */
  readonly seen: string;
  /** What the name and the password in the URL say, which `fetch` takes in no other way. */
  readonly authorization: Readonly<Record<string, string>>;
}

function targetOf(url: string): Target {
  const { origin, pathname, search, username, password } = new URL(url);
  const seen = `${origin}${pathname}${search}`;
  if (username === "" && password === "") return { seen, authorization: {} };
  const said = [username, password].map((part) => decodeSegment(part) ?? part).join(":");
  return { seen, authorization: { authorization: `Basic ${base64(new TextEncoder().encode(said))}` } };
}

type Sleep = NonNullable<WebhooksOptions["sleep"]>;

/** The same, which resolves once it is called off. */
const untilCalledOff =
  (sleep: Sleep): Sleep =>
  async (milliseconds, signal) => {
    try {
      await sleep(milliseconds, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  };

function sleeping(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    if (typeof timer === "object") timer.unref(); // a number in browsers
    signal.addEventListener("abort", done, { once: true });

    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    }
  });
}
