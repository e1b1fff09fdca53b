import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Aftermath, suffer, troubleOf } from "../../bench/killing.js";
import { inParallel } from "../drive/in-parallel.js";

const main = fileURLToPath(new URL("../../dist/bin/sync-maps.cjs", import.meta.url));

/** Runs with so many troubles, from the first of these; a thousand Maps of others are there. What is judged changes nothing of what is asked. */
async function aftermaths(first: number, count: number, args: readonly string[]): Promise<readonly Aftermath[]> {
  const found: Aftermath[] = [];
  const indexes = Array.from({ length: count }, (_, index) => first + index);
  await inParallel(indexes, 4, async (index) => {
    found.push(await suffer(main, troubleOf(index, 130), ["--only", "status", "--shrink", "50", ...args]));
  });
  return found;
}

describe("runs that are killed, interrupted, cut off, refused or broken at random requests", {
  timeout: 120_000,
}, () => {
  it("change nothing of others, and leave only what has our prefix and a deadline, which sweeping takes away", async () => {
    const found = await aftermaths(0, 20, ["--no-unbounded"]);
    for (const aftermath of found) {
      expect(aftermath).toMatchObject({
        foreignTouched: 0,
        withoutPrefix: 0,
        withoutDeadline: 0,
        leftBySweeping: 0,
        foreignSwept: 0,
      });
    }
    expect(found.reduce((sum, { left }) => sum + left, 0)).toBeGreaterThan(0);
  });

  it("change nothing of others either where Maps without a deadline may be made, as on this machine", async () => {
    for (const aftermath of await aftermaths(1000, 4, [])) {
      expect(aftermath).toMatchObject({ foreignTouched: 0, foreignSwept: 0 });
    }
  });
});
