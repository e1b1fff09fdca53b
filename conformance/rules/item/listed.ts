import type { Call } from "../../../src/api/call.js";
import type { History } from "../../../src/audit/history.js";
import { falls, isUnderstood } from "./order.js";

/**
 * The keys of a page of items, each with its predecessor; for the first key, that is the last of the previous page. An item created since
 * may have moved items of the previous page to this one.
 */
export function keysOn(call: Call<"ListSyncMapItem">, history: History): readonly string[] {
  const before = history.before();
  const last = before && history.soleWriter && !before.disturbed ? [...before.ids].at(-1) : undefined;
  const keys = call.shown.flatMap(({ it }) => (typeof it.key === "string" ? [it.key] : []));
  return last === undefined ? keys : [last, ...keys];
}

/** The request that began the walk, or this page; undefined if its meaning is unknown, since a token may stand for anything. */
export function askedOf(
  { query, repeated }: Call<"ListSyncMapItem">,
  history: History,
): Readonly<Partial<Record<string, string>>> | undefined {
  if (repeated.length > 0) return undefined;
  const asked = query.PageToken === undefined ? query : history.before()?.asked;
  return asked && isUnderstood(asked) ? asked : undefined;
}

/** Adjacent keys of a list in this direction. */
export function pairs(call: Call<"ListSyncMapItem">, history: History, falling: boolean) {
  const asked = askedOf(call, history);
  if (!asked || falls(asked) !== falling) return [];
  const keys = keysOn(call, history);
  const first = keys.length - call.shown.length;
  return keys.slice(1).map((key, index) => ({ at: `/items/${index + 1 - first}`, before: keys[index] ?? "", key }));
}
