/** The mock without a port: a Handler, a fetch function, and the methods by which a test steers it. */

import { sidForms } from "../api/sid.js";
import type { HttpRequest, HttpResponse } from "../http/exchange.js";
import { fetching } from "../http/fetch.js";
import { ConnectionDropped, type Handler } from "../http/handler.js";
import { copyOf, jsonOf } from "../http/json.js";
import {
  action,
  anything,
  checkOptions,
  type Form,
  type Forms,
  flag,
  group,
  having,
  isRecord,
  record,
  text,
  whole,
} from "../http/options.js";
import { pathOf } from "../http/path.js";
import { answerFault, checked } from "../http/plain.js";
import { isAwaited, messageOf } from "../http/realm.js";
import { type AdminOptions, adminForms, administered, mostBytesBy, type Steered } from "./admin.js";
import { dressed } from "./answer.js";
import { type Auth, authForms, demanding, trusting } from "./auth.js";
import { steeredClock, systemClock } from "./clock.js";
import { eventStream } from "./events/event-stream.js";
import { type FollowOptions, readerOf } from "./events/feed.js";
import { asFaults, type Faults, noFaults } from "./faults.js";
import { type FaultyOptions, faulty, lagAs } from "./faulty.js";
import { joined } from "./joined.js";
import type { Answering } from "./journal.js";
import { tooLarge } from "./mock.js";
import { problem, type Refusal } from "./problem.js";
import { whyNotPublic } from "./public-url.js";
import { asState, tryOut } from "./state.js";
import { type Steering, steeringAll, steeringOne } from "./steering.js";
import { tellServices, type WebhookSettings, webhookForms } from "./webhooks/tell-services.js";
import type { Webhooks } from "./webhooks/webhooks.js";
import type { World } from "./world.js";
import { type AccountWorld, createWorlds, type WorldsOptions } from "./worlds.js";

export interface InProcessOptions extends Omit<WorldsOptions, "tellsForeign">, FaultyOptions {
  /** The faults to simulate. */
  readonly faults?: Faults;
  /** Requires credentials: these, or with `true` any that are well-formed. Default: none are required. */
  readonly auth?: Auth | true;
  /** How webhooks are delivered to Services that have a `webhook_url`. */
  readonly webhooks?: WebhookSettings;
  /** Who may steer the mock under `/_mock`; false for nobody. */
  readonly admin?: AdminOptions | false;
  /** Wraps the Handler that serves requests. The journal records what the wrapped Handler answers. */
  readonly wrap?: (handler: Handler) => Handler;
}

/** Only checks that the value is iterable. It may be iterable only once, so its elements are checked where they are read. */
const services: Form = {
  is: "a list of SIDs of Services, each IS and 32 hexadecimal digits",
  fits: (value) =>
    typeof value === "object" &&
    value !== null &&
    Symbol.iterator in value &&
    typeof value[Symbol.iterator] === "function",
};

export const inProcessForms: Forms<InProcessOptions> = {
  // The forms of fixtures, faults and readings are checked in full where they are read.
  fixtures: { is: "an object, such as parseState(text, file) reads from YAML or JSON", fits: isRecord },
  faults: anything,
  readings: record,
  services,
  anyService: flag,
  account: sidForms.account,
  auth: group(authForms, true),
  webhooks: group(webhookForms),
  admin: group(adminForms, false),
  publicUrl: text, // checked in full in `settled`
  journal: whole(0),
  history: whole(1),
  judge: action,
  wrap: action,
  clock: having("now", "advance"),
  ids: action,
  random: action,
  stores: having("of", "accounts"),
};

/** Checks the options and returns them normalised: `services` as an array, `publicUrl` without trailing slashes. Throws TypeError. */
export function settled<Options extends InProcessOptions>(
  of: string,
  options: Options,
  forms: Forms<Options>,
): Options {
  checkOptions(of, options, forms);
  const sids = options.services && [...options.services];
  if (sids && !sids.every(sidForms.service.fits)) throw new TypeError(`services of ${of} is ${services.is}`);
  const wrong = options.publicUrl !== undefined && whyNotPublic(options.publicUrl);
  if (wrong) throw new TypeError(`publicUrl of ${of} ${wrong}`);
  return {
    ...options,
    ...(sids ? { services: sids } : {}),
    ...(options.publicUrl === undefined ? {} : { publicUrl: options.publicUrl.replace(/\/+$/, "") }),
  };
}

/** A mock. Its methods act on all Accounts at once unless they say otherwise. */
export interface InProcessMock extends Steering {
  /** The SID of its first Service; empty if it began with none. */
  readonly service: string;
  /** Answers a request. Throws TypeError if the value is not a valid request. */
  readonly handler: Handler;
  /** The mock as a `fetch` function; rejects as `fetch` does when a connection is dropped. */
  readonly fetch: typeof globalThis.fetch;
  /** The world for requests that name no Account. */
  readonly world: World;
  /** Steers the world of one Account only. */
  of(account: string): Steering;
  faults(): Faults;
  /** Replaces the faults from now on. Throws FaultError. */
  setFaults(faults: Faults): void;
  /** The state of webhook delivery. */
  readonly webhooks: Pick<Webhooks, "waiting" | "dropped" | "services" | "idle">;
  /** Ends its event streams and releases its resources. */
  close(): Promise<void>;
}

/**
 * Makes a mock without a port. Throws FixtureError, FaultError or ReadingError, and TypeError for any other invalid option.
 */
export function inProcessMock(given: InProcessOptions = {}): InProcessMock {
  return madeMock(given).mock;
}

/** Makes the mock, and a Handler that does not check its requests, for callers such as a port that only pass valid ones. */
export function madeMock(given: InProcessOptions): { readonly mock: InProcessMock; readonly handler: Handler } {
  const options = settled("inProcessMock", given, inProcessForms);
  const { fixtures = {}, admin = {}, journal = 100 } = options;
  const auth = options.auth === undefined ? undefined : copyOf(options.auth);
  const common = steeredClock(options.clock ?? systemClock());
  const beginning = asState(fixtures);
  // Trying out the fixtures reports their errors. The main world is seeded below anyway, so only the other Accounts need it; but with
  // stores, seeding would have written rows by the time an error is found, so there everything is tried out first.
  const untried = options.stores ? beginning : { accounts: beginning.accounts ?? {} };
  tryOut(untried, options.readings ?? {}, common);
  const worlds = createWorlds({
    ...options,
    clock: common,
    fixtures: beginning,
    tellsForeign: () => auth !== undefined,
  });
  const { main } = worlds;
  const telling = tellServices(worlds, auth, options.webhooks);
  const failing = faulty(copyOf(asFaults(options.faults ?? noFaults)), options);
  const identify = auth === undefined ? trusting(main.account) : demanding(auth, main.account);
  failing.set(failing.faults, worlds.all());

  const worldOf = (account: string): AccountWorld => {
    const here = worlds.of(account);
    if (failing.faults.expiryLagSeconds !== undefined) lagAs(failing.faults, here.world);
    return here;
  };

  /** Answers a request of an Account, or refuses one with missing or bad credentials. */
  const answer = (request: HttpRequest, account: string | Refusal): HttpResponse | Promise<HttpResponse> => {
    if (typeof account === "string") return failing.answer(request, worldOf(account));
    return dressed(problem(account, pathOf(request.url), main.world.readings), main.clock, main.world.ids);
  };
  const wrapped = wrappedBy(options.wrap, (request) => answer(request, identify(request.headers.authorization)));
  /** The answer if `wrap`'s Handler threw or returned no valid answer: it carries the reason, so that a waiting test shows it. */
  const unwrapped = (error: unknown, { url }: HttpRequest): HttpResponse => {
    if (error instanceof ConnectionDropped) throw error;
    complain(error);
    const { status, body } = problem({ refused: "internal-error" }, pathOf(url), main.world.readings);
    const message = saidOf(error);
    return dressed({ status, body: JSON.stringify({ ...jsonOf(body), message }) }, main.clock, main.world.ids);
  };

  let answered = 0;
  /** Adds an exchange to the journal. Takes all values as parameters because a closure per request would add garbage. */
  const note = (
    request: HttpRequest,
    response: HttpResponse,
    { clock, journal: kept }: AccountWorld,
    startedAt: number,
    by: Answering = "service",
  ): HttpResponse => {
    if (journal > 0) {
      kept.add({ request, response, startedAt, durationMs: clock.now() - startedAt }, ++answered, by);
    }
    return response;
  };
  const answerWrapped = (
    handler: Handler,
    request: HttpRequest,
    here: AccountWorld,
    startedAt: number,
  ): HttpResponse | Promise<HttpResponse> => {
    const failed = (error: unknown): HttpResponse => note(request, unwrapped(error, request), here, startedAt, "mock");
    try {
      const response = handler(request);
      if (!isAwaited(response)) return note(request, answerIn(response), here, startedAt);
      return here.awaiting(
        Promise.resolve(response)
          .then((late) => note(request, answerIn(late), here, startedAt))
          .catch(failed),
      );
    } catch (error) {
      return failed(error);
    }
  };
  const noteLate = (
    request: HttpRequest,
    response: Promise<HttpResponse>,
    here: AccountWorld,
    startedAt: number,
  ): Promise<HttpResponse> => here.awaiting(response.then((late) => note(request, late, here, startedAt)));

  const open: Handler = (request) => {
    const account = identify(request.headers.authorization);
    const here = typeof account === "string" ? worlds.of(account) : main;
    const startedAt = here.clock.now();
    const refusal = typeof account === "string" ? failing.refusalOf(request) : undefined;
    if (refusal) return note(request, refusal, here, startedAt, "mock");
    if (wrapped) return answerWrapped(wrapped, request, here, startedAt);
    const response = answer(request, account);
    if (response instanceof Promise) return noteLate(request, response, here, startedAt);
    return note(request, response, here, startedAt);
  };

  const [service = ""] = main.world.services;
  const steered: Steered = joined(steeringAll(worlds, common), {
    of(account: string) {
      if (!sidForms.account.fits(account)) throw new TypeError(`whose world is steered is ${sidForms.account.is}`);
      return steeringOne(account, worlds, common);
    },
    service,
    faults: () => copyOf(failing.faults),
    setFaults: (faults: Faults) => failing.set(copyOf(asFaults(faults)), worlds.all()),
    stream(account: string | undefined, options: FollowOptions) {
      const reader = readerOf(worlds, account, options);
      return reader.isAtEnd ? undefined : eventStream(reader, worlds.log, main.world.readings);
    },
    undelivered(account: string | undefined) {
      const services = telling.services.filter((each) => account === undefined || each.account === account);
      const dropped = account === undefined ? telling.dropped : telling.droppedOf(account);
      return { waiting: services.reduce((sum, { waiting }) => sum + waiting, 0), dropped, services };
    },
    size: () => worlds.all().reduce((sum, { maps }) => sum + maps(), 0),
    flushed: async () => {
      await Promise.all(worlds.all().map(({ world }) => world.store.flushed?.()));
    },
  } satisfies Omit<Steered, keyof Steering>);
  const handler = admin === false ? open : administered(open, steered, identify, admin);
  const mock = joined(steered, {
    handler: checked("a request to the handler of a mock", handler),
    fetch: fetching(handler, tooLarge(main.world), mostBytesBy(admin)),
    world: main.world,
    webhooks: telling,
    close: async () => {
      worlds.log.close();
      failing.close();
      await steered.flushed().finally(() => {
        for (const { stop } of worlds.all()) stop();
      });
    },
  });
  return { mock, handler };
}

function wrappedBy(wrap: InProcessOptions["wrap"], handler: Handler): Handler | undefined {
  if (!wrap) return undefined;
  const made = wrap(handler);
  if (typeof made === "function") return made;
  throw new TypeError("the option wrap of a mock gives what is no handler; is a return missing?");
}

/** The wrapped Handler returned something that is not a response. */
class NoAnswer extends TypeError {
  override readonly name = "NoAnswer";
}

function answerIn(response: HttpResponse): HttpResponse {
  const fault = answerFault(response);
  if (fault) throw new NoAnswer(`what the option wrap of this mock made gave no answer: ${fault}`);
  return response;
}

const threw = "what the option wrap of this mock made threw:";

function saidOf(error: unknown): string {
  if (error instanceof NoAnswer) return error.message;
  return `${threw} ${messageOf(error)}`;
}

function complain(error: unknown): void {
  const told = error instanceof NoAnswer ? [`sync-maps: ${error.message}`] : [`sync-maps: ${threw}`, error];
  // biome-ignore lint/suspicious/noConsole: whoever wraps a mock gave no other place for it, in Node or in a browser
  console.error(...told);
}
