import type { Scenario } from "../../src/drive/drive.js";

export const heirs: Scenario = {
  id: "heirs",
  asks: "Deletes a Map that has items and another with its name, and looks for the items in both, and in a third Map.",
  of: "items",
  async run(client) {
    const name = client.name();
    const { sid: map } = await client.create({ UniqueName: name });
    const { sid: other } = await client.create();
    if (!map || !other) return;
    const form = { Key: "left", Data: "{}" };
    await client.send("CreateSyncMapItem", { map, form });
    await client.send("FetchSyncMapItem", { map: name, key: "left" });
    await client.send("ListSyncMapItem", { map: name });
    await client.send("FetchSyncMapItem", { map, key: "left" });
    await client.send("FetchSyncMapItem", { map: other, key: "left" });
    await client.send("CreateSyncMapItem", { map: other, form });

    await client.send("DeleteSyncMap", { map });
    await client.send("FetchSyncMap", { map });
    await client.send("FetchSyncMapItem", { map, key: "left" });
    await client.send("ListSyncMapItem", { map });
    await client.send("CreateSyncMapItem", { map, form });
    await client.send("UpdateSyncMapItem", { map, key: "left", form: { Data: "1" } });
    await client.create({ UniqueName: name });
    await client.send("FetchSyncMapItem", { map: name, key: "left" });
    await client.send("ListSyncMapItem", { map: name });
    await client.send("FetchSyncMapItem", { map: other, key: "left" });
    await client.send("DeleteSyncMapItem", { map, key: "left" });
  },
};
