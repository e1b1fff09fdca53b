/** Stands between a client and a service: passes on, records and judges what they say to each other. */
import { resolve } from "../src/api/call.js";
import { problemOf } from "../src/api/description.js";
import { baseOfService, whyNoService } from "../src/api/service-url.js";
import type { Exchange, HttpResponse, See } from "../src/http/exchange.js";
import { type ForwardOptions, forward, GatewayError } from "../src/http/forward.js";
import { listenPassing, reachedAt } from "../src/http/listen-passing.js";
import { observed } from "../src/http/observed.js";
import { action, checkOptions, type Forms, flag, text, timeout, whole } from "../src/http/options.js";
import { isPassing, type PassingHandler } from "../src/http/passage.js";
import { held } from "../src/http/passing.js";
import { valueIn } from "../src/http/raw-headers.js";
import { isAwaited, isError, messageOf } from "../src/http/realm.js";
import { rewriting, unpacked } from "../src/http/rewrite.js";
import { createRecorder, type Recorder } from "../src/recordings/record.js";
import type { Report } from "../src/report/report.js";
import { version } from "../src/version.js";
import { judgingForms } from "./options.js";
import { Breached, patience, type WatchOptions, watch } from "./watch.js";

export interface ProxyOptions extends WatchOptions, Pick<ForwardOptions, "timeoutMs" | "ca" | "insecure"> {
  /** The port to listen on; 0, the default, picks a free one. */
  readonly port?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /**
   * A file that every exchange is written to before its answer has passed: HAR by the name `.har`, else NDJSON. It must hold nothing
   * yet, unless `append` says that a recording by this proxy is to be continued.
   */
  readonly record?: string;
  readonly append?: boolean;
  /**
   * Answers 502 in place of what breaks a rule. Answers wait for this until they are whole and judged: until what began before them is
   * answered, or has been under way for `timeoutMs`.
   */
  readonly fail?: boolean;
  /** Makes the target's URLs in answers lead here. Otherwise no byte of a body is changed. */
  readonly rewriteUrls?: boolean;
  /** Is told of each exchange, before its answer has passed; where it throws, or rejects, the answer is refused or broken off. */
  readonly onExchange?: (exchange: Exchange) => void;
  /**
   * Is told of requests that were not answered as they should be: the target's fault, or a recording that cannot be written. Is told
   * as well what `onFinding` throws, or rejects with; without it the console is, unless the answer still waits for its verdict.
   */
  readonly onTrouble?: (error: Error) => void;
}

const forms: Forms<ProxyOptions> = {
  ...judgingForms,
  soleWriter: flag,
  port: whole(0, 65_535),
  host: text,
  record: text,
  append: flag,
  fail: flag,
  rewriteUrls: flag,
  timeoutMs: timeout,
  ca: text,
  insecure: flag,
  onFinding: action,
  onExchange: action,
  onTrouble: action,
};

/** A recording that cannot be made, or not be written any more. */
export class UnrecordedError extends Error {
  override readonly name = "UnrecordedError";
}

export interface ServiceProxy {
  /** Where it listens, without a slash at its end. */
  readonly url: string;
  readonly port: number;
  /** The service's own URL, likewise. */
  readonly target: string;
  /** Lets what is under way finish for a second, and reports on all that has passed. */
  close(): Promise<Report>;
}

/**
 * Starts a proxy for the service at a URL. Whatever passes is judged by the rules as `validate` judges recordings; bodies of more
 * than 4 MiB pass as well, but are not looked into. Rejects with Node's error if the port cannot be had, with UnrecordedError if
 * the recording cannot, with UnknownRule for a rule or family that does not exist, and with TypeError for a URL or an option that is none.
 */
export async function createProxy(target: string, options: ProxyOptions = {}): Promise<ServiceProxy> {
  checkOptions("createProxy", options, forms);
  const {
    fail = false,
    rewriteUrls = false,
    record,
    append = false,
    onExchange,
    onTrouble,
    timeoutMs = 10_000,
  } = options;
  const fault = whyNotPassed(target);
  if (fault !== undefined) throw new TypeError(fault);
  const base = baseOfService(new URL(target));
  const began = performance.now();
  const watching = onTrouble ? watch(options, (error) => onTrouble(errorOf(error))) : watch(options);
  let recording: Recorder | undefined;
  let lost = 0;

  /** What has passed and is not judged yet: that may wait until there is nothing to pass on. */
  let unjudged: Exchange[] = [];
  let settledAt = Number.NEGATIVE_INFINITY;
  let isDue = false;
  const judge = (): void => {
    isDue = false;
    const all = unjudged;
    unjudged = [];
    for (const exchange of all) watching.see(exchange);
    watching.settled(settledAt);
  };

  const see: See = (exchange) => {
    const heard: unknown = onExchange?.(exchange);
    const written = recording?.write(exchange);
    unjudged.push(exchange);
    const noted = isAwaited(heard) ? Promise.all([heard, written]) : written;
    // What could not be looked into has gone on already.
    if (!fail || exchange.response.body === null) return noted;
    return Promise.all([noted, watching.verdictOn(exchange)]);
  };
  const settled = (earliest: number): void => {
    settledAt = earliest;
    if (fail) judge();
    else if (!isDue) {
      isDue = true;
      setImmediate(judge);
    }
  };

  const missed = (exchange: Exchange, why: "lost" | "late"): void => {
    unjudged.push(exchange); // judged it is not, but it may have changed what is known
    if (why === "late") return;
    lost += 1;
    void recording?.write(exchange);
  };

  const forwarded = forward(new URL(base), { ...options, ...(rewriteUrls ? { asking: unpacked } : {}) });
  const watched: PassingHandler = observed(forwarded, see, now, {
    ...{ settled, missed, patience },
    ...(fail ? { patienceMs: timeoutMs } : {}), // an answer is not to wait for ever for what began before it
  });
  const judged = fail ? readable(watched, base) : watched;
  const answering = rewriteUrls ? rewriting(judged, base, reachedAt) : fail ? held(judged) : judged;
  const server = await listenPassing(answering, {
    ...options,
    base,
    onError(error) {
      if (error instanceof Breached) return refusal("internal-error", 502, `sync-maps proxy: ${error.message}`);
      const trouble = errorOf(error);
      onTrouble?.(trouble);
      const status = error instanceof GatewayError ? error.status : 502;
      return refusal("unavailable", status, `sync-maps proxy: ${trouble.message}`);
    },
    onConnect: () =>
      refusal(
        "method-not-allowed",
        405,
        `sync-maps proxy: CONNECT leads nowhere here; ask for ${base} at this URL instead`,
      ),
    onBroken(error, { method }) {
      onTrouble?.(new Error(`an answer to ${method} broke off: ${messageOf(error)}`));
    },
  });
  // Without the port, another proxy may be recording to this file. No request has been read yet, so none is missed.
  try {
    if (record !== undefined) recording = recorder(record, append, (error) => onTrouble?.(error));
  } catch (error) {
    await server.close();
    throw error;
  }
  return {
    url: server.url,
    port: server.port,
    target: base,
    async close() {
      await server.close();
      recording?.close();
      judge();
      return watching.report(base, performance.now() - began, lost);
    },
  };
}

/** Why nothing can be passed on to a URL; undefined if it can. */
export function whyNotPassed(text: string): string | undefined {
  const fault = whyNoService(text);
  if (fault !== undefined) return fault;
  const { username, password } = new URL(text);
  if (username === "" && password === "") return undefined;
  return "the URL holds credentials, and a proxy passes on those of its clients; leave them out";
}

/** The same Handler, that refuses answers of this API which nobody can read, and so not judge either. */
function readable(handler: PassingHandler, base: string): PassingHandler {
  return async (request) => {
    const response = await handler(request);
    if (!isPassing(response)) return response;
    const { copy, rawHeaders, status, watchers } = response.passage;
    watchers.push({
      async whole() {
        const coding = valueIn(rawHeaders, "content-encoding");
        if (!copy.isUnreadable(coding)) return;
        const answer = { status, headers: {}, body: null };
        if (!resolve({ request, response: answer, startedAt: null, durationMs: 0 })) return;
        const what = coding === undefined ? "text in UTF-8" : `text in UTF-8, packed as ${coding}`;
        throw new GatewayError(502, `${base} answered ${request.method} with a body that is no ${what}`);
      },
      lost() {},
    });
    return response;
  };
}

/** To the microsecond, and as a recording of it is read again: requests that follow each other must not seem to overlap. */
function now(): number {
  const microseconds = Math.round((performance.timeOrigin + performance.now()) * 1000);
  const milliseconds = Math.floor(microseconds / 1000);
  return milliseconds + (microseconds - milliseconds * 1000) / 1000;
}

/** An answer of this proxy itself, in the form of Twilio's. */
function refusal(name: string, status: number, message: string): HttpResponse {
  const { code } = problemOf(name);
  const more_info = `https://www.twilio.com/docs/errors/${code}`;
  return {
    status,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ code, message, more_info, status }),
  };
}

const nothing = Promise.resolve();

/** A recording that, once it cannot be written, is not written any more; what passes does so all the same. */
function recorder(file: string, append: boolean, onTrouble: (error: Error) => void): Recorder {
  const recording = begun(file, append);
  let broken = false;
  const fail = (error: unknown): void => {
    if (!broken) onTrouble(new UnrecordedError(`${file} cannot be written any more: ${messageOf(error)}`));
    broken = true;
  };
  /** The same for all that is written in one turn. */
  let writing: { readonly done: Promise<void>; readonly told: Promise<void> } | undefined;
  return {
    write(exchange) {
      if (broken) return nothing;
      const done = recording.write(exchange);
      if (writing?.done !== done) writing = { done, told: done.catch(fail) };
      return writing.told;
    },
    close() {
      try {
        recording.close();
      } catch (error) {
        fail(error);
      }
    },
  };
}

function begun(file: string, append: boolean): Recorder {
  try {
    return createRecorder(file, version, append);
  } catch (error) {
    throw new UnrecordedError(`the recording cannot be written to ${file}: ${messageOf(error)}`);
  }
}

const errorOf = (error: unknown): Error => (isError(error) ? error : new Error(String(error)));
