import { inMap, type Mutant } from "./mutant.js";

const short = (sid: unknown): string => String(sid).slice(0, 33);
const renamed = (sid: unknown, prefix: string): string => prefix + String(sid).slice(2);
const other = (sid: unknown): string => `${String(sid).slice(0, 2)}${"f".repeat(32)}`;

export const sidMutants: readonly Mutant[] = [
  {
    breaks: "sid.map-has-its-form",
    by: "drops the last digit of a Map's SID in lists",
    fault: inMap({ sid: (map) => short(map.sid) }, ["ListSyncMap"]),
    also: ["paging.no-map-missed"],
  },
  {
    breaks: "sid.map-has-its-form",
    by: "gives Maps the prefix of documents",
    fault: inMap({ sid: (map) => renamed(map.sid, "ET") }),
  },
  {
    breaks: "sid.map-has-its-form",
    by: "writes a digit that is none",
    fault: inMap({ sid: (map) => `${short(map.sid)}g` }, ["FetchSyncMap"]),
    also: ["name.addresses-the-map", "name.taken-is-refused"],
  },
  {
    breaks: "sid.account-has-its-form",
    by: "shows the Account without its prefix",
    fault: inMap({ account_sid: (map) => String(map.account_sid).slice(2) }),
  },
  {
    breaks: "sid.account-has-its-form",
    by: "shows no Account in lists",
    fault: inMap({ account_sid: () => null }, ["ListSyncMap"]),
    also: ["sid.account-never-changes"],
  },
  {
    breaks: "sid.service-has-its-form",
    by: "shows the Service as the page's example does",
    fault: inMap({ service_sid: () => "ServiceSid" }),
  },
  {
    breaks: "sid.map-is-never-reused",
    by: "mints one SID for all Maps",
    fault: {
      model: (sane, { store }) => ({
        ...sane,
        create: (place, creation) => reused(sane.create(place, creation), store),
      }),
    },
    also: [
      "name.never-changes",
      "date.updated-rests",
      "ttl.update-without-it-keeps-the-deadline",
      "ttl.deadline-is-kept",
      "paging.no-map-twice",
      "lifecycle.deleted-is-gone",
      "lifecycle.deleted-name-is-gone",
      "lifecycle.deleted-is-not-listed",
    ],
  },
  {
    breaks: "sid.agrees-with-the-path",
    by: "answers a fetch with another SID",
    fault: inMap({ sid: (map) => other(map.sid) }, ["FetchSyncMap"]),
    also: [
      "name.never-changes",
      "name.addresses-the-map",
      "name.taken-is-refused",
      "url.leads-to-the-map",
      "url.links-are-beneath-the-map",
    ],
  },
  {
    breaks: "sid.agrees-with-the-path",
    by: "answers an update with another SID",
    fault: inMap({ sid: (map) => other(map.sid) }, ["UpdateSyncMap"]),
    also: [
      "name.never-changes",
      "name.addresses-the-map",
      "url.leads-to-the-map",
      "url.links-are-beneath-the-map",
      "date.updated-rests",
      "ttl.update-without-it-keeps-the-deadline",
      "ttl.deadline-is-kept",
    ],
  },
  {
    breaks: "sid.service-agrees-with-the-path",
    by: "shows another Service",
    fault: inMap({ service_sid: (map) => other(map.service_sid) }),
    also: ["url.leads-to-the-map", "url.links-are-beneath-the-map"],
  },
  {
    breaks: "sid.service-agrees-with-the-path",
    by: "shows another Service in lists",
    fault: inMap({ service_sid: (map) => other(map.service_sid) }, ["ListSyncMap"]),
    also: ["url.leads-to-the-map", "url.links-are-beneath-the-map"],
  },
  {
    breaks: "sid.account-is-that-of-the-credentials",
    by: "shows an Account of its own",
    fault: inMap({ account_sid: (map) => other(map.account_sid) }),
  },
  {
    breaks: "sid.account-never-changes",
    by: "shows another Account after an update",
    fault: inMap({ account_sid: (map) => other(map.account_sid) }, ["UpdateSyncMap"]),
  },
];

function reused<Row extends { readonly sid: string }>(
  row: Row | undefined,
  store: { remove(row: Row): void; put(row: Row): void },
): Row | undefined {
  if (!row) return row;
  store.remove(row);
  const again = { ...row, sid: `MP${"1".repeat(32)}` };
  store.put(again);
  return again;
}
