import { isObject } from "../../../src/http/json.js";
import { inList, inModel, inQueryOf, type Mutant } from "../mutant.js";
import { ofItems, turning } from "./items.js";

/** Sorts keys by UTF-16 units. */
const byUnits = (list: readonly unknown[]): readonly unknown[] =>
  [...list].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
const keyOf = (it: unknown): string => (isObject(it) ? String(it.key) : "");

export const orderMutants: readonly Mutant[] = ofItems([
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
    fault: turning("ListSyncMapItem", 200, 54201, 404, (text) => text.includes("From=c")),
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
    breaks: "paging.no-map-missed",
    by: "goes on behind as many items as it has shown, whatever became of them",
    fault: inModel((sane) => {
      /** How many items had been shown before each page, by the last key shown. */
      const shown = new Map<string, number>();
      return {
        pageBySid(place, range, mark, size) {
          const before = mark ? shown.get(`${place.parent} ${mark.sid}`) : 0;
          if (before === undefined || mark?.direction === "previous") return sane.pageBySid(place, range, mark, size);
          const all = sane.pageBySid(place, range, undefined, 1000).rows;
          const rows = all.slice(before, before + size);
          const end = before + rows.length;
          const last = rows.at(-1);
          if (last) shown.set(`${place.parent} ${last.sid}`, end);
          return { rows, hasPrevious: before !== 0, hasNext: end < all.length };
        },
      };
    }),
  },
]);
