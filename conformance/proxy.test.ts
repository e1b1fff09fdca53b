import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import http from "node:http";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import twilio from "twilio";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import type { Finding } from "../src/audit/finding.js";
import { basic } from "../src/drive/target.js";
import { selfMade } from "../src/http/certificate.js";
import type { Exchange } from "../src/http/exchange.js";
import type { Handler } from "../src/http/handler.js";
import { remote } from "../src/http/remote.js";
import { createMock } from "../src/mock/create-mock.js";
import { defaultService, secondService } from "../src/mock/world.js";
import { converse, serve, serveSocket, text } from "../src/testing/serve.js";
import { conform } from "./conform.js";
import { mutants } from "./mutants/index.js";
import { targetWith } from "./mutants/kill.js";
import { createProxy, type ProxyOptions, type ServiceProxy } from "./proxy.js";
import { validate } from "./validate.js";

const folder = mkdtempSync(join(tmpdir(), "sync-maps-"));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const fileNamed = (extension: string): string => join(folder, `${++files}.${extension}`);

/** A proxy that lives as long as the test. */
async function startProxy(target: string, options: ProxyOptions = {}): Promise<ServiceProxy> {
  const proxy = await createProxy(target, options);
  onTestFinished(async () => void (await proxy.close()));
  return proxy;
}

const list = `/v1/Services/${defaultService}/Maps`;
const faulty = (by: string): Handler => targetWith(mutants.find((mutant) => mutant.by === by)?.fault).handler;

interface Answer {
  readonly status: number | undefined;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

function ask(url: string, options: http.RequestOptions = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = http.request(url, { agent: false, ...options }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.on("error", reject);
      answer.on("end", () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(pieces) }),
      );
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

const jsonOf = ({ body }: Answer): Record<string, unknown> => JSON.parse(body.toString());

describe("what is asked through the proxy", () => {
  it("passes the whole suite, as without it", async () => {
    const mock = await createMock({ services: [defaultService, secondService] });
    onTestFinished(() => mock.close());
    const proxy = await createProxy(mock.url, { rewriteUrls: true });
    const { report } = await conform({
      target: {
        ...{ url: proxy.url, service: mock.service, anotherService: secondService, advance: mock.advance },
        headers: basic(mock.world.account, "hush-hush"),
      },
    });
    expect(report.rules.filter(({ outcome }) => outcome !== "pass").map(({ id, outcome }) => [id, outcome])).toEqual(
      [],
    );
    const watched = await proxy.close();
    expect(watched.summary).toMatchObject({ fail: 0, error: 0, exchanges: report.summary.exchanges });
    expect(watched.target).toBe(mock.url);
  });

  describe("by Twilio's client", () => {
    beforeAll(() => {
      vi.stubEnv("TWILIO_REGION", undefined);
      vi.stubEnv("TWILIO_EDGE", undefined);
    });
    afterAll(() => void vi.unstubAllEnvs());

    it("stays in it from page to page", async () => {
      const mock = await createMock();
      onTestFinished(() => mock.close());
      const urls: string[] = [];
      const proxy = await startProxy(mock.url, {
        rewriteUrls: true,
        onExchange: ({ request }) => urls.push(request.url),
      });
      const client = twilio(`AC${"1".repeat(32)}`, "any token");
      client.sync.baseUrl = proxy.url;
      const maps = client.sync.v1.services(mock.service).syncMaps;
      for (const uniqueName of ["a", "b", "c", "d", "e"]) await maps.create({ uniqueName, ttl: 60 });
      const all = await maps.list({ pageSize: 2 });
      expect(all.map(({ uniqueName }) => uniqueName)).toEqual(["a", "b", "c", "d", "e"]);
      expect(all[0]?.url).toBe(`${proxy.url}${list}/${all[0]?.sid}`);
      expect(urls.filter((url) => url.includes("?"))).toHaveLength(3);
      expect(urls.every((url) => url.startsWith(mock.url))).toBe(true);
      await maps("a").update({ ttl: 90 });
      expect(await maps("a").remove()).toBe(true);
      await expect(maps("a").fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
    });
  });
});

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

/** A server of Node's own that lives as long as the test. */
async function plainServer(
  listener: http.RequestListener,
): Promise<{ readonly port: number; readonly server: http.Server }> {
  const server = http.createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the server has no port");
  return { port: address.port, server };
}

describe("with --fail", () => {
  const breach = "UniqueName=b&Ttl=60&CollectionTtl=3600";

  it("an answer that breaks a rule is 502, and says why", async () => {
    const { url } = await serve(faulty("lets Ttl win"));
    const record = fileNamed("ndjson");
    const proxy = await createProxy(url, { fail: true, record });
    const form = { headers: { "content-type": "application/x-www-form-urlencoded" }, method: "POST" };
    const good = await ask(proxy.url + list, form, "UniqueName=a&Ttl=60");
    expect(good.status).toBe(201);
    const bad = await ask(proxy.url + list, form, "UniqueName=b&Ttl=60&CollectionTtl=3600");
    expect(bad.status).toBe(502);
    expect(jsonOf(bad)).toEqual({
      code: 20500,
      message: expect.stringMatching(/^sync-maps proxy: MUST ttl\.alias-is-ignored: .* At \/date_expires expected /),
      more_info: "https://www.twilio.com/docs/errors/20500",
      status: 502,
    });
    const { summary } = await proxy.close();
    expect(summary).toMatchObject({ exchanges: 2, fail: 1 });
    const lines = readFileSync(record, "utf8").trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).response.status)).toEqual([201, 201]);
  });

  it("a breach that is known is let pass, and so is what breaks nothing, byte for byte", async () => {
    const { url } = await serve(faulty("lets Ttl win"));
    const waivers = [{ rule: "ttl.alias-is-ignored", at: "CreateSyncMap /date_expires", note: "known" }];
    const proxy = await startProxy(url, { fail: true, waivers });
    const form = { headers: { "content-type": "application/x-www-form-urlencoded" }, method: "POST" };
    expect((await ask(proxy.url + list, form, "UniqueName=b&Ttl=60&CollectionTtl=3600")).status).toBe(201);
    const { port } = await plainServer((_, outgoing) => {
      outgoing.writeHead(200, "Fine", ["X-Odd", "1", "content-encoding", "gzip"]).end(gzipSync("{}"));
    });
    const other = await startProxy(`http://127.0.0.1:${port}`, { fail: true });
    const answer = await ask(`${other.url}/anything`);
    expect([answer.headers["x-odd"], gunzipSync(answer.body).toString()]).toEqual(["1", "{}"]);
  });

  it("a breach is refused while an older request is still being sent, and at once", async () => {
    const { url } = await serve(faulty("lets Ttl win"));
    const proxy = await startProxy(url, { fail: true, timeoutMs: 3_600_000 });
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const answered = new Promise<number | undefined>((resolve, reject) => {
      const slow = http.request(proxy.url + list, { method: "POST", agent: false, headers });
      slow.on("error", reject).on("response", (answer) => resolve(answer.resume().statusCode));
      slow.write("UniqueName=", () =>
        ask(proxy.url + list, { method: "POST", headers }, breach).then((bad) => {
          expect(bad.status).toBe(502);
          slow.end("slow");
        }, reject),
      );
    });
    expect(await answered).toBe(201);
  });

  it("a breach is refused although an older answer never ends", async () => {
    const { url } = await serve(faulty("lets Ttl win"));
    let begins = (): void => {};
    const begun = new Promise<void>((resolve) => {
      begins = resolve;
    });
    const { port } = await plainServer(async (incoming, outgoing) => {
      if (incoming.url === "/endless") {
        const drip = setInterval(() => outgoing.write("on and "), 10);
        outgoing.on("close", () => clearInterval(drip));
        begins();
        return;
      }
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      const { status, body } = await ask(`${url}${incoming.url}`, { method: "POST", headers }, breach);
      outgoing.writeHead(status ?? 0, { "content-type": "application/json" }).end(body);
    });
    const proxy = await startProxy(`http://127.0.0.1:${port}`, { fail: true, timeoutMs: 200 });
    const endless = http.get(`${proxy.url}/endless`, { agent: false }).on("error", () => {});
    await begun;
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    expect((await ask(proxy.url + list, { method: "POST", headers }, breach)).status).toBe(502);
    endless.destroy();
  });

  it("an answer does not wait for the end of a stream of events", async () => {
    const mock = await createMock();
    onTestFinished(() => mock.close());
    const proxy = await startProxy(mock.url, { fail: true, timeoutMs: 3_600_000 });
    const events = await new Promise<http.IncomingMessage>((resolve, reject) => {
      http.get(`${proxy.url}/_mock/events`, { agent: false }, resolve).on("error", reject);
    });
    expect((await ask(proxy.url + list, { method: "POST" })).status).toBe(201);
    events.destroy();
  });

  it.each<[string, Buffer, http.OutgoingHttpHeaders, string]>([
    ["no UTF-8", Buffer.from([0x7b, 0xff, 0x7d]), {}, "text in UTF-8"],
    ["not packed as it says", Buffer.from("{}"), { "content-encoding": "gzip" }, "text in UTF-8, packed as gzip"],
  ])("an answer that is %s is 502, and passes if it is of another API", async (_, body, fields, what) => {
    const { port } = await plainServer((_, outgoing) => void outgoing.writeHead(200, fields).end(body));
    for (const options of [{}, { rewriteUrls: true }]) {
      const troubles: string[] = [];
      const proxy = await startProxy(`http://127.0.0.1:${port}`, {
        ...options,
        fail: true,
        onTrouble: ({ message }) => troubles.push(message),
      });
      const refused = await ask(proxy.url + list);
      const said = `http://127.0.0.1:${port} answered GET with a body that is no ${what}`;
      expect([refused.status, jsonOf(refused).message, troubles]).toEqual([502, `sync-maps proxy: ${said}`, [said]]);
      expect((await ask(`${proxy.url}/image`)).body.equals(body)).toBe(true);
    }
  });

  it("what is too long to be looked into passes", async () => {
    const { port } = await plainServer((_, outgoing) => void outgoing.end(Buffer.alloc(6 << 20, "x")));
    const chunks = await plainServer((_, outgoing) => {
      outgoing.write(Buffer.alloc(5 << 20, "y"));
      outgoing.end("z");
    });
    for (const [each, length] of [
      [port, 6 << 20],
      [chunks.port, (5 << 20) + 1],
    ] as const) {
      const proxy = await startProxy(`http://127.0.0.1:${each}`, { fail: true });
      expect((await ask(`${proxy.url}/v1/x`)).body.length).toBe(length);
    }
  });
});

describe("with --rewrite-urls", () => {
  it("URLs of the target lead here, and others where they led", async () => {
    let asked: http.IncomingHttpHeaders = {};
    const { port } = await plainServer((incoming, outgoing) => {
      asked = incoming.headers;
      const own = `http://127.0.0.1:${port}`;
      const body = JSON.stringify({ own: `${own}/v1/é`, other: `${own}0/v1`, far: "http://example.com/" }).replace(
        /\//,
        "\\/",
      );
      outgoing.writeHead(201, { "content-type": "application/json", location: `${own}/v1/x`, etag: `"${own}/"` });
      outgoing.end(body.replaceAll(`${own}/`, `${own}/`.replaceAll("/", "\\/")));
    });
    const proxy = await startProxy(`http://127.0.0.1:${port}`, { rewriteUrls: true });
    const answer = await ask(`${proxy.url}/v1/a`, { headers: { "accept-encoding": "gzip" } });
    expect(asked["accept-encoding"]).toBe("identity");
    expect(asked.host).toBe(`127.0.0.1:${port}`);
    expect(jsonOf(answer)).toEqual({
      own: `${proxy.url}/v1/é`,
      other: `http://127.0.0.1:${port}0/v1`,
      far: "http://example.com/",
    });
    expect(answer.headers).toMatchObject({ location: `${proxy.url}/v1/x`, etag: `"http://127.0.0.1:${port}/"` });
    expect((await ask(`${proxy.url}/v1/a`, { headers: { host: "proxy.example:99" } })).headers.location).toBe(
      "http://proxy.example:99/v1/x",
    );
  });

  it("what is packed although nobody asked for it is unpacked, and its length is right", async () => {
    const { port } = await plainServer((_, outgoing) => {
      const bytes = gzipSync(JSON.stringify({ url: `http://127.0.0.1:${port}/v1` }));
      const headers = {
        "content-type": "application/json",
        "content-encoding": "gzip",
        "content-length": bytes.length,
      };
      outgoing.writeHead(200, headers).end(bytes);
    });
    const proxy = await startProxy(`http://127.0.0.1:${port}`, { rewriteUrls: true });
    const answer = await ask(`${proxy.url}/v1/a`);
    expect(jsonOf(answer)).toEqual({ url: `${proxy.url}/v1` });
    expect(answer.headers["content-encoding"]).toBeUndefined();
  });

  it("what is too long once it is unpacked passes as it is", async () => {
    const { port } = await plainServer((_, outgoing) => {
      const bytes = gzipSync(JSON.stringify({ url: `http://127.0.0.1:${port}/v1`, long: "x".repeat(5 << 20) }));
      outgoing.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" }).end(bytes);
    });
    const proxy = await startProxy(`http://127.0.0.1:${port}`, { rewriteUrls: true });
    const answer = await ask(`${proxy.url}/v1/a`);
    expect(answer.headers["content-encoding"]).toBe("gzip");
    expect(JSON.parse(gunzipSync(answer.body).toString()).url).toBe(`http://127.0.0.1:${port}/v1`);
  });
});

describe("a target that gives no answer is answered for, in Twilio's form:", () => {
  const certificate = selfMade(["localhost"]);

  /** What stands in place of an answer, and what is said of it. */
  async function refusalOf(target: string, options: ProxyOptions = {}): Promise<readonly [number | undefined, string]> {
    const troubles: string[] = [];
    const proxy = await startProxy(target, { ...options, onTrouble: ({ message }) => troubles.push(message) });
    const answer = await ask(`${proxy.url}${list}`);
    const { message, ...others } = jsonOf(answer);
    expect(others).toEqual({
      code: 20503,
      more_info: "https://www.twilio.com/docs/errors/20503",
      status: answer.status,
    });
    expect(`${message}`).toBe(`sync-maps proxy: ${troubles}`);
    return [answer.status, troubles.join().replace(target.replace(/\/$/, ""), "TARGET")];
  }

  it("nobody is there", async () => {
    const { port, server } = await plainServer(() => {});
    server.close();
    expect(await refusalOf(`http://127.0.0.1:${port}`)).toEqual([
      502,
      `TARGET refused the connection; is the service running, and is this its port? (GET)`,
    ]);
  });

  it("it is silent", async () => {
    const { port } = await plainServer(() => {});
    expect(await refusalOf(`http://127.0.0.1:${port}`, { timeoutMs: 20 })).toEqual([
      504,
      `TARGET was silent for 20 ms, which --timeout sets (GET)`,
    ]);
  });

  it.each<[string, (socket: Socket) => void, RegExp]>([
    ["it closes the connection", (socket) => socket.on("data", () => socket.end()), /closed the connection before/],
    ["it resets it", (socket) => socket.on("data", () => socket.resetAndDestroy()), /closed the connection before/],
    ["it answers nonsense", (socket) => void socket.end("what?\r\n\r\n"), /did not answer as HTTP: /],
    ["its fields are nonsense", (socket) => void socket.end("HTTP/1.1 200 OK\r\nA\0: b\r\n\r\n"), /not answer as HTTP/],
    ["its words cannot be passed on", (socket) => void socket.end("HTTP/1.1 200 \u0001\r\n\r\n"), /./],
    ["its status is none", (socket) => void socket.end("HTTP/1.1 007 OK\r\n\r\n"), /./],
    [
      "its fields are endless",
      (socket) => void socket.end(`HTTP/1.1 200 OK\r\nA: ${"x".repeat(200_000)}\r\n\r\n`),
      /did not answer as HTTP: /,
    ],
    [
      "it changes the protocol",
      (socket) => void socket.end("HTTP/1.1 101 Over\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n"),
      /changed the protocol/,
    ],
    [
      "it says nothing but hints",
      (socket) => void socket.end("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"),
      /closed the connection before/,
    ],
  ])("%s", async (_, talk, sentence) => {
    const port = await serveSocket(talk);
    const [status, said] = await refusalOf(`http://127.0.0.1:${port}`);
    expect(said).toMatch(sentence);
    expect(status).toBe(502);
  });

  it("it speaks no TLS, or nothing else", async () => {
    const { url } = await serve(() => text(200, "here"));
    expect((await refusalOf(url.replace("http:", "https:")))[1]).toMatch(/does not speak TLS there/);
    const secure = await serve(() => text(200, "here"), { tls: certificate });
    expect((await refusalOf(secure.url.replace("https:", "http:")))[0]).toBe(502);
  });

  it("its certificate is not trusted, unless --ca or --insecure do", async () => {
    const { url } = await serve(() => text(200, "here"), { tls: certificate });
    expect(await refusalOf(url)).toEqual([
      502,
      `TARGET has a certificate that is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT); --ca FILE trusts who signed it, --insecure anybody (GET)`,
    ]);
    expect((await refusalOf(url, { ca: selfMade([]).cert }))[1]).toMatch(/a certificate that is not trusted/);
    for (const trust of [{ ca: certificate.cert }, { insecure: true }]) {
      const proxy = await startProxy(url, trust);
      expect((await ask(proxy.url)).body.toString()).toBe("here");
    }
    const another = await serve(() => text(200, "here"), { tls: selfMade(["elsewhere.example"]) });
    expect((await refusalOf(another.url.replace("127.0.0.1", "127.0.0.2"))).join()).toMatch(/502|trusted/);
  });

  it.each<[string, ProxyOptions]>([
    ["--fail", { fail: true }],
    ["--rewrite-urls", { rewriteUrls: true }],
  ])("it breaks off or is silent within an answer that is held back by %s", async (_, options) => {
    const begin = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf";
    const broken = await serveSocket((socket) => {
      socket.once("data", () => socket.write(begin, () => socket.resetAndDestroy()));
    });
    const [status, said] = await refusalOf(`http://127.0.0.1:${broken}`, options);
    expect([status, said]).toEqual([502, `TARGET closed the connection before its answer was whole (GET)`]);
    const silent = await serveSocket((socket) => void socket.once("data", () => socket.write(begin)));
    expect(await refusalOf(`http://127.0.0.1:${silent}`, { ...options, timeoutMs: 50 })).toEqual([
      504,
      `TARGET was silent for 50 ms, which --timeout sets (GET)`,
    ]);
  });

  it("it breaks off within an answer, which breaks off the client's", async () => {
    const troubles: string[] = [];
    const port = await serveSocket((socket) => {
      socket.once("data", () =>
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf", () => socket.resetAndDestroy()),
      );
    });
    const proxy = await createProxy(`http://127.0.0.1:${port}`, { onTrouble: ({ message }) => troubles.push(message) });
    await expect(ask(`${proxy.url}/v1/x`)).rejects.toThrow();
    const { recorded, summary } = await proxy.close();
    expect(troubles).toEqual([
      `an answer to GET broke off: http://127.0.0.1:${port} closed the connection before its answer was whole (GET)`,
    ]);
    expect([recorded?.leftOut, summary.exchanges]).toEqual([{ "never answered": 1 }, 0]);
  });

  it("it is silent within an answer, likewise", async () => {
    const { port } = await plainServer((_, outgoing) => void outgoing.writeHead(200).write("half"));
    const proxy = await startProxy(`http://127.0.0.1:${port}`, { timeoutMs: 500 });
    await expect(ask(`${proxy.url}/v1/x`)).rejects.toThrow();
  });
});

describe("between the client and the target", () => {
  it("a client that leaves takes its request with it", async () => {
    let arrived = (): void => {};
    const left = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    let asked: http.ClientRequest | undefined;
    const { port } = await plainServer((_, outgoing) => {
      outgoing.on("close", arrived);
      asked?.destroy();
    });
    const proxy = await startProxy(`http://127.0.0.1:${port}`);
    asked = http.get(`${proxy.url}/v1/x`, { agent: false });
    asked.on("error", () => {});
    await left;
  });

  it("an answer goes on as it comes, and a request before it has come", async () => {
    const { port } = await plainServer((incoming, outgoing) => {
      outgoing.writeHead(200);
      outgoing.flushHeaders();
      incoming.pipe(outgoing);
    });
    const proxy = await startProxy(`http://127.0.0.1:${port}`);
    const said: string[] = [];
    await new Promise<void>((resolve, reject) => {
      const asked = http.request(`${proxy.url}/v1/echo`, { method: "POST", agent: false });
      asked.on("error", reject);
      asked.flushHeaders();
      asked.on("response", (answer) => {
        asked.write("one"); // only now, when the answer has begun
        answer.setEncoding("utf8").on("data", (piece: string) => {
          said.push(piece);
          if (piece === "one") asked.end("two");
        });
        answer.on("end", resolve);
      });
    });
    expect(said).toEqual(["one", "two"]);
  });

  it.each<ProxyOptions>([{}, { fail: true }, { rewriteUrls: true }])(
    "a stream of events goes on as it comes, however long it is silent: %o",
    async (options) => {
      const { port } = await plainServer((_, outgoing) => {
        outgoing.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
        outgoing.write("data: one\n\n");
        setTimeout(() => outgoing.end("data: two\n\n"), 500);
      });
      const proxy = await startProxy(`http://127.0.0.1:${port}`, { ...options, timeoutMs: 200 });
      const pieces = await new Promise<readonly string[]>((resolve, reject) => {
        http.get(`${proxy.url}/events`, { agent: false }, (answer) => {
          const said: string[] = [];
          answer.setEncoding("utf8").on("data", (piece: string) => said.push(piece));
          answer.on("end", () => resolve(said)).on("error", reject);
        });
      });
      expect(pieces).toEqual(["data: one\n\n", "data: two\n\n"]);
    },
  );

  it("a connection that the target closes is closed to the client", async () => {
    const { port, server } = await plainServer((_, outgoing) => void outgoing.end("here"));
    const proxy = await startProxy(`http://127.0.0.1:${port}`);
    const agent = new http.Agent({ keepAlive: true });
    let kept: Socket | undefined;
    const closed = new Promise<void>((resolve) => {
      agent.on("free", (socket: Socket) => {
        kept = socket;
        socket.once("close", resolve);
        server.closeIdleConnections();
      });
    });
    await ask(proxy.url, { agent });
    await closed;
    expect(kept?.destroyed).toBe(true);
    expect((await ask(proxy.url, { agent })).body.toString()).toBe("here");
    agent.destroy();
  });

  it("a request that may be sent twice is, where a kept connection had just been closed", async () => {
    let count = 0;
    const port = await serveSocket((socket) => {
      let asked = 0;
      socket.on("data", () => {
        count += 1;
        asked += 1;
        if (asked === 1) socket.write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nhere");
        else socket.resetAndDestroy();
      });
    });
    const proxy = await startProxy(`http://127.0.0.1:${port}`);
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    const answers = [await ask(proxy.url, { agent }), await ask(proxy.url, { agent })];
    const post = await ask(proxy.url, { agent, method: "POST" }, "body");
    agent.destroy();
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect([post.status, count]).toEqual([502, 4]);
  });

  it("whoever takes it for a way to anywhere is told better", async () => {
    const proxy = await startProxy("http://127.0.0.1:1");
    const answer = await converse(proxy.port, "CONNECT sync.twilio.com:443 HTTP/1.1", "Host: x", "", "");
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer).toContain("CONNECT leads nowhere here; ask for http://127.0.0.1:1 at this URL instead");
  });

  it("an old client gets an answer without chunks, and one of a proxy asks for whole URLs", async () => {
    const { port } = await plainServer((incoming, outgoing) => {
      outgoing.write(incoming.url);
      outgoing.end(incoming.headers.host);
    });
    const proxy = await startProxy(`http://127.0.0.1:${port}/base/`);
    const old = await converse(proxy.port, "GET /a?b HTTP/1.0", "", "");
    expect(old).toMatch(new RegExp(`^HTTP/1\\.1 200 OK\\r\\n[\\s\\S]*\\r\\n\\r\\n/base/a\\?b127\\.0\\.0\\.1:${port}$`));
    expect(old).not.toMatch(/chunked/i);
    const whole = await converse(proxy.port, "GET http://x/y HTTP/1.1", "Host: x", "Connection: close", "", "");
    expect(whole).toContain("/base/y");
  });

  it("bytes that are no request are refused", async () => {
    const proxy = await startProxy("http://127.0.0.1:1");
    expect(await converse(proxy.port, "what?", "", "")).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe("a proxy is refused", () => {
  it.each<[string, string, ProxyOptions, string]>([
    ["a target that is no URL", "here", {}, "TypeError"],
    ["a rule that there is not", "http://127.0.0.1:1", { only: ["none"] }, "UnknownRule"],
    [
      "a recording that cannot be made",
      "http://127.0.0.1:1",
      { record: join(folder, "none", "a.har") },
      "UnrecordedError",
    ],
    ["a recording in place of a folder", "http://127.0.0.1:1", { record: folder }, "UnrecordedError"],
  ])("%s", async (_, target, options, name) => {
    await expect(createProxy(target, options)).rejects.toMatchObject({ name });
  });
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
