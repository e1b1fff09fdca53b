/** What a call makes known of a Map, or takes back of what was known. */
import type { AnyCall, Call, MapCall } from "../api/call.js";
import type { Thing } from "./history.js";
import { doneBy, settledBy } from "./outcome.js";
import { type Entry, entryIn, isChangedBy, newEntry, type Shelf } from "./shelf.js";

/** Notes how an answer shows a Map; `now` is what time the server's clock showed. */
export function see(shelf: Shelf, call: MapCall, map: Thing, later: readonly AnyCall[], now: number | undefined): void {
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
export function lighten(entry: Entry): void {
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
export function doubt(shelf: Shelf, call: MapCall): void {
  if (call.op === "CreateSyncMap") shelf.freed.delete(call.form?.UniqueName ?? "");
  if (call.op !== "UpdateSyncMap" && call.op !== "DeleteSyncMap") return;
  const entry = entryIn(call, shelf);
  if (!entry) return;
  entry.current = undefined;
  entry.expires = undefined;
  entry.promised = undefined;
  entry.touched = Math.max(entry.touched, doneBy(call));
}

/** Never relies again on a Map whose deletion was accepted: nobody says when it goes. */
export function doom(shelf: Shelf, call: Call<"DeleteSyncMap">): void {
  const entry = entryIn(call, shelf);
  if (entry) entry.touched = Infinity;
}

export function forget(shelf: Shelf, call: Call<"DeleteSyncMap">): void {
  const entry = entryIn(call, shelf);
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
