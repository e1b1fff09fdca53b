/** How a test controls a mock: all its worlds, or the world of one Account. */
import { isObject } from "../http/json.js";
import { isMap } from "../http/realm.js";
import type { Moment, Steered, SteeredClock } from "./clock.js";
import { type Feed, feedOf } from "./events/feed.js";
import type { JournalEntry } from "./journal.js";
import { type AccountState, asState, type State, stateFor, tryOut } from "./state.js";
import type { AccountWorld, WorldSnapshot, Worlds } from "./worlds.js";

/**
 * The complete state of a mock, or of one of its Accounts, with its time and its initial state. Can be restored only in the mock that it
 * was taken from; that of one Account only in that Account. A copy by structuredClone is accepted.
 */
export interface MockSnapshot {
  /** The mock that it was taken from. */
  readonly of: string;
  /** Undefined for a snapshot of one Account. */
  readonly common: Steered | undefined;
  readonly worlds: ReadonlyMap<string, WorldSnapshot>;
  /** The initial state of the worlds. */
  readonly beginning: State;
}

export interface Steering {
  /** Restarts with the initial state; also resets the time. */
  reset(): void;
  snapshot(): MockSnapshot;
  /** Restores a snapshot. Throws TypeError, and changes nothing, for anything but a snapshot of this mock and Account. */
  restore(snapshot: MockSnapshot): void;
  /** Advances the clock by this many seconds. Throws TypeError or RangeError for an invalid number. */
  advance(seconds: number): void;
  /**
   * Stops the clock at this time (milliseconds since 1970, a Date, or a text such as 2026-01-01T00:00:00Z), or at the current one.
   * Throws TypeError for an invalid time.
   */
  freeze(at?: Moment): void;
  /** Lets the clock run from where it stopped. */
  run(): void;
  /** The current time, in milliseconds since 1970. */
  now(): number;
  /** Whether the clock stands still, by itself or with the clock of all Accounts. */
  isFrozen(): boolean;
  /** The current contents, in the form of fixtures. */
  state(): State;
  /** Makes this the initial state and restarts with it. Throws FixtureError, and changes nothing then. */
  begin(state: State): void;
  /** The latest exchanges, in the order of the answers; each with the time of its Account's own clock. */
  readonly journal: readonly JournalEntry[];
  forgetJournal(): void;
  /** The events of the Maps. */
  readonly events: Feed;
}

/** Steers all worlds, including those created later, through the clock beneath them. */
export function steeringAll(worlds: Worlds, common: SteeredClock): Steering {
  const each = (act: (here: AccountWorld) => void): void => worlds.all().forEach(act);
  const timeMoved = (): void => each((here) => here.timeMoved());
  return {
    reset() {
      common.steer();
      each((here) => here.reset());
    },
    snapshot: () => ({
      of: worlds.id,
      common: common.steered(),
      worlds: new Map(worlds.all().map((here) => [here.account, here.snapshot()])),
      beginning: worlds.beginning,
    }),
    restore(snapshot) {
      checkSnapshot(snapshot, worlds);
      if (!snapshot.common) {
        const [account = ""] = snapshot.worlds.keys();
        throw new TypeError(`a snapshot of one Account is restored there: mock.of("${account}").restore(snapshot)`);
      }
      common.steer(snapshot.common);
      worlds.begin(snapshot.beginning);
      // Worlds created since the snapshot are reset, including their stores. They are not discarded, because they may be held or followed.
      each((here) => snapshot.worlds.has(here.account) || here.reset());
      for (const [account, own] of snapshot.worlds) worlds.of(account).restore(own);
    },
    advance(seconds) {
      common.advance(seconds);
      each(({ clock }) => clock.isFrozen() && clock.advance(seconds));
      timeMoved();
    },
    freeze(at) {
      common.freeze(at);
      each(({ clock }) => clock.steer());
      timeMoved();
    },
    run() {
      common.run();
      each(({ clock }) => clock.run());
      timeMoved();
    },
    now: () => worlds.main.clock.now(),
    isFrozen: () => common.isFrozen() || worlds.main.clock.isFrozen(),
    state() {
      const common = worlds.main.state();
      const accounts = accountsOf(worlds, common);
      return { ...common, ...(Object.keys(accounts).length > 0 ? { accounts } : {}) };
    },
    begin(given) {
      const state = asState(given); // callers without type checking may pass anything
      tryOut(state, worlds.main.world.readings, common);
      worlds.begin(state);
      each((here) => here.reset());
    },
    get journal() {
      const entries = worlds.all().flatMap(({ journal }) => journal.entries());
      return entries.sort((one, other) => one.number - other.number);
    },
    forgetJournal: () => each(({ journal }) => journal.clear()),
    events: feedOf(worlds, undefined),
  };
}

/**
 * The Accounts whose state differs from the common one: those that the initial state names, whether requested or not, those where something
 * was changed, and those that still have the initial state when the main Account has changed.
 */
function accountsOf(worlds: Worlds, common: AccountState): NonNullable<State["accounts"]> {
  const { [worlds.main.account]: _, ...named } = worlds.beginning.accounts ?? {};
  const usual = textOf(common);
  const own = worlds.all().flatMap((here): readonly (readonly [string, AccountState])[] => {
    if (here === worlds.main) return [];
    const state = here.state();
    const isUsual = here.isUntouched() && !(here.account in named) && textOf(state) === usual;
    return isUsual ? [] : [[here.account, state]];
  });
  // Copied, as the other states are created anew, so that callers may modify the result.
  return { ...asState({ accounts: named }).accounts, ...Object.fromEntries(own) };
}

/** For comparison. The times of a Service without settings are left out, since they only tell when the Account was first requested. */
function textOf({ services = [], ...state }: AccountState): string {
  const plain = services.map((each) => {
    if (typeof each === "string") return each;
    const { sid, date_created: _, date_updated: __, ...settings } = each;
    return Object.keys(settings).length === 0 ? sid : each;
  });
  return JSON.stringify({ services: plain, ...state });
}

/** Steers the world of one Account, whose clock is on top of the common one. */
export function steeringOne(account: string, worlds: Worlds, common: SteeredClock): Steering {
  const here = (): AccountWorld => worlds.of(account);
  return {
    reset: () => here().reset(),
    snapshot: () => ({
      of: worlds.id,
      common: undefined,
      worlds: new Map([[account, here().snapshot()]]),
      beginning: worlds.beginning,
    }),
    restore(snapshot) {
      checkSnapshot(snapshot, worlds);
      const own = snapshot.worlds.get(account);
      if (!own && !snapshot.common) {
        const [other] = snapshot.worlds.keys();
        throw new TypeError(`a snapshot of ${other} is not restored in ${account}; what state() gives may begin there`);
      }
      worlds.begin(withBeginningOf(account, worlds.beginning, snapshot.beginning));
      if (own) here().restore(own);
      else here().reset(); // a snapshot of all Accounts from before this world was created
    },
    advance: (seconds) => here().advance(seconds),
    freeze(at) {
      here().clock.freeze(at);
      here().timeMoved();
    },
    run() {
      here().clock.run();
      here().timeMoved();
    },
    now: () => here().clock.now(),
    isFrozen: () => common.isFrozen() || here().clock.isFrozen(),
    state: () => here().state(),
    begin(given: AccountState) {
      const state = asState(given);
      tryOut(state, here().world.readings, common);
      worlds.begin({ ...worlds.beginning, accounts: { ...worlds.beginning.accounts, [account]: state } });
      here().reset();
    },
    get journal() {
      return here().journal.entries();
    },
    forgetJournal: () => here().journal.clear(),
    events: feedOf(worlds, account),
  };
}

/** The current initial state, except that one Account gets its previous initial state back. */
function withBeginningOf(account: string, now: State, before: State): State {
  const [since, own] = [stateFor(now, account), stateFor(before, account)];
  // Most Accounts begin with the common state and need no entry of their own.
  if (since.maps === own.maps && since.services === own.services) return now;
  const { accounts: _, ...state }: State = own;
  return { ...now, accounts: { ...now.accounts, [account]: state } };
}

/** Throws TypeError for anything that is not a snapshot of these worlds. */
function checkSnapshot(snapshot: unknown, { id }: Worlds): void {
  const isOne =
    isObject(snapshot) &&
    isObject(snapshot.beginning) &&
    isMap(snapshot.worlds) &&
    [...snapshot.worlds.values()].every(isWorld);
  if (!isOne || !(snapshot.common === undefined || isObject(snapshot.common))) {
    throw new TypeError(
      "what is restored is what snapshot() gave, or a structuredClone of that; JSON does not hold it",
    );
  }
  if (snapshot.of !== id) {
    throw new TypeError("a snapshot is restored in the mock that it is from; what state() gives may begin in another");
  }
}

const isWorld = (value: unknown): boolean =>
  isObject(value) && isObject(value.clock) && isObject(value.rows) && Array.isArray(value.rows.rows);
