import type { Client, Reply, Scenario } from "../../src/drive/drive.js";
import { badPages, walk } from "./pages.js";

/** Unsorted; the last two sort in the opposite order by UTF-16 units. */
const keys = ["b", "ä", "a", "Z", "10", "9", "😀", "\uff5e"];

export const itemOrder: Scenario = {
  id: "item-order",
  asks: "Lists items in both orders, from keys that are there and keys that are not, within both bounds, while others come and go.",
  of: "items",
  async run(client) {
    const { sid: map } = await client.create();
    if (!map) return;
    for (const key of keys) await client.send("CreateSyncMapItem", { map, form: { Key: key, Data: `"${key}"` } });
    for (const Order of ["asc", "desc"] as const) {
      await client.send("ListSyncMapItem", { map, query: { Order } });
      for (const Bounds of ["inclusive", "exclusive"] as const)
        await client.send("ListSyncMapItem", { map, query: { Order, From: "b", Bounds } });
      await client.send("ListSyncMapItem", { map, query: { Order, From: "a" } });
      await client.send("ListSyncMapItem", { map, query: { Order, From: "c" } });
      const last = await walk(client, 3, (query) =>
        client.send("ListSyncMapItem", { map, query: { ...query, Order } }),
      );
      await client.follow(last.previousPage);
    }
    const last = await walk(client, 2, (query) =>
      client.send("ListSyncMapItem", { map, query: { ...query, Order: "desc", From: "b", Bounds: "exclusive" } }),
    );
    const before = await client.follow(last.previousPage);
    await client.follow(before?.previousPage);
    await changing(client, map);

    for (const query of [{ Order: "up" }, { Bounds: "open" }]) await client.send("ListSyncMapItem", { map, query });
    await badPages(client, (query) => client.send("ListSyncMapItem", { map, query }));
  },
};

/** Walks through pages of two while items already shown are deleted, and others are created before and after them. */
async function changing(client: Client, map: string): Promise<void> {
  const first = await client.send("ListSyncMapItem", { map, query: { PageSize: 2 } });
  await client.send("DeleteSyncMapItem", { map, key: "10" });
  const second = await client.follow(first.nextPage);
  await client.send("CreateSyncMapItem", { map, form: { Key: "0", Data: "{}" } });
  await client.send("CreateSyncMapItem", { map, form: { Key: "aa", Data: "{}" } });
  if (second) await turned(client, second);
}

/** Walks from a page to the last one. */
async function turned(client: Client, page: Reply): Promise<void> {
  let next = await client.follow(page.nextPage);
  for (let count = 0; next?.status === 200 && count < 12; count++) next = await client.follow(next.nextPage);
}
