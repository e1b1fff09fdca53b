/**
 * What the calls so far have established, kept once for all rules. It answers for one call at a time, and answers nothing
 * that this call could not rely on: what an overlapping call may have changed is not known.
 */
import { type AnyCall, type Call, isOfMaps, type MapCall, type Stray } from "../api/call.js";
import { isSidOf } from "../api/sid.js";
import { doubtOne, forgetOne, mayExpire, movedBy, promisedBy, seeOne } from "./neighbour.js";
import { accepted, doneBy, mayHaveBeenDone, settledBy } from "./outcome.js";
import { beginsWalk, isList, type ListCall, pageKey } from "./pages.js";
import {
  type Entry,
  endangers,
  entryOf,
  homeOf,
  isChangedBy,
  type Kind,
  kinds,
  kindsOf,
  lean,
  makesOrDeletes,
  mapAbove,
  mapChangedBy,
  newEntry,
  type Shelf,
  serviceIn,
  shelfWith,
} from "./shelf.js";
import { type Books, countedOn, keyOf, timeShown, View } from "./view.js";

/** A Map, an item, a permission or a Service, by its properties. */
export type Thing = Readonly<Record<string, unknown>>;

/** What is known of one Map, or of one neighbour. */
export interface Known {
  /** Its SID, its key or its identity. */
  readonly id: string;
  /** As the first answer showed it: good for what never changes, and of the rest it may lack all. */
  readonly first: Thing;
  /** As the last answer showed it; undefined while overlapping calls leave it open. */
  readonly current: Thing | undefined;
  /** Whether its creation was among the calls, and when that was answered; of a permission, when it was set. */
  readonly createdAt: number | undefined;
  readonly deleted: boolean;
  /** What time the server's clock showed when an answer last showed it; undefined if that is not known. */
  readonly shownAt: number | undefined;
}

/** What became of a Map through its items since it was shown last. */
export interface Moved {
  /** The revision that it had before. */
  readonly revision: unknown;
  /** When the last of these items was updated; undefined if no answer said so. */
  readonly updated: unknown;
}

/** The time-to-live that an item gave its Map, and between which times by the server's clock. */
export interface Promised {
  readonly ttl: string;
  readonly at: number;
  readonly tookMs: number;
}

/** A page within a walk from page to page. */
export interface Step {
  /** From 0, the page that was asked for without a token. */
  readonly number: number;
  /** When the walk began, and when this page was answered. */
  readonly began: number;
  readonly shown: number;
  /** The page before it in the walk; undefined for the first, and for one that lies too far back. */
  readonly previous: Step | undefined;
  /** The page's own keys: of the URL that it was asked for with, and of the one that it calls its own. */
  readonly keys: readonly string[];
  /** The SIDs, keys or identities of what it shows, in its order. */
  readonly ids: ReadonlySet<string>;
  /** What the walk was begun with. */
  readonly asked: Readonly<Record<string, string>>;
  readonly pageSize: unknown;
  readonly index: unknown;
  readonly nextPageUrl: unknown;
  readonly previousPageUrl: unknown;
  /** Whether any of what is listed was made or deleted since the walk began. */
  readonly disturbed: boolean;
}

/** What a call may rely on. */
export interface History {
  /** Whether nobody else changes the Maps that the calls make. */
  readonly soleWriter: boolean;
  /**
   * What time the server's clock showed at the answer, in milliseconds since 1970: as its Date says, or else as counted on from the last
   * creation that it showed. Undefined if neither is known.
   */
  now(): number | undefined;
  /** Of what the call is about, by SID, key or identity, whatever has become of it: only what never changes may be read from it. */
  known(id: unknown): Known | undefined;
  /** Likewise, if no overlapping call may have changed it. */
  settled(id: unknown): Known | undefined;
  /** The SID of the Service that a Map was made in, if it is another one than the Service of this call. */
  home(sid: unknown): string | undefined;
  /** Whether Maps were made in another Service than that of this call. */
  hasNeighbours(): boolean;
  /** Whether a Map that surely exists in another Service holds a name. */
  isHeldElsewhere(name: string | undefined): boolean;
  /** What the path names, by its SID, its key or its identity, or by the name that it holds; settled. Of a creation, whose key is sent. */
  addressed(): Known | undefined;
  /** The Map that the path of a neighbour names, as far as it is known. */
  above(): Above | undefined;
  /** Whether the calls never made what the path names, and it could be there only if they had. */
  neverWas(): boolean;
  /** Whether the Service that the path names was deleted. */
  isServiceDeleted(): boolean;
  /** What became of the Map that the path names through its items since it was shown last; what it was promised by one. */
  moved(): Moved | undefined;
  promised(): Promised | undefined;
  /** The If-Match, without quotes, under which the data of the item that the path names was last replaced. */
  won(): string | undefined;
  /** The Map that holds a name; settled, and not deleted. */
  holder(name: string | undefined): Known | undefined;
  /** The SID of the deleted Map that a name was freed by, if no call has taken it since. */
  freed(name: string | undefined): string | undefined;
  /** What the calls made of what is listed and that surely exists during this call; settled. */
  existing(): readonly Known[];
  /** The page whose `next_page_url` this call follows. */
  before(): Step | undefined;
  /** The page whose `previous_page_url` this call follows. */
  after(): Step | undefined;
  /** The first page of this list, in pages of a size, as it was shown last. */
  firstPage(size: unknown): Step | undefined;
  /** Whether a deletion in this Service was among the calls. */
  readonly hasDeleted: boolean;
  /** Whether a Map surely exists: not deleted, and not near its expiry by the server's own clock. */
  exists(known: Known | undefined): boolean;
}

/** The Map that a neighbour is of. */
export interface Above {
  readonly sid: string;
  /** Whether it was deleted, and whether it surely exists. */
  readonly deleted: boolean;
  readonly exists: boolean;
}

/** The history itself: told of each call after the rules have judged it. */
export interface Recorder {
  /** What `call` may rely on; `later` are the calls that began before it was answered. */
  of(call: AnyCall | Stray, later: readonly AnyCall[]): History;
  learn(call: AnyCall, later: readonly AnyCall[]): void;
  /** What `remember` was told of a Map or a neighbour, if the very same was shown then and the history still knows it. */
  recall(call: AnyCall, it: Thing): unknown;
  /** Keeps a note on what was known before this call; without it, there is nothing that it could be kept with. */
  remember(call: AnyCall, it: Thing, note: unknown): void;
}

/**
 * As many Maps are remembered at least, and as many names, freed names and pages of each kind, whatever Services they are of; half
 * as many more at most. They are those that calls were about last. To have forgotten one is as if the recording had begun later.
 */
const memory = 12_000;

/** How many pages of a walk are remembered at most. */
const longestWalk = 1000;

export function createHistory({ soleWriter }: { readonly soleWriter: boolean }): Recorder {
  const shelves = new Map<string, Shelf>();
  /** The Service that each Map was made in, where the path named it by its SID. */
  const homes = new Map<string, string>();
  const inhabited = new Set<string>();
  /** By how much the clock of a server is ahead of that of whoever asked, where its answers have no Date. */
  const clocks = new Map<string, number>();

  /** How many of each kind have grown young since all became older. */
  let young = kindsOf(() => 0);
  let due = false;
  /** Whether nothing was forgotten yet, and whether any call was about a neighbour of Maps. */
  let isWhole = true;
  let isStirred = false;
  const count = (kind: Kind): void => {
    young[kind] += 1;
    due ||= young[kind] > memory / 2;
  };

  /** Once in a while, forgets what no call was about for long. Not while a call is judged, which may rely on it. */
  const age = (): void => {
    if (!due) return;
    due = false;
    young = kindsOf(() => 0);
    last = undefined;
    for (const [key, shelf] of shelves) {
      for (const entry of shelf.all.values()) lighten(entry);
      const known = shelf.all.size;
      for (const kind of kinds) shelf[kind].age();
      isWhole &&= shelf.all.size === known;
      if (kinds.every((kind) => shelf[kind].size === 0)) shelves.delete(key);
    }
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
    return entry && !entry.deleted && entry.touched <= call.start ? entry.id : undefined;
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
    const entry = shelf.all.get(changed) ?? shelf.holders.get(changed);
    if (!entry) return;
    const before = entry.current;
    if (before) entry.expires = before.date_expires;
    if (endangers(call, entry)) entry.expires = undefined;
    entry.moved = call.succeeded && call.status !== accepted ? movedBy(call, before, entry) : undefined;
    entry.promised = call.succeeded ? promisedBy(call, now) : undefined;
    entry.current = undefined;
    entry.restless ||= mayExpire(call);
    entry.touched = Math.max(entry.touched, doneBy(call));
  };

  const learnNeighbour = (call: AnyCall, later: readonly AnyCall[]): void => {
    const { base, op, status } = call;
    isStirred = true;
    if (!call.succeeded && !mayHaveBeenDone(call)) return;
    const shown = timeShown(call);
    const now = call.at ?? shown ?? countedOn(clocks.get(base), call);
    if (shown !== undefined && call.exchange.startedAt !== null) remember(clocks, base, shown - call.end);
    const { shelf, isKnown } = placeOf(call);
    disturb(call, now);
    const changed = op.startsWith("Create") || op.startsWith("Update") || op.startsWith("Delete");
    if (changed && !isKnown) clouds.set(base, Math.max(clouds.get(base) ?? 0, doneBy(call)));
    if (isKnown) {
      if (changed && (!call.succeeded || status === accepted)) doubtOne(shelf, call);
      else if (op.startsWith("Delete")) forgetOne(shelf, call, later);
      else for (const each of call.shown) seeOne(shelf, call, lean(call, each), later, now);
    }
    if (!call.succeeded) return;
    if (isList(call)) walk(shelf, call);
    if (makesOrDeletes(call)) shelf.changed = Math.max(shelf.changed, doneBy(call));
    age();
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
      if (!isOfMaps(call)) {
        learnNeighbour(call, later);
        return;
      }
      const shelf = shelfOf(call);
      if (mayHaveBeenDone(call)) doubt(shelf, call);
      if (!call.succeeded) return;
      const shown = timeShown(call);
      const now = call.at ?? shown ?? countedOn(clocks.get(call.base), call);
      if (shown !== undefined && call.exchange.startedAt !== null) remember(clocks, call.base, shown - call.end);
      if (call.op === "DeleteSyncMap") (call.status === accepted ? doom : forget)(shelf, call);
      for (const { map } of call.maps) see(shelf, call, map, later, now);
      if (call.op === "CreateSyncMap" && isSidOf("service", call.path.ServiceSid)) {
        for (const { map } of call.maps) remember(homes, `${call.base} ${map.sid}`, call.path.ServiceSid);
        inhabited.add(homeOf(call));
      }
      if (call.op === "ListSyncMap") walk(shelf, call);
      if (makesOrDeletes(call)) shelf.changed = Math.max(shelf.changed, doneBy(call));
      age();
    },

    recall(call, it) {
      const noted = entryOf(call, isOfMaps(call) ? shelfOf(call) : placeOf(call).shelf, it)?.noted;
      return noted?.it === it ? noted.note : undefined;
    },

    remember(call, it, note) {
      const entry = entryOf(call, isOfMaps(call) ? shelfOf(call) : placeOf(call).shelf, it);
      if (entry) entry.noted = { it, note };
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
  above: () => undefined,
  neverWas: () => false,
  isServiceDeleted: () => false,
  moved: () => undefined,
  promised: () => undefined,
  won: () => undefined,
  holder: () => undefined,
  freed: () => undefined,
  existing: () => [],
  before: () => undefined,
  after: () => undefined,
  firstPage: () => undefined,
  hasDeleted: false,
  exists: () => false,
};

function see(shelf: Shelf, call: MapCall, map: Thing, later: readonly AnyCall[], now: number | undefined): void {
  if (typeof map.sid !== "string") return;
  let entry = shelf.all.get(map.sid);
  if (!entry) {
    entry = newEntry(map.sid, map);
    entry.current = map;
    shelf.all.set(map.sid, entry);
  }
  if (entry.deleted) return;
  const overlapped = entry.touched > call.start || (later.length > 0 && isChangedBy(later, entry));
  const isNews = overlapped || entry.current !== map || call.op === "CreateSyncMap";
  if (entry.first === entry.current && map !== entry.first) entry.first = constantsOf(entry.first);
  entry.current = overlapped ? undefined : map;
  entry.shownAt = now;
  entry.touched = Math.max(entry.touched, doneBy(call));
  if (!isNews) return;
  entry.expires = undefined;
  entry.moved = undefined;
  entry.promised = undefined;
  if (call.op === "CreateSyncMap") entry.createdAt = call.end;
  // Whether an answer shows the name that was asked for is for a rule to say; the Map may hold either.
  if (call.op === "CreateSyncMap") hold(shelf, entry, call.form?.UniqueName || undefined); // an empty one may be taken for none
  hold(shelf, entry, map.unique_name);
}

/** Of how a Map was shown first, what never changes; the rest would only fill the memory. */
function constantsOf({ sid, unique_name, account_sid, service_sid, date_created, created_by }: Thing): Thing {
  const constants = { sid, unique_name, account_sid, service_sid, date_created, created_by };
  return Object.fromEntries(Object.entries(constants).filter(([, value]) => value !== undefined));
}

/** Keeps of a Map that no call was about for a while what rules compare, which is a third of it. */
function lighten(entry: Entry): void {
  const { current } = entry;
  if (!current || !("links" in current)) return;
  if (entry.first === current) entry.first = constantsOf(current);
  const { url: _, links: __, ...compared } = current;
  entry.current = compared;
  entry.noted = undefined;
}

function hold(shelf: Shelf, entry: Entry, name: unknown): void {
  if (typeof name !== "string") return;
  const isNew = !entry.names.includes(name);
  if (!isNew && shelf.holders.get(name) === entry && !shelf.freed.has(name)) return;
  if (isNew) entry.names.push(name);
  shelf.holders.set(name, entry);
  shelf.freed.delete(name);
}

/** Forgets what a call may have changed that may have been carried out. */
function doubt(shelf: Shelf, call: MapCall): void {
  if (call.op === "CreateSyncMap") shelf.freed.delete(call.form?.UniqueName ?? "");
  if (call.op !== "UpdateSyncMap" && call.op !== "DeleteSyncMap") return;
  const { Sid } = call.path;
  const entry = shelf.all.get(Sid) ?? shelf.holders.get(Sid);
  if (!entry) return;
  entry.current = undefined;
  entry.expires = undefined;
  entry.promised = undefined;
  entry.touched = Math.max(entry.touched, doneBy(call));
}

/** Never relies again on a Map whose deletion was accepted: nobody says when it goes. */
function doom(shelf: Shelf, { path: { Sid } }: Call<"DeleteSyncMap">): void {
  const entry = shelf.all.get(Sid) ?? shelf.holders.get(Sid);
  if (entry) entry.touched = Infinity;
}

function forget(shelf: Shelf, call: Call<"DeleteSyncMap">): void {
  const { Sid } = call.path;
  const entry = shelf.all.get(Sid) ?? shelf.holders.get(Sid);
  if (!entry) return;
  entry.deleted = true;
  entry.current = undefined;
  entry.noted = undefined;
  shelf.deleted = true;
  entry.touched = settledBy(call, entry.touched);
  for (const name of entry.names) {
    if (shelf.holders.peek(name) === entry) shelf.holders.delete(name);
    shelf.freed.set(name, entry);
  }
}

function walk(shelf: Shelf, call: ListCall): void {
  const { meta } = call;
  if (!meta) return;
  const ids = new Set<string>();
  const name = call.operation.resource.keys[0] ?? "sid";
  for (const { it } of call.shown) {
    const id = (it as Thing)[name]; // by whatever its resource is known by
    if (typeof id === "string") ids.add(id);
  }
  const key = pageKey(call.exchange.request.url);
  const previous = beginsWalk(call) ? undefined : shelf.nexts.get(key);
  if (!previous && !beginsWalk(call)) return;
  const number = previous ? previous.number + 1 : 0;
  const step: Step = {
    number,
    began: previous ? previous.began : call.start,
    shown: call.end,
    previous: previous && number % longestWalk === 0 ? { ...previous, previous: undefined } : previous,
    keys: [key, ...(typeof meta.url === "string" ? [pageKey(meta.url)] : [])],
    ids,
    asked: previous ? previous.asked : call.query,
    pageSize: meta.page_size,
    index: meta.page,
    nextPageUrl: meta.next_page_url,
    previousPageUrl: meta.previous_page_url,
    disturbed: false,
  };
  if (!previous && isPlainly(call)) remember(shelf.firsts, step.pageSize, step);
  if (typeof meta.next_page_url === "string") shelf.nexts.set(pageKey(meta.next_page_url), step);
  if (typeof meta.previous_page_url === "string") shelf.previouses.set(pageKey(meta.previous_page_url), step);
}

/** Whether a list was asked for with nothing but a page. */
function isPlainly({ query }: ListCall): boolean {
  return !("From" in query || "Bounds" in query || "Order" in query);
}

/** How many homes and clocks are remembered at least, and half as many more at most. */
const most = 10_000;

/** Sets an entry anew, and drops the oldest where there are too many: many at once, since what was deleted is passed over each time. */
function remember<Key, T>(entries: Map<Key, T>, key: Key, value: T): void {
  entries.delete(key);
  entries.set(key, value);
  if (entries.size <= 1.5 * most) return;
  for (const oldest of entries.keys()) {
    if (entries.size <= most) return;
    entries.delete(oldest);
  }
}
