/** Items, permissions and Services that disappear too early, or not at all. */
import type { Row } from "../../../src/mock/store.js";
import { inAnswer, inList, inModel, type Mutant, together } from "../mutant.js";
import { dated, forEach, services } from "./kinds.js";

const missing = (what: string): string =>
  JSON.stringify({
    code: 20404,
    message: `The requested resource ${what} was not found`,
    more_info: "https://www.twilio.com/docs/errors/20404",
    status: 404,
  });

export const lifecycleMutants: readonly Mutant[] = [
  ...forEach(
    dated,
    "lifecycle.exists-until-deleted",
    (name) => `does not find ${name} when they are fetched`,
    ({ fetches }) =>
      inAnswer(fetches, (response, { exchange }) =>
        response.status === 200
          ? { ...response, status: 404, body: missing(new URL(exchange.request.url).pathname.slice(3)) }
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
];
