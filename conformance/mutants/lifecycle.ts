import { inModel, type Mutant } from "./mutant.js";

export const lifecycleMutants: readonly Mutant[] = [
  {
    breaks: "lifecycle.exists-until-deleted",
    by: "does not find a Map by its SID right after it found it by its name",
    fault: inModel((sane) => {
      let last: string | undefined;
      return {
        find(place, key) {
          const row = sane.find(place, key);
          const lost = last === key;
          last = row && key === row.name ? row.sid : undefined;
          return lost ? undefined : row;
        },
      };
    }),
  },
  {
    breaks: "lifecycle.exists-until-deleted",
    by: "loses a Map when it is updated",
    fault: inModel((sane) => ({
      update(row, change) {
        const updated = sane.update(row, change);
        sane.remove(updated);
        return updated;
      },
    })),
    also: ["name.addresses-the-map", "name.taken-is-refused", "ttl.never-early", "paging.no-map-missed"],
  },
  {
    breaks: "lifecycle.exists-until-deleted",
    by: "deletes the Maps after it as well",
    fault: inModel((sane, { store }) => ({
      remove(row) {
        for (const next of store.after(row.resource, row.parent, row.order, 9)) store.remove(next);
        sane.remove(row);
      },
    })),
    also: ["ttl.never-early", "paging.no-map-missed"],
  },
  {
    breaks: "lifecycle.exists-until-deleted",
    by: "answers a creation and keeps nothing",
    fault: inModel((sane) => ({
      create(place, creation) {
        const row = sane.create(place, creation);
        if (row) sane.remove(row);
        return row;
      },
    })),
    also: ["name.addresses-the-map", "name.taken-is-refused", "ttl.never-early", "paging.no-map-missed"],
  },
  {
    breaks: "lifecycle.deleted-is-gone",
    by: "answers a deletion and deletes nothing",
    fault: inModel(() => ({ remove: () => undefined })),
    also: ["name.freed-by-deletion", "lifecycle.deleted-name-is-gone", "lifecycle.deleted-is-not-listed"],
  },
  {
    breaks: "lifecycle.deleted-is-gone",
    by: "fetches deleted Maps by their SIDs",
    fault: inModel((sane) => {
      const gone = new Map<string, NonNullable<ReturnType<typeof sane.find>>>();
      return {
        remove(row) {
          gone.set(row.sid, row);
          sane.remove(row);
        },
        find: (place, key) => sane.find(place, key) ?? gone.get(key),
        update: (row, change) => (gone.has(row.sid) ? row : sane.update(row, change)),
      };
    }),
  },
  {
    breaks: "lifecycle.deleted-is-gone",
    by: "lets an update bring a deleted Map back",
    fault: inModel((sane, { store }) => {
      const gone = new Map<string, Parameters<typeof store.put>[0]>();
      return {
        remove(row) {
          gone.set(row.sid, row);
          sane.remove(row);
        },
        find: (place, key) => sane.find(place, key) ?? gone.get(key),
      };
    }),
    also: ["lifecycle.deleted-is-not-listed"],
  },
  {
    breaks: "lifecycle.deleted-name-is-gone",
    by: "finds deleted Maps by name",
    fault: inModel((sane) => {
      const gone = new Map<string, NonNullable<ReturnType<typeof sane.find>>>();
      return {
        remove(row) {
          if (row.name !== null) gone.set(row.name, row);
          sane.remove(row);
        },
        find: (place, key) => sane.find(place, key) ?? gone.get(key),
      };
    }),
  },
  {
    breaks: "lifecycle.deleted-is-not-listed",
    by: "lists deleted Maps",
    fault: inModel((sane) => {
      const gone: NonNullable<ReturnType<typeof sane.find>>[] = [];
      return {
        remove(row) {
          gone.push(row);
          sane.remove(row);
        },
        page(place, cursor, size) {
          const page = sane.page(place, cursor, size);
          const here = gone.filter(({ parent }) => parent === place.parent);
          return page.rows.length + here.length <= size ? { ...page, rows: [...page.rows, ...here] } : page;
        },
      };
    }),
  },
];
