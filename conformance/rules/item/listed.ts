import type { Call } from "../../../src/api/call.js";
import type { History } from "../../../src/audit/history.js";
import { falls, isUnderstood } from "./order.js";

/**
 * The keys of a page of items, each after the one before it, which for the first stands on the page before. Where one was made
 * since, that page may have been pushed back into this one.
 */
export function keysOn(call: Call<"ListSyncMapItem">, history: History): readonly string[] {
  const before = history.before();
  const last = before && history.soleWriter && !before.disturbed ? [...before.ids].at(-1) : undefined;
  const keys = call.shown.flatMap(({ it }) => (typeof it.key === "string" ? [it.key] : []));
  return last === undefined ? keys : [last, ...keys];
}

/** What a walk was begun with, or this page; undefined if it is not known what that means, as a token may stand for anything. */
export function askedOf(
  { query, repeated }: Call<"ListSyncMapItem">,
  history: History,
): Readonly<Partial<Record<string, string>>> | undefined {
  if (repeated.length > 0) return undefined;
  const asked = query.PageToken === undefined ? query : history.before()?.asked;
  return asked && isUnderstood(asked) ? asked : undefined;
}

/** Pairs of keys that follow each other, where they are asked for in this direction. */
export function pairs(call: Call<"ListSyncMapItem">, history: History, falling: boolean) {
  const asked = askedOf(call, history);
  if (!asked || falls(asked) !== falling) return [];
  const keys = keysOn(call, history);
  const first = keys.length - call.shown.length;
  return keys.slice(1).map((key, index) => ({ at: `/items/${index + 1 - first}`, before: keys[index] ?? "", key }));
}
