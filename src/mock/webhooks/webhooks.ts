/**
 * Sends the changes in a Service to its URL: in order, signed, and repeated until they are accepted. Requests that make changes do not
 * wait for this.
 */
import { decodeSegment, formType } from "../../http/form.js";
import { isError } from "../../http/realm.js";
import type { Change } from "../events/change.js";
import type { Event, EventLog } from "../events/event-log.js";
import type { Row } from "../store.js";
import { parametersOf } from "./parameters.js";
import { base64, type Parameters, signatureOf } from "./signature.js";

export interface WebhooksOptions {
  /** The auth token of an Account, which signs the requests. */
  readonly authTokenOf: (account: string) => string;
  /** The URL for a change; undefined for none. Called before each attempt, since the Service may have changed or been deleted. */
  readonly urlFor: (change: Change) => string | undefined;
  /** Whether a Service receives webhooks at all. */
  readonly tells: (account: string, service: string) => boolean;
  /** How long a receiver may take to answer, in milliseconds. Default 10,000. */
  readonly timeoutMs?: number;
  /** How many deliveries may wait for one Service besides the current one; beyond that the oldest are dropped. Default 10,000. */
  readonly mostWaiting?: number;
  /** Waits this many milliseconds, or until the signal aborts; it may then reject, as Node's promise timers do. */
  readonly sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export interface Webhooks {
  /** The number of unaccepted deliveries, including those in progress. */
  readonly waiting: number;
  /** The number of deliveries dropped because too many waited. */
  readonly dropped: number;
  /** The number dropped for one Account. */
  droppedOf(account: string): number;
  /** The Services with waiting deliveries. */
  readonly services: readonly Waiting[];
  /** Resolves once nothing waits. */
  idle(): Promise<void>;
  /** Gives up all deliveries that are not accepted yet. */
  close(): void;
}

export interface Waiting {
  readonly account: string;
  readonly service: string;
  readonly waiting: number;
  /** How many times in a row the first delivery failed. */
  readonly failed: number;
  /** Why it failed the last time. Does not contain the URL, which may hold a password. */
  readonly lastError: string | null;
}

interface Delivery {
  readonly change: Change;
  readonly parameters: Parameters;
  /** The same in each attempt, so that receivers can detect repetitions. */
  readonly token: string;
}

/** Pauses between attempts, in milliseconds. */
const firstPause = 1000;
const longestPause = 60_000;

export function webhooks(log: EventLog, options: WebhooksOptions): Webhooks {
  const { authTokenOf, urlFor, tells, timeoutMs = 10_000, mostWaiting = 10_000 } = options;
  const sleep = untilCalledOff(options.sleep ?? sleeping);
  /** One queue per Service with waiting deliveries. */
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

  /** Ends the pause of a Service's queue when the Service changes or is deleted, since its URL may be different or gone. */
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

  /** Repeats a delivery until it is accepted, or until there is no URL for it any more. */
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

  /** Why a delivery attempt failed; null if it was accepted. */
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
  /** The first one is in progress. */
  readonly waiting: Delivery[];
  readonly ending: AbortController;
  /** Ends the current pause. */
  pausing: AbortController | undefined;
  failed: number;
  lastError: string | null;
}

const newQueue = (account: string, service: string): Queue => ({
  ...{ account, service, waiting: [], ending: new AbortController(), pausing: undefined },
  ...{ failed: 0, lastError: null },
});

/** The code of a network error, such as ECONNREFUSED. Its message is not used because it may contain the URL. */
function reasonOf(error: unknown): string {
  const cause = isError(error) ? error.cause : undefined;
  return isError(cause) && "code" in cause ? String(cause.code) : "no connection";
}

const nameOf = (account: string, service: string): string => `${account} ${service}`;

interface Target {
  /** The URL as the receiver sees it in the request; Node versions differ in how they send an empty query. */
  readonly seen: string;
  /** Basic credentials from the URL, since `fetch` refuses URLs that contain them. */
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

/** Makes a sleep function resolve, rather than reject, when the signal aborts. */
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
