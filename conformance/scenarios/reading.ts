import { nobody } from "../../src/api/nobody.js";
import type { Reply, Scenario } from "../../src/drive/drive.js";
import { isObject } from "../../src/http/json.js";
import { badPages, walk } from "./pages.js";

/** Reads Maps that others made, and requests what does not exist. */
export const reading: Scenario = {
  id: "reading",
  asks: "Walks through pages of two Maps and back, fetches one of them by SID and by name, and asks for what is not there.",
  readOnly: true,
  async run(client) {
    const { sid, name } = firstOf(await client.send("ListSyncMap"));
    const last = await walk(client, 2);
    const before = await client.follow(last.previousPage);
    await client.follow(before?.previousPage);
    await client.send("ListSyncMap", { query: { PageSize: 1 } });
    await client.send("ListSyncMap", { query: { PageSize: 1000 } });
    await badPages(client);

    for (const map of [sid, sid, name]) if (map) await client.send("FetchSyncMap", { map });
    await client.send("FetchSyncMap", { map: nobody.map });
    await client.send("FetchSyncMap", { service: nobody.service, map: nobody.map });
    await client.send("ListSyncMap", { service: nobody.service });
  },
};

/** The first Map of a list. */
function firstOf({ json }: Reply): { readonly sid: string; readonly name: string } {
  const [first]: readonly unknown[] = Array.isArray(json?.maps) ? json.maps : [];
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  return isObject(first) ? { sid: text(first.sid), name: text(first.unique_name) } : { sid: "", name: "" };
}
