import type { Row } from "../../../src/mock/store.js";
import { inAnswer, inModel, type Mutant } from "../mutant.js";
import { isItem, ofItems, refused } from "./items.js";

export const belongingMutants: readonly Mutant[] = ofItems([
  {
    breaks: "item.is-in-its-map-only",
    by: "leaves the items of a Map to the next of its name",
    fault: inModel((sane, { store }) => {
      const heirlooms = new Map<string, readonly Row[]>();
      return {
        remove(row) {
          if (row.resource === "SyncMap" && row.name !== null)
            heirlooms.set(row.name, store.after("SyncMapItem", row.sid, 0, 100));
          sane.remove(row);
        },
        create(place, creation) {
          const row = sane.create(place, creation);
          if (row?.resource !== "SyncMap" || row.name === null) return row;
          for (const item of heirlooms.get(row.name) ?? [])
            store.put({
              ...item,
              parent: row.sid,
              path: { ...item.path, MapSid: row.sid },
              order: store.nextOrder(),
            });
          return row;
        },
      };
    }),
  },
  {
    breaks: "item.is-in-its-map-only",
    by: "finds an item in other Maps as well",
    also: ["sid.map-agrees-with-the-path", "item.taken-is-refused"],
    fault: inModel((sane) => {
      const all = new Map<string, Row>();
      return {
        create(place, creation) {
          const row = sane.create(place, creation);
          if (row && isItem(row)) all.set(row.sid, row);
          return row;
        },
        remove(row) {
          if (isItem(row)) all.delete(row.sid);
          sane.remove(row);
        },
        find(place, key) {
          const row = sane.find(place, key);
          if (row || !isItem(place) || key !== "left") return row;
          return all.get(key);
        },
      };
    }),
  },
  {
    breaks: "lifecycle.deletion-takes-what-is-in-it",
    by: "keeps the items of a deleted Map",
    fault: {
      handler: (sane) => {
        const known = new Map<string, Awaited<ReturnType<typeof sane>>>();
        return async (request) => {
          const response = await sane(request);
          if (request.method === "GET" && response.status === 200 && /\/Items\/[^/]+$/.test(request.url))
            known.set(request.url, response);
          const isGone = request.method === "GET" && response.status === 404 && request.url.endsWith("/Items/left");
          const kept = isGone && !request.url.includes("sync-maps-contract") ? known.get(request.url) : undefined;
          return kept ?? response;
        };
      },
    },
  },
  {
    breaks: "lifecycle.deletion-takes-what-is-in-it",
    by: "lists the items of a deleted Map as none",
    fault: inAnswer("ListSyncMapItem", (response, { exchange: { request } }) =>
      response.status === 404 && /MP(?!0{32})[0-9a-f]{32}\/Items/.test(request.url)
        ? { ...response, status: 410, body: refused(54201, 410) }
        : undefined,
    ),
  },
  {
    breaks: "lifecycle.deleted-is-gone",
    by: "deletes the items of a deleted Map, and not the Map",
    also: [
      "name.freed-by-deletion",
      "paging.no-map-twice",
      "lifecycle.deleted-name-is-gone",
      "lifecycle.deleted-is-not-listed",
      "lifecycle.deletion-takes-what-is-in-it",
    ],
    fault: inModel((sane, { store }) => ({
      remove(row) {
        sane.remove(row);
        if (row.resource === "SyncMap") store.put(row);
      },
    })),
  },
]);
