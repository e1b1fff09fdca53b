import type { Scenario } from "../../src/drive/drive.js";

export const neighbours: Scenario = {
  id: "neighbours",
  asks: "Gives one name to Maps of two Services, and looks for each Map where the other is.",
  needs: "another-service",
  alone: true, // during a concurrent list, it would be unclear what exists
  async run(client) {
    const service = client.target.anotherService ?? client.target.service;
    const name = client.name();
    const here = await client.create({ UniqueName: name });
    const there = await client.create({ UniqueName: name }, service);
    await client.send("FetchSyncMap", { map: name });
    await client.send("FetchSyncMap", { service, map: name });
    await client.send("FetchSyncMap", { map: there.sid });
    await client.send("FetchSyncMap", { service, map: here.sid });
    await client.send("ListSyncMap", { service });
    await client.send("DeleteSyncMap", { service, map: there.sid });
    await client.send("FetchSyncMap", { map: here.sid });
  },
};
