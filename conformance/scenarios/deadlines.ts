import type { Scenario } from "../../src/drive/drive.js";

/** Every way to send a time-to-live and its alias. */
const ways = [
  { CollectionTtl: 600 },
  { Ttl: 900 },
  { Ttl: 600, CollectionTtl: 3600 },
  { Ttl: 3600, CollectionTtl: 600 },
  { Ttl: 0, CollectionTtl: 600 },
  { Ttl: 600, CollectionTtl: 0 },
  { CollectionTtl: 0 },
  { Ttl: 0 },
] as const;

export const deadlines: Scenario = {
  id: "deadlines",
  asks: "Creates Maps with every combination of Ttl and CollectionTtl, and with none.",
  async run(client) {
    for (const way of [...ways, { CollectionTtl: null }, { UniqueName: null }]) {
      const { sid } = await client.create(way);
      await client.send("FetchSyncMap", { map: sid });
      await client.send("DeleteSyncMap", { map: sid });
    }
  },
};

export const newDeadlines: Scenario = {
  id: "new-deadlines",
  asks: "Updates a Map with every combination of Ttl and CollectionTtl, and with none.",
  async run(client) {
    const { sid } = await client.create();
    await client.send("UpdateSyncMap", { map: sid, form: { CollectionTtl: 1800 } });
    await client.send("FetchSyncMap", { map: sid });
    for (const form of ways) await client.send("UpdateSyncMap", { map: sid, form });
    await client.send("UpdateSyncMap", { map: sid, form: { CollectionTtl: 1800 } });
    await client.send("UpdateSyncMap", { map: sid });
  },
};
