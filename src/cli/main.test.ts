import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";

it("a command is told apart before anything is loaded that asks, judges or answers", () => {
  const main = readFileSync(resolve(import.meta.dirname, "../../dist/bin/sync-maps.cjs"), "utf8");
  const atOnce = [...main.matchAll(/[=,](?:\w+\()?require\("\.\/([\w-]+)\.cjs"\)/g)].map(([, name]) => name);
  expect(atOnce.sort()).toEqual(["rolldown-runtime", "stats"]);
});
