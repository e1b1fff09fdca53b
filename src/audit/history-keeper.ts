/** What keeps the history, once for all rules, and learns from each call. */
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

/** Keeps the history: is told of each call once the rules have judged it. */
export interface HistoryKeeper {
  /** What `call` may rely on; `later` are the calls that began before it was answered. */
  of(call: AnyCall | Stray, later: readonly AnyCall[]): History;
  learn(call: AnyCall, later: readonly AnyCall[]): void;
  /** What `remember` was told of a Map or a neighbour, if the very same was shown then and the history still knows it. */
  recall(call: AnyCall, it: Thing): unknown;
  /** Keeps a note on what was known as it is before this call; without it, there is nothing that it could be kept with. */
  remember(call: AnyCall, it: Thing, note: unknown): void;
}

/**
 * As many Maps are remembered at least, and as many names, freed names, pages of each kind and lists, whatever Services they are of;
 * half as many more at most. They are those that calls were about last. To have forgotten one is as if the recording had begun later.
 */
const memory = 12_000;

const noneOfAny = { ...kindsOf(() => 0), shelves: 0 };

/** What dates in answers are told to, in milliseconds. */
const second = 1000;

export function createHistoryKeeper({ soleWriter }: { readonly soleWriter: boolean }): HistoryKeeper {
  /** The Service that each Map was made in, where the path named it by its SID. */
  const homes = new Latest<string, string>();
  const inhabited = new Set<string>();
  /** By how much the clock of a server is ahead of that of whoever asked, where its answers have no Date. */
  const clocks = new Latest<string, number>();

  /** How many of each kind have grown young since all became older. */
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

  /** Once in a while, forgets what no call was about for long. Not while a call is judged, which may rely on it. */
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

  /** Calls that follow each other are mostly of the same Service. */
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
   * What is known of the list that a neighbour is of: the items and the permissions of a Map are known by its SID. Where the path
   * names it otherwise, by a name that nobody is known to hold, there is a shelf for the pages of the list alone.
   */
  const placeOf = (call: AnyCall): { readonly shelf: Shelf; readonly isKnown: boolean } => {
    const key = keyOf(call.operation.resource.name);
    const named = mapAbove(call);
    if (named === undefined) return { shelf: shelfAt(call.base, key), isKnown: true };
    const sid = isSidOf("map", named) ? named : holderIn(call, named);
    const shelf = shelfAt(call.base, `${key} ${sid?.toLowerCase() ?? `${serviceIn(call)} ${named}`}`);
    return { shelf, isKnown: sid !== undefined };
  };

  /** The SID of the Map that a name leads to for sure. */
  const holderIn = (call: AnyCall, name: string): string | undefined => {
    const entry = shelfAt(call.base, serviceIn(call) ?? "").holders.get(name);
    if (!entry || entry.deleted || entry.touched > call.start) return undefined;
    return lastsUntil(timeAt(call, clocks), entry) ? entry.id : undefined;
  };

  /** A creation tells what time the server has, to the second: in the middle of a request that took no longer is as good a guess. */
  const readClock = (call: AnyCall): void => {
    const { startedAt, durationMs } = call.exchange;
    const shown = timeShown(call);
    if (shown === undefined || startedAt === null || durationMs > second) return;
    clocks.set(call.base, shown + second / 2 - (call.start + call.end) / 2);
  };

  /** Notes what a call about a neighbour of Maps may have changed of a Map. */
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
        if (inhabited.size < 2) inhabited.add(homeOf(call)); // one of two is another than any
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

/** What a request that is no call may rely on. */
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
