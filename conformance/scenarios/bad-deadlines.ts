import type { Scenario } from "../../src/drive/drive.js";
import { formType } from "../../src/http/form.js";

export const badDeadlines: Scenario = {
  id: "bad-deadlines",
  asks: "Sends times-to-live that are none, empty or twice, and looks whether those that are refused changed anything.",
  async run(client) {
    const { sid } = await client.create();
    for (const bad of ["-1", "1.5", "soon", "31536001"]) {
      const made = await client.create({ CollectionTtl: bad });
      if (made.sid) await client.send("DeleteSyncMap", { map: made.sid });
      await client.send("UpdateSyncMap", { map: sid, form: { CollectionTtl: bad } });
    }
    await client.send("UpdateSyncMap", { map: sid, form: { Ttl: "-1" } });
    const alias = await client.create({ Ttl: "-1" });
    if (alias.sid) await client.send("DeleteSyncMap", { map: alias.sid });

    await client.send("FetchSyncMap", { map: sid });

    // The meaning of these values is open, but none of them may cause a server error.
    const path = `/v1/Services/${client.target.service}/Maps/${sid}`;
    for (const text of ["Ttl=600&Ttl=900", "CollectionTtl=600&CollectionTtl=900", "CollectionTtl="])
      await client.request("POST", path, { type: formType, text });
  },
};
