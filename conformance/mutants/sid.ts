import { inMap, inModel, type Mutant } from "./mutant.js";

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
    by: "gives the SID of a deleted Map to the next",
    fault: inModel((sane, { store }) => {
      let free: string | undefined;
      return {
        create(place, creation) {
          const row = sane.create(place, creation);
          if (!row || free === undefined) return row;
          store.remove(row);
          const reused = { ...row, sid: free, order: store.nextOrder() };
          free = undefined;
          store.put(reused);
          return reused;
        },
        remove(row) {
          free = row.sid;
          sane.remove(row);
        },
      };
    }),
    also: [
      "name.never-changes",
      "lifecycle.deleted-is-gone",
      "lifecycle.deleted-name-is-gone",
      "lifecycle.deleted-is-not-listed",
    ],
  },
  {
    breaks: "sid.map-is-never-reused",
    by: "mints one SID for all Maps",
    fault: inModel((sane, { store }) => {
      let first: string | undefined;
      return {
        create(place, creation) {
          const row = sane.create(place, creation);
          if (row?.resource !== "SyncMap") return row;
          first ??= row.sid;
          store.remove(row);
          const again = { ...row, sid: first };
          store.put(again);
          return again;
        },
      };
    }),
    also: [
      "name.never-changes",
      "ttl.deadline-is-kept",
      "paging.no-map-twice",
      "service.keeps-its-maps",
      "lifecycle.deleted-is-gone",
      "lifecycle.deleted-is-not-listed",
    ],
  },
  {
    breaks: "sid.map-is-never-reused",
    by: "answers a creation without a name with the SID of the Map that was deleted last",
    fault: {
      handler: (sane) => {
        let gone = "";
        return async (request) => {
          const response = await sane(request);
          const own = /MP[0-9a-f]{32}$/.exec(request.url)?.[0];
          if (request.method === "DELETE" && response.status === 204 && own) gone = own;
          if (response.status !== 201 || gone === "" || request.body?.includes("UniqueName")) return response;
          return { ...response, body: response.body?.replaceAll(/MP[0-9a-f]{32}/g, gone) ?? null };
        };
      },
    },
  },
  {
    breaks: "sid.agrees-with-the-path",
    by: "answers a fetch by SID with the Map that was made before it",
    fault: {
      handler: (sane) => {
        const before = new Map<string, string>();
        let last = "";
        return async (request) => {
          const response = await sane(request);
          const made = response.status === 201 ? /MP[0-9a-f]{32}/.exec(response.body ?? "")?.[0] : undefined;
          if (made && last) before.set(made, last);
          last = made ?? last;
          const own = /MP[0-9a-f]{32}$/.exec(request.url)?.[0] ?? "";
          const instead = before.get(own);
          if (request.method !== "GET" || response.status !== 200 || !instead) return response;
          const other = await sane({ ...request, url: request.url.replace(own, instead) });
          return other.status === 200 ? other : response;
        };
      },
    },
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
    by: "is another Service than the one that was asked",
    fault: inMap(
      Object.fromEntries(
        ["service_sid", "url", "links"].map((name) => [
          name,
          (map) => JSON.parse(JSON.stringify(map[name]).replaceAll(/IS[0-9a-f]{32}/g, other)),
        ]),
      ),
    ),
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
