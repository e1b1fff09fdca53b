/**
 * Compares with Redocly's experimental `drift` on the same files and the same description: speed and memory with many exchanges, and the
 * findings in the faulty recordings of this repository. Times are processor seconds from start to end of the command.
 * `node dist/bench/drift.js [exchanges]`
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { record } from "./traffic.js";

const exchanges = Number(process.argv[2] ?? 100_000);
const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "sync-maps-bench-"));

const commands = {
  "sync-maps": (file: string): readonly string[] => [
    join(root, "dist/src/cli/main.js"),
    "validate",
    file,
    "--reporter",
    "json",
  ],
  drift: (file: string): readonly string[] => [
    join(root, "node_modules/@redocly/cli/bin/cli.js"),
    "drift",
    file,
    "--api",
    join(root, "spec/sync-maps.yaml"),
    "--match-mode",
    "basepath",
    "--rules",
    "schema-consistency,undocumented-endpoint",
    "--format",
    "json",
  ],
};

interface Ran {
  /** Processor seconds. */
  readonly seconds: number;
  readonly megabytes: number;
  readonly stdout: string;
}

/** Makes the process report its own resource usage when it ends. */
const telling =
  'process.on("exit", () => { const { userCPUTime: u, systemCPUTime: s, maxRSS } = process.resourceUsage();' +
  ' require("node:fs").writeSync(3, JSON.stringify({ seconds: (u + s) / 1e6, megabytes: maxRSS / 1024 })) });';
const preload = join(folder, "telling.cjs");
writeFileSync(preload, telling);

function run(args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--require", preload, ...args], {
      stdio: ["ignore", "pipe", "ignore", "pipe"],
    });
    const [, out, , told] = child.stdio;
    if (!(out instanceof Readable && told instanceof Readable)) throw new Error("a process has no output");
    const texts = Promise.all([text(out), text(told)]);
    child.on("error", reject);
    child.on("close", () => texts.then(([stdout, usage]) => resolve({ ...JSON.parse(usage), stdout }), reject));
  });
}

const say = (...cells: readonly (string | number)[]): void => {
  const [first = "", ...others] = cells;
  process.stdout.write(`${String(first).padEnd(30)}${others.map((cell) => String(cell).padStart(14)).join("")}\n`);
};

say(`${exchanges} exchanges`, "MB", "sync-maps s", "drift s", "times as fast", "sync-maps MB", "drift MB");
for (const format of ["ndjson", "har"] as const) {
  const file = join(folder, `recording.${format}`);
  record(file, { format, exchanges });
  const ours = await run(commands["sync-maps"](file));
  const theirs = await run(commands.drift(file));
  say(
    format,
    Math.round(statSync(file).size / 1e6),
    ours.seconds.toFixed(1),
    theirs.seconds.toFixed(1),
    (theirs.seconds / ours.seconds).toFixed(1),
    Math.round(ours.megabytes),
    Math.round(theirs.megabytes),
  );
}

process.stdout.write("\n");
say("faulty recordings", "sync-maps", "drift");
const recordings = join(root, "fixtures/recordings");
const names = readdirSync(recordings);
for (const beside of names.filter((name) => name.endsWith(".findings.json"))) {
  const stem = beside.slice(0, -".findings.json".length);
  const file = names.find((name) => name.startsWith(`${stem}.`) && name !== beside);
  if (file === undefined) continue;
  const path = join(recordings, file);
  const ours: { rules: { outcome: string; findings: unknown[] }[] } = JSON.parse(
    (await run(commands["sync-maps"](path))).stdout,
  );
  const broken = ours.rules.filter(({ outcome }) => outcome === "fail");
  const theirs = (await run(commands.drift(path))).stdout;
  say(
    file,
    broken.reduce((sum, { findings }) => sum + findings.length, 0),
    findingsOf(theirs),
  );
}
rmSync(folder, { recursive: true });

/** The number of drift's findings; a warning of Node.js may precede its JSON output. */
function findingsOf(printed: string): number {
  const report: { run: { findingsBySeverity: Record<string, number> } } = JSON.parse(
    printed.slice(printed.indexOf("{")),
  );
  return Object.values(report.run.findingsBySeverity).reduce((sum, count) => sum + count, 0);
}
