/**
 * Five hundred runs that are killed, interrupted, disconnected, refused or broken at random requests, against a mock with a thousand Maps
 * of others. No foreign Map may be changed, Maps left behind must have our prefix and a deadline, and sweeping must delete exactly those.
 * `node dist/bench/safety.js [runs]`
 */
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { inParallel } from "../src/drive/in-parallel.js";
import { type Aftermath, kinds, suffer, troubleOf } from "./killing.js";

const main = fileURLToPath(new URL("../bin/sync-maps.cjs", import.meta.url));
const runs = Number(process.argv[2] ?? 500);
/** The approximate number of requests in a run. */
const requests = 130;

const found: { readonly kind: string; readonly aftermath: Aftermath }[] = [];
const began = performance.now();
await inParallel(
  Array.from({ length: runs }, (_, index) => index),
  availableParallelism(),
  async (index) => {
    const trouble = troubleOf(index, requests);
    found.push({ kind: trouble.kind, aftermath: await suffer(main, trouble, ["--no-unbounded"]) });
  },
);

type Count = Exclude<keyof Aftermath, "code">;
const columns: readonly (readonly [string, Count])[] = [
  ["requests", "requests"],
  ["foreign changed", "foreignTouched"],
  ["left", "left"],
  ["no prefix", "withoutPrefix"],
  ["no deadline", "withoutDeadline"],
  ["left by sweep", "leftBySweeping"],
  ["foreign swept", "foreignSwept"],
];
const row = (cells: readonly (string | number)[]): string =>
  `${cells.map((cell, index) => (index === 0 ? String(cell).padEnd(20) : String(cell).padStart(16))).join("")}\n`;

process.stdout.write(row(["trouble", "runs", ...columns.map(([title]) => title)]));
for (const kind of [...kinds, "all"]) {
  const these = found.filter((each) => kind === "all" || each.kind === kind);
  const sum = (count: Count): number => these.reduce((total, { aftermath }) => total + aftermath[count], 0);
  process.stdout.write(row([kind, these.length, ...columns.map(([, count]) => sum(count))]));
}
process.stdout.write(`${((performance.now() - began) / 1000).toFixed(0)} s\n`);

const bad: readonly Count[] = ["foreignTouched", "withoutPrefix", "withoutDeadline", "leftBySweeping", "foreignSwept"];
if (found.some(({ aftermath }) => bad.some((count) => aftermath[count] > 0))) process.exitCode = 1;
