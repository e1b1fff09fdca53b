/** The operations that rules are about, by what their answers carry. */

/** Their answers show Maps. */
export const showMaps = ["CreateSyncMap", "FetchSyncMap", "UpdateSyncMap", "ListSyncMap"] as const;

/** Their answers carry one Map. */
export const carryOne = ["CreateSyncMap", "FetchSyncMap", "UpdateSyncMap"] as const;

/** Their paths name a Map. */
export const nameOne = ["FetchSyncMap", "UpdateSyncMap", "DeleteSyncMap"] as const;

/** They take a time-to-live. */
export const takeTtl = ["CreateSyncMap", "UpdateSyncMap"] as const;

export const all = ["CreateSyncMap", "ListSyncMap", "FetchSyncMap", "UpdateSyncMap", "DeleteSyncMap"] as const;
