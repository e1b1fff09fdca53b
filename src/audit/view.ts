/** What the history answers for one call: nothing that this call could not rely on. */
import type { AnyCall } from "../api/call.js";
import type { History, Known, Step } from "./history.js";
import type { Remembered } from "./remembered.js";
import { changes, type Entry, makesOrDeletes, type Shelf } from "./shelf.js";

/** Seconds within which a deadline is too near to rely on, in milliseconds. */
const near = 2_000;

/** What one call may rely on. */
export class View implements History {
  constructor(
    private readonly call: AnyCall,
    private readonly shelf: Shelf,
    /** The calls to the same Service that began before this one was answered. */
    private readonly rivals: readonly AnyCall[],
    readonly soleWriter: boolean,
  ) {}

  get hasDeleted(): boolean {
    return this.shelf.deleted;
  }

  known(sid: unknown): Known | undefined {
    return typeof sid === "string" ? this.shelf.maps.get(sid) : undefined;
  }

  settled(sid: unknown): Known | undefined {
    return typeof sid === "string" ? this.ifSettled(this.shelf.maps.get(sid)) : undefined;
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
    const found = this.step(this.shelf.nexts);
    return found && asHandedOut(this.call, found.nextPageUrl) ? this.asOfNow(found) : undefined;
  }

  after(): Step | undefined {
    const found = this.step(this.shelf.previouses);
    return found && asHandedOut(this.call, found.previousPageUrl) ? this.asOfNow(found) : undefined;
  }

  exists(known: Known | undefined): boolean {
    if (!known || known.deleted || !known.current) return false;
    const { date_expires: expires } = known.current;
    if (expires === null) return true;
    const { at } = this.call;
    return typeof expires === "string" && at !== undefined && Date.parse(expires) > at + near;
  }

  private ifSettled(entry: Entry | undefined): Entry | undefined {
    if (!entry || entry.touched > this.call.start) return undefined;
    return this.rivals.some((other) => changes(other, entry)) ? undefined : entry;
  }

  private step(steps: Remembered<Step>): Step | undefined {
    const token = this.call.op === "ListSyncMap" ? this.call.query.PageToken : undefined;
    return token === undefined ? undefined : steps.get(token);
  }

  private asOfNow(step: Step): Step {
    return { ...step, disturbed: this.shelf.changed > step.began || this.rivals.some(makesOrDeletes) };
  }
}

/** Whether a call asks for the page behind a URL as it was handed out, and not for one of another size or index. */
function asHandedOut(call: AnyCall, url: unknown): boolean {
  if (url === call.exchange.request.url) return true;
  const handedOut = new URL(String(url)).searchParams;
  const asked = new URL(call.exchange.request.url).searchParams;
  return ["PageSize", "Page"].every((name) => handedOut.get(name) === asked.get(name));
}
