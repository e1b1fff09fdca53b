import { type Client, createClient, type Reply } from "./client.js";
import { inParallel } from "./in-parallel.js";
import type { Ownership } from "./ownership.js";
import type { Ask } from "./pacing.js";
import type { Target } from "./target.js";

/** So many requests without an answer show that the target is gone: waiting for it once for each Map would take too long. */
const enough = 2;

/** How often a target is asked that answers, and does not delete. */
const rounds = 3;

/** No account holds more pages of Services than this; who shows more pages without end. */
const longestWalk = 100;

/**
 * Deletes what a run made and did not delete; says how much it could not. A Service whose SID nobody told is looked for by its name.
 * Who did not answer is asked again as long as others are answered: what was asked may have been done.
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

/** Walks through the list of Services, which tells the ownership of them, until none is missed. */
async function lookForServices(client: Client, ownership: Ownership): Promise<void> {
  let page: Reply | undefined = await client.send("ListService", { query: { PageSize: 100 } });
  const pages = new Set<unknown>();
  while (page && misses(ownership) && pages.size < longestWalk && !pages.has(page.nextPage)) {
    pages.add(page.nextPage);
    page = await client.follow(page.nextPage);
  }
}
