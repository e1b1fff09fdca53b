import { inCode, inForm, inMap, inModel, type Mutant, moved } from "./mutant.js";

const both = ["CreateSyncMap", "UpdateSyncMap"] as const;

/** Treats an invalid time-to-live as a valid one. */
const reads = (bad: RegExp, as: string) =>
  inForm(both, (form) => {
    for (const name of ["Ttl", "CollectionTtl"]) if (bad.test(form.get(name) ?? "")) form.set(name, as);
  });

const aliasWins = (form: URLSearchParams): void => {
  if (form.has("Ttl")) form.delete("CollectionTtl");
};

export const ttlMutants: readonly Mutant[] = [
  {
    breaks: "ttl.sets-the-deadline",
    by: "counts minutes",
    fault: inModel((sane) => ({
      create: (place, creation) => sane.create(place, { ...creation, ttl: creation.ttl * 60 }),
    })),
    also: ["ttl.alias-sets-the-deadline", "ttl.alias-is-ignored"],
  },
  {
    breaks: "ttl.sets-the-deadline",
    by: "ignores CollectionTtl alone",
    fault: inForm(both, (form) => {
      if (!form.has("Ttl")) form.delete("CollectionTtl");
    }),
    also: ["ttl.negative-is-refused", "ttl.fraction-is-refused", "ttl.text-is-refused", "ttl.too-large-is-refused"],
  },
  {
    breaks: "ttl.sets-the-deadline",
    by: "shows a deadline a minute late",
    fault: inMap({ date_expires: (map) => moved(map.date_expires, 60) }),
    also: ["ttl.alias-sets-the-deadline", "ttl.alias-is-ignored", "ttl.never-early", "paging.no-map-missed"],
  },
  {
    breaks: "ttl.sets-the-deadline",
    by: "cuts the deadline to the minute on update",
    fault: inMap({ date_expires: (map) => map.date_expires && String(map.date_expires).replace(/\d\dZ$/, "00Z") }, [
      "UpdateSyncMap",
    ]),
    also: ["ttl.deadline-is-kept"],
  },
  {
    breaks: "ttl.alias-sets-the-deadline",
    by: "does not know Ttl",
    fault: inForm(both, (form) => form.delete("Ttl")),
    also: ["ttl.negative-is-refused"],
  },
  {
    breaks: "ttl.alias-sets-the-deadline",
    by: "does not know Ttl on update",
    fault: inForm(["UpdateSyncMap"], (form) => form.delete("Ttl")),
    also: ["ttl.negative-is-refused"],
  },
  { breaks: "ttl.alias-is-ignored", by: "lets Ttl win", fault: inForm(both, aliasWins) },
  { breaks: "ttl.alias-is-ignored", by: "lets Ttl win on creation", fault: inForm(["CreateSyncMap"], aliasWins) },
  { breaks: "ttl.alias-is-ignored", by: "lets Ttl win on update", fault: inForm(["UpdateSyncMap"], aliasWins) },
  {
    breaks: "ttl.alias-is-ignored",
    by: "takes the longer of both",
    fault: inForm(both, (form) => {
      if (form.has("Ttl") && form.has("CollectionTtl"))
        form.set("CollectionTtl", String(Math.max(Number(form.get("Ttl")), Number(form.get("CollectionTtl")))));
    }),
  },
  {
    breaks: "ttl.alias-is-ignored",
    by: "adds both",
    fault: inForm(both, (form) => {
      if (form.has("Ttl") && form.has("CollectionTtl"))
        form.set("CollectionTtl", String(Number(form.get("Ttl")) + Number(form.get("CollectionTtl"))));
    }),
  },
  {
    breaks: "ttl.alias-is-ignored",
    by: "falls back to Ttl where CollectionTtl is 0",
    fault: inForm(both, (form) => {
      if (form.get("CollectionTtl") === "0" && form.has("Ttl")) form.delete("CollectionTtl");
    }),
  },
  {
    breaks: "ttl.zero-is-no-expiry",
    by: "takes 0 for now on creation",
    fault: inMap(
      {
        date_expires: (map, { exchange }) =>
          /Ttl=0$/.test(exchange.request.body ?? "") ? map.date_created : map.date_expires,
      },
      ["CreateSyncMap"],
    ),
    also: ["ttl.deadline-is-kept"],
  },
  {
    breaks: "ttl.zero-is-no-expiry",
    by: "takes 0 on update for no change",
    fault: inForm(["UpdateSyncMap"], (form) => {
      if (form.get("CollectionTtl") === "0") form.delete("CollectionTtl");
      if (form.get("Ttl") === "0") form.delete("Ttl");
    }),
    also: ["ttl.alias-is-ignored"],
  },
  {
    breaks: "ttl.none-is-no-expiry",
    by: "lets Maps die after a day by default",
    fault: inModel((sane) => ({
      create: (place, creation) => sane.create(place, { ...creation, ttl: creation.ttl || 86_400 }),
    })),
    also: ["ttl.zero-is-no-expiry"],
  },
  {
    breaks: "ttl.none-is-no-expiry",
    by: "shows an empty text where a Map does not expire",
    fault: inMap({ date_expires: (map) => map.date_expires ?? "" }),
    also: ["date.expires-is-iso-in-gmt-or-null"],
  },
  {
    breaks: "ttl.update-without-it-keeps-the-deadline",
    by: "takes the deadline away in an update without one",
    fault: inForm(["UpdateSyncMap"], (form) => {
      if (form.size === 0) form.set("CollectionTtl", "0");
    }),
  },
  {
    breaks: "ttl.deadline-is-kept",
    by: "hides deadlines in lists",
    fault: inMap({ date_expires: () => null }, ["ListSyncMap"]),
  },
  {
    breaks: "ttl.deadline-is-kept",
    by: "answers an update and does not keep it",
    fault: inModel((sane, { store }) => ({
      update(row, change) {
        const updated = sane.update(row, change);
        store.put(row);
        return updated;
      },
    })),
    also: ["date.updated-never-goes-back", "date.updated-rests", "ttl.update-without-it-keeps-the-deadline"],
  },
  {
    breaks: "ttl.deadline-is-kept",
    by: "refuses a bad time-to-live and takes the deadline away",
    fault: {
      handler: (sane) => async (request) => {
        const response = await sane(request);
        if (response.status === 400 && /CollectionTtl/.test(request.body ?? ""))
          await sane({ ...request, body: "CollectionTtl=0" });
        return response;
      },
    },
  },
  {
    breaks: "ttl.deadline-is-kept",
    by: "moves the deadline on with every fetch",
    fault: inModel((sane, { store, clock }) => ({
      find(place, key) {
        const row = sane.find(place, key);
        if (row?.expires) store.put({ ...row, expires: row.expires + 1000 });
        void clock;
        return row;
      },
    })),
  },
  {
    breaks: "ttl.never-early",
    by: "lets Maps die after half of their time",
    fault: inModel((sane, { clock }) => ({
      find(place, key) {
        const row = sane.find(place, key);
        const over = row?.expires && clock.now() > (row.updated + row.expires) / 2;
        return over ? undefined : row;
      },
    })),
  },
  { breaks: "ttl.negative-is-refused", by: "takes a negative time-to-live for none", fault: reads(/^-/, "0") },
  {
    breaks: "ttl.negative-is-refused",
    by: "breaks over a negative time-to-live",
    fault: {
      handler: (sane) => (request) =>
        /Ttl=-/.test(request.body ?? "") ? { status: 500, headers: {}, body: "" } : sane(request),
    },
    also: ["status.no-request-breaks-the-server"],
  },
  {
    breaks: "ttl.negative-is-refused",
    by: "takes a negative alias alone for none on creation",
    fault: inForm(["CreateSyncMap"], (form) => {
      if (form.get("Ttl")?.startsWith("-") && !form.has("CollectionTtl")) form.delete("Ttl");
    }),
  },
  { breaks: "ttl.fraction-is-refused", by: "rounds a fraction", fault: reads(/\./, "2") },
  { breaks: "ttl.text-is-refused", by: "takes text for no time-to-live", fault: reads(/^[a-z]/, "0") },
  { breaks: "ttl.too-large-is-refused", by: "cuts a time-to-live to a year", fault: reads(/^31536001$/, "31536000") },
  {
    breaks: "ttl.refusal-is-54011",
    by: "refuses a bad time-to-live with the code of bad names",
    fault: inCode(54011, 54302),
  },
];
