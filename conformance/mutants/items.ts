import type { OperationId } from "../../src/api/description.js";
import { isObject } from "../../src/http/json.js";
import type { Change } from "../../src/mock/model.js";
import type { Row } from "../../src/mock/store.js";
import type { World } from "../../src/mock/world.js";
import {
  answering,
  asking,
  type Fault,
  inAnswer,
  inForm,
  inList,
  inModel,
  inQueryOf,
  inShown,
  type Mutant,
  together,
} from "./mutant.js";

const showing = ["CreateSyncMapItem", "FetchSyncMapItem", "UpdateSyncMapItem", "ListSyncMapItem"] as const;
const isItem = ({ resource }: Pick<Row, "resource">): boolean => resource === "SyncMapItem";

const mapOf = ({ path, parent }: Row, store: World["store"]): Row | undefined =>
  store.get("SyncMap", path.ServiceSid ?? "", parent);

/** A fault in what becomes of an item that is updated. */
const inUpdate = (change: (row: Row, change: Change) => Change): Fault =>
  inModel((sane) => ({ update: (row, wanted) => sane.update(row, isItem(row) ? change(row, wanted) : wanted) }));

/** Data with the members of both. */
function merged({ inputs }: Row, change: Change): Change {
  const [before, after]: readonly unknown[] = [inputs.Data, change.inputs?.Data].map(
    (data) => data && JSON.parse(String(data)),
  );
  if (!isObject(before) || !isObject(after)) return change;
  return { ...change, inputs: { ...change.inputs, Data: JSON.stringify(deep(before, after)) } };
}

function deep(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): object {
  const both = Object.entries(other).map(([name, value]) => {
    const before = one[name];
    return [name, isObject(before) && isObject(value) ? deep(before, value) : value];
  });
  return { ...one, ...Object.fromEntries(both) };
}

/** Reads another If-Match than was sent, or none. */
const inCondition = (ops: readonly OperationId[], read: (asked: string) => string | undefined): Fault =>
  asking((request) => {
    const { "if-match": asked, ...headers } = request.headers;
    const isMeant = ops.some((op) =>
      op.startsWith("Delete") ? request.method === "DELETE" : request.method === "POST",
    );
    if (asked === undefined || !isMeant) return request;
    const change = read(asked);
    return { ...request, headers: change === undefined ? headers : { ...headers, "if-match": change } };
  });

const refused = (code: number, status: number): string =>
  JSON.stringify({ code, message: "No", more_info: `https://www.twilio.com/docs/errors/${code}`, status });

/** Answers as if it had refused, or not, where the sane implementation does otherwise. */
const turning = (
  op: OperationId,
  from: number,
  code: number,
  to: number,
  where: (body: string) => boolean = () => true,
): Fault =>
  inAnswer(op, (response, { exchange: { request } }) =>
    response.status === from && where(`${request.url} ${request.body}`)
      ? { ...response, status: to, body: to < 300 ? (response.body ?? "") : refused(code, to) }
      : undefined,
  );

/** Takes a text in a creation for another that it may have, and shows it as it was sent. */
const inPlaceOf = (sent: string, taken: string): Fault => ({
  handler: (sane) => async (request) => {
    if (request.method !== "POST" || !request.url.endsWith("/Items") || !request.body?.includes(sent))
      return sane(request);
    const response = await sane({ ...request, body: request.body.replace(sent, taken) });
    return { ...response, body: response.body?.replaceAll(taken, sent) ?? null };
  },
});

/** Keys as the units of UTF-16 order them. */
const byUnits = (list: readonly unknown[]): readonly unknown[] =>
  [...list].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
const keyOf = (it: unknown): string => (isObject(it) ? String(it.key) : "");

export const itemMutants: readonly Mutant[] = (
  [
    {
      breaks: "item.key-is-kept",
      by: "shows an item that is updated under another key",
      fault: inShown(["UpdateSyncMapItem"], { key: ({ key }) => `${key}-`, url: ({ url }) => `${url}-` }),
    },
    {
      breaks: "item.revision-moves",
      by: "does not count an update that sets the same members",
      fault: inModel((sane, { store }) => ({
        update(row, change) {
          const updated = sane.update(row, change);
          if (!String(change.inputs?.Data).includes('"d"')) return updated;
          const uncounted = { ...updated, revision: row.revision };
          store.put(uncounted);
          return uncounted;
        },
      })),
    },
    {
      breaks: "item.bad-key-is-refused",
      by: "makes keys of any length",
      fault: inPlaceOf("k".repeat(321), "k".repeat(320)),
    },
    {
      breaks: "item.too-large-is-refused",
      by: "makes items of any size",
      fault: inPlaceOf("x".repeat(16_384), "xx"),
    },
    {
      breaks: "item.keys-fall-if-asked",
      by: "lists each page in the rising order",
      fault: inList("ListSyncMapItem", (list, { exchange }) =>
        /Order=desc&Page|Order=desc$|PageSize=3&Order=desc/.test(exchange.request.url) ? list.toReversed() : list,
      ),
    },
    {
      breaks: "item.from-begins-the-list",
      by: "begins at the beginning where no item has the key of From",
      fault: inQueryOf("ListSyncMapItem", (query) => query.get("From") === "c" && query.delete("From")),
    },
    {
      breaks: "item.has-its-form",
      by: "writes keys of digits as numbers",
      also: ["paging.no-map-missed"],
      fault: inShown(["ListSyncMapItem"], { key: ({ key }) => (/^\d+$/.test(String(key)) ? Number(key) : key) }),
    },
    {
      breaks: "item.has-its-form",
      by: "shows the Map of an item without its prefix",
      fault: inShown(showing, { map_sid: (it) => String(it.map_sid).slice(2) }),
    },
    {
      breaks: "item.key-is-kept",
      by: "writes keys of new items in capitals",
      also: ["url.leads-to-the-map"],
      fault: inShown(["CreateSyncMapItem"], { key: ({ key }) => String(key).toUpperCase() }),
    },
    {
      breaks: "item.key-is-kept",
      by: "shows keys as URLs encode them",
      also: ["url.leads-to-the-map"],
      fault: inShown(["FetchSyncMapItem"], { key: ({ key }) => encodeURIComponent(String(key)) }),
    },
    {
      breaks: "item.data-comes-back",
      by: "takes false for nothing",
      fault: inShown(showing, { data: ({ data }) => data || null }),
    },
    {
      breaks: "item.data-comes-back",
      by: "shows data as text",
      also: ["item.update-without-data-keeps-it", "item.data-rests"],
      fault: inShown(["CreateSyncMapItem"], { data: ({ data }) => JSON.stringify(data) }),
    },
    {
      breaks: "item.data-comes-back",
      by: "leaves out members that are null",
      fault: inShown(showing, {
        data: ({ data }) =>
          isObject(data) ? Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null)) : data,
      }),
    },
    {
      breaks: "item.update-replaces-data",
      by: "merges new data into the old",
      fault: inUpdate(merged),
    },
    {
      breaks: "item.update-replaces-data",
      by: "keeps members that an update does not send",
      fault: inUpdate((row, change) => {
        const [before, after]: readonly unknown[] = [row.inputs.Data, change.inputs?.Data].map(
          (data) => data && JSON.parse(String(data)),
        );
        if (!isObject(before) || !isObject(after)) return change;
        return { ...change, inputs: { ...change.inputs, Data: JSON.stringify({ ...before, ...after }) } };
      }),
    },
    {
      breaks: "item.update-without-data-keeps-it",
      by: "empties an item that is updated without data",
      fault: inUpdate((_, change) =>
        change.inputs?.Data === undefined ? { ...change, inputs: { Data: "{}" } } : change,
      ),
    },
    {
      breaks: "item.data-rests",
      by: "shows the data of an update, and does not keep it",
      fault: inModel((sane, { store }) => ({
        update(row, change) {
          const updated = sane.update(row, change);
          if (isItem(row) && change.inputs) store.put({ ...updated, inputs: row.inputs });
          return updated;
        },
      })),
    },
    {
      breaks: "item.data-rests",
      by: "refuses another revision and sets the data all the same",
      also: ["revision.rests"],
      fault: {
        handler: (sane) => async (request) => {
          const response = await sane(request);
          if (response.status !== 412 || request.method !== "POST") return response;
          const { "if-match": _, ...headers } = request.headers;
          await sane({ ...request, headers });
          return response;
        },
      },
    },
    {
      breaks: "item.needs-no-deadline",
      by: "lets items expire with their Map",
      also: ["ttl.zero-is-no-expiry", "ttl.update-without-it-keeps-the-deadline", "ttl.deadline-is-kept"],
      fault: inShown(["CreateSyncMapItem"], { date_expires: (it) => it.date_expires ?? it.date_created }),
    },
    {
      breaks: "item.collection-ttl-sets-the-map",
      by: "does not know CollectionTtl of items",
      fault: inForm(
        ["CreateSyncMapItem"],
        (form) => form.get("CollectionTtl") === "1800" && form.delete("CollectionTtl"),
      ),
    },
    {
      breaks: "item.collection-ttl-sets-the-map",
      by: "takes CollectionTtl for that of the item",
      fault: inForm(["UpdateSyncMapItem"], (form) => {
        const ttl = form.get("CollectionTtl");
        if (ttl === null) return;
        form.delete("CollectionTtl");
        form.set("CollectionTtl", String(Number(ttl) + 600));
      }),
    },
    {
      breaks: "item.collection-ttl-alone-is-refused",
      by: "sets nothing but the deadline of a Map by an item",
      fault: inForm(["UpdateSyncMapItem"], (form) => {
        if ([...form.keys()].join() !== "CollectionTtl") return;
        form.delete("CollectionTtl");
      }),
    },
    {
      breaks: "item.revision-moves",
      by: "counts no updates of items",
      also: ["item.match-is-served"],
      fault: together(inShown(showing, { revision: () => "0" }), resting("SyncMapItem")),
    },
    {
      breaks: "item.moves-its-map",
      by: "does not count what happens to items",
      fault: together(
        inShown(["FetchSyncMap", "CreateSyncMap", "UpdateSyncMap", "ListSyncMap"], { revision: () => "0" }),
        resting("SyncMap"),
      ),
    },
    {
      breaks: "item.moves-its-map",
      by: "does not count that items are deleted",
      fault: inModel((sane, { store }) => ({
        remove(row) {
          const map = isItem(row) ? mapOf(row, store) : undefined;
          sane.remove(row);
          if (map) store.put(map);
        },
      })),
    },
    {
      breaks: "item.dates-its-map",
      by: "leaves the date of the Map when items change",
      fault: inModel((sane, { store }) => ({
        update(row, change) {
          const before = isItem(row) ? mapOf(row, store) : undefined;
          const updated = sane.update(row, change);
          const map = before && mapOf(row, store);
          if (map) store.put({ ...map, updated: before.updated });
          return updated;
        },
      })),
    },
    {
      breaks: "item.taken-is-refused",
      by: "replaces an item that is made again",
      fault: inModel((sane) => ({
        create(place, creation) {
          const { prefix } = creation;
          const before = typeof prefix === "object" && isItem(place) ? sane.find(place, prefix.key) : undefined;
          return before ? sane.update(before, { inputs: creation.inputs }) : sane.create(place, creation);
        },
      })),
    },
    {
      breaks: "item.conflict-is-409",
      by: "refuses a key that is taken with 400",
      fault: turning("CreateSyncMapItem", 409, 54208, 400),
    },
    {
      breaks: "item.conflict-is-409",
      by: "refuses a key that is taken with the code of names",
      fault: turning("CreateSyncMapItem", 409, 54301, 409),
    },
    {
      breaks: "item.freed-by-deletion",
      by: "never frees a key",
      fault: inModel((sane) => {
        const gone = new Set<string>();
        return {
          remove(row) {
            if (isItem(row)) gone.add(`${row.parent} ${row.sid}`);
            sane.remove(row);
          },
          create: (place, creation) =>
            typeof creation.prefix === "object" && gone.has(`${place.parent} ${creation.prefix.key}`)
              ? undefined
              : sane.create(place, creation),
        };
      }),
    },
    {
      breaks: "item.unknown-is-404",
      by: "has nothing to say of an item that is not there",
      fault: inAnswer("FetchSyncMapItem", (response, { exchange }) =>
        response.status === 404 && exchange.request.url.endsWith("not-an-item-of-yours")
          ? { ...response, status: 410, body: refused(20404, 410) }
          : undefined,
      ),
    },
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
          ? { ...response, status: 410, body: refused(20404, 410) }
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
    {
      breaks: "item.bad-key-is-refused",
      by: "makes a key of an empty one",
      also: ["item.key-is-kept"],
      fault: inForm(["CreateSyncMapItem"], (form) => form.get("Key") === "" && form.set("Key", "none")),
    },
    {
      breaks: "item.bad-key-is-refused",
      by: "cuts long keys short",
      also: ["body.shows-every-property", "item.key-is-kept"],
      fault: turning("CreateSyncMapItem", 400, 0, 201, (text) => text.includes("k".repeat(321))),
    },
    {
      breaks: "item.bad-data-is-refused",
      by: "takes what is no JSON for text",
      fault: inForm(["UpdateSyncMapItem"], (form) => form.get("Data") === "{" && form.set("Data", '"{"')),
    },
    {
      breaks: "item.bad-data-is-refused",
      by: "makes an item without data",
      fault: inForm(["CreateSyncMapItem"], (form) => form.has("Data") || form.set("Data", "{}")),
    },
    {
      breaks: "item.too-large-is-refused",
      by: "takes data of any size",
      also: ["body.shows-every-property", "item.key-is-kept"],
      fault: turning("CreateSyncMapItem", 413, 0, 201),
    },
    {
      breaks: "item.too-large-is-refused",
      by: "takes data of any size in an update",
      also: ["body.shows-every-property", "ttl.update-without-it-keeps-the-deadline", "item.key-is-kept"],
      fault: turning("UpdateSyncMapItem", 413, 0, 200),
    },
    {
      breaks: "item.keys-rise",
      by: "orders keys by the units of UTF-16",
      also: ["item.keys-fall-if-asked"],
      fault: inList("ListSyncMapItem", (list, { exchange }) =>
        exchange.request.url.includes("Order=desc") ? byUnits(list).toReversed() : byUnits(list),
      ),
    },
    {
      breaks: "item.keys-rise",
      by: "lists items as they were made",
      fault: inList("ListSyncMapItem", (list, { exchange }) =>
        exchange.request.url.includes("Order=") ? list : list.toReversed(),
      ),
    },
    {
      breaks: "item.keys-fall-if-asked",
      by: "does not know Order",
      also: ["paging.no-map-missed", "item.from-begins-the-list"],
      fault: inQueryOf("ListSyncMapItem", (query) => query.get("Order") === "desc" && query.set("Order", "asc")),
    },
    {
      breaks: "item.keys-fall-if-asked",
      by: "lists the items of a page the other way round",
      also: ["item.bounds-include-by-default"],
      fault: inList("ListSyncMapItem", (list, { exchange }) =>
        exchange.request.url.includes("Order=desc") ? list.toReversed() : list,
      ),
    },
    {
      breaks: "item.from-begins-the-list",
      by: "does not know From",
      also: ["item.bounds-include-by-default", "item.bounds-exclude-if-asked"],
      fault: inQueryOf("ListSyncMapItem", (query) => query.delete("From")),
    },
    {
      breaks: "item.from-need-not-exist",
      by: "refuses to begin with a key that no item has",
      fault: turning("ListSyncMapItem", 200, 20404, 404, (text) => text.includes("From=c")),
    },
    {
      breaks: "item.bounds-include-by-default",
      by: "begins behind From",
      fault: inQueryOf(
        "ListSyncMapItem",
        (query) => query.has("From") && !query.has("Bounds") && query.set("Bounds", "exclusive"),
      ),
    },
    {
      breaks: "item.bounds-include-by-default",
      by: "begins behind From in the falling order",
      fault: inQueryOf(
        "ListSyncMapItem",
        (query) =>
          query.get("Order") === "desc" && query.get("Bounds") === "inclusive" && query.set("Bounds", "exclusive"),
      ),
    },
    {
      breaks: "item.bounds-exclude-if-asked",
      by: "does not know Bounds",
      fault: inQueryOf("ListSyncMapItem", (query) => query.get("Bounds") === "exclusive" && query.delete("Bounds")),
    },
    {
      breaks: "item.bounds-exclude-if-asked",
      by: "does not know Bounds in the falling order",
      fault: inQueryOf(
        "ListSyncMapItem",
        (query) => query.get("Order") === "desc" && query.get("Bounds") === "exclusive" && query.delete("Bounds"),
      ),
    },
    {
      breaks: "item.bad-order-is-refused",
      by: "takes any Order for the rising one",
      fault: inQueryOf("ListSyncMapItem", (query) => query.get("Order") === "up" && query.delete("Order")),
    },
    {
      breaks: "item.bad-order-is-refused",
      by: "takes any Bounds for the inclusive ones",
      fault: inQueryOf("ListSyncMapItem", (query) => query.get("Bounds") === "open" && query.delete("Bounds")),
    },
    {
      breaks: "item.mismatch-is-refused",
      by: "does not know If-Match",
      also: ["item.no-update-is-lost"],
      fault: inCondition(["UpdateSyncMapItem", "DeleteSyncMapItem"], () => undefined),
    },
    {
      breaks: "item.mismatch-is-refused",
      by: "deletes an item of another revision",
      fault: inCondition(["DeleteSyncMapItem"], () => undefined),
    },
    {
      breaks: "item.mismatch-is-412",
      by: "refuses another revision with 409",
      fault: together(turning("UpdateSyncMapItem", 412, 54205, 409), turning("DeleteSyncMapItem", 412, 54205, 409)),
    },
    {
      breaks: "item.mismatch-is-54205",
      by: "refuses another revision with another code",
      fault: turning("UpdateSyncMapItem", 412, 54155, 412),
    },
    {
      breaks: "item.match-is-served",
      by: "does not know its own revision in quotes",
      fault: inCondition(["UpdateSyncMapItem"], (asked) => asked.replace(/^"(.*)"$/, "ffff")),
    },
    {
      breaks: "item.no-update-is-lost",
      by: "loses an update that comes at once with another",
      fault: {
        handler: (sane) => {
          let last = "";
          return (request) => {
            const { "if-match": asked = "", ...headers } = request.headers;
            const under = `${request.url} ${asked}`;
            const isSecond = asked !== "" && under === last && request.body?.includes("7") === true;
            if (asked !== "") last = under;
            return sane(isSecond ? { ...request, headers } : request);
          };
        },
      },
    },
    {
      breaks: "item.no-update-is-lost",
      by: "takes the revision before the last for the last",
      fault: {
        handler: (sane) => {
          let last = "";
          return (request) => {
            const { "if-match": asked = "", ...headers } = request.headers;
            const under = `${request.url} ${asked}`;
            const isSecond = asked !== "" && under === last && request.method === "POST";
            if (asked !== "") last = under;
            return sane(isSecond ? { ...request, headers } : request);
          };
        },
      },
    },
  ] satisfies readonly Mutant[]
).map((mutant): Mutant => ({ with: ["items"], ...mutant }));

/** Answers of a resource whose entity tag never moves. */
function resting(resource: string) {
  return answering((response, call) =>
    call?.operation.resource.name === resource && response.headers.etag
      ? { ...response, headers: { ...response.headers, etag: '"0"' } }
      : response,
  );
}
