import type { Scenario } from "../../src/drive/drive.js";

export const waitingItems: Scenario = {
  id: "waiting-items",
  asks: "Lets time pass, and looks at items shortly before their deadline and after an update.",
  needs: "time-travel",
  of: "items",
  alone: true,
  async run(client) {
    const { sid: map } = await client.create();
    const { sid: other } = await client.create();
    if (!map || !other) return;
    await client.send("CreateSyncMapItem", { map, form: { Key: "brief", Data: "{}", ItemTtl: 10 } });
    await client.send("CreateSyncMapItem", { map: other, form: { Key: "kept", Data: "{}" } });
    await client.send("FetchSyncMap", { map: other });
    await client.wait(7);
    await client.send("FetchSyncMapItem", { map, key: "brief" });
    await client.send("UpdateSyncMapItem", { map: other, key: "kept", form: { Data: "[]" } });
    await client.send("FetchSyncMap", { map: other });
    await client.wait(20);
    await client.send("FetchSyncMapItem", { map: other, key: "kept" });
    await client.send("UpdateSyncMapItem", { map: other, key: "kept", form: { Data: "{}" } });
    await client.send("UpdateSyncMapItem", { map: other, key: "kept", form: { ItemTtl: 600 } });
    await client.send("FetchSyncMapItem", { map, key: "brief" });
    await client.send("ListSyncMapItem", { map });
  },
};
