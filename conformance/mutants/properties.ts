import { isObject } from "../../src/http/json.js";
import { answering, inBody, inHeaders, inMap, inMeta, inModel, type Mutant } from "./mutant.js";
import { withStranger } from "./stranger.js";

const pathOnly = (url: unknown): string => new URL(String(url)).pathname;

function elsewhere(url: unknown): string {
  const changed = new URL(String(url));
  changed.host = "internal.invalid:8080";
  return changed.href;
}

export const propertyMutants: readonly Mutant[] = [
  {
    breaks: "url.is-absolute",
    by: "shows the url without its host",
    fault: inMap({ url: (map) => pathOnly(map.url) }),
  },
  { breaks: "url.is-absolute", by: "shows no url in lists", fault: inMap({ url: () => null }, ["ListSyncMap"]) },
  {
    breaks: "url.leads-to-the-map",
    by: "shows the url of the list",
    fault: inMap({ url: (map) => String(map.url).replace(/\/MP\w+$/, "") }),
  },
  {
    breaks: "url.leads-to-the-map",
    by: "shows a url of another version",
    fault: inMap({ url: (map) => String(map.url).replace("/v1/", "/v2/") }, ["UpdateSyncMap"]),
  },
  {
    breaks: "url.leads-to-the-map",
    by: "shows a url at a port that there cannot be",
    fault: inMap({ url: (map) => String(map.url).replace(/(?<=\/\/[^/:]+)(:\d+)?(?=\/)/, ":99999") }),
  },
  {
    breaks: "url.links-are-absolute",
    by: "shows links without their host",
    fault: inMap({ links: (map) => ({ items: pathOnly(map.url), permissions: pathOnly(map.url) }) }),
  },
  {
    breaks: "url.links-are-absolute",
    by: "shows no link to the permissions",
    fault: inMap({ links: (map) => ({ items: isObject(map.links) ? map.links.items : null }) }),
  },
  {
    breaks: "url.links-are-beneath-the-map",
    by: "swaps the links",
    fault: inMap({ links: ({ links }) => isObject(links) && { items: links.permissions, permissions: links.items } }),
  },
  {
    breaks: "url.links-are-beneath-the-map",
    by: "links to the Map itself",
    fault: inMap({ links: (map) => ({ items: map.url, permissions: map.url }) }, ["FetchSyncMap"]),
  },
  {
    breaks: "url.share-one-origin",
    by: "links to another host",
    fault: inMap({ links: ({ links, url }) => isObject(links) && { ...links, items: elsewhere(`${url}/Items`) } }),
  },
  {
    breaks: "url.share-one-origin",
    by: "leads to the next page on another host",
    fault: inMeta({ next_page_url: (meta) => meta.next_page_url && elsewhere(meta.next_page_url) }),
  },
  {
    breaks: "url.share-one-origin",
    by: "forgets in lists that it is asked through a gateway",
    fault: inMap({ url: (map) => elsewhere(map.url) }, ["ListSyncMap"]),
  },
  {
    breaks: "revision.is-text",
    by: "shows the revision as a number",
    fault: inMap({ revision: (map) => Number.parseInt(String(map.revision), 16) }),
  },
  {
    breaks: "revision.rests",
    by: "shows another revision in lists",
    fault: inMap({ revision: (map) => `${map.revision}0` }, ["ListSyncMap"]),
  },
  {
    breaks: "revision.rests",
    by: "takes a fetch for a change",
    fault: inModel((sane, { store }) => ({
      find(place, key) {
        const row = sane.find(place, key);
        if (row) store.put({ ...row, revision: row.revision + 1 });
        return row;
      },
    })),
  },
  {
    breaks: "revision.is-the-etag",
    by: "sends a hash as ETag",
    fault: inHeaders({ etag: () => '"d41d8cd98f00b204"' }),
  },
  { breaks: "revision.is-the-etag", by: "sends no ETag", fault: inHeaders({ etag: () => undefined }) },
  {
    breaks: "created-by.is-text",
    by: "shows the creator of another's Map as a number",
    fault: withStranger({ created_by: () => 7 }),
  },
  {
    breaks: "created-by.is-text",
    by: "shows no creator in lists",
    fault: inMap({ created_by: () => null }, ["ListSyncMap"]),
    also: ["created-by.never-changes"],
  },
  {
    breaks: "created-by.is-system",
    by: "shows the Account as creator",
    fault: inMap({ created_by: (map) => map.account_sid }),
  },
  {
    breaks: "created-by.never-changes",
    by: "shows who updated a Map as its creator",
    fault: inMap({ created_by: () => "ada" }, ["UpdateSyncMap"]),
  },
  {
    breaks: "body.is-json",
    by: "answers a fetch in XML",
    fault: answering((response, call) =>
      call?.op === "FetchSyncMap" && call.succeeded ? { ...response, body: "<Map/>" } : response,
    ),
  },
  {
    breaks: "body.is-json",
    by: "answers an update with nothing",
    fault: answering((response, call) =>
      call?.op === "UpdateSyncMap" && call.succeeded ? { ...response, body: "" } : response,
    ),
    also: ["date.updated-rests", "ttl.deadline-is-kept"],
  },
  {
    breaks: "body.says-that-it-is-json",
    by: "calls its JSON text",
    fault: answering((response) =>
      response.status < 300
        ? { ...response, headers: { ...response.headers, "content-type": "text/plain" } }
        : response,
    ),
  },
  {
    breaks: "body.shows-every-property",
    by: "leaves out what is null",
    fault: inMap({
      unique_name: (map) => map.unique_name ?? undefined,
      date_expires: (map) => map.date_expires ?? undefined,
    }),
    also: ["ttl.zero-is-no-expiry"],
  },
  {
    breaks: "body.shows-every-property",
    by: "leaves out the links in lists",
    fault: inMap({ links: () => undefined }, ["ListSyncMap"]),
  },
  {
    breaks: "body.shows-every-property",
    by: "writes property names as clients do",
    fault: inMap({ dateUpdated: (map) => map.date_updated, date_updated: () => undefined }),
  },
  {
    breaks: "body.list-holds-maps",
    by: "answers a list as an object of Maps by SID",
    fault: inBody(["ListSyncMap"], (body) => ({ ...body, maps: {} })),
    also: ["paging.empty-list-has-no-next", "paging.no-map-missed"],
  },
  {
    breaks: "body.list-holds-maps",
    by: "answers a list without meta",
    fault: inBody(["ListSyncMap"], ({ maps }) => ({ maps })),
  },
];
