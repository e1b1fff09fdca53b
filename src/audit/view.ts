/** What the history answers for one call: only what that call can rely on. */
import { type AnyCall, isOfMaps } from "../api/call.js";
import { isSidOf } from "../api/sid.js";
import { disturbs, homeOf, idIn, isCreation, makesOrDeletes, mapAbove, serviceIn } from "./about.js";
import type { Above, History, Known, Moved, Promised, Step, Thing } from "./history.js";
import { isUnread, mayHaveBeenDone } from "./outcome.js";
import { beginsWalk, isList, pageKey } from "./pages.js";
import type { Latest, Remembered } from "./remembered.js";
import { changes, type Entry, endangers, entryIn, type Shelf } from "./shelf.js";

/** A deadline nearer than this, in milliseconds, may have passed by the time of the answer. */
const near = 2_000;

/** What the history keeps for all Services together. */
export interface Books {
  readonly soleWriter: boolean;
  readonly shelves: Pick<Remembered<Shelf>, "peek" | "values">;
  /** The Service that each Map was created in, if the path named the Service by its SID. */
  readonly homes: Pick<Latest<string, string>, "get" | "has">;
  readonly inhabited: ReadonlySet<string>;
  /** By how many milliseconds a server's clock is ahead of the client's, for servers whose answers have no Date header. */
  readonly clocks: Pick<Latest<string, number>, "get">;
  /** By base URL: until when unknown neighbours may be changed by calls that do not tell which Map or which neighbour they are about. */
  readonly clouds: ReadonlyMap<string, number>;
  /** Whether nothing was forgotten yet. */
  readonly isWhole: boolean;
  /** Whether any call was about a neighbour of Maps; if none was, some lookups are skipped. */
  readonly isStirred: boolean;
}

/** What one call may rely on. */
export class View implements History {
  constructor(
    private readonly call: AnyCall,
    private readonly shelf: Shelf,
    /** The Maps of the Service in the path; the same as `shelf` if the call is about Maps. */
    private readonly maps: Shelf | undefined,
    /** The calls that began before this one was answered and may have changed what it is about. */
    private readonly rivals: readonly AnyCall[],
    private readonly books: Books,
    /** Whether the Map of the neighbour is known; otherwise the shelf holds only pages. */
    private readonly isKnown: boolean,
  ) {}

  get soleWriter(): boolean {
    return this.books.soleWriter;
  }

  get hasDeleted(): boolean {
    return this.shelf.deleted;
  }

  now(): number | undefined {
    return timeAt(this.call, this.books.clocks);
  }

  known(id: unknown): Known | undefined {
    return typeof id === "string" ? this.shelf.all.get(id) : undefined;
  }

  settled(id: unknown): Known | undefined {
    return typeof id === "string" ? this.ifSettled(this.shelf.all.get(id)) : undefined;
  }

  home(sid: unknown): string | undefined {
    if (isOfMaps(this.call) && !this.hasNeighbours()) return undefined;
    const home = this.books.homes.get(`${this.call.base} ${sid}`);
    const here = serviceIn(this.call);
    if (home === undefined || here === undefined || home === here) return undefined;
    return isSidOf("service", here) && !sameText(home, here) ? home : undefined;
  }

  hasNeighbours(): boolean {
    if (!isOfMaps(this.call)) return false;
    const own = homeOf(this.call);
    for (const home of this.books.inhabited) if (home !== own) return true;
    return false;
  }

  isHeldElsewhere(name: string | undefined): boolean {
    if (name === undefined) return false;
    for (const other of this.books.shelves.values()) {
      if (other === this.shelf) continue;
      const entry = other.holders.peek(name);
      if (!entry || !this.books.homes.has(`${this.call.base} ${entry.id}`)) continue;
      if (this.ifSettled(entry) && this.exists(entry)) return true;
    }
    return false;
  }

  addressed(): Known | undefined {
    return this.ifSettled(entryIn(this.call, this.shelf));
  }

  lasting(): Known | undefined {
    const known = this.addressed();
    if (!known?.current) return undefined;
    const named = mapAbove(this.call);
    // A SID never passes to another Map; a name may have.
    if (named !== undefined && !isSidOf("map", named) && !this.above()?.exists) return undefined;
    const { date_expires: expires } = known.current;
    return expires === undefined || isFar(this.now(), expires) ? known : undefined;
  }

  above(): Above | undefined {
    const named = mapAbove(this.call);
    if (named === undefined || !this.maps || !this.isKnown) return undefined;
    const entry = this.maps.all.get(named) ?? this.maps.holders.get(named);
    if (!entry || entry.touched > this.call.start) return undefined;
    if (this.rivals.some((other) => endangers(other, entry))) return undefined;
    return { sid: entry.id, deleted: entry.deleted, exists: !entry.deleted && lastsUntil(this.now(), entry) };
  }

  neverWas(): boolean {
    const id = idIn(this.call);
    const named = mapAbove(this.call);
    if (id === undefined || named === undefined || !this.isKnown || !this.books.isWhole) return false;
    if (this.shelf.all.has(id) || this.books.clouds.has(this.call.base)) return false;
    const map = this.maps?.all.get(named) ?? this.maps?.holders.get(named);
    if (map?.createdAt === undefined || map.touched > this.call.start) return false;
    return !this.rivals.some((other) => disturbs(other, this.call, id));
  }

  isServiceDeleted(): boolean {
    if (!this.books.isStirred) return false;
    const named = serviceIn(this.call);
    const shelf = this.books.shelves.peek(`${this.call.base} ${keyOf("Service")}`);
    const entry = named === undefined ? undefined : shelf?.all.get(named);
    return entry?.deleted === true && entry.touched <= this.call.start;
  }

  moved(): Moved | undefined {
    return this.entryAtRest()?.moved;
  }

  promised(): Promised | undefined {
    return this.entryAtRest()?.promised;
  }

  won(): string | undefined {
    return this.books.soleWriter && this.isKnown ? entryIn(this.call, this.shelf)?.won : undefined;
  }

  holder(name: string | undefined): Known | undefined {
    return name === undefined ? undefined : this.ifSettled(this.shelf.holders.get(name));
  }

  mayBeTaken(name: string): boolean {
    return this.shelf.holders.has(name) || this.rivals.some((other) => mayTake(other, name));
  }

  freed(name: string | undefined): string | undefined {
    if (name === undefined || this.shelf.holders.has(name)) return undefined;
    if (this.rivals.some((other) => mayTake(other, name))) return undefined;
    return this.ifSettled(this.shelf.freed.get(name))?.id;
  }

  existing(): readonly Known[] {
    return [...this.shelf.all.values()].filter(
      (entry) => entry.createdAt !== undefined && this.ifSettled(entry) && this.exists(entry),
    );
  }

  before(): Step | undefined {
    const { call } = this;
    if (!isList(call) || beginsWalk(call)) return undefined;
    return this.stepAt(this.shelf.nexts);
  }

  after(): Step | undefined {
    return isList(this.call) ? this.stepAt(this.shelf.previouses) : undefined;
  }

  firstPage(size: unknown): Step | undefined {
    const found = this.shelf.firsts.get(size);
    return found && this.asItIsNow(found);
  }

  exists(known: Known | undefined): boolean {
    if (!known || known.deleted || !known.current) return false;
    if (mapAbove(this.call) !== undefined && !this.above()?.exists) return false;
    const { date_expires: expires } = known.current;
    if (expires !== undefined) return isFar(this.now(), expires);
    return this.call.operation.resource.properties.every(({ name }) => name !== "date_expires");
  }

  private ifSettled(entry: Entry | undefined): Entry | undefined {
    if (!entry || entry.touched > this.call.start || entry.restless) return undefined;
    if (isOfMaps(this.call)) return this.rivals.some((other) => changes(other, entry)) ? undefined : entry;
    if (!this.isKnown || entry.since < (this.books.clouds.get(this.call.base) ?? 0)) return undefined;
    return this.rivals.some((other) => disturbs(other, this.call, entry.id)) ? undefined : entry;
  }

  /** The Map that the path names, unless another call may be changing it, or the answer shows another Map in its place. */
  private entryAtRest(): Entry | undefined {
    if (!this.books.isStirred || !isOfMaps(this.call)) return undefined;
    const entry = this.ifSettled(entryIn(this.call, this.shelf));
    return entry && this.call.maps.every(({ map }) => map.sid === entry.id) ? entry : undefined;
  }

  private stepAt(steps: Remembered<Step>): Step | undefined {
    const found = steps.get(pageKey(this.call.exchange.request.url));
    return found && this.asItIsNow(found);
  }

  /** Whether a call may have created or deleted something of the listed kind. */
  private isOfThis(other: AnyCall): boolean {
    if (!makesOrDeletes(other)) return false;
    return other.operation.resource === this.call.operation.resource || other.op === "DeleteService";
  }

  private asItIsNow(step: Step): Step {
    return { ...step, disturbed: this.shelf.changed > step.began || this.rivals.some((other) => this.isOfThis(other)) };
  }
}

/** The key under which neighbours of a kind are kept; Maps are kept under their Service instead. */
export const keyOf = (resource: string): string => ` ${resource}`;

/** The server's clock at the answer, as {@link History.now} defines it. */
export function timeAt(call: AnyCall, clocks: Books["clocks"]): number | undefined {
  return call.at ?? timeShown(call) ?? countedOn(clocks.get(call.base), call);
}

/** Whether there is no deadline, or it is not near by the server's own clock. */
function isFar(now: number | undefined, expires: unknown): boolean {
  if (expires === null) return true;
  return typeof expires === "string" && now !== undefined && Date.parse(expires) > now + near;
}

/** Whether a Map has not come near its deadline; after that, its name may belong to another. */
export function lastsUntil(now: number | undefined, { current, expires }: Entry): boolean {
  return isFar(now, current ? current.date_expires : expires);
}

/** The creation date that a creation shows, in milliseconds since 1970. */
export function timeShown(call: AnyCall): number | undefined {
  if (!isCreation(call)) return undefined;
  const [first] = call.shown;
  if (!first) return undefined;
  const { date_created: created }: Thing = first.it;
  const time = Date.parse(String(created));
  return Number.isNaN(time) ? undefined : time;
}

/** The server's clock at the answer, from how many milliseconds it is ahead of the client's. */
export function countedOn(ahead: number | undefined, { end, exchange }: AnyCall): number | undefined {
  return ahead === undefined || exchange.startedAt === null ? undefined : end + ahead;
}

/** SIDs are hexadecimal: upper and lower case are the same. */
const sameText = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Whether a call may have given a name to a Map. */
function mayTake(call: AnyCall, name: string): boolean {
  if (call.op !== "CreateSyncMap") return false;
  if (call.form) return call.form.UniqueName === name;
  return mayHaveBeenDone(call) || isUnread(call) || call.maps.some(({ map }) => map.unique_name === name);
}
