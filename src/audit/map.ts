/** What a call reveals about a Map, and what it makes uncertain again. */
import type { AnyCall, Call, MapCall } from "../api/call.js";
import { isSidOf } from "../api/sid.js";
import { mapChangedBy } from "./about.js";
import type { Thing } from "./history.js";
import { doneBy, settledBy } from "./outcome.js";
import type { Latest } from "./remembered.js";
import { anyName, changedBy, type Entry, isChangedBy, newEntry, type Shelf } from "./shelf.js";

/** Records how an answer shows a Map; `now` is the server's clock. */
export function see(shelf: Shelf, call: MapCall, map: Thing, later: readonly AnyCall[], now: number | undefined): void {
  if (typeof map.sid !== "string") return;
  const known = shelf.all.get(map.sid);
  const entry = known ?? newEntry(map.sid, map);
  const asked = call.op === "CreateSyncMap" ? call.form?.UniqueName || undefined : undefined; // a server may ignore an empty name
  if (!known) {
    entry.current = map;
    const changed = [map.sid, map.unique_name, asked].map((name) => timeIn(shelf.changing, name));
    entry.touched = Math.max(...changed);
    shelf.all.set(map.sid, entry);
  }
  if (entry.deleted) return;
  const overlapped = entry.touched > call.start || (later.length > 0 && isChangedBy(later, entry));
  const isNews = !known || overlapped || entry.current !== map || call.op === "CreateSyncMap";
  if (entry.first === entry.current && map !== entry.first) entry.first = constantsOf(entry.first);
  entry.current = overlapped ? undefined : map;
  entry.shownAt = now;
  entry.touched = Math.max(entry.touched, doneBy(call));
  if (!isNews) return;
  entry.expires = undefined;
  entry.moved = undefined;
  entry.promised = undefined;
  if (call.op === "CreateSyncMap") entry.createdAt = call.end;
  // Whether an answer shows the requested name is for a rule to judge; the Map may hold either name.
  hold(shelf, entry, asked, call);
  hold(shelf, entry, map.unique_name, call);
}

/** What never changes of how a Map was first shown; the rest would only fill the memory. */
function constantsOf({ sid, unique_name, account_sid, service_sid, date_created, created_by }: Thing): Thing {
  const constants = { sid, unique_name, account_sid, service_sid, date_created, created_by };
  return Object.fromEntries(Object.entries(constants).filter(([, value]) => value !== undefined));
}

/** Reduces a Map to what rules compare, a third of its size. */
export function lighten(entry: Entry): void {
  const { current } = entry;
  if (!current || !("links" in current)) return;
  if (entry.first === current) entry.first = constantsOf(current);
  const { url: _, links: __, ...compared } = current;
  entry.current = compared;
  entry.noted = undefined;
}

function hold(shelf: Shelf, entry: Entry, name: unknown, { start, end }: MapCall): void {
  if (typeof name !== "string") return;
  const isNew = !entry.names.includes(name);
  if (!isNew && shelf.holders.get(name) === entry && !shelf.freed.has(name)) return;
  if (isNew) {
    entry.names.push(name);
    entry.named = Math.max(entry.named, end);
  }
  const before = shelf.holders.get(name);
  if (before && before !== entry) {
    entry.previous = before;
    entry.isUnsure = before.named > start;
    if (!entry.isUnsure) before.previous = undefined;
  }
  shelf.holders.set(name, entry);
  shelf.freed.delete(name);
}

/** Records that a call may change a Map that is not known yet, by the name or SID in its path. */
export function changesUnknown(shelf: Shelf, call: AnyCall): void {
  const name = mapChangedBy(call);
  if (name === undefined || (isSidOf("map", name) && shelf.all.has(name))) return;
  shelf.changing.set(name, Math.max(timeIn(shelf.changing, name), doneBy(call)));
}

const timeIn = (times: Latest<string, number>, name: unknown): number =>
  typeof name === "string" ? (times.get(name) ?? 0) : 0;

/** Discards what a call may have changed, if it is unknown whether it was carried out or with which result. */
export function doubt(shelf: Shelf, call: MapCall): void {
  if (call.op === "CreateSyncMap") {
    const name = call.form ? call.form.UniqueName : anyName;
    if (name === anyName) shelf.freed.clear();
    else if (name) shelf.freed.delete(name);
    if (name) shelf.making.set(name, Math.max(timeIn(shelf.making, name), doneBy(call)));
  }
  if (call.op !== "UpdateSyncMap" && call.op !== "DeleteSyncMap") return;
  for (const entry of changedBy(call, call.path.Sid, shelf)) {
    entry.current = undefined;
    entry.expires = undefined;
    entry.promised = undefined;
    entry.touched = Math.max(entry.touched, doneBy(call));
  }
}

/** Never relies again on a Map whose deletion was accepted (202): it may happen at any time. */
export function doom(shelf: Shelf, call: Call<"DeleteSyncMap">): void {
  for (const entry of changedBy(call, call.path.Sid, shelf)) entry.touched = Infinity;
}

export function forget(shelf: Shelf, call: Call<"DeleteSyncMap">): void {
  const [entry, ...others] = changedBy(call, call.path.Sid, shelf);
  if (!entry) return;
  shelf.deleted = true;
  // Deleted by a name that was passing to this Map: the previous holder may be the one that was deleted.
  if (entry.id !== call.path.Sid && (entry.isUnsure || entry.named > call.start)) {
    for (const each of [entry, ...others]) {
      each.current = undefined;
      each.expires = undefined;
      each.touched = Math.max(each.touched, call.end);
    }
    return;
  }
  entry.deleted = true;
  entry.current = undefined;
  entry.noted = undefined;
  entry.touched = settledBy(call, entry.touched);
  const heir = entry.isUnsure && !entry.previous?.deleted ? entry.previous : undefined;
  for (const name of entry.names) {
    if (shelf.holders.peek(name) === entry) {
      if (heir) shelf.holders.set(name, heir);
      else shelf.holders.delete(name);
    }
    const madeBy = Math.max(timeIn(shelf.making, name), timeIn(shelf.making, anyName));
    if (!heir && madeBy <= call.start) shelf.freed.set(name, entry);
  }
}
