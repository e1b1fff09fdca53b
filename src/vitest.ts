/** The suite in Vitest: `import { conformance } from "sync-maps-contract/vitest"`. */
import { describe, it } from "vitest";
import { type ChecksOptions, checks } from "../conformance/checks.js";

export type { ChecksOptions } from "../conformance/checks.js";

/** How long the run may take that all tests wait for, in milliseconds. */
const patience = 120_000;

/**
 * Registers a test for every rule, each named by its id and its sentence, against a URL or a server of this process. A rule that
 * could not be judged is a skipped test that says why.
 */
export function conformance(options: ChecksOptions): void {
  describe("Sync Maps", () => {
    for (const { name, run } of checks(options)) {
      it(name, { timeout: patience }, async ({ skip }) => {
        const why = await run();
        if (why !== undefined) skip(why);
      });
    }
  });
}
