/** Whatever comes, the mock answers, never with a 5xx, and keeps nothing of it. */
import { setImmediate as turn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HttpRequest } from "../http/exchange.js";
import { accountOf, ask, started } from "../testing/in-process.js";
import { account, maps, service, startMock } from "../testing/mock.js";
import { converse } from "../testing/serve.js";
import { usualBacklog } from "./events/event-log.js";
import { inProcessMock } from "./in-process.js";

const collect = ((): (() => void) => {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc");
})();

/** Bytes in use after all that can go is gone. */
function memory(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

const nasty = [
  ...[
    "__proto__",
    "constructor",
    "toString",
    "..",
    ".",
    "",
    " ",
    "%",
    "%00",
    "%FF",
    "%2F",
    "a%0d%0aX-Evil:%201",
    "é",
    "🗺",
  ],
  ...["\u0000", "\ud800", "x".repeat(5000), "'\"<script>", "{}", "-0", "1e309", "9".repeat(400), "null", "true", "[]"],
];
const word = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 6 }),
);
const known = fc.constantFrom(
  ...["UniqueName", "Ttl", "CollectionTtl", "PageSize", "Page", "PageToken"],
  ...["Key", "Data", "ItemTtl", "From", "Bounds", "Order", "Read", "Write", "Manage", "FriendlyName", "WebhookUrl"],
);
const pair = fc.tuple(fc.oneof(known, word), word).map(([name, value]) => `${name}=${value}`);
const fields = fc.array(pair, { maxLength: 5 }).map((pairs) => pairs.join("&"));
const segment = fc.oneof(
  fc.constantFrom(
    "v1",
    "Services",
    service,
    "Maps",
    "Items",
    "Permissions",
    "_mock",
    "state",
    "clock",
    "faults",
    "reset",
  ),
  word,
);
const path = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.oneof(
      word.map((name) => `${maps}/${name}`),
      fc.constant(maps),
    ),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom("true", "%C3%A9", "none"), fc.constantFrom("Items", "Permissions"), fc.option(word))
      .map(([map, part, name]) => `${maps}/${map}/${part}${name === null ? "" : `/${name}`}`),
  },
  { weight: 1, arbitrary: fc.constantFrom("/v1/Services", "/v1/Services/IS1", "/v1/Services/default%20") },
  { weight: 1, arbitrary: fc.array(segment, { maxLength: 6 }).map((parts) => `/${parts.join("/")}`) },
);
const method = fc.constantFrom("GET", "GET", "POST", "POST", "DELETE", "HEAD", "PUT", "PATCH", "OPTIONS", "get", "X");
const type = fc.oneof(
  fc.constant("application/x-www-form-urlencoded"),
  fc.constantFrom("application/json", "text/plain", ";", ""),
);
const header = fc.constantFrom(
  "authorization",
  "x-mock-fault",
  "origin",
  "host",
  "if-match",
  "__proto__",
  "content-type",
);
const headers = fc.oneof(
  { weight: 3, arbitrary: type.map((value) => ({ "content-type": value })) },
  { weight: 1, arbitrary: fc.dictionary(header, word, { maxKeys: 3 }) },
);
const item = word.map((key) => `Key=${key}&Data={"a":1}`);
const rights = fc.constant("Read=true&Write=false&Manage=true");
const body = fc.oneof(
  { weight: 3, arbitrary: fields },
  word,
  fc.json({ maxDepth: 3 }),
  fc.constant("UniqueName=true"),
  item,
  rights,
);

const request: fc.Arbitrary<HttpRequest> = fc
  .record({ method, path, query: fc.oneof(fc.constant(""), fields), headers, body })
  .map(({ method: by, path: to, query, headers: with_, body: text }) => ({
    method: by,
    url: `http://127.0.0.1:1${to.replaceAll("?", "")}${query === "" ? "" : `?${query}`}`,
    headers: with_,
    body: text,
  }));

/** One character of a request as bytes, another. */
function mutated(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  const by = String.fromCharCode(Math.floor(random() * 256));
  return random() < 0.3
    ? text.slice(0, at) + text.slice(at + 1)
    : text.slice(0, at) + by + text.slice(at + (random() < 0.5 ? 1 : 0));
}

describe("a hundred thousand hostile requests", () => {
  it("are all answered by the Handler, with no 5xx, and leave nothing behind", async () => {
    const mock = inProcessMock({
      journal: 10,
      fixtures: { maps: ["é", "🗺", "true"].map((name) => ({ unique_name: name })) },
    });
    const samples = fc.sample(request, 4000);
    const statuses = new Map<number, number>();
    let early = 0;
    for (let count = 0; count < 115_000; count++) {
      const one = samples[(count * 7919) % samples.length];
      if (!one) continue;
      if (count % 1000 === 0) mock.reset();
      if (count === 30_000) early = memory();
      // A fault that is asked for may well be a 5xx or a dropped connection, and take its time.
      if (one.headers["x-mock-fault"] !== undefined) continue;
      const answer = await mock.handler(one);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      if (answer.body) JSON.parse(answer.body);
      for (const value of Object.values(answer.headers))
        if (/[\r\n\0]/.test(value)) throw new Error(`injected: ${value}`);
    }
    mock.reset();
    expect([...statuses.values()].reduce((sum, times) => sum + times, 0)).toBeGreaterThan(100_000);
    expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([]);
    expect([200, 201, 204, 400, 404, 405, 409, 415].filter((status) => !statuses.has(status))).toEqual([]);
    expect(memory() - early).toBeLessThan(4 * 1024 * 1024);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("as bytes, broken at random, break no server", async () => {
    const { port, url } = await startMock();
    let seed = 1;
    const random = (): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const good = [
      `POST ${maps} HTTP/1.1\r\nHost: here\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 14\r\n\r\nUniqueName=n&a`,
      `GET ${maps}?PageSize=5 HTTP/1.1\r\nHost: here\r\nAuthorization: Basic QUM6eA==\r\n\r\n`,
      `DELETE ${maps}/n HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n`,
    ].join("");
    /** Many on one connection; the last one ends it. */
    const volley = (): string => {
      let text = "";
      for (let count = 0; count < 34; count++) text += random() < 0.9 ? good : mutated(good, random);
      return text;
    };
    const last = "GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n";
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => converse(port, volley() + last).catch(() => "")),
    );
    const lines = answers.join("").match(/HTTP\/1\.1 \d{3}/g) ?? [];
    expect(lines.length).toBeGreaterThan(500);
    expect(lines.filter((line) => line.startsWith("HTTP/1.1 5"))).toEqual([]);
    expect((await fetch(`${url}/_mock/health`)).status).toBe(200);
  });
});

it("Maps that come and go with what is in them leave nothing behind", async () => {
  const { handler } = inProcessMock({ journal: 0 });
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const ask = (method: string, path: string, body = "") =>
    handler({ method, url: `http://here${maps}${path}`, headers, body });
  const round = async (): Promise<void> => {
    await ask("POST", "", "UniqueName=n");
    await ask("POST", "/n/Items", "Key=k&Data={}");
    await ask("DELETE", "/n/Items/k");
    await ask("DELETE", "/n");
  };
  for (let count = 0; count < 4000; count++) await round(); // as many events as are remembered
  const before = memory();
  for (let count = 0; count < 4000; count++) await round();
  expect(memory() - before).toBeLessThan(2 << 20);
});

it("an Account that begins again holds on to no history, though its last events are remembered", async () => {
  const mock = started({ journal: 0 });
  const held = new WeakRef(made());
  mock.reset();
  await turn(); // until then, what a WeakRef was made of stays
  collect();
  expect(held.deref()).toBeUndefined();

  function made(): object {
    ask(mock, "POST", maps, account, "UniqueName=n");
    ask(mock, "POST", `${maps}/n/Items`, account, "Key=k&Data={}");
    const { sid = "" } = mock.world.store.named("SyncMap", service, "n") ?? {};
    for (let event = 0; event < usualBacklog; event++) ask(mock, "POST", `${maps}/n`, account, "Ttl=60");
    return mock.world.store.get("SyncMapItem", sid, "k") ?? {};
  }
});

it("an Account that begins again holds on to nothing that it had, once the events of that are forgotten", async () => {
  const mock = started({ journal: 0 });
  const held = new WeakRef(made());
  mock.reset();
  for (let event = 0; event < usualBacklog; event++) mock.of(accountOf(1)).reset();
  await turn(); // until then, what a WeakRef was made of stays
  collect();
  expect(held.deref()).toBeUndefined();

  function made(): object {
    ask(mock, "POST", maps, account, "UniqueName=n");
    return mock.world.store.named("SyncMap", service, "n") ?? {};
  }
});

describe("one hostile request", () => {
  it.each([
    [431, ["GET / HTTP/1.1", "Host: here", `X-Endless: ${"x".repeat(20_000)}`, "", ""]],
    [400, ["GET / HTTP/1.1", "Host: here", "Content-Length: 5", "Content-Length: 6", "", ""]],
    [400, ["GET / HTTP/1.1", "Host: here", "Content-Length: 5", "Transfer-Encoding: chunked", "", ""]],
    [400, ["GET / HTTP/9.9", "Host: here", "", ""]],
    [400, ["\u0016\u0003\u0001\u0002", "", ""]],
  ])("is answered with %i: %j", async (status, lines) => {
    const { port } = await startMock();
    expect(await converse(port, ...lines)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  it.each([
    [413, "a million names", `UniqueName=a&${"a=1&".repeat(1_000_000)}`],
    [201, "as many names as are read", `UniqueName=b&${"a&".repeat(30_000)}`],
    [400, "a thousand times the same name", "UniqueName=c&".repeat(1000)],
  ])("gets %i for %s", async (status, _, text) => {
    const { url } = await startMock();
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    expect((await fetch(url + maps, { method: "POST", headers, body: text })).status).toBe(status);
  });

  it.each([
    ["a deep array", `${"[".repeat(500_000)}${"]".repeat(500_000)}`],
    ["a deep object", `${'{"maps":'.repeat(100_000)}1${"}".repeat(100_000)}`],
    ["a poisoned object", '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'],
    ["a huge name", JSON.stringify({ maps: [{ unique_name: "x".repeat(5_000_000) }] })],
  ])("is refused where its JSON is %s", async (_, text) => {
    const { url } = await startMock();
    const answer = await fetch(`${url}/_mock/state`, { method: "PUT", body: text });
    expect(answer.status).toBe(400);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  it("puts nothing into headers: a name comes back as JSON only", async () => {
    const { url } = await startMock();
    const name = "n\r\nX-Evil: 1\u0000";
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const made = await fetch(url + maps, { method: "POST", headers, body: new URLSearchParams({ UniqueName: name }) });
    expect([made.status, made.headers.get("x-evil")]).toEqual([201, null]);
    expect(JSON.parse(await made.text()).unique_name).toBe(name);
    expect((await fetch(`${url}${maps}/${encodeURIComponent(name)}`)).status).toBe(200);
  });
});
