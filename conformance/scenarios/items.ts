import { nobody } from "../../src/api/nobody.js";
import type { Client, Scenario } from "../../src/drive/drive.js";
import { put, unheard } from "./unheard.js";

/** Keys that need encoding in URLs, and JSON data of every kind. */
const values: readonly (readonly [string, unknown])[] = [
  ["https://example.com/a?b=c&d#e", { text: "é\u2028😀", list: [1, [null, {}]], none: null }],
  ["much", { text: "x".repeat(15_000) }],
  ["a/b c", [1, -2.5e-7, "3"]],
  ["100%", "only text"],
  ["%41", false],
  ["😀+é", 0],
];

/** More data than an item may hold. */
const tooMuch = JSON.stringify({ text: "x".repeat(16 * 1024) });

export const items: Scenario = {
  id: "items",
  asks: "Makes items of every kind of JSON, under keys of every kind, finds, replaces and deletes them, and looks at their Map in between.",
  of: "items",
  async run(client) {
    const { sid: map } = await client.create();
    if (!map) return;
    await client.send("FetchSyncMap", { map });
    await client.send("ListSyncMapItem", { map });
    for (const [key, data] of values) {
      await client.send("CreateSyncMapItem", { map, form: { Key: key, Data: JSON.stringify(data) } });
      await client.send("FetchSyncMapItem", { map, key });
    }
    await client.send("FetchSyncMap", { map });
    await replace(client, map);
    await client.send("ListSyncMapItem", { map });
    await badItems(client, map);
    const list = `${client.target.service}/Maps/${map}/Items`;
    await unheard(client, list, { Key: "unheard", Data: "{}" });
    await unheard(client, `${list}/unheard`, { Data: "{}" });
    await put(client, `${list}/unheard`);
    const [[first = ""] = []] = values;
    await client.send("FetchSyncMapItem", { map, key: first });
  },
};

/** Updates an item's data, deletes the item, and creates it again. */
async function replace(client: Client, map: string): Promise<void> {
  const key = "state";
  await client.send("CreateSyncMapItem", { map, form: { Key: key, Data: '{"a":{"b":1},"c":2}' } });
  await client.send("FetchSyncMap", { map });
  await client.send("UpdateSyncMapItem", { map, key, form: { Data: '{"a":{"d":3}}' } });
  await client.send("FetchSyncMapItem", { map, key });
  await client.send("FetchSyncMap", { map });
  await client.send("UpdateSyncMapItem", { map, key });
  await client.send("FetchSyncMap", { map });
  await client.send("DeleteSyncMapItem", { map, key });
  await client.send("FetchSyncMapItem", { map, key });
  await client.send("DeleteSyncMapItem", { map, key });
  await client.send("FetchSyncMap", { map });
  await client.send("CreateSyncMapItem", { map, form: { Key: key, Data: '{"e":4}' } });
  await client.send("FetchSyncMapItem", { map, key });
}

/** Sends invalid items, and requests for items that do not exist. */
async function badItems(client: Client, map: string): Promise<void> {
  const Data = "{}";
  const forms = [
    { Key: "state", Data },
    { Key: "", Data },
    { Data },
    { Key: "l".repeat(300), Data },
    { Key: "k".repeat(321), Data },
    { Key: "bad" },
    { Key: "bad", Data: "{" },
    { Key: "bad", Data: tooMuch },
  ];
  for (const form of forms) await client.send("CreateSyncMapItem", { map, form });
  await client.send("UpdateSyncMapItem", { map, key: "state", form: { Data: "{" } });
  await client.send("UpdateSyncMapItem", { map, key: "state", form: { Data: tooMuch } });
  await client.send("FetchSyncMapItem", { map, key: "state" });
  await client.send("FetchSyncMapItem", { map, key: nobody.key });
  await client.send("UpdateSyncMapItem", { map, key: nobody.key, form: { Data } });
  await client.send("DeleteSyncMapItem", { map, key: nobody.key });
  await client.send("FetchSyncMapItem", { map: nobody.map, key: "state" });
  await client.send("ListSyncMapItem", { map: nobody.map });
  await client.send("ListSyncMapItem", { service: nobody.service, map: nobody.map });
}
