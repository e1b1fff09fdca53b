import type { Scenario } from "../../src/drive/drive.js";

export const badDeadlines: Scenario = {
  id: "bad-deadlines",
  asks: "Sends times-to-live that are none, and looks whether they changed anything.",
  async run(client) {
    const { sid } = await client.create();
    for (const bad of ["-1", "1.5", "soon", "31536001"]) {
      const made = await client.create({ CollectionTtl: bad });
      if (made.sid) await client.send("DeleteSyncMap", { map: made.sid });
      await client.send("UpdateSyncMap", { map: sid, form: { CollectionTtl: bad } });
    }
    await client.send("UpdateSyncMap", { map: sid, form: { Ttl: "-1" } });
    await client.send("FetchSyncMap", { map: sid });
  },
};
