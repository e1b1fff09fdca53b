import { nobody } from "../../src/api/nobody.js";
import type { Reply, Scenario } from "../../src/drive/drive.js";
import { isObject } from "../../src/http/json.js";
import { badPages, walk } from "./pages.js";

/** Reads items that others made. */
export const readingItems: Scenario = {
  id: "reading-items",
  asks: "Walks through the items of a Map that others made, in both orders, and asks for what is not there.",
  of: "items",
  readOnly: true,
  async run(client) {
    const map = firstIn(await client.send("ListSyncMap"), "maps", "sid");
    await client.send("ListSyncMapItem", { map: nobody.map });
    if (!map) return;
    const key = firstIn(await client.send("ListSyncMapItem", { map }), "items", "key");
    for (const Order of ["asc", "desc"] as const)
      await walk(client, 2, (query) => client.send("ListSyncMapItem", { map, query: { ...query, Order } }));
    await badPages(client, (query) => client.send("ListSyncMapItem", { map, query }));
    if (key) await client.send("FetchSyncMapItem", { map, key });
    await client.send("FetchSyncMapItem", { map, key: nobody.key });
  },
};

export const readingPermissions: Scenario = {
  id: "reading-permissions",
  asks: "Walks through the permissions of a Map that others made.",
  of: "permissions",
  readOnly: true,
  async run(client) {
    const map = firstIn(await client.send("ListSyncMap"), "maps", "sid");
    await client.send("ListSyncMapPermission", { map: nobody.map });
    if (!map) return;
    const list = await walk(client, 2, (query) => client.send("ListSyncMapPermission", { map, query }));
    await badPages(client, (query) => client.send("ListSyncMapPermission", { map, query }));
    const identity = firstIn(list, "permissions", "identity");
    if (identity) await client.send("FetchSyncMapPermission", { map, identity });
  },
};

export const readingServices: Scenario = {
  id: "reading-services",
  asks: "Walks through the Services of the Account, fetches the one that it works in, and asks for the Maps of the default one.",
  of: "services",
  readOnly: true,
  async run(client) {
    await walk(client, 2, (query) => client.send("ListService", { query }));
    await badPages(client, (query) => client.send("ListService", { query }));
    await client.send("FetchService");
    await client.send("ListSyncMap", { service: "default", query: { PageSize: 1 } });
    await client.send("FetchService", { service: nobody.service });
  },
};

/** A property of the first element of a list; empty if there is none. */
function firstIn({ json }: Reply, key: string, property: string): string {
  const list: unknown = Reflect.get(json ?? {}, key);
  const [first]: readonly unknown[] = Array.isArray(list) ? list : [];
  const value = isObject(first) ? first[property] : undefined;
  return typeof value === "string" ? value : "";
}
