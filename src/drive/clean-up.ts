import { operationOf } from "../api/description.js";
import { fill } from "../api/route.js";
import { inParallel } from "./in-parallel.js";
import type { Ownership } from "./ownership.js";
import type { Ask } from "./pacing.js";
import type { Target } from "./target.js";

/** So many requests without an answer show that the target is gone: waiting for it once for each Map would take too long. */
const enough = 2;

/** How often a target is asked that answers, and does not delete. */
const rounds = 3;

/** Deletes what a run made and did not delete; says how much it could not. A Service whose SID nobody told cannot be. */
export async function cleanUp(target: Target, ownership: Ownership, ask: Ask, atOnce: number): Promise<number> {
  let unanswered = 0;
  for (let round = 0; round < rounds; round++) {
    await inParallel(ownership.left(), atOnce, async ({ service, key }) => {
      if (unanswered >= enough || service === "") return;
      const { segments, method } = operationOf(key === undefined ? "DeleteService" : "DeleteSyncMap");
      const url = target.url + fill(segments, { ServiceSid: service, Sid: key ?? service });
      try {
        ownership.answered(
          await ask({ method, url, headers: { accept: "application/json", ...target.headers }, body: "" }),
        );
      } catch {
        unanswered += 1;
      }
    });
  }
  return ownership.left().length;
}
