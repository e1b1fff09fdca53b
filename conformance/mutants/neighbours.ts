/** What is wrong with items, permissions and Services in the way in which it may be wrong with Maps. */
import type { OperationId } from "../../src/api/description.js";
import type { Neighbour } from "../../src/api/neighbours.js";
import type { HttpResponse } from "../../src/http/exchange.js";
import { isObject } from "../../src/http/json.js";
import type { Row } from "../../src/mock/store.js";
import { showItems, showPermissions, showServices } from "../rules/subjects.js";
import {
  type Fault,
  inAnswer,
  inList,
  inMetaOf,
  inModel,
  inQueryOf,
  inShown,
  inStatus,
  type Mutant,
  moved,
  together,
} from "./mutant.js";

interface Kind {
  readonly of: Neighbour;
  readonly name: string;
  readonly resource: string;
  readonly shown: readonly OperationId[];
  readonly list: OperationId;
  readonly makes?: OperationId;
  readonly deletes: OperationId;
  readonly updates: OperationId;
  readonly fetches: OperationId;
}

const items: Kind = {
  of: "items",
  name: "items",
  resource: "SyncMapItem",
  shown: showItems,
  list: "ListSyncMapItem",
  makes: "CreateSyncMapItem",
  deletes: "DeleteSyncMapItem",
  updates: "UpdateSyncMapItem",
  fetches: "FetchSyncMapItem",
};
const permissions: Kind = {
  of: "permissions",
  name: "permissions",
  resource: "SyncMapPermission",
  shown: showPermissions,
  list: "ListSyncMapPermission",
  deletes: "DeleteSyncMapPermission",
  updates: "UpdateSyncMapPermission",
  fetches: "FetchSyncMapPermission",
};
const services: Kind = {
  of: "services",
  name: "Services",
  resource: "Service",
  shown: showServices,
  list: "ListService",
  makes: "CreateService",
  deletes: "DeleteService",
  updates: "UpdateService",
  fetches: "FetchService",
};
const all = [items, permissions, services];
const dated = [items, services];

const otherAccount = `AC${"7".repeat(32)}`;
const cut = (text: unknown): string => String(text).slice(0, -1);
const path = (url: unknown): unknown => (typeof url === "string" ? url.replace(/^https?:\/\/[^/]+/, "") : url);
const inZone = (date: unknown): unknown => (typeof date === "string" ? date.replace("Z", "+01:00") : date);

/** One mutant for each kind. */
const forEach = (
  kinds: readonly Kind[],
  breaks: string,
  by: (name: string) => string,
  fault: (kind: Kind) => Fault,
  also: readonly string[] | ((kind: Kind) => readonly string[]) = [],
): readonly Mutant[] =>
  kinds.map((kind) => ({
    breaks,
    by: by(kind.name),
    fault: fault(kind),
    with: [kind.of],
    also: typeof also === "function" ? also(kind) : also,
  }));

const shown: readonly Mutant[] = [
  ...forEach(
    all,
    "sid.account-has-its-form",
    (name) => `cuts the account_sid of ${name} short`,
    ({ shown: ops }) => inShown(ops, { account_sid: (it) => cut(it.account_sid) }),
  ),
  ...forEach(
    all,
    "sid.account-never-changes",
    (name) => `shows ${name} under another Account when they are fetched`,
    ({ fetches }) => inShown([fetches], { account_sid: () => otherAccount }),
  ),
  ...forEach(
    dated,
    "sid.account-is-that-of-the-credentials",
    (name) => `gives ${name} to another Account`,
    ({ shown: ops }) => inShown(ops, { account_sid: () => otherAccount }),
  ),
  ...forEach(
    [items, permissions],
    "sid.service-agrees-with-the-path",
    (name) => `shows another Service with ${name}, in their URLs too`,
    ({ shown: ops }) =>
      inShown(ops, {
        service_sid: () => `IS${"7".repeat(32)}`,
        url: ({ url }) => String(url).replace(/IS[0-9a-f]{32}/, `IS${"7".repeat(32)}`),
      }),
  ),
  ...forEach(
    [items, permissions],
    "sid.service-has-its-form",
    (name) => `cuts the service_sid of ${name} short`,
    ({ shown: ops }) => inShown(ops, { service_sid: (it) => cut(it.service_sid) }),
  ),
  ...forEach(
    [items, permissions],
    "sid.map-agrees-with-the-path",
    (name) => `shows another Map with ${name}, in their URLs too`,
    ({ shown: ops }) =>
      inShown(ops, {
        map_sid: () => `MP${"7".repeat(32)}`,
        url: ({ url }) => String(url).replace(/MP[0-9a-f]{32}/, `MP${"7".repeat(32)}`),
      }),
  ),
  ...forEach(
    all,
    "url.is-absolute",
    (name) => `shows the url of ${name} without the host`,
    ({ shown: ops }) => inShown(ops, { url: ({ url }) => path(url) }),
  ),
  ...forEach(
    all,
    "url.leads-to-the-map",
    (name) => `shows the url of the list with ${name}`,
    ({ shown: ops }) => inShown(ops, { url: ({ url }) => String(url).replace(/\/[^/]*$/, "") }),
  ),
  ...forEach(
    [items, permissions],
    "url.leads-to-the-map",
    (name) => `does not encode the url of ${name}`,
    ({ shown: ops }) => inShown(ops, { url: ({ url }) => String(url).replace(/%2F/g, "/") }),
  ),
  ...forEach(
    all,
    "url.share-one-origin",
    (name) => `shows the url of ${name} under another host in lists`,
    ({ list }) => inShown([list], { url: ({ url }) => `https://elsewhere.example.com${path(url)}` }),
  ),
  ...forEach(
    all,
    "body.shows-every-property",
    (name) => `leaves out the account_sid of ${name} in lists`,
    ({ list }) => inShown([list], { account_sid: () => undefined }),
  ),
  ...forEach(
    dated,
    "date.created-is-iso-in-gmt",
    (name) => `writes date_created of ${name} in another zone`,
    ({ shown: ops }) => inShown(ops, { date_created: (it) => inZone(it.date_created) }),
    ["date.created-is-the-time-of-creation", "date.updated-is-created-at-first"],
  ),
  ...forEach(
    dated,
    "date.updated-is-iso-in-gmt",
    (name) => `writes date_updated of ${name} without a zone`,
    ({ shown: ops }) => inShown(ops, { date_updated: (it) => String(it.date_updated).replace("Z", "") }),
  ),
  ...forEach(
    [items],
    "date.expires-is-iso-in-gmt-or-null",
    (name) => `writes an empty date_expires of ${name} in place of null`,
    ({ shown: ops }) => inShown(ops, { date_expires: (it) => it.date_expires ?? "" }),
    ["item.needs-no-deadline"],
  ),
  ...forEach(
    dated,
    "date.created-is-the-time-of-creation",
    (name) => `dates ${name} an hour back`,
    ({ shown: ops }) =>
      inShown(ops, {
        date_created: (it) => moved(it.date_created, -3600),
        date_updated: (it) => moved(it.date_updated, -3600),
      }),
  ),
  ...forEach(
    dated,
    "date.created-never-changes",
    (name) => `shows another date_created of ${name} in lists`,
    ({ list }) => inShown([list], { date_created: (it) => moved(it.date_created, -60) }),
  ),
  ...forEach(
    dated,
    "date.updated-is-not-before-created",
    (name) => `shows ${name} as updated before they were created`,
    ({ list }) => inShown([list], { date_updated: (it) => moved(it.date_created, -60) }),
    ["date.updated-never-goes-back", "date.updated-rests"],
  ),
  ...forEach(
    dated,
    "date.updated-is-created-at-first",
    (name) => `dates the update of new ${name} later`,
    ({ makes }) => inShown(makes ? [makes] : [], { date_updated: (it) => moved(it.date_updated, 60) }),
    ({ of }) => [
      "date.updated-never-goes-back",
      "date.updated-rests",
      ...(of === "items" ? ["item.dates-its-map"] : []),
    ],
  ),
  ...forEach(
    dated,
    "date.updated-rests",
    (name) => `moves date_updated of ${name} on when they are fetched`,
    ({ fetches }) => inShown([fetches], { date_updated: (it) => moved(it.date_updated, 60) }),
    ["date.updated-never-goes-back"],
  ),
  ...forEach(
    [items],
    "created-by.is-system",
    (name) => `shows who asked as the creator of ${name}`,
    ({ shown: ops }) => inShown(ops, { created_by: () => "admin" }),
  ),
  ...forEach(
    [items],
    "created-by.is-text",
    (name) => `shows no creator of ${name} in lists`,
    ({ list }) => inShown([list], { created_by: () => null }),
    ["created-by.never-changes"],
  ),
  ...forEach(
    [items],
    "created-by.never-changes",
    (name) => `shows another creator of ${name} when they are fetched`,
    ({ fetches }) => inShown([fetches], { created_by: () => "admin" }),
  ),
  ...forEach(
    [items],
    "revision.is-text",
    (name) => `writes the revision of ${name} as a number in lists`,
    ({ list }) => inShown([list], { revision: (it) => Number.parseInt(String(it.revision), 16) }),
    ["revision.rests"],
  ),
  ...forEach(
    [items],
    "revision.rests",
    (name) => `counts each fetch of ${name}`,
    ({ fetches }) => inShown([fetches], { revision: (it) => `${it.revision}0` }),
    ["revision.is-the-etag", "item.match-is-served"],
  ),
  ...forEach(
    [items],
    "revision.is-the-etag",
    (name) => `sends another ETag with ${name}`,
    ({ fetches }) => inAnswer(fetches, (response) => ({ ...response, headers: { ...response.headers, etag: '"x"' } })),
  ),
  {
    breaks: "url.links-are-absolute",
    by: "links to the Maps of a Service without the host",
    fault: inShown(showServices, {
      links: ({ links }) => (isObject(links) ? { ...links, maps: path(links.maps) } : links),
    }),
    with: ["services"],
  },
  {
    breaks: "url.links-are-beneath-the-map",
    by: "links to the Maps of no Service",
    fault: inShown(showServices, {
      links: ({ links }) =>
        isObject(links)
          ? { ...links, maps: String(links.maps).replace(/IS[0-9a-f]{32}/, `IS${"7".repeat(32)}`) }
          : links,
    }),
    with: ["services"],
  },
  {
    breaks: "sid.agrees-with-the-path",
    by: "shows another Service than was asked for",
    fault: inShown(["FetchService"], {
      sid: () => `IS${"7".repeat(32)}`,
      url: ({ url }) => String(url).replace(/IS[0-9a-f]{32}/, `IS${"7".repeat(32)}`),
      links: ({ links }) =>
        isObject(links) ? { maps: String(links.maps).replace(/IS[0-9a-f]{32}/, `IS${"7".repeat(32)}`) } : links,
    }),
    with: ["services"],
  },
];

const gone = '{"code":54453,"message":"Gone","more_info":"https://www.twilio.com/docs/errors/54453","status":410}';
const withoutPage = (url: unknown): string => String(url).replace(/Page=\d+&?/, "");
const withoutHost = path;

const pages: readonly Mutant[] = [
  ...forEach(
    all,
    "paging.key-names-the-list",
    (name) => `calls the list of ${name} entries`,
    ({ list }) => inMetaOf(list, { key: () => "entries" }),
  ),
  ...forEach(
    all,
    "paging.meta-has-its-form",
    (name) => `writes the page of ${name} as text`,
    ({ list }) => inMetaOf(list, { page_size: (meta) => String(meta.page_size) }),
    ["paging.size-defaults-to-50"],
  ),
  ...forEach(
    all,
    "paging.size-defaults-to-50",
    (name) => `serves 20 ${name} by default`,
    ({ list }) => inQueryOf(list, (query) => query.has("PageSize") || query.set("PageSize", "20")),
  ),
  ...forEach(
    all,
    "paging.size-is-granted",
    (name) => `says of pages of ${name} that they are larger`,
    ({ list }) => inMetaOf(list, { page_size: (meta) => Number(meta.page_size) + 1 }),
    ["paging.size-defaults-to-50", "paging.url-is-this-page", "paging.first-page-url-leads-to-the-first"],
  ),
  ...forEach(
    all,
    "paging.first-page-is-0",
    (name) => `counts pages of ${name} from 1`,
    ({ list }) => inMetaOf(list, { page: (meta) => Number(meta.page) + 1, url: ({ url }) => withoutPage(url) }),
  ),
  ...forEach(
    all,
    "paging.url-is-this-page",
    (name) => `shows the url of a page of ${name} without the host`,
    ({ list }) => inMetaOf(list, { url: ({ url }) => withoutHost(url) }),
    ["paging.meta-has-its-form"],
  ),
  ...forEach(
    all,
    "paging.first-page-url-leads-to-the-first",
    (name) => `shows each page of ${name} as the first`,
    ({ list }) => inMetaOf(list, { first_page_url: (meta) => meta.url }),
  ),
  ...forEach(
    all,
    "paging.next-page-url-goes-on",
    (name) => `leads from a page of ${name} to itself`,
    ({ list }) => inMetaOf(list, { next_page_url: (meta) => meta.next_page_url && meta.url }),
  ),
  ...forEach(
    all,
    "paging.handed-out-url-is-served",
    (name) => `does not serve the next page of ${name}`,
    ({ list }) =>
      inAnswer(list, (response, { exchange }) =>
        exchange.request.url.includes("PageToken=PT") && response.status === 200
          ? { ...response, status: 410, body: gone }
          : undefined,
      ),
  ),
  ...forEach(
    all,
    "paging.first-page-has-no-previous",
    (name) => `has a page before the first of ${name}`,
    ({ list }) => inMetaOf(list, { previous_page_url: (meta) => meta.previous_page_url ?? meta.url }),
  ),
  ...forEach(
    all,
    "paging.later-page-has-previous",
    (name) => `has no page before a later one of ${name}`,
    ({ list }) => inMetaOf(list, { previous_page_url: () => null }),
  ),
  ...forEach(
    all,
    "paging.no-map-missed",
    (name) => `leaves the last of each page of ${name} out`,
    ({ list }) => inList(list, (here) => here.slice(0, -1)),
    ({ of }) => (of === "services" ? ["paging.empty-list-has-no-next"] : []),
  ),
  ...forEach(
    all,
    "paging.no-map-twice",
    (name) => `shows the last of each page of ${name} twice`,
    ({ list }) =>
      inList(list, (here, { meta }) => (here.length < Number(meta?.page_size) ? [...here, ...here.slice(-1)] : here)),
  ),
  ...forEach(
    all,
    "paging.page-is-not-overfull",
    (name) => `serves one too many of ${name}`,
    ({ list }) => inMetaOf(list, { page_size: (meta) => (Number(meta.page_size) > 2 ? meta.page_size : 0) }),
    ["paging.meta-has-its-form", "paging.size-is-granted"],
  ),
  ...forEach(
    [items],
    "paging.bad-size-is-refused",
    (name) => `serves 50 ${name} for a size that is none`,
    ({ list }) => inQueryOf(list, (query) => /^\d+$/.test(query.get("PageSize") ?? "0") || query.delete("PageSize")),
  ),
  ...forEach(
    [items],
    "paging.bad-page-is-refused",
    (name) => `serves a page of ${name} before the first`,
    ({ list }) => inQueryOf(list, (query) => query.get("Page") === "-1" && query.delete("Page")),
  ),
  ...forEach(
    [items],
    "paging.forged-token-is-refused",
    (name) => `begins the list of ${name} for a token that it does not know`,
    ({ list }) =>
      inQueryOf(list, (query) => query.get("PageToken")?.startsWith("PT") === false && query.delete("PageToken")),
    ["paging.url-is-this-page"],
  ),
  ...forEach(
    all,
    "body.list-holds-maps",
    (name) => `lists ${name} by their keys`,
    ({ list }) => inList(list, (here) => Object.fromEntries(here.entries())),
    ({ of }) => [
      "paging.empty-list-has-no-next",
      "paging.no-map-missed",
      ...(of === "items" ? ["item.bounds-include-by-default"] : []),
    ],
  ),
];

const zeros = "0".repeat(32);

/** A refusal of what is under this SID with another status. */
const of400 = (response: HttpResponse, url: string, sid: string): HttpResponse | undefined =>
  response.status === 404 && url.includes(sid)
    ? { ...response, status: 400, body: response.body?.replace('"status":404', '"status":400') ?? null }
    : undefined;

const missing = (what: string): string =>
  JSON.stringify({
    code: 20404,
    message: `The requested resource ${what} was not found`,
    more_info: "https://www.twilio.com/docs/errors/20404",
    status: 404,
  });

const lives: readonly Mutant[] = [
  ...forEach(
    dated,
    "status.creation-is-201",
    (name) => `answers the creation of ${name} with 200`,
    ({ makes = "CreateService" }) => inStatus(makes, 201, 200),
  ),
  ...forEach(
    all,
    "status.reading-and-updating-are-200",
    (name) => `answers an update of ${name} with 206`,
    ({ updates }) => inStatus(updates, 200, 206),
  ),
  ...forEach(
    all,
    "status.deletion-is-204",
    (name) => `answers the deletion of ${name} with 200`,
    ({ deletes }) => inStatus(deletes, 204, 200),
  ),
  ...forEach(
    all,
    "status.no-request-breaks-the-server",
    (name) => `breaks over an update of ${name} now and then`,
    ({ updates }) =>
      inAnswer(updates, (response, { exchange }) =>
        /%22d%22|Read=false|Window/.test(exchange.request.body ?? "")
          ? { ...response, status: 500, body: "" }
          : undefined,
      ),
  ),
  ...forEach(
    dated,
    "lifecycle.exists-until-deleted",
    (name) => `does not find ${name} when they are fetched`,
    ({ resource, fetches }) =>
      inAnswer(fetches, (response, { path: names }) =>
        response.status === 200 && resource.length > 0
          ? { ...response, status: 404, body: missing(Object.values(names).join("/")) }
          : undefined,
      ),
    ({ of }) => (of === "items" ? ["ttl.never-early"] : []),
  ),
  ...forEach(
    dated,
    "lifecycle.deleted-is-gone",
    (name) => `answers the deletion of ${name} and deletes nothing`,
    ({ resource }) =>
      inModel((sane) => ({ remove: (row) => (row.resource === resource ? undefined : sane.remove(row)) })),
    ({ of }) =>
      of === "items"
        ? ["item.freed-by-deletion", "item.moves-its-map"]
        : ["lifecycle.deleted-is-not-listed", "service.deleted-holds-nothing"],
  ),
  {
    breaks: "lifecycle.deleted-is-not-listed",
    by: "lists deleted items at the end",
    fault: inModel((sane) => {
      const gone = new Map<string, Row>();
      return {
        remove(row) {
          if (row.resource === "SyncMapItem") gone.set(`${row.parent} ${row.sid}`, row);
          sane.remove(row);
        },
        pageBySid(place, range, mark, size) {
          const page = sane.pageBySid(place, range, mark, size);
          const ghosts = [...gone.values()].filter(
            ({ parent, sid }) => parent === place.parent && !sane.find(place, sid),
          );
          const fit = !page.hasNext && page.rows.length + ghosts.length <= size;
          return fit ? { ...page, rows: [...page.rows, ...ghosts] } : page;
        },
      };
    }),
    with: ["items"],
    also: ["item.keys-rise"],
  },
  ...forEach(
    [services],
    "lifecycle.deleted-is-not-listed",
    (name) => `lists deleted ${name}`,
    ({ list, deletes, fetches }) => {
      const known = new Map<string, unknown>();
      const removed = new Map<string, unknown>();
      return together(
        inAnswer(fetches, (response, { path: names, json }) => {
          if (response.status === 200) known.set(JSON.stringify(names), json);
          return undefined;
        }),
        inAnswer(deletes, (response, { path: names }) => {
          const name = JSON.stringify(names);
          if (response.status === 204 && known.has(name)) removed.set(name, known.get(name));
          return undefined;
        }),
        inList(list, (here, { path: names, meta }) => {
          const above = JSON.stringify(names).slice(0, -1);
          const ghosts = [...removed].filter(([name]) => name.startsWith(above)).map(([, json]) => json);
          return here.length + ghosts.length <= Number(meta?.page_size) ? [...here, ...ghosts] : here;
        }),
      );
    },
  ),
  ...forEach(
    [items, permissions],
    "problem.unknown-map-is-404",
    (name) => `refuses ${name} of a Map that never was with 400`,
    ({ fetches }) => inAnswer(fetches, (response, { exchange }) => of400(response, exchange.request.url, `MP${zeros}`)),
  ),
  ...forEach(
    [items, permissions, services],
    "problem.unknown-service-is-404",
    (name) => `answers for ${name} of a Service that never was with 400`,
    ({ of, list, fetches }) =>
      inAnswer(of === "services" ? fetches : list, (response, { exchange }) =>
        of400(response, exchange.request.url, `IS${zeros}`),
      ),
  ),
];

export const neighbourMutants: readonly Mutant[] = [...shown, ...pages, ...lives];
