import type { Scenario } from "../../src/drive/drive.js";
import { ways } from "./ways.js";

export const deadlines: Scenario = {
  id: "deadlines",
  asks: "Updates a Map with every combination of Ttl and CollectionTtl, and with none; makes one without a deadline and one without a name.",
  async run(client) {
    const { sid } = await client.create();
    await client.send("UpdateSyncMap", { map: sid, form: { CollectionTtl: 1800 } });
    await client.send("FetchSyncMap", { map: sid });
    for (const form of ways) await client.send("UpdateSyncMap", { map: sid, form });
    await client.send("UpdateSyncMap", { map: sid, form: { CollectionTtl: 1800 } });
    await client.send("UpdateSyncMap", { map: sid });
    await client.send("FetchSyncMap", { map: sid });

    for (const without of [{ CollectionTtl: null }, { UniqueName: null }]) {
      const made = await client.create(without);
      if (made.sid) await client.send("DeleteSyncMap", { map: made.sid });
    }
  },
};
