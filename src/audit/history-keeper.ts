/** Keeps the history, once for all rules, and learns from each call. */
import { type AnyCall, isOfMaps, type MapCall, type Stray } from "../api/call.js";
import { isSidOf } from "../api/sid.js";
import { homeOf, idIn, makesOrDeletes, mapAbove, mapChangedBy, serviceIn } from "./about.js";
import type { History, Thing } from "./history.js";
import { changesUnknown, doom, doubt, forget, lighten, see } from "./map.js";
import { doubtOne, forgetOne, mayExpire, movedBy, promisedBy, seeOne } from "./neighbour.js";
import { accepted, doneBy, isUnread, mayHaveBeenDone } from "./outcome.js";
import { isList } from "./pages.js";
import { Latest, Remembered } from "./remembered.js";
import { changedBy, endangers, entryOf, kinds, kindsOf, lean, type Shelf, shelfWith } from "./shelf.js";
import { type Books, keyOf, lastsUntil, timeAt, timeShown, View } from "./view.js";
import { walk } from "./walk.js";

/** Keeps the history; learns from each call after the rules have judged it. */
export interface HistoryKeeper {
  /** What `call` may rely on; `later` are the calls that began before it was answered. */
  of(call: AnyCall | Stray, later: readonly AnyCall[]): History;
  learn(call: AnyCall, later: readonly AnyCall[]): void;
  /** The note that `remember` stored with a Map or a neighbour, if it was stored with this very `it` and is still known. */
  recall(call: AnyCall, it: Thing): unknown;
  /** Stores a note with a thing whose current state is known; does nothing for any other. */
  remember(call: AnyCall, it: Thing, note: unknown): void;
}

/**
 * How many Maps are remembered at least, in all Services together; likewise names, freed names, pages of each kind, and lists. At most
 * half as many more are. Those that calls were about last are kept. Forgetting one has the effect of a recording that begins later.
 */
const memory = 12_000;

const noneOfAny = { ...kindsOf(() => 0), shelves: 0 };

/** The resolution of dates in answers, in milliseconds. */
const second = 1000;

export function createHistoryKeeper({ soleWriter }: { readonly soleWriter: boolean }): HistoryKeeper {
  /** The Service that each Map was created in, if the path named the Service by its SID. */
  const homes = new Latest<string, string>();
  const inhabited = new Set<string>();
  /** By how many milliseconds a server's clock is ahead of the client's, for servers whose answers have no Date header. */
  const clocks = new Latest<string, number>();

  /** How many entries of each kind have become young since the last ageing. */
  let young = { ...noneOfAny };
  let due = false;
  /** Whether nothing was forgotten yet, and whether any call was about a neighbour of Maps. */
  let isWhole = true;
  let isStirred = false;
  const count = (kind: keyof typeof young): void => {
    young[kind] += 1;
    due ||= young[kind] > memory / 2;
  };

  const shelves = new Remembered<Shelf>(() => count("shelves"));
  const countKnown = (): number => [...shelves.values()].reduce((sum, { all }) => sum + all.size, 0);

  /** Occasionally forgets what no call was about for long. Never while a call is judged, which may rely on it. */
  const age = (): void => {
    if (!due) return;
    due = false;
    young = { ...noneOfAny };
    last = undefined;
    const known = countKnown();
    for (const shelf of shelves.values()) {
      for (const entry of shelf.all.values()) lighten(entry);
      for (const kind of kinds) shelf[kind].age();
    }
    shelves.age();
    isWhole &&= countKnown() === known;
  };

  /** The last shelf looked up: consecutive calls are mostly of the same Service. */
  let last: { readonly base: string; readonly service: string; readonly shelf: Shelf } | undefined;

  const shelfOf = (call: MapCall): Shelf => shelfAt(call.base, call.path.ServiceSid);

  const shelfAt = (base: string, service: string): Shelf => {
    if (last?.base === base && last.service === service) return last.shelf;
    const key = `${base} ${service}`;
    let shelf = shelves.get(key);
    if (!shelf) {
      shelf = shelfWith(count);
      shelves.set(key, shelf);
    }
    last = { base, service, shelf };
    return shelf;
  };

  /**
   * The shelf of the list that a neighbour belongs to. Items and permissions are kept by the SID of their Map. If the path names the Map
   * by a name without a known holder, the shelf is used only for the pages of the list.
   */
  const placeOf = (call: AnyCall): { readonly shelf: Shelf; readonly isKnown: boolean } => {
    const key = keyOf(call.operation.resource.name);
    const named = mapAbove(call);
    if (named === undefined) return { shelf: shelfAt(call.base, key), isKnown: true };
    const sid = isSidOf("map", named) ? named : holderIn(call, named);
    const shelf = shelfAt(call.base, `${key} ${sid?.toLowerCase() ?? `${serviceIn(call)} ${named}`}`);
    return { shelf, isKnown: sid !== undefined };
  };

  /** The SID of the Map that surely has a name. */
  const holderIn = (call: AnyCall, name: string): string | undefined => {
    const entry = shelfAt(call.base, serviceIn(call) ?? "").holders.get(name);
    if (!entry || entry.deleted || entry.touched > call.start) return undefined;
    return lastsUntil(timeAt(call, clocks), entry) ? entry.id : undefined;
  };

  /** Reads a creation date, exact to the second: its middle is matched with the middle of a request that took no longer than a second. */
  const readClock = (call: AnyCall): void => {
    const { startedAt, durationMs } = call.exchange;
    const shown = timeShown(call);
    if (shown === undefined || startedAt === null || durationMs > second) return;
    clocks.set(call.base, shown + second / 2 - (call.start + call.end) / 2);
  };

  /** Records how a call about a neighbour may have changed a Map. */
  const disturb = (call: AnyCall, now: number | undefined): void => {
    const service = serviceIn(call);
    if (service === undefined || (!call.succeeded && !mayHaveBeenDone(call))) return;
    if (call.op === "DeleteService") {
      shelves.delete(`${call.base} ${service}`);
      last = undefined;
      return;
    }
    const changed = mapChangedBy(call);
    if (changed === undefined) return;
    const shelf = shelfAt(call.base, service);
    changesUnknown(shelf, call);
    const entries = changedBy(call, changed, shelf);
    const isSure = entries.length === 1 && call.succeeded;
    for (const entry of entries) {
      const before = entry.current;
      if (before) entry.expires = before.date_expires;
      if (endangers(call, entry)) entry.expires = undefined;
      entry.moved = isSure && call.status !== accepted ? movedBy(call, before, entry) : undefined;
      entry.promised = isSure ? promisedBy(call, now) : undefined;
      entry.current = undefined;
      entry.restless ||= mayExpire(call);
      entry.touched = Math.max(entry.touched, doneBy(call));
    }
  };

  const learnNeighbour = (call: AnyCall, later: readonly AnyCall[]): void => {
    const { base, op, status } = call;
    isStirred = true;
    if (!call.succeeded && !mayHaveBeenDone(call)) return;
    const now = timeAt(call, clocks);
    readClock(call);
    const { shelf, isKnown } = placeOf(call);
    disturb(call, now);
    const changed = op.startsWith("Create") || op.startsWith("Update") || op.startsWith("Delete");
    const isHidden = !isKnown || (idIn(call) === undefined && (isUnread(call) || !call.succeeded));
    if (changed && isHidden) clouds.set(base, Math.max(clouds.get(base) ?? 0, doneBy(call)));
    if (isKnown) {
      if (changed && (!call.succeeded || status === accepted || isUnread(call))) doubtOne(shelf, call);
      else if (op.startsWith("Delete")) forgetOne(shelf, call, later);
      else for (const each of call.shown) seeOne(shelf, call, lean(call, each), later, now);
    }
    if (!call.succeeded) return;
    if (isList(call)) walk(shelf, call);
    if (makesOrDeletes(call)) shelf.changed = Math.max(shelf.changed, doneBy(call));
  };

  const clouds = new Map<string, number>();
  const books: Books = {
    soleWriter,
    shelves,
    homes,
    inhabited,
    clocks,
    clouds,
    get isWhole() {
      return isWhole;
    },
    get isStirred() {
      return isStirred;
    },
  };

  return {
    of(call, later) {
      if (call.op === undefined) return { ...blank, soleWriter };
      const here = serviceIn(call);
      if (!isOfMaps(call)) {
        const { shelf, isKnown } = placeOf(call);
        const rivals = later.length === 0 ? later : later.filter(({ base }) => base === call.base);
        const maps = here === undefined || mapAbove(call) === undefined ? undefined : shelfAt(call.base, here);
        return new View(call, shelf, maps, rivals, books, isKnown);
      }
      const shelf = shelfOf(call);
      const isNear = (other: AnyCall): boolean => other.base === call.base && serviceIn(other) === here;
      const rivals = later.length === 0 ? later : later.filter(isNear);
      return new View(call, shelf, shelf, rivals, books, true);
    },

    learn(call, later) {
      age();
      if (!isOfMaps(call)) {
        learnNeighbour(call, later);
        return;
      }
      const shelf = shelfOf(call);
      if (mayHaveBeenDone(call) || isUnread(call)) doubt(shelf, call);
      changesUnknown(shelf, call);
      if (!call.succeeded) return;
      const now = timeAt(call, clocks);
      readClock(call);
      if (call.op === "DeleteSyncMap") (call.status === accepted ? doom : forget)(shelf, call);
      for (const { map } of call.maps) see(shelf, call, map, later, now);
      if (call.op === "CreateSyncMap" && isSidOf("service", call.path.ServiceSid)) {
        for (const { map } of call.maps) homes.set(`${call.base} ${map.sid}`, call.path.ServiceSid);
        if (inhabited.size < 2) inhabited.add(homeOf(call)); // of two, at least one differs from any given Service
      }
      if (call.op === "ListSyncMap") walk(shelf, call);
      if (makesOrDeletes(call)) shelf.changed = Math.max(shelf.changed, doneBy(call));
    },

    recall(call, it) {
      const entry = entryOf(call, isOfMaps(call) ? shelfOf(call) : placeOf(call).shelf, it);
      return entry?.current && entry.noted?.it === it ? entry.noted.note : undefined;
    },

    remember(call, it, note) {
      const entry = entryOf(call, isOfMaps(call) ? shelfOf(call) : placeOf(call).shelf, it);
      if (entry?.current) entry.noted = { it, note };
    },
  };
}

/** What a request that is not a call may rely on. */
const blank: Omit<History, "soleWriter"> = {
  known: () => undefined,
  settled: () => undefined,
  home: () => undefined,
  hasNeighbours: () => false,
  now: () => undefined,
  isHeldElsewhere: () => false,
  addressed: () => undefined,
  lasting: () => undefined,
  above: () => undefined,
  neverWas: () => false,
  isServiceDeleted: () => false,
  moved: () => undefined,
  promised: () => undefined,
  won: () => undefined,
  holder: () => undefined,
  mayBeTaken: () => true,
  freed: () => undefined,
  existing: () => [],
  before: () => undefined,
  after: () => undefined,
  firstPage: () => undefined,
  hasDeleted: false,
  exists: () => false,
};
