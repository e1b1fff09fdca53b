import type { Scenario } from "../../src/drive/drive.js";

export const waiting: Scenario = {
  id: "waiting",
  asks: "Lets time pass, and looks at Maps shortly before their deadline and after an update.",
  needs: "time-travel",
  alone: true,
  async run(client) {
    const { sid } = await client.create({ CollectionTtl: 10 });
    const { sid: kept } = await client.create();
    await client.wait(7);
    await client.send("FetchSyncMap", { map: sid });
    await client.send("FetchSyncMap", { map: kept });
    await client.send("UpdateSyncMap", { map: kept, form: { CollectionTtl: 600 } });
    await client.send("FetchSyncMap", { map: kept });
    await client.wait(20);
    await client.send("FetchSyncMap", { map: kept });
    await client.send("UpdateSyncMap", { map: kept, form: { CollectionTtl: 900 } });
    await client.send("ListSyncMap", { query: { PageSize: 100 } });
    await client.send("FetchSyncMap", { map: sid });
  },
};
