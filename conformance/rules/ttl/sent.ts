import type { Lasting } from "./granted.js";

/**
 * The time-to-live that a call sent, if it sent one only, so that no alias stands in its way. An item takes that of its Map as well, but
 * an update of it does not take that alone.
 */
export function sentTtl({ op, form, repeated }: Lasting): string | undefined {
  if (!form || repeated.length > 0) return undefined;
  const { Ttl, ItemTtl, CollectionTtl, Data } = form;
  const sent = [Ttl, ItemTtl, CollectionTtl].filter((ttl) => ttl !== undefined);
  if (op === "UpdateSyncMapItem" && CollectionTtl !== undefined && Data === undefined) return undefined;
  return sent.length === 1 ? sent[0] : undefined;
}
