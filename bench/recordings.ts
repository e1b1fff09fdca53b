/**
 * The cost of judging recordings, relative to the minimum for reading them: splitting NDJSON into lines, or a HAR into entries, and
 * JSON.parse of each. In processor seconds, the best of several rounds; a ratio of 1 would mean that judging costs nothing.
 * `node --expose-gc dist/bench/recordings.js [exchanges] [rounds]`
 */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { validate } from "../conformance/validate.js";
import { record, type TrafficOptions } from "./traffic.js";

const exchanges = Number(process.argv[2] ?? 60_000);
const rounds = Number(process.argv[3] ?? 5);
const folder = mkdtempSync(join(tmpdir(), "sync-maps-bench-"));

/** The minimum work on a recording: parses one piece after the other and keeps nothing. */
function floor(file: string, format: TrafficOptions["format"]): void {
  const endOf = format === "har" ? endOfEntry : endOfLine;
  const handle = openSync(file, "r");
  const piece = Buffer.allocUnsafe(1 << 18);
  let rest = Buffer.alloc(0);
  for (let length = readSync(handle, piece); length > 0; length = readSync(handle, piece)) {
    const bytes = Buffer.concat([rest, piece.subarray(0, length)]);
    // The first line of the HAR precedes the entries; each entry is on a line of its own.
    let start = format === "har" && rest.length === 0 ? bytes.indexOf(lineFeed) + 1 : 0;
    for (let end = endOf(bytes, start); end >= 0; end = endOf(bytes, start)) {
      JSON.parse(bytes.toString("utf8", start, end));
      start = end + (format === "har" ? ",\n".length : "\n".length);
    }
    rest = Buffer.from(bytes.subarray(start));
  }
  closeSync(handle);
}

const [lineFeed, quote, backslash, openObject, closeObject] = [0x0a, 0x22, 0x5c, 0x7b, 0x7d];

const endOfLine = (bytes: Buffer, start: number): number => bytes.indexOf(lineFeed, start);

/** The end of the object that begins there; -1 if it does not end within these bytes. */
function endOfEntry(bytes: Buffer, start: number): number {
  const { length } = bytes;
  let depth = 0;
  for (let index = start; index < length; index++) {
    const byte = bytes[index];
    if (byte === quote) {
      for (index++; index < length && bytes[index] !== quote; index++) if (bytes[index] === backslash) index++;
    } else if (byte === openObject) depth += 1;
    else if (byte === closeObject) {
      depth -= 1;
      if (depth <= 0) return depth === 0 ? index + 1 : -1;
    }
  }
  return -1;
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
];

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const least = (values: readonly number[]): number => Math.min(...values);
const cell = (text: string | number, width: number): string => String(text).padStart(width);

const columns = ["MB", "floor s", "judged s", "ratio", "exchanges/s"];
say(["recording".padEnd(32), ...columns.map((column) => cell(column, 12))].join(""));
for (const { name, options } of rows) rowOf(name, await costOf(options));
for (const { name, options } of rows) {
  // as many of ours there as here, for what it takes to begin is the same
  const ours = Math.round(exchanges / 2);
  const few = await costOf({ ...options, exchanges: ours });
  const many = await costOf({ ...options, exchanges: 10 * ours, othersOfTen: 9 });
  rowOf(`${name}, nine tenths of others`, many);
  say(`  ${(many.rate / few.rate).toFixed(2)} times the rate of ${ours} of ours alone`);
}

interface Cost {
  /** Seconds. */
  readonly bare: number;
  readonly judged: number;
  /** Exchanges per second. */
  readonly rate: number;
  readonly megabytes: number;
}

async function costOf(options: TrafficOptions): Promise<Cost> {
  const file = join(folder, "recording");
  const count = record(file, options);
  const times = { floor: [] as number[], judged: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.floor.push(await spent(() => floor(file, options.format)));
    times.judged.push(await spent(() => validate([file])));
  }
  const [bare, judged] = [least(times.floor), least(times.judged)];
  return { bare, judged, rate: count / judged, megabytes: statSync(file).size / 1e6 };
}

function rowOf(name: string, { bare, judged, rate, megabytes }: Cost): void {
  const cells = [
    Math.round(megabytes),
    bare.toFixed(2),
    judged.toFixed(2),
    (bare / judged).toFixed(2),
    Math.round(rate),
  ];
  say([name.padEnd(32), ...cells.map((each) => cell(each, 12))].join(""));
}

const before = 10_000;
const crowded = { format: "ndjson", before } as const;
const files = ["alone", "before", "after"].map((name) => join(folder, name));
const [alone = "", first = "", after = ""] = files;
record(alone, { format: "ndjson", exchanges });
record(first, { ...crowded, exchanges: 2 * before });
record(after, { ...crowded, exchanges: 2 * before + exchanges });
const costs = files.map(() => [] as number[]);
for (let round = 0; round < rounds; round++) {
  for (const [index, file] of files.entries()) costs[index]?.push(await spent(() => validate([file])));
}
const [plain = 0, made = 0, both = 0] = costs.map(least);
say(
  `${exchanges} exchanges alone ${plain.toFixed(2)} s, after ${before} Maps and pages that are remembered ${(both - made).toFixed(2)} s: ${((both - made) / plain).toFixed(2)} times as long`,
);
for (const file of [alone, first, after]) rmSync(file);

const large = join(folder, "large");
const many = 6 * exchanges; // so many that the start of a thread hardly counts
record(large, { format: "ndjson", exchanges: many });
const walls = { one: [] as number[], two: [] as number[], apart: [] as number[] };
/** Runs in a thread of its own, so that other work does not interfere. */
const judgeApart = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./judge-apart.js", import.meta.url), { workerData: large });
    worker.on("exit", () => resolve());
    worker.on("error", reject);
  });
for (let round = 0; round < Math.min(rounds, 3); round++) {
  walls.one.push(await elapsed(() => validate([large], { threads: 1 })));
  walls.two.push(await elapsed(() => validate([large], { threads: 2 })));
  walls.apart.push(await elapsed(() => Promise.all([judgeApart(), judgeApart()])));
}
const [one, two, apart] = [least(walls.one), least(walls.two), least(walls.apart)];
say(
  `two threads beside one, ${many} exchanges of NDJSON: ${one.toFixed(2)} s, ${two.toFixed(2)} s, ${(one / two).toFixed(2)} times as fast`,
);
say(
  `two that share nothing and judge all of it, the most that this machine can: ${apart.toFixed(2)} s for twice as much, ${((2 * one) / apart).toFixed(2)} times as fast`,
);
rmSync(folder, { recursive: true });
