/**
 * What the calls so far have established, kept once for all rules. It answers for one call at a time, and answers nothing
 * that this call could not rely on: what an overlapping call may have changed is not known.
 */
import { type AnyCall, type Call, isOfMaps, type MapCall, type Stray } from "../api/call.js";
import { isSidOf } from "../api/sid.js";
import { beginsWalk, pageKey } from "./pages.js";
import {
  type Entry,
  entryOf,
  homeOf,
  isChangedBy,
  type Kind,
  kinds,
  kindsOf,
  makesOrDeletes,
  mapChangedBy,
  type Shelf,
  type SyncMap,
  serviceIn,
  shelfWith,
} from "./shelf.js";
import { type Books, countedOn, timeShown, View } from "./view.js";

/** What is known of one Map. */
export interface Known {
  readonly sid: string;
  /** As the first answer showed it: good for what never changes, and of the rest it may lack all. */
  readonly first: SyncMap;
  /** As the last answer showed it; undefined while overlapping calls leave it open. */
  readonly current: SyncMap | undefined;
  /** Whether its creation was among the calls, and when that was answered. */
  readonly createdAt: number | undefined;
  readonly deleted: boolean;
  /** What time the server's clock showed when an answer last showed it; undefined if that is not known. */
  readonly shownAt: number | undefined;
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
  readonly sids: ReadonlySet<string>;
  readonly pageSize: unknown;
  readonly index: unknown;
  readonly nextPageUrl: unknown;
  readonly previousPageUrl: unknown;
  /** Whether Maps of the Service were made or deleted since the walk began. */
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
  /** By SID, whatever has become of it: only what never changes may be read from it. */
  known(sid: unknown): Known | undefined;
  /** By SID, if no overlapping call may have changed it. */
  settled(sid: unknown): Known | undefined;
  /** The SID of the Service that a Map was made in, if it is another one than the Service of this call. */
  home(sid: unknown): string | undefined;
  /** Whether Maps were made in another Service than that of this call. */
  hasNeighbours(): boolean;
  /** Whether a Map that surely exists in another Service holds a name. */
  isHeldElsewhere(name: string | undefined): boolean;
  /** The Map that the path names, by its SID or by the name that it holds; settled. */
  addressed(): Known | undefined;
  /** The Map that holds a name; settled, and not deleted. */
  holder(name: string | undefined): Known | undefined;
  /** The SID of the deleted Map that a name was freed by, if no call has taken it since. */
  freed(name: string | undefined): string | undefined;
  /** Maps of the Service that the calls made and that surely exist during this call; settled. */
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

/** The history itself: told of each call after the rules have judged it. */
export interface Recorder {
  /** What `call` may rely on; `later` are the calls that began before it was answered. */
  of(call: AnyCall | Stray, later: readonly AnyCall[]): History;
  learn(call: AnyCall, later: readonly AnyCall[]): void;
  /** What `remember` was told of a Map, if the very same was shown then and the history still knows it. */
  recall(call: AnyCall, map: SyncMap): unknown;
  /** Keeps a note on a Map that was known before this call; without it, there is nothing that it could be kept with. */
  remember(call: AnyCall, map: SyncMap, note: unknown): void;
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
      for (const entry of shelf.maps.values()) lighten(entry);
      for (const kind of kinds) shelf[kind].age();
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

  /** Forgets what a call about a neighbour of Maps may have changed of them. */
  const disturb = (call: AnyCall): void => {
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
    const entry = shelf.maps.get(changed) ?? shelf.holders.get(changed);
    if (!entry) return;
    entry.current = undefined;
    // An item that expires changes its Map as well, and nobody says when it goes.
    entry.touched = mayExpire(call) ? Infinity : Math.max(entry.touched, doneBy(call));
  };

  const books: Books = { soleWriter, shelves, homes, inhabited, clocks };

  return {
    of(call, later) {
      if (call.op === undefined || !isOfMaps(call)) return { ...blank, soleWriter };
      const shelf = shelfOf(call);
      const here = call.path.ServiceSid;
      const isNear = (other: AnyCall): boolean => other.base === call.base && serviceIn(other) === here;
      const rivals = later.length === 0 ? later : later.filter(isNear);
      return new View(call, shelf, rivals, books);
    },

    learn(call, later) {
      if (!isOfMaps(call)) {
        disturb(call);
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

    recall(call, map) {
      const noted = isOfMaps(call) ? entryOf(shelfOf(call), map)?.noted : undefined;
      return noted?.map === map ? noted.note : undefined;
    },

    remember(call, map, note) {
      const entry = isOfMaps(call) ? entryOf(shelfOf(call), map) : undefined;
      if (entry) entry.noted = { map, note };
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
  holder: () => undefined,
  freed: () => undefined,
  existing: () => [],
  before: () => undefined,
  after: () => undefined,
  firstPage: () => undefined,
  hasDeleted: false,
  exists: () => false,
};

function see(shelf: Shelf, call: MapCall, map: SyncMap, later: readonly AnyCall[], now: number | undefined): void {
  if (typeof map.sid !== "string") return;
  let entry = shelf.maps.get(map.sid);
  if (!entry) {
    entry = {
      sid: map.sid,
      first: map,
      current: map,
      createdAt: undefined,
      deleted: false,
      shownAt: undefined,
      names: [],
      touched: 0,
      noted: undefined,
    };
    shelf.maps.set(map.sid, entry);
  }
  if (entry.deleted) return;
  const overlapped = entry.touched > call.start || (later.length > 0 && isChangedBy(later, entry));
  const isNews = overlapped || entry.current !== map || call.op === "CreateSyncMap";
  if (entry.first === entry.current && map !== entry.first) entry.first = constantsOf(entry.first);
  entry.current = overlapped ? undefined : map;
  entry.shownAt = now;
  entry.touched = Math.max(entry.touched, doneBy(call));
  if (!isNews) return;
  if (call.op === "CreateSyncMap") entry.createdAt = call.end;
  // Whether an answer shows the name that was asked for is for a rule to say; the Map may hold either.
  if (call.op === "CreateSyncMap") hold(shelf, entry, call.form?.UniqueName || undefined); // an empty one may be taken for none
  hold(shelf, entry, map.unique_name);
}

/** Of how a Map was shown first, what never changes; the rest would only fill the memory. */
function constantsOf({ sid, unique_name, account_sid, service_sid, date_created, created_by }: SyncMap): SyncMap {
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

/** The answer to what will be carried out, and is not yet (RFC 9110, 15.3.3). */
const accepted = 202;

/** Until when it is not known whether a call has been carried out; for ever if its answer leaves that open. */
const doneBy = ({ status, end }: AnyCall): number => (status === accepted ? Infinity : end);

/** Whether a call was not answered by whoever could have carried it out. */
const mayHaveBeenDone = ({ status }: AnyCall): boolean => status >= 500 || status === 408;

/** Whether a call leaves an item behind that expires by itself, as far as is known. */
function mayExpire(call: AnyCall): boolean {
  if (call.op !== "CreateSyncMapItem" && call.op !== "UpdateSyncMapItem") return false;
  return call.form === undefined || call.form.ItemTtl !== undefined || call.form.Ttl !== undefined;
}

/** Forgets what such a call may have changed. */
function doubt(shelf: Shelf, call: MapCall): void {
  if (call.op === "CreateSyncMap") shelf.freed.delete(call.form?.UniqueName ?? "");
  if (call.op !== "UpdateSyncMap" && call.op !== "DeleteSyncMap") return;
  const { Sid } = call.path;
  const entry = shelf.maps.get(Sid) ?? shelf.holders.get(Sid);
  if (entry) entry.current = undefined;
}

/** Never relies again on a Map whose deletion was accepted: nobody says when it goes. */
function doom(shelf: Shelf, { path: { Sid } }: Call<"DeleteSyncMap">): void {
  const entry = shelf.maps.get(Sid) ?? shelf.holders.get(Sid);
  if (entry) entry.touched = Infinity;
}

function forget(shelf: Shelf, call: Call<"DeleteSyncMap">): void {
  const { Sid } = call.path;
  const entry = shelf.maps.get(Sid) ?? shelf.holders.get(Sid);
  if (!entry) return;
  entry.deleted = true;
  entry.current = undefined;
  entry.noted = undefined;
  shelf.deleted = true;
  entry.touched = Math.max(entry.touched, call.end);
  for (const name of entry.names) {
    if (shelf.holders.peek(name) === entry) shelf.holders.delete(name);
    shelf.freed.set(name, entry);
  }
}

function walk(shelf: Shelf, call: Call<"ListSyncMap">): void {
  const { meta } = call;
  if (!meta) return;
  const sids = new Set<string>();
  for (const { map } of call.maps) if (typeof map.sid === "string") sids.add(map.sid);
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
    sids,
    pageSize: meta.page_size,
    index: meta.page,
    nextPageUrl: meta.next_page_url,
    previousPageUrl: meta.previous_page_url,
    disturbed: false,
  };
  if (!previous) remember(shelf.firsts, step.pageSize, step);
  if (typeof meta.next_page_url === "string") shelf.nexts.set(pageKey(meta.next_page_url), step);
  if (typeof meta.previous_page_url === "string") shelf.previouses.set(pageKey(meta.previous_page_url), step);
}

/** How many homes and clocks are remembered. */
const most = 10_000;

/** Sets an entry anew, and drops the oldest where there are too many. */
function remember<Key, T>(entries: Map<Key, T>, key: Key, value: T): void {
  entries.delete(key);
  entries.set(key, value);
  if (entries.size <= most) return;
  const [oldest] = entries.keys();
  if (oldest !== undefined) entries.delete(oldest);
}
