/** All ways to send a time-to-live and its alias, with 0 for no expiry. */
export const ways = [
  { CollectionTtl: 600 },
  { Ttl: 900 },
  { Ttl: 600, CollectionTtl: 3600 },
  { Ttl: 3600, CollectionTtl: 600 },
  { Ttl: 0, CollectionTtl: 600 },
  { Ttl: 1200, CollectionTtl: 0 },
  { CollectionTtl: 0 },
  { Ttl: 0 },
] as const;

/** The same for items. */
export const waysOfItems = [
  { ItemTtl: 600 },
  { Ttl: 900 },
  { Ttl: 600, ItemTtl: 3600 },
  { Ttl: 3600, ItemTtl: 600 },
  { Ttl: 0, ItemTtl: 600 },
  { Ttl: 1200, ItemTtl: 0 },
  { ItemTtl: 0 },
  { Ttl: 0 },
] as const;
