/** What a call reveals about a neighbour of Maps, and about a Map through its neighbour. */
import type { AnyCall } from "../api/call.js";
import { disturbs, idIn, idOf, makesOrDeletes } from "./about.js";
import { revisionAsked } from "./asked.js";
import type { Moved, Promised, Thing } from "./history.js";
import { accepted, doneBy, settledBy } from "./outcome.js";
import { type Entry, entryIn, newEntry, type Shelf } from "./shelf.js";

/** How an item's call changes its Map. Setting only a time-to-live may leave the Map's revision as it is, and so may a permission. */
export function movedBy(call: AnyCall, before: Thing | undefined, { moved }: Entry): Moved | undefined {
  if (call.op.endsWith("Permission")) return undefined;
  const revision = before ? before.revision : moved?.revision;
  if (revision === undefined) return undefined;
  if (call.op === "UpdateSyncMapItem" && call.form?.Data === undefined) return moved;
  const it: Thing = call.shown[0]?.it ?? {};
  return { revision, updated: it.date_updated ?? moved?.updated };
}

export function promisedBy(call: AnyCall, at: number | undefined): Promised | undefined {
  if (call.op !== "CreateSyncMapItem" && call.op !== "UpdateSyncMapItem") return undefined;
  const ttl = call.form?.CollectionTtl;
  if (ttl === undefined || at === undefined || call.status === accepted) return undefined;
  return { ttl, at, tookMs: call.exchange.durationMs };
}

/** Stands for the first showing of a neighbour that may have been created anew since. */
const unseen: Thing = {};

/** Records that a call about a neighbour may or may not have been carried out. */
export function doubtOne(shelf: Shelf, call: AnyCall): void {
  const id = idIn(call);
  if (id === undefined) return;
  const entry = shelf.all.get(id) ?? newEntry(id, unseen);
  entry.deleted = false;
  entry.current = undefined;
  entry.createdAt = undefined;
  if (makesOrDeletes(call) && !call.operation.resource.hasSid) {
    entry.first = unseen;
    entry.won = undefined;
  }
  entry.touched = Math.max(entry.touched, doneBy(call));
  shelf.all.set(id, entry);
}

export function forgetOne(shelf: Shelf, call: AnyCall, later: readonly AnyCall[]): void {
  const id = idIn(call);
  if (id === undefined) return;
  const entry = entryIn(call, shelf) ?? newEntry(id, unseen);
  const { hasSid } = call.operation.resource;
  entry.deleted = hasSid || (entry.touched <= call.start && !later.some((other) => disturbs(other, call, entry.id)));
  entry.current = undefined;
  entry.noted = undefined;
  entry.won = undefined;
  entry.since = call.start;
  entry.touched = hasSid ? settledBy(call, entry.touched) : Math.max(entry.touched, call.end);
  shelf.deleted ||= entry.deleted;
  shelf.all.set(entry.id, entry);
}

/** Records how an answer shows a neighbour. Without a SID, it may be a different one than before under the same key. */
export function seeOne(
  shelf: Shelf,
  call: AnyCall,
  it: Thing,
  later: readonly AnyCall[],
  now: number | undefined,
): void {
  // Whether an answer shows the requested key is for a rule to judge.
  const id = (call.operation.resource.hasSid ? undefined : idIn(call)) ?? idOf(call, it);
  if (id === undefined) return;
  const known = shelf.all.get(id);
  const entry = known ?? newEntry(id, it);
  if (!known) shelf.all.set(id, entry);
  if (entry.deleted && call.operation.resource.hasSid) return;
  const isMade = call.op.startsWith("Create");
  if (isMade || entry.deleted) {
    entry.first = it;
    entry.createdAt = undefined;
    entry.won = undefined;
  }
  const overlapped = entry.touched > call.start || later.some((other) => disturbs(other, call, id));
  if (entry.first === unseen && !overlapped) entry.first = it;
  if (isMade || call.op === "UpdateSyncMapPermission") entry.createdAt = call.end;
  if (call.op === "UpdateSyncMapItem" && call.form?.Data !== undefined) {
    entry.won = revisionAsked(call) ?? entry.won;
  }
  entry.deleted = false;
  entry.current = overlapped ? undefined : it;
  entry.shownAt = now;
  entry.since = call.start;
  entry.touched = Math.max(entry.touched, doneBy(call));
}

/** Whether a call may leave behind an item that expires. */
export function mayExpire(call: AnyCall): boolean {
  if (call.op !== "CreateSyncMapItem" && call.op !== "UpdateSyncMapItem") return false;
  return call.form === undefined || call.form.ItemTtl !== undefined || call.form.Ttl !== undefined;
}
