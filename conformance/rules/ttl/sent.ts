import type { Lasting } from "./granted.js";

/**
 * The time-to-live of a call that sends exactly one, so that no alias interferes. Item operations also take that of the Map, but an update
 * of an item does not accept it alone.
 */
export function sentTtl({ op, form, repeated }: Lasting): string | undefined {
  if (!form || repeated.length > 0) return undefined;
  const { Ttl, ItemTtl, CollectionTtl, Data } = form;
  const sent = [Ttl, ItemTtl, CollectionTtl].filter((ttl) => ttl !== undefined);
  if (op === "UpdateSyncMapItem" && CollectionTtl !== undefined && Data === undefined) return undefined;
  return sent.length === 1 ? sent[0] : undefined;
}
