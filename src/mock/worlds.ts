/** One world per Account, created on first use, so that clients with different credentials do not see each other's data. */
import type { HttpRequest, HttpResponse } from "../http/exchange.js";
import { type Clock, type Steered, type SteeredClock, steeredClock, systemClock } from "./clock.js";
import { createEventLog, type EventLog } from "./events/event-log.js";
import type { Ids } from "./ids.js";
import { randomIds } from "./ids.js";
import { createJournal, type Journal, type Judge } from "./journal.js";
import { memoryStore } from "./memory-store.js";
import { type MockOptions, mock, writersIn } from "./mock.js";
import { createModel } from "./model.js";
import { type Recall, recalling } from "./recall.js";
import { type AccountState, type State, seed, servicesOf, stateFor, stateOf } from "./state.js";
import { emptySnapshot, type Snapshot, type Store } from "./store.js";
import { sweeper } from "./sweeper.js";
import { createWorld, defaultAccount, defaultService, type Readings, readingsOf, type World } from "./world.js";

export interface WorldsOptions extends Pick<MockOptions, "publicUrl"> {
  /** The clock beneath all worlds; each world may steer its own on top. Default: the system clock. */
  readonly clock?: Clock;
  readonly ids?: Ids;
  readonly readings?: Readings;
  /** The SIDs of Services that exist in every world. */
  readonly services?: Iterable<string>;
  /** Whether any other Service also exists as soon as a request names it by its SID. */
  readonly anyService?: boolean;
  /** The Account for requests that name none. */
  readonly account?: string;
  /** The initial state of the worlds. */
  readonly fixtures?: State;
  /** The stores of the Accounts, and which Accounts have stored rows. Default: in memory. */
  readonly stores?: { of(account: string): Store; accounts(): readonly string[] };
  /** How many exchanges each world remembers. Default 100. */
  readonly journal?: number;
  /** Creates the judge for the exchanges of a journal. */
  readonly judge?: () => Judge;
  /** How many of the latest events the history of a Map keeps. Default: all. */
  readonly history?: number;
  /** Whether a Service of another Account is refused differently from one that does not exist. */
  readonly tellsForeign?: () => boolean;
}

/** The complete contents of a world at one moment. */
export interface WorldSnapshot {
  readonly rows: Snapshot;
  readonly clock: Steered;
}

export interface AccountWorld {
  readonly account: string;
  readonly world: World;
  readonly clock: SteeredClock;
  readonly journal: Journal;
  /** Answers a request of this Account. A GET sees the state as it was `staleMs` milliseconds ago. */
  answer(request: HttpRequest, staleMs: number): HttpResponse | Promise<HttpResponse>;
  /** Its contents, without rows that have expired. */
  state(): AccountState;
  /** Whether nothing has changed since it began. */
  isUntouched(): boolean;
  /** The number of Maps it shows. */
  maps(): number;
  /** Marks the world as followed: a follower must keep seeing this world, so it cannot be replaced. */
  follow(): void;
  /** Prevents replacement until a pending answer has arrived, since the answer may still change the world. */
  awaiting<Answer>(answer: Promise<Answer>): Promise<Answer>;
  /**
   * Whether the world can be discarded and recreated with the same contents: nothing was changed in it, no answer is pending, and nobody
   * follows it. Generated SIDs and times of fixtures differ in the new world; a client only notices if a thousand others came in between.
   */
  isReplaceable(): boolean;
  /** Restarts the world with the given state, or with its initial one. */
  reset(state?: State): void;
  /** Starts with the rows that its store has kept. */
  goOn(): void;
  snapshot(): WorldSnapshot;
  restore(snapshot: WorldSnapshot): void;
  /** Moves its time by this many seconds. Rows that have expired by then are deleted at once, in the order of their expiry. */
  advance(seconds: number): void;
  /** Must be called when the underlying clock has been moved. */
  timeMoved(): void;
  stop(): void;
}

export interface Worlds {
  /** An identifier that no other instance has. */
  readonly id: string;
  /** The events of all worlds. */
  readonly log: EventLog;
  /** The world for requests that name no Account. */
  readonly main: AccountWorld;
  of(account: string): AccountWorld;
  /** The worlds created so far. */
  all(): readonly AccountWorld[];
  /** Sets the initial state for worlds created or reset from now on. */
  begin(state: State): void;
  readonly beginning: State;
}

/** How many unmodified worlds are kept, so that requests under ever new Accounts do not exhaust memory. */
const mostUntouched = 1000;

export function createWorlds(options: WorldsOptions = {}): Worlds {
  const beneath = options.clock ?? systemClock();
  const ids = options.ids ?? randomIds();
  const readings = readingsOf(options.readings ?? {});
  const mainAccount = options.account ?? defaultAccount;
  const worlds = new Map<string, AccountWorld>();
  const log = createEventLog();
  let beginning = options.fixtures ?? {};

  /** The Services of a state. A given list is complete even if it is empty; but Maps that name no Service need a default one. */
  const servicesFor = (state: AccountState): readonly string[] => {
    const named = [...(options.services ?? []), ...servicesOf(state)];
    if (named.length > 0) return named;
    const isListed = options.services !== undefined || state.services !== undefined;
    return isListed && (state.maps ?? []).length === 0 ? [] : [defaultService];
  };
  /** Whether a Service is another Account's, or will be once that has a world. An Account's initial Services stay its own, even deleted. */
  const isForeignTo = (account: string, service: string): boolean => {
    if (!options.tellsForeign?.()) return false;
    const isUsual = [beginning, stateFor(beginning, account)].some((state) => servicesFor(state).includes(service));
    if (isUsual) return false;
    const isThere = [...worlds.values()].some(
      (other) => other.account !== account && other.world.services.has(service),
    );
    return (
      isThere ||
      Object.entries(beginning.accounts ?? {}).some(([other, state]) => {
        return !worlds.has(other) && servicesOf(state).includes(service);
      })
    );
  };

  const make = (account: string): AccountWorld => {
    const clock = steeredClock(beneath);
    const isKept = options.stores?.accounts().includes(account) ?? false;
    const store = options.stores?.of(account) ?? memoryStore();
    const world = createWorld({
      store,
      clock,
      ids,
      readings,
      account,
      isForeign: (service) => isForeignTo(account, service),
      services: [],
      anyService: options.anyService ?? false,
      log,
      ...(options.history === undefined ? {} : { history: options.history }),
    });
    const addServices = (services: Iterable<string>): void => {
      for (const service of services) world.services.add(service);
    };
    const made = accountWorld(account, world, clock, options, (state = beginning) => {
      const own = stateFor(state, account);
      addServices(servicesFor(own));
      seed(world, own, state.accounts?.[account] ? `/accounts/${account}` : "");
    });
    if (!isKept) {
      made.reset();
      return made;
    }
    // Data with Maps but no Services was written by a version that stored none. With neither, all Services were deleted.
    const isOlder = isEmpty(world.services) && store.size("SyncMap") > 0;
    made.goOn();
    if (isOlder) addServices(options.services ?? []);
    return made;
  };

  const of = (account: string): AccountWorld => {
    const known = worlds.get(account);
    if (known) return known;
    const made = make(account);
    if (worlds.size % mostUntouched === 0) forgetUntouched();
    worlds.set(account, made);
    return made;
  };

  const forgetUntouched = (): void => {
    for (const { account, world, isReplaceable, stop } of worlds.values()) {
      if (account === mainAccount || !isReplaceable()) continue;
      stop();
      worlds.delete(account);
      world.events.end();
    }
  };

  const main = of(mainAccount);
  for (const account of options.stores?.accounts() ?? []) of(account);
  return {
    id: crypto.getRandomValues(new Uint32Array(4)).join("-"),
    log,
    main,
    of,
    all: () => [...worlds.values()],
    begin(state) {
      beginning = state;
    },
    get beginning() {
      return beginning;
    },
  };
}

function isEmpty(values: Iterable<unknown>): boolean {
  for (const _ of values) return false;
  return true;
}

function accountWorld(
  account: string,
  world: World,
  clock: SteeredClock,
  { publicUrl, journal: capacity = 100, judge }: WorldsOptions,
  begin: (state?: State) => void,
): AccountWorld {
  const { store, events } = world;
  const recall: Recall = recalling(createModel(world), world);
  const writers = writersIn(world);
  const handler = mock(world, {
    model: recall.model,
    readModel: recall.before,
    writers,
    ...(publicUrl === undefined ? {} : { publicUrl }),
  });
  const sweeping = sweeper(world, recall.model);
  const journal = createJournal(capacity, judge);
  let untouched = true;
  let followed = false;
  let awaited = 0;

  const isSteered = (): boolean => {
    const { ahead, frozenAt } = clock.steered();
    return ahead !== 0 || frozenAt !== null;
  };
  const timeMoved = (): void => {
    sweeping.stop();
    sweeping.sweep();
  };

  return {
    account,
    world,
    clock,
    journal,
    answer(request, staleMs) {
      if (request.method === "GET") {
        recall.seeBefore(staleMs);
        return handler(request);
      }
      untouched = false;
      const response = handler(request);
      sweeping.arm();
      return response;
    },
    state() {
      if (world.readings.expiry !== "lazy") recall.model.expire(Number.POSITIVE_INFINITY);
      return stateOf(world);
    },
    isUntouched: () => untouched,
    maps: () => recall.model.count("SyncMap", world.services),
    follow() {
      followed = true;
    },
    awaiting(answer) {
      awaited += 1;
      return answer.finally(() => {
        awaited -= 1;
      });
    },
    isReplaceable: () => untouched && awaited === 0 && !followed && !isSteered(),
    reset(state) {
      sweeping.stop();
      clock.steer();
      recall.forget();
      writers.forget();
      journal.clear();
      store.restore(emptySnapshot);
      begin(state);
      events.begin();
      sweeping.arm();
      untouched = true;
    },
    goOn() {
      for (const { resource, parent } of store.snapshot().rows) if (resource === "SyncMap") world.services.add(parent);
      events.begin();
      untouched = false;
      sweeping.arm();
    },
    snapshot: () => ({ rows: store.snapshot(), clock: clock.steered() }),
    restore(snapshot) {
      recall.forget();
      writers.forget();
      journal.turn();
      clock.steer(snapshot.clock);
      store.restore(snapshot.rows);
      events.begin();
      untouched = false;
      timeMoved();
    },
    advance(seconds) {
      clock.advance(seconds);
      untouched = false;
      timeMoved();
    },
    timeMoved,
    stop: sweeping.stop,
  };
}
