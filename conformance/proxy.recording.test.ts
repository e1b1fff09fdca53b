import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type http from "node:http";
import net from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Finding } from "../src/audit/finding.js";
import type { Exchange } from "../src/http/exchange.js";
import { remote } from "../src/http/remote.js";
import { createMock } from "../src/mock/create-mock.js";
import { newFolder } from "../src/testing/folder.js";
import { ask, faulty, jsonOf, list, plainServer } from "../src/testing/proxied.js";
import { serve, serveSocket, text } from "../src/testing/serve.js";
import { createProxy } from "./proxy.js";
import { validate } from "./validate.js";

const folder = newFolder();
let files = 0;
const fileNamed = (extension: string): string => join(folder, `${++files}.${extension}`);

describe("a recording is judged as what passed was:", () => {
  interface Told {
    readonly rule: string;
    readonly finding: Omit<Finding, "source">;
  }
  const withoutSource = ({ source: _, ...finding }: Finding): Omit<Finding, "source"> => finding;

  /** Several clients at once, each of which does a little of everything. */
  async function visit(url: string): Promise<void> {
    const asking = remote();
    const send = async (method: string, path: string, form?: Record<string, string>) => {
      const headers = { authorization: `Basic ${Buffer.from(`AC${"a".repeat(32)}:hush-hush`).toString("base64")}` };
      const typed = form ? { ...headers, "content-type": "application/x-www-form-urlencoded" } : headers;
      const body = form ? new URLSearchParams(form).toString() : "";
      const answer = await asking({ method, url: url + path, headers: typed, body });
      return answer.body ? JSON.parse(answer.body) : {};
    };
    const client = async (name: string): Promise<void> => {
      const { sid } = await send("POST", list, { UniqueName: name, Ttl: "600", CollectionTtl: "3600" });
      await send("GET", `${list}/${name}`);
      await send("POST", `${list}/${sid}`, { CollectionTtl: "1800" });
      await send("GET", `${list}?PageSize=1`);
      await send("GET", `${list}/${sid}`);
      await send("DELETE", `${list}/${sid}`);
      await send("GET", `${list}/${sid}`);
    };
    await Promise.all(["ada", "grace", "édith"].map(client));
    await client("again");
  }

  it.each([
    ["har", "lets Ttl win", false],
    ["ndjson", "lets Ttl win", false],
    ["har", "answers a deletion and deletes nothing", true],
    ["ndjson", "drops the last digit of a Map's SID in lists", false],
    ["har", "writes date_updated in another zone", true],
  ])("%s, of one that %s, sole writer %s", async (extension, by, soleWriter) => {
    const { url } = await serve(faulty(by));
    const record = fileNamed(extension);
    const told: Told[] = [];
    const proxy = await createProxy(url, {
      record,
      soleWriter,
      onFinding: ({ id }, finding) => told.push({ rule: id, finding: withoutSource(finding) }),
    });
    await visit(proxy.url);
    const live = await proxy.close();
    const { report } = await validate([record], { soleWriter });
    const found = report.rules.flatMap(({ id, findings }) =>
      findings.map((finding) => ({ rule: id, finding: withoutSource(finding) })),
    );
    const sorted = (all: readonly Told[]): readonly string[] => all.map((each) => JSON.stringify(each)).sort();
    expect(sorted(found)).toEqual(sorted(told));
    expect(told.length).toBeGreaterThan(3);
    expect(report.rules.map(({ id, outcome }) => [id, outcome])).toEqual(
      live.rules.map(({ id, outcome }) => [id, outcome]),
    );
    expect(report.questions).toEqual(live.questions);
    expect(readFileSync(record, "utf8")).not.toMatch(/hush|aHVzaC1odXNo/);
  });

  it("what was carried out and never answered is held, as that, and against nobody", async () => {
    const mock = await createMock();
    onTestFinished(() => mock.close());
    const port = await serveSocket((socket) => {
      const upstream = net.connect(mock.port, "127.0.0.1");
      let isLost = false;
      socket.on("data", (bytes) => {
        isLost ||= /^DELETE/.test(bytes.toString("latin1"));
        upstream.write(bytes);
      });
      upstream.on("data", (bytes) => (isLost ? socket.resetAndDestroy() : socket.write(bytes)));
      socket.on("close", () => upstream.destroy());
    });
    const record = fileNamed("har");
    const proxy = await createProxy(`http://127.0.0.1:${port}`, { record, soleWriter: true });
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    await ask(proxy.url + list, { method: "POST", headers }, "UniqueName=a");
    expect((await ask(`${proxy.url}${list}/a`, { method: "DELETE" })).status).toBe(502);
    expect((await ask(`${proxy.url}${list}/a`)).status).toBe(404);
    expect(jsonOf(await ask(proxy.url + list)).maps).toEqual([]);
    const live = await proxy.close();
    const { report } = await validate([record], { soleWriter: true });
    for (const { summary, recorded } of [live, report]) {
      expect([summary.fail, summary.exchanges, recorded?.leftOut]).toEqual([0, 3, { "never answered": 1 }]);
    }
  });

  it("packed, in pieces or long, it holds what was sent; what is too long, it does not", async () => {
    const answers = new Map<string, readonly Buffer[]>([
      ["/v1/packed", [gzipSync('{"a":"é"}')]],
      ["/v1/pieces", [Buffer.from('{"a":"'), Buffer.from([0xc3]), Buffer.from([0xa9]), Buffer.from('"}')]],
      ["/v1/binary", [Buffer.from([0, 1, 2, 255])]],
      ["/v1/long", [Buffer.alloc(5 << 20, "x")]],
      ["/v1/bomb", [gzipSync(Buffer.alloc(64 << 20))]],
    ]);
    const { port } = await plainServer((incoming, outgoing) => {
      const pieces = answers.get(incoming.url ?? "") ?? [];
      const packed = /packed|bomb/.test(incoming.url ?? "");
      outgoing.writeHead(200, packed ? { "content-encoding": "gzip" } : {});
      for (const piece of pieces) outgoing.write(piece);
      outgoing.end();
    });
    const record = fileNamed("ndjson");
    const proxy = await createProxy(`http://127.0.0.1:${port}`, { record });
    for (const [path, pieces] of answers) {
      expect((await ask(proxy.url + path)).body.equals(Buffer.concat(pieces))).toBe(true);
    }
    await proxy.close();
    const lines = readFileSync(record, "utf8").trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).response.body)).toEqual(['{"a":"é"}', '{"a":"é"}', null, null, null]);
  });
});

it("what by chance says where the service is, and an address that is none, are recorded as they are and pass", async () => {
  const { url } = await serve(() => text(200, "here"));
  const { port } = new URL(url);
  const record = fileNamed("har");
  const troubles: Error[] = [];
  const proxy = await createProxy(url, { record, onTrouble: (error) => troubles.push(error) });
  const asked: readonly http.RequestOptions[] = [
    { headers: { origin: url } },
    { headers: { "x-client": url } },
    { auth: `AC${"a".repeat(32)}:http` },
    { auth: `AC${"a".repeat(32)}:${port}` },
    { method: "OPTIONS", path: "*?a=b" },
  ];
  for (const options of asked) {
    expect((await ask(`${proxy.url}${list}?PageSize=2`, options)).body.toString()).toBe("here");
  }
  await proxy.close();
  const { entries } = JSON.parse(readFileSync(record, "utf8")).log;
  const of = (entry: { request: { url: string; queryString: unknown } }) => [
    entry.request.url,
    entry.request.queryString,
  ];
  const page = [`${url}${list}?PageSize=2`, [{ name: "PageSize", value: "2" }]];
  expect(entries.map(of).slice(0, 4)).toEqual([page, page, page, page]);
  expect(of(entries[4])).toEqual([expect.stringContaining("*?a=b"), [{ name: "a", value: "b" }]]);
  expect(troubles).toEqual([]);
});

it("a proxy whose port is in use leaves the recording of the one that has it", async () => {
  const { url } = await serve(() => text(200, "here"));
  const record = fileNamed("ndjson");
  const proxy = await createProxy(url, { record });
  await ask(`${proxy.url}/a`);
  await expect(createProxy(url, { record, port: proxy.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  await ask(`${proxy.url}/b`);
  await proxy.close();
  expect(readFileSync(record, "utf8").trimEnd().split("\n")).toHaveLength(2);
});

it("one proxy records in a file at a time, under whatever port", async () => {
  const record = fileNamed("har");
  const proxy = await createProxy("http://127.0.0.1:1", { record });
  const another = createProxy("http://127.0.0.1:1", { record, append: true });
  await expect(another).rejects.toThrow(`${record} is in use by process ${process.pid}; stop that first`);
  await proxy.close();
  await (await createProxy("http://127.0.0.1:1", { record })).close();
});

it("what cannot be recorded any more passes all the same, and is said once", async () => {
  const { url } = await serve(() => text(200, "here"));
  const inner = mkdtempSync(join(folder, "gone-"));
  const troubles: Error[] = [];
  const seen: Exchange[] = [];
  const proxy = await createProxy(url, {
    record: join(inner, "a.har"),
    onTrouble: (error) => troubles.push(error),
    onExchange: (exchange) => seen.push(exchange),
  });
  rmSync(inner, { recursive: true });
  for (const path of ["/a", "/b"]) expect((await ask(proxy.url + path)).body.toString()).toBe("here");
  await proxy.close();
  expect(troubles.map(({ name }) => name)).toEqual(["UnrecordedError"]);
  expect(seen).toHaveLength(2);
});
