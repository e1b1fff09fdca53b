import { forgedToken } from "../../src/api/nobody.js";
import type { Client, Reply, Scenario } from "../../src/drive/drive.js";
import { ways } from "./ways.js";

/** So many pages are followed at most, since the Service may hold any number of Maps of others. */
const patience = 12;

/** First of all, while the Service may be empty: every kind of page, there and back. */
export const pages: Scenario = {
  id: "pages",
  asks: "Makes a Map with every combination of Ttl and CollectionTtl, and walks through the pages that show them to the end and back.",
  alone: true,
  async run(client) {
    await client.send("ListSyncMap");
    const made: Reply[] = [];
    for (const way of ways) made.push(await client.create(way));

    const last = await walk(client, 2);
    const before = await client.follow(last.previousPage);
    await client.follow(before?.previousPage);
    await walk(client, 100);
    const all = made.filter(({ sid }) => sid).length;
    if (all > 2) await walk(client, all - 1); // whose last page holds one, if there are no others
    await client.send("ListSyncMap", { query: { PageSize: 1 } });
    await client.send("ListSyncMap", { query: { PageSize: 1000 } });
    await client.send("ListSyncMap", { query: { PageSize: 2, Page: 1 } });

    await badPages(client);
    // The first stays until the end of the run, which shows whether it lives as long as it may.
    for (const { sid } of made.slice(1)) if (sid) await client.send("DeleteSyncMap", { map: sid });
  },
};

/** Asks for a page of a list. */
type List = (query: { PageSize?: string | number; Page?: number; PageToken?: string }) => Promise<Reply>;

/** Every way to ask for a page that is none, of Maps or of what else is listed. */
export async function badPages(
  client: Client,
  list: List = (query) => client.send("ListSyncMap", { query }),
): Promise<void> {
  for (const PageSize of ["0", "-1", "1.5", "1001", "many"]) await list({ PageSize });
  await list({ Page: -1 });
  await list({ PageToken: forgedToken });
}

/** From the first page to the last, or as far as patience goes. */
export async function walk(
  client: Client,
  size: number,
  list: List = (query) => client.send("ListSyncMap", { query }),
): Promise<Reply> {
  let page = await list({ PageSize: size });
  for (let count = 1; count < patience; count++) {
    const next = await client.follow(page.nextPage);
    if (next?.status !== 200) break;
    page = next;
  }
  return page;
}
