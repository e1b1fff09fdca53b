import type { Client, Reply, Scenario } from "../../src/drive/drive.js";
import { forgedToken } from "../rules/text.js";

/** So many pages are followed at most, since the Service may hold any number of Maps of others. */
const patience = 12;

/** First of all, while the Service may be empty: every kind of page, there and back. */
export const pages: Scenario = {
  id: "pages",
  asks: "Walks through pages of two Maps to the end and back, and through the whole list in pages of a hundred.",
  alone: true,
  async run(client) {
    await client.send("ListSyncMap");
    for (let count = 0; count < 5; count++) await client.create();

    const last = await walk(client, 2);
    const before = await client.follow(last.previousPage);
    await client.follow(before?.previousPage);
    await walk(client, 100);
    await client.send("ListSyncMap", { query: { PageSize: 1 } });
    await client.send("ListSyncMap", { query: { PageSize: 1000 } });

    await badPages(client);
  },
};

/** Every way to ask for a page that is none. */
export async function badPages(client: Client): Promise<void> {
  for (const PageSize of ["0", "1001", "many"]) await client.send("ListSyncMap", { query: { PageSize } });
  await client.send("ListSyncMap", { query: { Page: -1 } });
  await client.send("ListSyncMap", { query: { PageToken: forgedToken } });
}

/** From the first page to the last, or as far as patience goes. */
export async function walk(client: Client, size: number): Promise<Reply> {
  let page = await client.send("ListSyncMap", { query: { PageSize: size } });
  for (let count = 1; count < patience; count++) {
    const next = await client.follow(page.nextPage);
    if (next?.status !== 200) break;
    page = next;
  }
  return page;
}
