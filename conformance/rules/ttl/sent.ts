import type { Call } from "../../../src/api/call.js";

/** The time-to-live that a call sent, if it sent one only, so that no alias stands in its way. */
export function sentTtl({ form, repeated }: Call<"CreateSyncMap" | "UpdateSyncMap">): string | undefined {
  if (!form || repeated.length > 0) return undefined;
  if (form.Ttl !== undefined && form.CollectionTtl !== undefined) return undefined;
  return form.CollectionTtl ?? form.Ttl;
}
