import { type Client, createClient, type Reply } from "./client.js";
import { inParallel } from "./in-parallel.js";
import type { Ownership } from "./ownership.js";
import type { Ask } from "./pacing.js";
import type { Target } from "./target.js";

/** After this many unanswered requests, the target counts as gone: waiting for it once per Map would take too long. */
const enough = 2;

/** How often deletions are tried on a target that answers but does not delete. */
const rounds = 3;

/** The maximum number of pages of Services to look through, in case a target links its pages endlessly. */
const longestWalk = 100;

/**
 * Deletes what a run made and did not delete; returns how much it could not. A Service whose SID is unknown is looked for by its name.
 * Requests without an answer are repeated as long as others are answered: they may have been carried out.
 */
export async function cleanUp(target: Target, ownership: Ownership, ask: Ask, atOnce: number): Promise<number> {
  for (let round = 0; round < rounds; round++) {
    let answered = 0;
    let unanswered = 0;
    const client = createClient(
      target,
      async (request) => {
        const exchange = await ask(request);
        answered += 1;
        ownership.answered(exchange);
        return exchange.response;
      },
      "clean-up",
    );
    const attempt = async (act: () => Promise<unknown>): Promise<void> => {
      if (unanswered >= enough) return;
      await act().catch(() => {
        unanswered += 1;
      });
    };
    if (misses(ownership)) await attempt(() => lookForServices(client, ownership));
    await inParallel(ownership.left(), atOnce, async ({ service, key }) => {
      if (service === "") return;
      await attempt(() =>
        key === undefined
          ? client.send("DeleteService", { service })
          : client.send("DeleteSyncMap", { service, map: key }),
      );
    });
    if (answered === 0) break;
  }
  return ownership.left().length;
}

const misses = (ownership: Ownership): boolean => ownership.left().some(({ service }) => service === "");

/** Walks through the list of Services until none is missing; the ownership learns from each page. */
async function lookForServices(client: Client, ownership: Ownership): Promise<void> {
  let page: Reply | undefined = await client.send("ListService", { query: { PageSize: 100 } });
  const pages = new Set<unknown>();
  while (page && misses(ownership) && pages.size < longestWalk && !pages.has(page.nextPage)) {
    pages.add(page.nextPage);
    page = await client.follow(page.nextPage);
  }
}
