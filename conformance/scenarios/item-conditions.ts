import type { Scenario } from "../../src/drive/drive.js";

export const itemConditions: Scenario = {
  id: "item-conditions",
  asks: "Updates and deletes an item under its revision, under others and under any, and twice at once under the same.",
  of: "items",
  async run(client) {
    const { sid: map } = await client.create();
    if (!map) return;
    const key = "guarded";
    const update = (count: number, ifMatch: string) =>
      client.send("UpdateSyncMapItem", { map, key, form: { Data: `{"count":${count}}` }, ifMatch });
    const made = await client.send("CreateSyncMapItem", { map, form: { Key: key, Data: '{"count":0}' } });
    await client.send("UpdateSyncMapItem", { map, key, form: { Data: '{"count":1}' } });
    if (!made.revision) return;
    await update(2, made.revision);
    await update(8, "*");
    const now = await client.send("FetchSyncMapItem", { map, key });
    const next = await update(3, now.revision);
    await update(4, now.revision);
    await client.send("FetchSyncMapItem", { map, key });
    const quoted = await update(5, `"${next.revision}"`);
    const both = await Promise.all([update(6, quoted.revision), update(7, quoted.revision)]);
    await client.send("FetchSyncMapItem", { map, key });
    await client.send("DeleteSyncMapItem", { map, key, ifMatch: made.revision });
    const { revision } = await client.send("FetchSyncMapItem", { map, key });
    if (both.length > 0) await client.send("DeleteSyncMapItem", { map, key, ifMatch: revision });
    await client.send("CreateSyncMapItem", { map, form: { Key: key, Data: '{"count":9}' } });
    await client.send("DeleteSyncMapItem", { map, key, ifMatch: "*" });
  },
};
