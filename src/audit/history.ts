/**
 * What the calls so far have established, kept once for all rules. It answers for one call at a time, and answers nothing
 * that this call could not rely on: what an overlapping call may have changed is not known.
 */
import type { AnyCall, Call, Loose, Stray } from "../api/call.js";
import type { Schemas } from "../api/description.js";
import { isSidOf } from "../api/sid.js";

type SyncMap = Loose<Schemas["SyncMap"]>;

/** What is known of one Map. */
export interface Known {
  readonly sid: string;
  /** As the first answer showed it: good for what never changes. */
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
  /** The page before it in the walk. */
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
}

interface Entry extends Known {
  current: SyncMap | undefined;
  createdAt: number | undefined;
  deleted: boolean;
  shownAt: number | undefined;
  /** Its name; two, if an answer shows another than was asked for. */
  readonly names: Set<string>;
  /** The end of the last call that touched it. */
  touched: number;
}

interface Shelf {
  readonly maps: Map<string, Entry>;
  readonly holders: Map<string, Entry>;
  readonly freed: Map<string, Entry>;
  readonly nexts: Map<string, Step>;
  readonly previouses: Map<string, Step>;
  /** First pages by their size. */
  readonly firsts: Map<unknown, Step>;
  /** When Maps were last made or deleted, and whether any were deleted. */
  changed: number;
  deleted: boolean;
}

/** How many deleted Maps, freed names and open pages are remembered for each Service, and how many homes in all. */
const memory = 10_000;

/** Seconds within which a deadline is too near to rely on, in milliseconds. */
const near = 2_000;

export function createHistory({ soleWriter }: { readonly soleWriter: boolean }): Recorder {
  const shelves = new Map<string, Shelf>();
  /** The Service that each Map was made in, where the path named it by its SID. */
  const homes = new Map<string, string>();
  const inhabited = new Set<string>();
  /** By how much the clock of a server is ahead of that of whoever asked, where its answers have no Date. */
  const clocks = new Map<string, number>();

  const shelfOf = (call: AnyCall): Shelf => {
    const key = `${call.base} ${call.path.ServiceSid}`;
    let shelf = shelves.get(key);
    if (!shelf) {
      shelf = {
        maps: new Map(),
        holders: new Map(),
        freed: new Map(),
        nexts: new Map(),
        previouses: new Map(),
        firsts: new Map(),
        changed: 0,
        deleted: false,
      };
      shelves.set(key, shelf);
    }
    return shelf;
  };

  return {
    of(call, later) {
      if (call.op === undefined) return { ...blank, soleWriter };
      const shelf = shelfOf(call);
      const rivals = later.filter((other) => shelfOf(other) === shelf);
      const now = (): number | undefined => call.at ?? timeShown(call) ?? countedOn(clocks.get(call.base), call);
      const settled = (entry: Entry | undefined): Entry | undefined => {
        if (!entry || entry.touched > call.start || rivals.some((other) => changes(other, entry))) return undefined;
        return entry;
      };
      const exists = (known: Known | undefined): boolean => {
        if (!known || known.deleted || !known.current) return false;
        const { date_expires: expires } = known.current;
        if (expires === null) return true;
        const at = now();
        return typeof expires === "string" && at !== undefined && Date.parse(expires) > at + near;
      };
      const own = "Sid" in call.path ? call.path.Sid : undefined;
      const asked = call.op === "ListSyncMap" && !beginsWalk(call) ? pageKey(call.exchange.request.url) : undefined;
      const stepAt = (steps: ReadonlyMap<string, Step>, key: string | undefined): Step | undefined => {
        const found = key === undefined ? undefined : steps.get(key);
        return found && asItIsNow(found);
      };
      const asItIsNow = (found: Step): Step => ({
        ...found,
        disturbed: shelf.changed > found.began || rivals.some(makesOrDeletes),
      });
      return {
        soleWriter,
        now,
        hasDeleted: shelf.deleted,
        known: (sid) => (typeof sid === "string" ? shelf.maps.get(sid) : undefined),
        settled: (sid) => (typeof sid === "string" ? settled(shelf.maps.get(sid)) : undefined),
        addressed: () => (own === undefined ? undefined : settled(shelf.maps.get(own) ?? shelf.holders.get(own))),
        home(sid) {
          const home = homes.get(`${call.base} ${sid}`);
          const here = call.path.ServiceSid;
          return home !== undefined && isSidOf("service", here) && !sameText(home, here) ? home : undefined;
        },
        hasNeighbours: () => [...inhabited].some((home) => home !== homeOf(call)),
        isHeldElsewhere: (name) =>
          name !== undefined &&
          [...shelves.values()].some((other) => {
            const entry = other.holders.get(name);
            return (
              other !== shelf && entry && homes.has(`${call.base} ${entry.sid}`) && settled(entry) && exists(entry)
            );
          }),
        holder: (name) => (name === undefined ? undefined : settled(shelf.holders.get(name))),
        freed(name) {
          if (name === undefined || shelf.holders.has(name)) return undefined;
          if (rivals.some((other) => other.op === "CreateSyncMap" && other.form?.UniqueName === name)) return undefined;
          return settled(shelf.freed.get(name))?.sid;
        },
        existing: () =>
          [...shelf.maps.values()].filter((entry) => entry.createdAt !== undefined && settled(entry) && exists(entry)),
        before: () => stepAt(shelf.nexts, asked),
        after: () =>
          call.op === "ListSyncMap" ? stepAt(shelf.previouses, pageKey(call.exchange.request.url)) : undefined,
        firstPage(size) {
          const found = shelf.firsts.get(size);
          return found && asItIsNow(found);
        },
        exists,
      };
    },

    learn(call, later) {
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

const makesOrDeletes = ({ op }: AnyCall): boolean => op === "CreateSyncMap" || op === "DeleteSyncMap";

const homeOf = ({ base, path }: AnyCall): string => `${base} ${path.ServiceSid.toLowerCase()}`;

/** When a creation says that it happened. */
function timeShown({ op, maps }: AnyCall): number | undefined {
  if (op !== "CreateSyncMap") return undefined;
  const time = Date.parse(String(maps[0]?.map.date_created));
  return Number.isNaN(time) ? undefined : time;
}

function countedOn(ahead: number | undefined, { end, exchange }: AnyCall): number | undefined {
  return ahead === undefined || exchange.startedAt === null ? undefined : end + ahead;
}

/** Hexadecimal digits are the same in either case. */
const sameText = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function changes(call: AnyCall, { sid, names }: Entry): boolean {
  if (call.op !== "UpdateSyncMap" && call.op !== "DeleteSyncMap") return false;
  return call.path.Sid === sid || names.has(call.path.Sid);
}

function see(shelf: Shelf, call: AnyCall, map: SyncMap, later: readonly AnyCall[], now: number | undefined): void {
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
      names: new Set(),
      touched: 0,
    };
    shelf.maps.set(map.sid, entry);
  }
  if (entry.deleted) return;
  const overlapped = entry.touched > call.start || later.some((other) => changes(other, entry));
  entry.current = overlapped ? undefined : map;
  entry.shownAt = now;
  entry.touched = Math.max(entry.touched, doneBy(call));
  if (call.op === "CreateSyncMap") entry.createdAt = call.end;
  // Whether an answer shows the name that was asked for is for a rule to say; the Map may hold either.
  if (call.op === "CreateSyncMap") hold(shelf, entry, call.form?.UniqueName || undefined); // an empty one may be taken for none
  hold(shelf, entry, map.unique_name);
}

function hold(shelf: Shelf, entry: Entry, name: unknown): void {
  if (typeof name !== "string") return;
  entry.names.add(name);
  shelf.holders.set(name, entry);
  shelf.freed.delete(name);
}

/** The answer to what will be carried out, and is not yet (RFC 9110, 15.3.3). */
const accepted = 202;

/** Until when it is not known whether a call has been carried out; for ever if its answer leaves that open. */
const doneBy = ({ status, end }: AnyCall): number => (status === accepted ? Infinity : end);

/** Whether a call was not answered by whoever could have carried it out. */
const mayHaveBeenDone = ({ status }: AnyCall): boolean => status >= 500 || status === 408;

/** Forgets what such a call may have changed. */
function doubt(shelf: Shelf, call: AnyCall): void {
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
  shelf.deleted = true;
  entry.touched = Math.max(entry.touched, call.end);
  for (const name of entry.names) {
    if (shelf.holders.get(name) === entry) shelf.holders.delete(name);
    remember(shelf.freed, name, entry);
  }
}

/** Whether a list was asked for from its beginning. */
function beginsWalk({ query }: Call<"ListSyncMap">): boolean {
  return query.PageToken === undefined && (query.Page ?? "0") === "0";
}

function walk(shelf: Shelf, call: Call<"ListSyncMap">): void {
  const { meta } = call;
  if (!meta) return;
  const sids = new Set(call.maps.flatMap(({ map }) => (typeof map.sid === "string" ? [map.sid] : [])));
  const key = pageKey(call.exchange.request.url);
  const previous = beginsWalk(call) ? undefined : shelf.nexts.get(key);
  if (!previous && !beginsWalk(call)) return;
  const step: Step = {
    number: previous ? previous.number + 1 : 0,
    began: previous ? previous.began : call.start,
    shown: call.end,
    previous,
    keys: [key, ...(typeof meta.url === "string" ? [pageKey(meta.url)] : [])],
    sids,
    pageSize: meta.page_size,
    index: meta.page,
    nextPageUrl: meta.next_page_url,
    previousPageUrl: meta.previous_page_url,
    disturbed: false,
  };
  if (!previous) remember(shelf.firsts, step.pageSize, step);
  if (typeof meta.next_page_url === "string") remember(shelf.nexts, pageKey(meta.next_page_url), step);
  if (typeof meta.previous_page_url === "string") remember(shelf.previouses, pageKey(meta.previous_page_url), step);
}

/** What tells one page of a list from another: the query of its URL, in whatever order and encoding. */
export function pageKey(url: string): string {
  const start = url.indexOf("?");
  if (start < 0) return "";
  const fields = new URLSearchParams(url.slice(start + 1));
  fields.sort();
  return fields.toString();
}

/** Sets an entry anew, and drops the oldest where there are too many. */
function remember<Key, T>(entries: Map<Key, T>, key: Key, value: T): void {
  entries.delete(key);
  entries.set(key, value);
  if (entries.size <= memory) return;
  const [oldest] = entries.keys();
  if (oldest !== undefined) entries.delete(oldest);
}
