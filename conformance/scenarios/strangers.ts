import type { Scenario } from "../../src/drive/drive.js";
import { nobody } from "../rules/text.js";

export const strangers: Scenario = {
  id: "strangers",
  asks: "Asks for Maps, Services, parameters and methods that are not there.",
  async run(client) {
    await client.send("FetchSyncMap", { map: nobody.map });
    await client.send("UpdateSyncMap", { map: nobody.map, form: { CollectionTtl: 60 } });
    await client.send("DeleteSyncMap", { map: nobody.map });
    await client.send("ListSyncMap", { service: nobody.service });
    await client.send("FetchSyncMap", { service: nobody.service, map: nobody.map });

    const { service } = client.target;
    const form = "application/x-www-form-urlencoded";
    const unheard = new URLSearchParams({ UniqueName: client.name(), CollectionTtl: "3600", Unheard: "of" });
    const maps = `/v1/Services/${service}/Maps`;
    const { sid } = await client.request("POST", maps, { type: form, text: unheard.toString() });
    await client.request("PUT", `${maps}/${sid || client.name()}`, { type: form, text: "" });
  },
};
