/**
 * Tells the URL of a Service what happens in it: in order, signed, again and again until it is taken. Whoever makes a change never
 * waits for that.
 */
import type { Change, Event, EventLog } from "../events/event-log.js";
import { parametersOf } from "./parameters.js";
import { base64, type Parameters, signatureOf } from "./signature.js";

export interface WebhooksOptions {
  /** Signs what is sent: the auth token of an Account. */
  readonly authTokenOf: (account: string) => string;
  /** Where a change is to be told; undefined for nowhere. */
  readonly urlFor: (change: Change) => string | undefined;
  /** How long a receiver may take for its answer, in milliseconds. Default 10,000. */
  readonly timeoutMs?: number;
  /** So many wait for one Service beside the one that is under way; then the oldest are dropped. Default 10,000. */
  readonly mostWaiting?: number;
  /** Waits so many milliseconds, or until it is called off. */
  readonly sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export interface Webhooks {
  /** How many wait to be taken, the one that is under way included. */
  readonly waiting: number;
  /** How many were dropped, since too many waited. */
  readonly dropped: number;
  /** Resolves once nothing waits. */
  idle(): Promise<void>;
  /** Gives up whatever is not taken yet. */
  close(): void;
}

interface Delivery {
  readonly url: string;
  readonly account: string;
  readonly parameters: Parameters;
  /** The same in each attempt, so that a receiver can tell what it has seen. */
  readonly token: string;
}

/** Pauses between attempts, in milliseconds. */
const firstPause = 1000;
const longestPause = 60_000;

export function webhooks(log: EventLog, options: WebhooksOptions): Webhooks {
  const { authTokenOf, urlFor, timeoutMs = 10_000, mostWaiting = 10_000, sleep = sleeping } = options;
  const queues = new Map<string, Queue>();
  let dropped = 0;
  let idlers: (() => void)[] = [];

  const countWaiting = (): number => {
    let sum = 0;
    for (const queue of queues.values()) sum += queue.waiting.length;
    return sum;
  };

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
    const url = urlFor(event);
    const parameters = url === undefined ? undefined : parametersOf(event);
    if (url === undefined || parameters === undefined) return;
    const { account } = event;
    const queue = queueOf(`${account} ${event.map.parent}`, account);
    queue.waiting.push({ url, account, parameters, token: crypto.randomUUID() });
    if (queue.waiting.length > mostWaiting + 1) {
      queue.waiting.splice(1, 1);
      dropped += 1;
    }
    if (queue.waiting.length === 1) void deliverAll(queue);
  };

  const queueOf = (name: string, account: string): Queue => {
    const queue = queues.get(name) ?? { account, waiting: [], ending: new AbortController() };
    queues.set(name, queue);
    return queue;
  };

  const forget = (account?: string): void => {
    for (const [name, queue] of queues) {
      if (account !== undefined && queue.account !== account) continue;
      queues.delete(name);
      queue.ending.abort();
    }
    lookIfIdle();
  };

  const deliverAll = async ({ waiting, ending: { signal } }: Queue): Promise<void> => {
    for (let next = waiting[0]; next && !signal.aborted; next = waiting[0]) {
      for (let pause = firstPause; !(await isTaken(next, signal)); pause = Math.min(2 * pause, longestPause)) {
        if (!signal.aborted) await sleep(pause, signal);
        if (signal.aborted) return;
      }
      waiting.shift();
      lookIfIdle();
    }
  };

  const isTaken = async ({ url, account, parameters, token }: Delivery, signal: AbortSignal): Promise<boolean> => {
    const attempt = new AbortController();
    const answered = new AbortController();
    void sleep(timeoutMs, answered.signal).then(() => attempt.abort());
    try {
      const { target, authorization } = targetOf(url);
      const response = await fetch(target, {
        method: "POST",
        headers: {
          ...authorization,
          "content-type": "application/x-www-form-urlencoded",
          "i-twilio-idempotency-token": token,
          "x-twilio-signature": await signatureOf(authTokenOf(account), url, parameters),
        },
        body: new URLSearchParams(parameters).toString(),
        redirect: "manual",
        signal: AbortSignal.any([signal, attempt.signal]),
      });
      await response.body?.cancel();
      return response.ok;
    } catch {
      return false; // whoever is not there, does not answer or is called off has not taken it
    } finally {
      answered.abort();
    }
  };

  const stop = log.listen({ hear, end: () => forget() });
  return {
    get waiting() {
      return countWaiting();
    },
    get dropped() {
      return dropped;
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
  /** The first is under way. */
  readonly waiting: Delivery[];
  readonly ending: AbortController;
}

/** Where it goes, and what the name and the password in its URL say, which `fetch` takes in no other way. */
function targetOf(url: string): { readonly target: URL; readonly authorization: Readonly<Record<string, string>> } {
  const target = new URL(url);
  if (target.username === "") return { target, authorization: {} };
  const said = `${decodeURIComponent(target.username)}:${decodeURIComponent(target.password)}`;
  [target.username, target.password] = ["", ""];
  return { target, authorization: { authorization: `Basic ${base64(new TextEncoder().encode(said))}` } };
}

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
