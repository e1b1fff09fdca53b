/**
 * Compares the proxy with a bare node:http pass-through in front of the same mock, alternately: each on the first core, the mock and the
 * client on the second. What a proxy adds to the median shows with one connection, and with ten that pause. With ten that do not pause, its
 * core is never idle, and the difference is the time that requests wait for each other. `--seconds 1` gives a quick result.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ask, type Load, least, load, median, most, needTools, type Server, scriptAt, serve, table } from "./load.js";

const rounds = 6;
const seconds = Number(/--seconds[ =](\d+)/.exec(process.argv.join(" "))?.[1] ?? 2);
const main = scriptAt("../bin/sync-maps.cjs");
const [targetPort, barePort, judgingPort, recordingPort] = [4911, 4912, 4913, 4914];
const at = (port: number): string => `http://127.0.0.1:${port}`;

needTools();
const folder = mkdtempSync(join(tmpdir(), "sync-maps-"));
const maps = `/v1/Services/IS${"a".repeat(32)}/Maps`;
const form = "Ttl=3600";

const target = await serve([process.execPath, main, "mock", "--port", String(targetPort)], at(targetPort), maps, 1);
await ask("POST", at(targetPort) + maps, { UniqueName: "users", Ttl: "3600" });
const proxy = (port: number, ...more: readonly string[]): Promise<Server> =>
  serve([process.execPath, main, "proxy", at(targetPort), "--port", String(port), ...more], at(port), maps);
const servers = {
  bare: await serve(
    [process.execPath, scriptAt("./pass.js"), String(barePort), String(targetPort)],
    at(barePort),
    maps,
  ),
  judging: await proxy(judgingPort),
  recording: await proxy(recordingPort, "--record", join(folder, "all.har")),
};
type Name = keyof typeof servers;
const names = Object.keys(servers) as readonly Name[]; // Object.keys returns exactly its keys

const kinds = {
  "fetch, one connection": { path: `${maps}/users`, connections: 1 },
  "fetch, ten that pause for 2 ms": { path: `${maps}/users`, connections: 10, pause: 2 },
  "fetch, ten": { path: `${maps}/users`, connections: 10 },
  "create, ten that pause for 2 ms": { path: maps, connections: 10, pause: 2, body: form },
  "create, ten": { path: maps, connections: 10, body: form },
} as const;

for (const [kind, { path, connections, ...other }] of Object.entries(kinds)) {
  const turns: Record<Name, Load[]> = { bare: [], judging: [], recording: [] };
  const body = "body" in other ? other.body : undefined;
  const pause = "pause" in other ? other.pause : 0;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      turns[name].push(load(servers[name], servers[name].url + path, seconds, { body, connections, pause }));
    }
  }
  const rateOf = (name: Name): readonly number[] => turns[name].map(({ rate }) => rate);
  const cpu = (name: Name): number => least(turns[name].map(({ cpuMicroseconds }) => cpuMicroseconds));
  const p50 = (name: Name): number => median(turns[name].map(({ p50Milliseconds }) => p50Milliseconds));
  process.stdout.write(
    table(`${kind}; ratios to the bare pass-through, higher is better`, [
      ["", "req/s", "ratio", "of CPU", "CPU µs", "p50 ms", "adds ms", "p99 ms"],
      ...names.map((name) => [
        name,
        Math.round(most(rateOf(name))),
        median(rateOf(name).map((rate, index) => rate / (turns.bare[index]?.rate ?? Number.NaN))).toFixed(2),
        (cpu("bare") / cpu(name)).toFixed(2),
        cpu(name).toFixed(0),
        p50(name).toFixed(3),
        median(
          turns[name].map(({ p50Milliseconds }, index) => p50Milliseconds - (turns.bare[index]?.p50Milliseconds ?? 0)),
        ).toFixed(3),
        median(turns[name].map(({ p99Milliseconds }) => p99Milliseconds)).toFixed(2),
      ]),
    ]),
  );
}
for (const server of [...Object.values(servers), target]) await server.stop();
rmSync(folder, { recursive: true });
