/** Implementations that differ in what the documentation leaves open. None of them may break a rule. */
import type { AnyCall } from "../../src/api/call.js";
import { serviceIn } from "../../src/audit/about.js";
import type { Headers } from "../../src/http/exchange.js";
import { isObject } from "../../src/http/json.js";
import type { Readings } from "../../src/mock/world.js";
import {
  answering,
  asking,
  type Fault,
  inHeaders,
  inMap,
  inMaps,
  inMeta,
  inModel,
  inProblem,
  inShown,
  refusing,
  together,
} from "../mutants/mutant.js";
import { showItems, showPermissions, showServices } from "../rules/subjects.js";

export interface Variant {
  /** How it differs, in words. */
  readonly by: string;
  /** How it differs, written as a fault. */
  readonly freedom?: Fault;
  /** Its readings of open questions. */
  readonly readings?: Readings;
}

const upper = (sid: unknown): string => `${String(sid).slice(0, 2)}${String(sid).slice(2).toUpperCase()}`;
const raised = (text: unknown): string => String(text).replace(/MP[0-9a-f]{32}/g, upper);
const inLinks = (links: unknown, change: (url: unknown) => string): unknown =>
  Object.fromEntries(Object.entries(isObject(links) ? links : {}).map(([name, url]) => [name, change(url)]));
const opaque = (revision: unknown): string => `r-${btoa(String(revision))}`;
const withoutOpaque = ({ "if-match": asked, ...headers }: Headers): Headers =>
  asked === undefined
    ? headers
    : { ...headers, "if-match": asked.replace(/r-([\w+/=]+)/, (_, revision: string) => atob(revision)) };
const millis = (date: unknown): unknown => (typeof date === "string" ? date.replace("Z", ".123Z") : date);
const sparse = (date: unknown): unknown =>
  typeof date === "string" ? date.replace("T", "t").replace("Z", ",000+00") : date;

/** Sun, 06 Nov 1994 08:49:37 GMT in asctime format. */
const asctime = (date: string): string =>
  date.replace(/^(\w+), (\d\d) (\w+) (\d+) (\S+) GMT$/, (_, name, day: string, month, year, time) =>
    [name, month, day.replace(/^0/, " "), time, year].join(" "),
  );

/** A URL of meta with the requested page size instead of the granted one. */
const asAsked =
  (field: string) =>
  (meta: Readonly<Record<string, unknown>>, { exchange }: AnyCall): string => {
    const asked = new URL(exchange.request.url).searchParams.get("PageSize") ?? meta.page_size;
    return String(meta[field]).replace(/PageSize=\d+/, `PageSize=${asked}`);
  };

const inOtherTokens = (url: unknown): unknown =>
  typeof url === "string" ? url.replace(/PageToken=([^&]+)/, (_, token: string) => `PageToken=${btoa(token)}`) : url;

/** Uses tokens of another form towards clients, and the mock's tokens internally. */
const otherTokens = together(
  asking((request) => ({
    ...request,
    url: request.url.replace(/PageToken=([^&]+)/, (_, token: string) => `PageToken=${known(token) ?? token}`),
  })),
  inMeta({
    url: (meta) => inOtherTokens(meta.url),
    next_page_url: (meta) => inOtherTokens(meta.next_page_url),
    previous_page_url: (meta) => inOtherTokens(meta.previous_page_url),
  }),
);

const tokenless = (url: unknown): unknown => (typeof url === "string" ? url.replace(/&PageToken=[^&]+/, "") : url);

/** Distinguishes pages only by index. */
export const withoutTokens = inMeta({
  url: (meta) => tokenless(meta.url),
  next_page_url: (meta) => tokenless(meta.next_page_url),
  previous_page_url: (meta) => tokenless(meta.previous_page_url),
});

/** Uses upper case SIDs towards clients, and the mock's SIDs internally. */
const upperCase = together(
  asking((request) => ({
    ...request,
    url: request.url.replace(/MP[0-9A-F]{32}/g, (sid) => `MP${sid.slice(2).toLowerCase()}`),
  })),
  inMap({
    sid: (map) => upper(map.sid),
    url: (map) => raised(map.url),
    links: ({ links }) => inLinks(links, raised),
  }),
  inProblem({ message: (problem) => raised(problem.message) }),
);

function known(token: string): string | undefined {
  try {
    const text = atob(decodeURIComponent(token));
    return text.startsWith("PT") ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Another client creates a Map before each list and deletes the previous one. */
const busyNeighbour: Fault = {
  model: (sane) => {
    let theirs: ReturnType<typeof sane.create>;
    return {
      ...sane,
      page(place, cursor, size) {
        if (place.resource !== "SyncMap") return sane.page(place, cursor, size);
        if (theirs) sane.remove(theirs);
        const path = { ServiceSid: place.parent };
        theirs = sane.create(place, {
          prefix: "MP",
          path,
          account: `AC${"9".repeat(32)}`,
          name: null,
          inputs: {},
          ttl: 0,
        });
        return sane.page(place, cursor, size);
      },
    };
  },
};

export const variants: readonly Variant[] = [
  {
    by: "writes SIDs in upper case and finds them in either",
    freedom: upperCase,
  },
  {
    by: "writes dates with milliseconds",
    freedom: together(
      inMap({
        date_created: (map) => millis(map.date_created),
        date_updated: (map) => millis(map.date_updated),
        date_expires: (map) => millis(map.date_expires),
      }),
      inShown(showItems, {
        date_created: (item) => millis(item.date_created),
        date_updated: (item) => millis(item.date_updated),
        date_expires: (item) => millis(item.date_expires),
      }),
    ),
  },
  {
    by: "writes dates with a comma, in small letters, and the zone in hours",
    freedom: inMap({
      date_created: (map) => sparse(map.date_created),
      date_updated: (map) => sparse(map.date_updated),
      date_expires: (map) => sparse(map.date_expires),
    }),
  },
  { by: "refuses a time-to-live of 0", freedom: refusing((body) => /Ttl=0(&|$)/.test(body), 400) },
  {
    by: "shows the page size that it was asked for, and serves 100 at most",
    freedom: inMeta({ url: asAsked("url"), first_page_url: asAsked("first_page_url") }),
    readings: { "largest-page": "100" },
  },
  {
    by: "has a token for the first page as well",
    freedom: together(
      asking((request) => ({ ...request, url: request.url.replace("&PageToken=first", "") })),
      inMeta({
        first_page_url: (meta) => `${meta.first_page_url}&PageToken=first`,
        url: (meta) => (meta.page === 0 ? `${meta.first_page_url}&PageToken=first` : meta.url),
      }),
    ),
  },
  { by: "writes tokens of another form", freedom: otherTokens },
  { by: "counts pages and knows no tokens", freedom: withoutTokens, readings: { "page-without-token": "skips" } },
  { by: "serves 100 Maps a page at most", readings: { "largest-page": "100" } },
  {
    by: "shows properties that nobody asked for",
    freedom: together(
      inMap({ friendly_name: () => null, tags: () => [] }),
      inShown([...showItems, ...showPermissions, ...showServices], { tags: () => [], sort_key: () => 1 }),
    ),
  },
  {
    by: "writes the members of data in another order",
    freedom: inShown(showItems, {
      data: ({ data }) => (isObject(data) ? Object.fromEntries(Object.entries(data).toReversed()) : data),
    }),
  },
  {
    by: "writes keys in URLs with as little encoding as may be",
    freedom: inShown(showItems, { url: ({ url }) => String(url).replaceAll("%3A", ":").replaceAll("%2B", "+") }),
  },
  {
    by: "does not tell an item of another revision with a number",
    freedom: inProblem({
      code: (problem) => (problem.code === 54205 ? 54103 : problem.code),
      more_info: (problem) => String(problem.more_info).replace("54205", "54103"),
    }),
  },
  { by: "shows a deleted permission that grants nothing", readings: { "deleted-permission": "all-false" } },
  { by: "begins the revision of an item with that of its Map", readings: { "item-revision": "map" } },
  { by: "takes objects only, and short keys", readings: { "item-data": "object", "longest-key": "256" } },
  {
    by: "calls what is missing by the codes of Sync",
    readings: { "missing-item-code": "54201", "missing-permission-code": "54354", "revision-mismatch-code": "20412" },
  },
  {
    by: "links to more than is documented",
    freedom: inMap({ links: ({ links, url }) => ({ ...(isObject(links) ? links : {}), history: `${url}/History` }) }),
  },
  {
    by: "writes revisions that are no numbers",
    freedom: together(
      asking(({ headers, ...request }) => ({ ...request, headers: withoutOpaque(headers) })),
      inMap({ revision: (map) => opaque(map.revision) }),
      inShown(showItems, { revision: (item) => opaque(item.revision) }),
      inHeaders({ etag: (etag) => `"${opaque(etag.replaceAll('"', ""))}"` }),
    ),
  },
  { by: "counts revisions in decimal", readings: { "revision-notation": "decimal" } },
  { by: "leaves date_updated alone in an update of the time-to-live", readings: { "ttl-update-moves-date": "no" } },
  { by: "sends ETags without quotes", readings: { "etag-form": "bare" } },
  { by: "sends weak ETags", freedom: inHeaders({ etag: (etag) => `W/${etag}` }) },
  { by: "sends ETags of compressed answers", freedom: inHeaders({ etag: (etag) => etag.replace(/"$/, '-gzip"') }) },
  {
    by: "sends refusals as problem+json",
    freedom: answering((response) =>
      response.status >= 400
        ? { ...response, headers: { ...response.headers, "content-type": "application/problem+json" } }
        : response,
    ),
  },
  {
    by: "allows neither HEAD nor OPTIONS",
    freedom: inHeaders({ allow: (methods) => methods.replace(/, (HEAD|OPTIONS)/g, "") }),
  },
  { by: "dates its answers as the oldest servers did", freedom: inHeaders({ date: asctime }) },
  { by: "names a charset", freedom: inHeaders({ "content-type": (type) => `${type}; charset=utf-8` }) },
  { by: "sends no Date", freedom: inHeaders({ date: () => undefined }) },
  { by: "refuses an update without parameters", readings: { "empty-update": "refused" } },
  {
    by: "says what is not found with the codes of Sync",
    freedom: inProblem({
      code: (problem) => (problem.code === 20404 ? 54300 : problem.code),
      more_info: (problem) => String(problem.more_info).replace("20404", "54300"),
    }),
  },
  {
    by: "adds details to refusals",
    freedom: inProblem({ details: () => ({ hint: "none" }), detail: () => "It is not there." }),
  },
  {
    by: "ends each list with an empty page",
    freedom: inModel((sane) => ({
      page(place, cursor, size) {
        const page = sane.page(place, cursor, size);
        return cursor?.direction === "previous"
          ? page
          : { ...page, hasNext: page.hasNext || page.rows.length === size };
      },
    })),
  },
  { by: "lists the newest Maps first", freedom: inMaps((maps) => maps.toReversed()) },
  {
    by: "lets expired Maps linger",
    freedom: inModel((sane, { store }) => ({
      find: (place, key) =>
        store.get(place.resource, place.parent, key) ??
        store.named(place.resource, place.parent, key) ??
        sane.find(place, key),
    })),
  },
  { by: "has Maps of others that come and go", freedom: busyNeighbour },
  {
    by: "does not tell Services that are not there from those of others",
    freedom: answering((response, call) =>
      response.status === 404 && call && /IS0{32}/.test(serviceIn(call) ?? "")
        ? {
            ...response,
            status: 403,
            body: '{"code":54056,"message":"Forbidden","more_info":"https://www.twilio.com/docs/errors/54056","status":403}',
          }
        : response,
    ),
  },
];
