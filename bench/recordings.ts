/**
 * What it costs to judge recordings, beside the least that reading them could cost: splitting NDJSON into lines, or a HAR into entries,
 * and JSON.parse of each. In seconds of processor time, the best of some rounds; a ratio of 1 would be judging for nothing.
 * `node --expose-gc dist/bench/recordings.js [exchanges] [rounds]`
 */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validate } from "../conformance/validate.js";
import { createEntryScanner } from "../src/recordings/entries.js";
import { createLines, type Piece } from "../src/recordings/lines.js";
import { record, type TrafficOptions } from "./traffic.js";

const exchanges = Number(process.argv[2] ?? 60_000);
const rounds = Number(process.argv[3] ?? 5);
const folder = mkdtempSync(join(tmpdir(), "sync-maps-bench-"));

/** The least that can be done with a recording: a piece after the other, each parsed, and nothing kept. */
function floor(file: string, format: TrafficOptions["format"]): void {
  const take = ({ bytes }: Piece): void => {
    if (bytes.length > 0) JSON.parse(bytes.toString("utf8"));
  };
  const reader = format === "har" ? createEntryScanner(["log", "entries"], 0, take) : createLines(0, take);
  const handle = openSync(file, "r");
  const buffer = () => Buffer.allocUnsafe(1 << 18);
  for (let piece = buffer(); ; piece = buffer()) {
    const length = readSync(handle, piece);
    if (length === 0) break;
    reader.push(piece.subarray(0, length));
  }
  closeSync(handle);
}

async function spent(work: () => unknown): Promise<number> {
  globalThis.gc?.();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

async function elapsed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

interface Row {
  readonly name: string;
  readonly options: TrafficOptions;
}

const rows: readonly Row[] = [
  { name: "NDJSON", options: { format: "ndjson", exchanges } },
  { name: "HAR", options: { format: "har", exchanges } },
  { name: "NDJSON, nine tenths of others", options: { format: "ndjson", exchanges, othersOfTen: 9 } },
  { name: "HAR, nine tenths of others", options: { format: "har", exchanges, othersOfTen: 9 } },
  { name: "NDJSON, 10,000 Maps open", options: { format: "ndjson", exchanges, open: 10_000 } },
];

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const least = (values: readonly number[]): number => Math.min(...values);
const cell = (text: string | number, width: number): string => String(text).padStart(width);

say(
  `${"recording".padEnd(32)}${cell("MB", 6)}${cell("floor s", 9)}${cell("judged s", 10)}${cell("ratio", 7)}${cell("exchanges/s", 13)}`,
);
for (const { name, options } of rows) {
  const file = join(folder, "recording");
  const count = record(file, options);
  const times = { floor: [] as number[], judged: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.floor.push(await spent(() => floor(file, options.format)));
    times.judged.push(await spent(() => validate([file])));
  }
  const [bare, judged] = [least(times.floor), least(times.judged)];
  const size = Math.round(statSync(file).size / 1e6);
  say(
    `${name.padEnd(32)}${cell(size, 6)}${cell(bare.toFixed(2), 9)}${cell(judged.toFixed(2), 10)}${cell((bare / judged).toFixed(2), 7)}${cell(Math.round(count / judged), 13)}`,
  );
}

const large = join(folder, "large");
record(large, { format: "ndjson", exchanges: 3 * exchanges });
const walls = { one: [] as number[], two: [] as number[] };
for (let round = 0; round < Math.min(rounds, 3); round++) {
  walls.one.push(await elapsed(() => validate([large], { threads: 1 })));
  walls.two.push(await elapsed(() => validate([large], { threads: 2 })));
}
const [one, two] = [least(walls.one), least(walls.two)];
say(
  `two threads beside one, ${3 * exchanges} exchanges of NDJSON: ${one.toFixed(2)} s, ${two.toFixed(2)} s, ${(one / two).toFixed(2)} times as fast`,
);
rmSync(folder, { recursive: true });
