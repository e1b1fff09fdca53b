import type { Scenario } from "../../src/drive/drive.js";

export const life: Scenario = {
  id: "life",
  asks: "Creates Maps, one of them for a second, finds one by SID and by name, updates and deletes it, and looks for it where it was.",
  async run(client) {
    const brief = await client.create({ CollectionTtl: 1 });
    const name = client.name();
    const { sid } = await client.create({ UniqueName: name });
    const { sid: neighbour } = await client.create();

    await client.send("FetchSyncMap", { map: sid });
    await client.send("FetchSyncMap", { map: name });
    await client.send("UpdateSyncMap", { map: name, form: { CollectionTtl: 1200 } });
    await client.send("UpdateSyncMap", { map: sid });
    await client.send("FetchSyncMap", { map: sid });
    await client.send("FetchSyncMap", { map: neighbour });

    await client.send("DeleteSyncMap", { map: sid });
    await client.send("FetchSyncMap", { map: sid });
    await client.send("FetchSyncMap", { map: name });
    await client.send("UpdateSyncMap", { map: sid, form: { CollectionTtl: 1200 } });
    await client.send("DeleteSyncMap", { map: sid });
    await client.send("ListSyncMap", { query: { PageSize: 100 } });
    await client.send("FetchSyncMap", { map: neighbour });

    const again = await client.create({ UniqueName: name });
    await client.send("DeleteSyncMap", { map: name });
    await client.send("FetchSyncMap", { map: again.sid });
    await client.send("FetchSyncMap", { map: brief.sid });
  },
};
