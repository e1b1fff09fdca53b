import type { Scenario } from "../../src/drive/drive.js";
import { waysOfItems } from "./ways.js";

export const itemDeadlines: Scenario = {
  id: "item-deadlines",
  asks: "Makes and updates items with every combination of Ttl and ItemTtl, with what is none, and with the time-to-live of their Map.",
  of: "items",
  async run(client) {
    const { sid: map } = await client.create();
    const { sid: other } = await client.create();
    if (!map || !other) return;
    const Data = '{"a":1}';
    const key = "kept";
    await client.send("CreateSyncMapItem", { map, form: { Key: key, Data } });
    for (const [index, form] of waysOfItems.entries()) {
      await client.send("CreateSyncMapItem", { map, form: { Key: `${index}`, Data, ...form } });
      await client.send("UpdateSyncMapItem", { map, key, form });
    }
    await client.send("UpdateSyncMapItem", { map, key, form: { ItemTtl: 1800 } });
    await client.send("UpdateSyncMapItem", { map, key, form: { Data: '{"b":2}' } });
    await client.send("FetchSyncMapItem", { map, key });

    for (const bad of ["-1", "1.5", "soon", "31536001"]) {
      await client.send("CreateSyncMapItem", { map, form: { Key: "bad", Data, ItemTtl: bad } });
      await client.send("UpdateSyncMapItem", { map, key, form: { ItemTtl: bad } });
      await client.send("CreateSyncMapItem", { map, form: { Key: "bad", Data, CollectionTtl: bad } });
    }
    await client.send("FetchSyncMapItem", { map, key });

    await client.send("CreateSyncMapItem", { map: other, form: { Key: key, Data, CollectionTtl: 1800 } });
    await client.send("FetchSyncMap", { map: other });
    await client.send("UpdateSyncMapItem", { map: other, key, form: { Data, CollectionTtl: 2400 } });
    await client.send("FetchSyncMap", { map: other });
    await client.send("UpdateSyncMapItem", { map: other, key, form: { CollectionTtl: 2400 } });
  },
};
