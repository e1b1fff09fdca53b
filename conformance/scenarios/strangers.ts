import { nobody } from "../../src/api/nobody.js";
import type { Scenario } from "../../src/drive/drive.js";
import { formType } from "../../src/http/form.js";
import { put, unheard } from "./unheard.js";

export const strangers: Scenario = {
  id: "strangers",
  asks: "Asks for Maps, Services, parameters and methods that are not there, for a Map in a Service that is not its own, and badly.",
  async run(client) {
    await client.send("FetchSyncMap", { map: nobody.map });
    await client.send("UpdateSyncMap", { map: nobody.map, form: { CollectionTtl: 60 } });
    await client.send("DeleteSyncMap", { map: nobody.map });
    await client.send("ListSyncMap", { service: nobody.service });
    await client.send("FetchSyncMap", { service: nobody.service, map: nobody.map });

    const list = `/v1/Services/${client.target.service}/Maps`;
    const form = { UniqueName: client.name(), CollectionTtl: "3600" };
    const { sid } = await unheard(client, `${client.target.service}/Maps`, form);
    await client.send("FetchSyncMap", { service: nobody.service, map: sid || nobody.map });
    if (sid) await unheard(client, `${client.target.service}/Maps/${sid}`, { ...form, UniqueName: client.name() });
    await put(client, `${client.target.service}/Maps/${sid || client.name()}`);

    await client.request("POST", list, { type: formType, text: `${new URLSearchParams(form)}%ZZ&Unheard=%ZZ` });
    const json = { ...form, UniqueName: client.name() };
    await client.request("POST", list, { type: "application/json", text: JSON.stringify(json) });
    await client.request("POST", list, { type: formType, text: `CollectionTtl=3600&UniqueName=${"x".repeat(70_000)}` });
  },
};
