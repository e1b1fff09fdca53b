import { inMap, inModel, type Mutant, moved } from "./mutant.js";
import { withStranger } from "./stranger.js";

const zoned = (date: unknown): string => String(date).replace("Z", "+02:00");
const spaced = (date: unknown): string => String(date).replace("T", " ");

export const dateMutants: readonly Mutant[] = [
  {
    breaks: "date.created-is-iso-in-gmt",
    by: "writes date_created as HTTP does",
    fault: inMap({ date_created: (map) => new Date(String(map.date_created)).toUTCString() }),
  },
  {
    breaks: "date.created-is-iso-in-gmt",
    by: "writes date_created as a number",
    fault: inMap({ date_created: (map) => Date.parse(String(map.date_created)) }),
  },
  {
    breaks: "date.created-is-iso-in-gmt",
    by: "writes date_created without a zone",
    fault: inMap({ date_created: (map) => String(map.date_created).replace("Z", "") }),
  },
  {
    breaks: "date.updated-is-iso-in-gmt",
    by: "writes date_updated in another zone",
    fault: inMap({ date_updated: (map) => zoned(moved(map.date_updated, 7200)) }),
  },
  {
    breaks: "date.updated-is-iso-in-gmt",
    by: "writes date_updated without its T in lists",
    fault: inMap({ date_updated: (map) => spaced(map.date_updated) }, ["ListSyncMap"]),
    also: ["date.updated-rests"],
  },
  {
    breaks: "date.expires-is-iso-in-gmt-or-null",
    by: "writes date_expires in another zone",
    fault: inMap({ date_expires: (map) => map.date_expires && zoned(moved(map.date_expires, 7200)) }),
  },
  {
    breaks: "date.expires-is-iso-in-gmt-or-null",
    by: "writes false where a Map does not expire",
    fault: inMap({ date_expires: (map) => map.date_expires ?? false }),
    also: ["ttl.zero-is-no-expiry", "ttl.none-is-no-expiry"],
  },
  {
    breaks: "date.created-is-the-time-of-creation",
    by: "lives an hour behind its own Date",
    fault: inMap({
      date_created: (map) => moved(map.date_created, -3600),
      date_updated: (map) => moved(map.date_updated, -3600),
    }),
    also: ["date.updated-is-the-time-of-update"],
  },
  {
    breaks: "date.created-is-the-time-of-creation",
    by: "dates new Maps an hour back",
    fault: inModel((sane, { store }) => ({
      create(place, creation) {
        const row = sane.create(place, creation);
        if (!row) return row;
        const hour = 3_600_000;
        const early = { ...row, created: row.created - hour, updated: row.updated - hour };
        store.put(early);
        return early;
      },
    })),
  },
  {
    breaks: "date.created-is-the-time-of-creation",
    by: "is an hour off",
    fault: inMap({ date_created: (map) => moved(map.date_created, -3600) }),
    also: ["date.updated-is-created-at-first"],
  },
  {
    breaks: "date.created-never-changes",
    by: "moves date_created with an update",
    fault: inModel((sane, { store, clock }) => ({
      update(row, change) {
        const updated = { ...sane.update(row, change), created: clock.now() };
        store.put(updated);
        return updated;
      },
    })),
  },
  {
    breaks: "date.created-never-changes",
    by: "shows another date_created in lists",
    fault: inMap({ date_created: (map) => moved(map.date_created, -60) }, ["ListSyncMap"]),
  },
  {
    breaks: "date.updated-is-not-before-created",
    by: "shows that another's Map was updated before it was created",
    fault: withStranger({ date_updated: (map) => moved(map.date_created, -1) }),
  },
  {
    breaks: "date.updated-is-not-before-created",
    by: "shows date_updated before date_created",
    fault: inMap({ date_updated: (map) => moved(map.date_created, -1) }),
    also: ["date.updated-is-created-at-first"],
  },
  {
    breaks: "date.updated-is-created-at-first",
    by: "creates Maps that are updated a second later, and stay so",
    fault: inMap({ date_updated: (map) => moved(map.date_updated, 1) }),
  },
  {
    breaks: "date.updated-is-created-at-first",
    by: "creates Maps that were updated a second later",
    fault: inMap({ date_updated: (map) => moved(map.date_updated, 1) }, ["CreateSyncMap"]),
    also: ["date.updated-never-goes-back", "date.updated-rests"],
  },
  {
    breaks: "date.updated-is-the-time-of-update",
    by: "says of a Map with another time-to-live that it was updated tomorrow",
    fault: inModel((sane, { store }) => ({
      update(row, change) {
        const updated = sane.update(row, change);
        const late = { ...updated, updated: updated.updated + 86_400_000 };
        store.put(late);
        return late;
      },
    })),
  },
  {
    breaks: "date.updated-never-goes-back",
    by: "sets date_updated back to date_created with a second update",
    fault: inModel((sane, { store }) => ({
      update(row, change) {
        const updated = sane.update(row, change);
        const back = row.updated > row.created ? { ...updated, updated: row.created } : updated;
        store.put(back);
        return back;
      },
    })),
  },
  {
    breaks: "date.updated-never-goes-back",
    by: "shows date_created as date_updated in a fetch",
    fault: inMap({ date_updated: (map) => map.date_created }, ["FetchSyncMap"]),
    also: ["date.updated-rests"],
  },
  {
    breaks: "date.updated-rests",
    by: "takes a fetch for an update",
    fault: inModel((sane, { store, clock }) => ({
      find(place, key) {
        const row = sane.find(place, key);
        if (row) store.put({ ...row, updated: clock.now() });
        return row && { ...row, updated: clock.now() };
      },
    })),
  },
];
