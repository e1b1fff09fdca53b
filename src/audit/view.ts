/** What the history answers for one call: nothing that this call could not rely on. */
import type { AnyCall, MapCall } from "../api/call.js";
import { isSidOf } from "../api/sid.js";
import type { History, Known, Step } from "./history.js";
import { beginsWalk, pageKey } from "./pages.js";
import type { Remembered } from "./remembered.js";
import { changes, type Entry, homeOf, makesOrDeletes, type Shelf } from "./shelf.js";

/** Seconds within which a deadline is too near to rely on, in milliseconds. */
const near = 2_000;

/** What the history keeps of all Services. */
export interface Books {
  readonly soleWriter: boolean;
  readonly shelves: ReadonlyMap<string, Shelf>;
  /** The Service that each Map was made in, where the path named it by its SID. */
  readonly homes: ReadonlyMap<string, string>;
  readonly inhabited: ReadonlySet<string>;
  /** By how much the clock of a server is ahead of that of whoever asked, where its answers have no Date. */
  readonly clocks: ReadonlyMap<string, number>;
}

/** What one call may rely on. */
export class View implements History {
  constructor(
    private readonly call: MapCall,
    private readonly shelf: Shelf,
    /** The calls to the same Service that began before this one was answered. */
    private readonly rivals: readonly AnyCall[],
    private readonly books: Books,
  ) {}

  get soleWriter(): boolean {
    return this.books.soleWriter;
  }

  get hasDeleted(): boolean {
    return this.shelf.deleted;
  }

  now(): number | undefined {
    const { call } = this;
    return call.at ?? timeShown(call) ?? countedOn(this.books.clocks.get(call.base), call);
  }

  known(sid: unknown): Known | undefined {
    return typeof sid === "string" ? this.shelf.maps.get(sid) : undefined;
  }

  settled(sid: unknown): Known | undefined {
    return typeof sid === "string" ? this.ifSettled(this.shelf.maps.get(sid)) : undefined;
  }

  home(sid: unknown): string | undefined {
    const home = this.books.homes.get(`${this.call.base} ${sid}`);
    const here = this.call.path.ServiceSid;
    if (home === undefined || home === here) return undefined;
    return isSidOf("service", here) && !sameText(home, here) ? home : undefined;
  }

  hasNeighbours(): boolean {
    const own = homeOf(this.call);
    for (const home of this.books.inhabited) if (home !== own) return true;
    return false;
  }

  isHeldElsewhere(name: string | undefined): boolean {
    if (name === undefined) return false;
    for (const other of this.books.shelves.values()) {
      if (other === this.shelf) continue;
      const entry = other.holders.peek(name);
      if (!entry || !this.books.homes.has(`${this.call.base} ${entry.sid}`)) continue;
      if (this.ifSettled(entry) && this.exists(entry)) return true;
    }
    return false;
  }

  addressed(): Known | undefined {
    const { path } = this.call;
    if (!("Sid" in path)) return undefined;
    return this.ifSettled(this.shelf.maps.get(path.Sid) ?? this.shelf.holders.get(path.Sid));
  }

  holder(name: string | undefined): Known | undefined {
    return name === undefined ? undefined : this.ifSettled(this.shelf.holders.get(name));
  }

  freed(name: string | undefined): string | undefined {
    if (name === undefined || this.shelf.holders.has(name)) return undefined;
    if (this.rivals.some((other) => other.op === "CreateSyncMap" && other.form?.UniqueName === name)) return undefined;
    return this.ifSettled(this.shelf.freed.get(name))?.sid;
  }

  existing(): readonly Known[] {
    return [...this.shelf.maps.values()].filter(
      (entry) => entry.createdAt !== undefined && this.ifSettled(entry) && this.exists(entry),
    );
  }

  before(): Step | undefined {
    const { call } = this;
    if (call.op !== "ListSyncMap" || beginsWalk(call)) return undefined;
    return this.stepAt(this.shelf.nexts);
  }

  after(): Step | undefined {
    return this.call.op === "ListSyncMap" ? this.stepAt(this.shelf.previouses) : undefined;
  }

  firstPage(size: unknown): Step | undefined {
    const found = this.shelf.firsts.get(size);
    return found && this.asItIsNow(found);
  }

  exists(known: Known | undefined): boolean {
    if (!known || known.deleted || !known.current) return false;
    const { date_expires: expires } = known.current;
    if (expires === null) return true;
    const at = this.now();
    return typeof expires === "string" && at !== undefined && Date.parse(expires) > at + near;
  }

  private ifSettled(entry: Entry | undefined): Entry | undefined {
    if (!entry || entry.touched > this.call.start) return undefined;
    return this.rivals.some((other) => changes(other, entry)) ? undefined : entry;
  }

  private stepAt(steps: Remembered<Step>): Step | undefined {
    const found = steps.get(pageKey(this.call.exchange.request.url));
    return found && this.asItIsNow(found);
  }

  private asItIsNow(step: Step): Step {
    return { ...step, disturbed: this.shelf.changed > step.began || this.rivals.some(makesOrDeletes) };
  }
}

/** When a creation says that it happened. */
export function timeShown({ op, maps }: MapCall): number | undefined {
  if (op !== "CreateSyncMap") return undefined;
  const time = Date.parse(String(maps[0]?.map.date_created));
  return Number.isNaN(time) ? undefined : time;
}

/** What the server's clock shows, by how much it is ahead of that of whoever asked. */
export function countedOn(ahead: number | undefined, { end, exchange }: AnyCall): number | undefined {
  return ahead === undefined || exchange.startedAt === null ? undefined : end + ahead;
}

/** Hexadecimal digits are the same in either case. */
const sameText = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
