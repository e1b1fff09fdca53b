/**
 * The cost of a run of the suite: how long a command takes to start, relative to bare `node`; how long a whole run takes against the
 * embedded mock and against a target with 100 ms of latency; how much of the processor time is spent on judging; and how many requests a
 * real account gets. `node dist/bench/suite.js [rounds]`
 */
import { spawn } from "node:child_process";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { conform } from "../conformance/conform.js";
import { observers } from "../conformance/observations/index.js";
import { rules } from "../conformance/rules/index.js";
import { audit } from "../src/audit/audit.js";
import { basic } from "../src/drive/target.js";
import type { Exchange } from "../src/http/exchange.js";
import { remote } from "../src/http/remote.js";
import { createMock } from "../src/index.js";

const command = fileURLToPath(new URL("../bin/sync-maps.cjs", import.meta.url));
const rounds = Number(process.argv[2] ?? 15);

interface Ran {
  readonly ms: number;
  /** The time until the first request; undefined if there was none. */
  readonly asked: number | undefined;
}

/** A server with empty answers that notes when it is first asked. */
let onAsked = (): void => {};
const server = http.createServer((_, answer) => {
  onAsked();
  answer.writeHead(503).end();
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const port = (server.address() as AddressInfo).port; // a TCP server that listens has an address
const url = `http://127.0.0.1:${port}`;

function run(args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    let asked: number | undefined;
    const began = performance.now();
    onAsked = () => {
      asked ??= performance.now() - began;
    };
    const child = spawn(process.execPath, args, { stdio: "ignore" });
    child.on("exit", () => resolve({ ms: performance.now() - began, asked }));
    if (args.includes("--timeout")) setTimeout(() => child.kill(), 2000).unref();
  });
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const least = (values: readonly number[]): number => Math.min(...values);

const get = `require("node:http").get("${url}", (answer) => answer.resume())`;
const starts: Readonly<Record<string, readonly string[]>> = {
  "bare node": ["-e", "0"],
  "bare node, first request": ["-e", get],
  "sync-maps --help": [command, "--help"],
  "sync-maps conform, first request": [
    command,
    "conform",
    url,
    "--service",
    `IS${"a".repeat(32)}`,
    "--timeout",
    "1000",
  ],
  "sync-maps conform, the embedded mock": [command, "conform"],
};
const times = new Map(Object.keys(starts).map((name) => [name, [] as number[]]));
for (let round = 0; round < rounds; round++) {
  for (const [name, args] of Object.entries(starts)) {
    const { ms, asked } = await run(args);
    times.get(name)?.push(name.includes("first request") ? (asked ?? Number.NaN) : ms);
  }
}
server.close();

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const floor = times.get("bare node") ?? [];
say(`${"start".padEnd(40)}${"least ms".padStart(10)}${"median ms".padStart(11)}${"x bare node".padStart(13)}`);
for (const [name, each] of times) {
  const ratio = (least(each) / least(floor)).toFixed(2);
  say(
    `${name.padEnd(40)}${least(each).toFixed(0).padStart(10)}${median(each).toFixed(0).padStart(11)}${ratio.padStart(13)}`,
  );
}

const mock = await createMock({ services: [`IS${"a".repeat(32)}`, `IS${"b".repeat(32)}`] });
const slow = remote();
const target = { url: mock.url, service: mock.service, headers: basic(`AC${"a".repeat(32)}`, "any") };
const late = (ms: number) => async (request: Parameters<typeof slow>[0]) => {
  await new Promise((resolve) => setTimeout(resolve, ms));
  return slow(request);
};
say("");
for (const concurrency of [1, 4, 8]) {
  const { report } = await conform({ target: { ...target, handler: late(100) }, concurrency, bounded: true });
  const { exchanges, durationMs, fail } = report.summary;
  say(
    `100 ms of latency, ${concurrency} at once: ${(durationMs / 1000).toFixed(1)} s, ${exchanges} requests, ${fail} fail`,
  );
}

const exchanges: Exchange[] = [];
const began = process.cpuUsage();
const { report } = await conform({
  target: { ...target, handler: remote() },
  onExchange: (exchange) => exchanges.push(exchange),
});
const { user, system } = process.cpuUsage(began);
const times20 = 20;
const judging = process.cpuUsage();
for (let time = 0; time < times20; time++) {
  const judge = audit(rules, { soleWriter: true, observers });
  for (const exchange of exchanges) judge.see(exchange);
  judge.finish();
}
const spent = process.cpuUsage(judging);
const judged = (spent.user + spent.system) / times20 / 1000;
const all = (user + system) / 1000;
say("");
say(
  `a run of ${report.summary.exchanges} requests: ${all.toFixed(0)} ms of processor time, ${judged.toFixed(0)} ms of them judging (${((100 * judged) / all).toFixed(0)} %)`,
);
await mock.close();
