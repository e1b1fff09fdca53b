/** A world for each Account, made when it is first asked for, so that clients with different credentials never meet. */
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
  /** What time it is beneath all worlds, each of which may steer its own. Default: the machine's. */
  readonly clock?: Clock;
  readonly ids?: Ids;
  readonly readings?: Readings;
  /** The SIDs of Services that exist in every world. */
  readonly services?: Iterable<string>;
  /** Whether every other Service exists as well, as soon as it is named by a SID. */
  readonly anyService?: boolean;
  /** The Account of whoever names none. */
  readonly account?: string;
  /** What the worlds begin with. */
  readonly fixtures?: State;
  /** Where the rows of the Accounts are kept, and which of them have some. Default: in memory. */
  readonly stores?: { of(account: string): Store; accounts(): readonly string[] };
  /** How many exchanges each world remembers. Default 100. */
  readonly journal?: number;
  /** Makes what judges the exchanges of a journal. */
  readonly judge?: () => Judge;
  /** So many of its latest events the history of a Map keeps. Default: all. */
  readonly history?: number;
  /** Whether Services of other Accounts are told from those that do not exist. */
  readonly tellsForeign?: () => boolean;
}

/** All that is in a world at a moment. */
export interface WorldSnapshot {
  readonly rows: Snapshot;
  readonly clock: Steered;
}

export interface AccountWorld {
  readonly account: string;
  readonly world: World;
  readonly clock: SteeredClock;
  readonly journal: Journal;
  /** Answers a request of this Account; `staleMs` lets a GET see what was so many milliseconds ago. */
  answer(request: HttpRequest, staleMs: number): HttpResponse | Promise<HttpResponse>;
  /** What it holds, without what is over by now. */
  state(): AccountState;
  /** Whether nothing was changed since it began. */
  isUntouched(): boolean;
  /** How many Maps it shows. */
  maps(): number;
  /** Says that somebody follows it, who is to hear of the same world from then on. */
  follow(): void;
  /** Keeps its place until something that it was asked for has come, which may change it by then. */
  awaiting<Answer>(answer: Promise<Answer>): Promise<Answer>;
  /**
   * Whether another one could take its place and hold the same: nothing was changed in it, nothing it was asked for is still to come, and
   * nobody follows it. Fixtures that name no SIDs or times have others then, which only shows to who comes back after a thousand others.
   */
  isReplaceable(): boolean;
  /** Begins again; with what it began with, or with this. */
  reset(state?: State): void;
  /** Begins with what its store has kept. */
  goOn(): void;
  snapshot(): WorldSnapshot;
  restore(snapshot: WorldSnapshot): void;
  /** Moves its time by so many seconds; rows whose time is over then are gone at once, and deleted in their order. */
  advance(seconds: number): void;
  /** Is to be called when the time beneath has been moved. */
  timeMoved(): void;
  stop(): void;
}

export interface Worlds {
  /** What no others are called. */
  readonly id: string;
  /** The events of all of them. */
  readonly log: EventLog;
  /** The one of whoever names no Account. */
  readonly main: AccountWorld;
  of(account: string): AccountWorld;
  /** Those that were asked for. */
  all(): readonly AccountWorld[];
  /** What they begin with from now on. */
  begin(state: State): void;
  readonly beginning: State;
}

/** So many worlds that nobody changed are kept; whoever asks under ever new names fills no memory. */
const mostUntouched = 1000;

export function createWorlds(options: WorldsOptions = {}): Worlds {
  const beneath = options.clock ?? systemClock();
  const ids = options.ids ?? randomIds();
  const readings = readingsOf(options.readings ?? {});
  const mainAccount = options.account ?? defaultAccount;
  const worlds = new Map<string, AccountWorld>();
  const log = createEventLog();
  let beginning = options.fixtures ?? {};

  /** Where a list is given there are no others, even if it is empty; but a Map that names no Service needs one. */
  const servicesFor = (state: AccountState): readonly string[] => {
    const named = [...(options.services ?? []), ...servicesOf(state)];
    if (named.length > 0) return named;
    const isListed = options.services !== undefined || state.services !== undefined;
    return isListed && (state.maps ?? []).length === 0 ? [] : [defaultService];
  };
  /** Whether another Account has a Service, or will have it once it is asked for; what an Account began with is its own, even deleted. */
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
    // Maps without Services are of a version that kept none; where there are neither, all were deleted.
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
