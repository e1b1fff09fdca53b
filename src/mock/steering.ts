/** What a test does with a mock, for all its worlds or for one. */
import { isObject } from "../http/json.js";
import { isMap } from "../http/realm.js";
import type { Moment, Steered, SteeredClock } from "./clock.js";
import { type Feed, feedOf } from "./events/feed.js";
import type { JournalEntry } from "./journal.js";
import { type AccountState, asState, type State, stateFor, tryOut } from "./state.js";
import type { AccountWorld, WorldSnapshot, Worlds } from "./worlds.js";

/**
 * All that a mock holds at a moment, with its time and what it begins with again, or all of one of its Accounts. To be given back to the mock that it is from,
 * where it is of an Account to that Account; a copy that structuredClone makes will do.
 */
export interface MockSnapshot {
  /** The mock that it is from. */
  readonly of: string;
  /** Undefined where it is of one Account. */
  readonly common: Steered | undefined;
  readonly worlds: ReadonlyMap<string, WorldSnapshot>;
  /** What they began with. */
  readonly beginning: State;
}

export interface Steering {
  /** Begins again, its time included, with what it began with. */
  reset(): void;
  snapshot(): MockSnapshot;
  /** Goes back to a snapshot. Throws TypeError for what is none of this mock, or of another Account, and changes nothing then. */
  restore(snapshot: MockSnapshot): void;
  /** Moves the clock on by so many seconds. Throws TypeError or RangeError for what is no such number. */
  advance(seconds: number): void;
  /**
   * Lets the clock stand still, at this time (milliseconds since 1970, a Date, or a text such as 2026-01-01T00:00:00Z) or where it is.
   * Throws TypeError for what is no such time.
   */
  freeze(at?: Moment): void;
  /** Lets it run on from there. */
  run(): void;
  /** What time it is, in milliseconds since 1970. */
  now(): number;
  /** Whether it stands still, by itself or with the clock of all Accounts. */
  isFrozen(): boolean;
  /** What there is, in the form of fixtures. */
  state(): State;
  /** Begins with this from now on, and at once. Throws FixtureError, and changes nothing then. */
  begin(state: State): void;
  /** What was asked and answered last, in the order of the answers; each at the time of its Account's own clock. */
  readonly journal: readonly JournalEntry[];
  forgetJournal(): void;
  /** What happens to Maps. */
  readonly events: Feed;
}

/** Steers all worlds, those that will be made too: by the clock beneath them. */
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
      // Those that began since begin again, in their stores as well; whoever follows or holds them is left with no other world.
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
      const state = asState(given); // whoever writes no types may give anything
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
 * The Accounts that do not hold what all others begin with: those that the beginning names, asked for or not, those where something was
 * changed, and those that stay behind what the main one has become.
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
  // Copied, as all others are anew: whoever is shown what there is may change that.
  return { ...asState({ accounts: named }).accounts, ...Object.fromEntries(own) };
}

/** For comparison. Of a Service without settings, no times: whoever only looked had it from when they looked, and is like all others. */
function textOf({ services = [], ...state }: AccountState): string {
  const plain = services.map((each) => {
    if (typeof each === "string") return each;
    const { sid, date_created: _, date_updated: __, ...settings } = each;
    return Object.keys(settings).length === 0 ? sid : each;
  });
  return JSON.stringify({ services: plain, ...state });
}

/** Steers the world of one Account, whose clock is over the one beneath them all. */
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
      else here().reset(); // of all, it had not begun by then
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

/** What all begin with, but for one Account, which begins with what it began with before. */
function withBeginningOf(account: string, now: State, before: State): State {
  const [since, own] = [stateFor(now, account), stateFor(before, account)];
  // Most begin with what all others do, and are not to be named for that.
  if (since.maps === own.maps && since.services === own.services) return now;
  const { accounts: _, ...state }: State = own;
  return { ...now, accounts: { ...now.accounts, [account]: state } };
}

/** Throws TypeError for what these worlds have not given. */
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
