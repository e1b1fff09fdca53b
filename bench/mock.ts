/**
 * Compares the mock with a bare node:http server that answers the same bytes, on the same core, alternately. `--peers` adds other mocks,
 * which are installed outside of this project; `--seconds 1` gives a quick result.
 */
import { createMock } from "../src/mock/create-mock.js";
import { createWorld } from "../src/mock/world.js";
import {
  ask,
  type Load,
  least,
  load,
  median,
  most,
  needTools,
  residentOf,
  type Server,
  scriptAt,
  serve,
  table,
} from "./load.js";

const rounds = 6;
/** Warm-up rounds, in which code is still being compiled on both sides; the time of the first answer shows what that costs. */
const warmUps = 3;
const seconds = Number(/--seconds[ =](\d+)/.exec(process.argv.join(" "))?.[1] ?? 2);
const main = scriptAt("../bin/sync-maps.cjs");
const [barePort, mockPort, smallPort, largePort] = [4901, 4902, 4903, 4904];

needTools();
const service = `IS${"a".repeat(32)}`;
const maps = `/v1/Services/${service}/Maps`;
const form = "Ttl=3600";

const given = await bytes();
// On a single core, the garbage collector's helper threads only take time from the server, a few milliseconds at a time.
const node = [process.execPath, "--single-threaded-gc"];
const bare = await serve([...node, scriptAt("./bare.js"), given], `http://127.0.0.1:${barePort}`, maps);
const mock = await serve([...node, main, "mock", "--port", String(mockPort)], `http://127.0.0.1:${mockPort}`, maps);
const idle = { bare: residentOf(bare), mock: residentOf(mock) };

interface Turn {
  readonly floor: Load;
  readonly ours: Load;
  /** A bare server that also processes the form. */
  readonly made?: Load;
}

const posted = { body: form };
const turns = { fetch: [] as Turn[], create: [] as Turn[], update: [] as Turn[] };
/** Each load gets a new world with one Map, since the bare server need not store what previous loads created. */
const anew = async (): Promise<void> => {
  await ask("POST", `${mock.url}/_mock/reset`);
  await ask("POST", `${mock.url}${maps}`, { UniqueName: "users", Ttl: "3600" });
};
for (let round = 0; round < warmUps + rounds; round++) {
  await anew();
  turns.fetch.push({
    floor: load(bare, `${bare.url}${maps}/users`, seconds),
    ours: load(mock, `${mock.url}${maps}/users`, seconds),
  });
  const floor = load(bare, `${bare.url}${maps}`, seconds, posted);
  turns.create.push({
    floor,
    made: load(bare, `${bare.url}/made`, seconds, posted),
    ours: load(mock, `${mock.url}${maps}`, seconds, posted),
  });
  await anew();
  turns.update.push({ floor, ours: load(mock, `${mock.url}${maps}/users`, seconds, posted) });
}
for (const each of Object.values(turns)) each.splice(0, warmUps);
process.stdout.write(
  table("one core, ten connections; ratios to a bare node:http server, higher is better", [
    ["", "req/s", "bare", "ratio", "of CPU", "to made", "p99 ms", "bare", "times"],
    ...Object.entries(turns).map(([name, all]) => rowOf(name, all)),
  ]),
);
await bare.stop();
await mock.stop();

const few = await filled(smallPort, 1000);
const many = await filled(largePort, 1_000_000);
const deep = { few: await deepPage(few, 500), many: await deepPage(many, 500_000) };
const rows = {
  "a page of 50 from the middle": {
    few: () => load(few, deep.few, seconds),
    many: () => load(many, deep.many, seconds),
  },
  "a fetch of any by its name": {
    few: () => load(few, `${few.url}${maps}`, seconds, { below: 1000 }),
    many: () => load(many, `${many.url}${maps}`, seconds, { below: 1_000_000 }),
  },
  // Last, because from here on there are many Maps.
  "a creation": {
    few: () => load(few, `${few.url}${maps}`, seconds, posted),
    many: () => load(many, `${many.url}${maps}`, seconds, posted),
  },
};
const compare = (name: string, both: { few(): Load; many(): Load }): readonly (string | number)[] => {
  const loads = Array.from({ length: rounds + 1 }, () => ({ few: both.few(), many: both.many() })).slice(1);
  const ratio = (pick: (load: Load) => number) => median(loads.map((each) => pick(each.many) / pick(each.few)));
  return [
    name,
    Math.round(median(loads.map((each) => each.many.rate))),
    Math.round(median(loads.map((each) => each.few.rate))),
    ratio(({ rate }) => rate).toFixed(2),
    (1 / ratio(({ cpuMicroseconds }) => cpuMicroseconds)).toFixed(2),
  ];
};
process.stdout.write(
  table("with a million Maps, against a thousand", [
    ["", "req/s", "of a thousand", "rate", "CPU"],
    ...Object.entries(rows).map(([name, both]) => compare(name, both)),
  ]),
);
await few.stop();
await many.stop();

const starts = { bare: [] as number[], mock: [] as number[] };
for (let round = 0; round < 2 * rounds; round++) {
  for (const [name, command, url] of [
    ["bare", [scriptAt("./bare.js"), given], bare.url],
    ["mock", [main, "mock", "--port", String(mockPort)], mock.url],
  ] as const) {
    const server = await serve([process.execPath, ...command], url, maps);
    starts[name].push(server.startMs);
    await server.stop();
  }
}
process.stdout.write(
  table("from the start of the process to its first answer, and memory when idle", [
    ["", "mock", "bare", "ratio"],
    ["least ms", ...compared(least(starts.mock), least(starts.bare))],
    ["median ms", ...compared(median(starts.mock), median(starts.bare))],
    ["resident MB", ...compared(idle.mock, idle.bare)],
  ]),
);

if (process.argv.includes("--peers")) {
  const { comparePeers } = await import("./peers.js");
  await comparePeers({ maps, form, seconds });
}

function compared(ours: number, floor: number): readonly string[] {
  return [ours.toFixed(1), floor.toFixed(1), (ours / floor).toFixed(2)];
}

function rowOf(name: string, all: readonly Turn[]): readonly (string | number)[] {
  const each = (pick: (turn: Turn) => number): readonly number[] => all.map(pick);
  return [
    name,
    Math.round(most(each(({ ours }) => ours.rate))),
    Math.round(most(each(({ floor }) => floor.rate))),
    median(each(({ ours, floor }) => ours.rate / floor.rate)).toFixed(2),
    (least(each(({ floor }) => floor.cpuMicroseconds)) / least(each(({ ours }) => ours.cpuMicroseconds))).toFixed(2),
    all[0]?.made ? median(each(({ ours, made }) => ours.rate / (made?.rate ?? Number.NaN))).toFixed(2) : "",
    median(each(({ ours }) => ours.p99Milliseconds)).toFixed(2),
    median(each(({ floor }) => floor.p99Milliseconds)).toFixed(2),
    median(each(({ ours, floor }) => ours.p99Milliseconds / floor.p99Milliseconds)).toFixed(2),
  ];
}

/** What the bare server must answer: the mock's answers to a fetch and to a creation. */
async function bytes(): Promise<string> {
  const { handler, close } = await createMock();
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const url = `http://127.0.0.1:${barePort}${maps}`;
  const post = await handler({ method: "POST", url, headers, body: "UniqueName=users&Ttl=3600" });
  const get = await handler({ method: "GET", url: `${url}/users`, headers: {}, body: "" });
  await close();
  const withLength = (answer: typeof get) => ({
    ...answer,
    headers: { ...answer.headers, "content-length": String(Buffer.byteLength(answer.body ?? "")) },
  });
  return JSON.stringify({ port: barePort, get: withLength(get), post: withLength(post) });
}

async function filled(port: number, count: number): Promise<Server> {
  const url = `http://127.0.0.1:${port}`;
  const server = await serve(
    [process.execPath, "--max-old-space-size=4096", scriptAt("./filled.js"), String(port), String(count)],
    url,
    maps,
  );
  for (;;) {
    const health: { readonly maps: number } = JSON.parse(await ask("GET", `${url}/_mock/health`));
    if (health.maps === count) return server;
  }
}

/** The URL of the page after the Map with this order; the token is made as the mock makes it. */
async function deepPage({ url }: Server, order: number): Promise<string> {
  const { issuerIn, tokenOf } = await import("../src/mock/paging.js");
  const token = tokenOf({ direction: "next", order }, service, issuerIn(createWorld()));
  return `${url}${maps}?PageSize=50&Page=9&PageToken=${encodeURIComponent(token)}`;
}
