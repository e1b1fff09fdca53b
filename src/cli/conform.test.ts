import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { mutants } from "../../conformance/mutants/index.js";
import { targetWith } from "../../conformance/mutants/kill.js";
import type { Handler } from "../http/handler.js";
import { listen } from "../http/listen.js";
import { createMock, type Mock } from "../mock/create-mock.js";
import { defaultService } from "../mock/world.js";
import { start, sync } from "../testing/command.js";

const service = ["--service", defaultService];
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A server of bare node:http that does what a target should not. */
async function serverThat(answers: http.RequestListener): Promise<string> {
  const server = http.createServer(answers);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a TCP server that listens has an address
}

async function served(handler: Handler): Promise<string> {
  const refuse = { status: 500, headers: {}, body: "" };
  const { url, close } = await listen(handler, {
    maxBodyBytes: 1 << 20,
    onTooLarge: () => refuse,
    onError: () => refuse,
  });
  closing.push(close);
  return url;
}

async function mocked(options: Parameters<typeof createMock>[0] = {}): Promise<Mock> {
  const mock = await createMock(options);
  closing.push(() => mock.close());
  return mock;
}

/** Where the way to see a breach again is not what is looked at. */
const unshrunk = ["--shrink", "0"];

describe("sync-maps conform", () => {
  it("asks an embedded mock over HTTP if it is given no URL, and ends with 0", async () => {
    const { code, stdout, stderr } = await sync(["conform"]);
    expect(stdout).toMatch(/^target http:\/\/127\.0\.0\.1:\d+$/m);
    expect(stdout).toMatch(/^✓ ttl {9}\d+ of \d+ rules$/m);
    expect(stdout).toMatch(/^\d+ rules: \d+ pass, 0 fail; \d+ exchanges in \d+ ms$/m);
    expect(stdout).not.toContain("partial");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("asks a running mock, and says that it is partial where time cannot be moved", async () => {
    const mock = await mocked();
    const { code, stdout } = await sync(["conform", mock.url, "--service", mock.service]);
    expect(stdout).toMatch(/^untested MUST {3}ttl\.never-early {2}no evidence$/m);
    expect(stdout).toMatch(/^partial: \d+ MUST rules? (was|were) not judged$/m);
    expect(code).toBe(0);
  });

  it("reads the Service and the credentials from the environment", async () => {
    const asked: (string | undefined)[] = [];
    const mock = await mocked({
      wrap: (handler) => (request) => {
        asked.push(request.headers.authorization);
        return handler(request);
      },
    });
    const env = {
      SYNC_SERVICE_SID: mock.service,
      TWILIO_ACCOUNT_SID: `AC${"1".repeat(32)}`,
      TWILIO_AUTH_TOKEN: "hush",
    };
    const { code } = await sync(["conform", mock.url, "--header", "X-Team: maps"], { env });
    expect(code).toBe(0);
    expect(new Set(asked)).toEqual(new Set([`Basic ${btoa(`AC${"1".repeat(32)}:hush`)}`]));
  });

  it("deletes all that it made", async () => {
    const mock = await mocked();
    await sync(["conform", mock.url, "--service", mock.service]);
    expect(mock.world.store.after("SyncMap", mock.service, 0, 10)).toEqual([]);
  });

  const handful = ["ttl.alias-is-ignored", "paging.no-map-missed", "lifecycle.deleted-is-gone", "sid.map-has-its-form"];
  it.each(handful)("ends with 1 and names %s in front of a server that breaks it", async (rule) => {
    const mutant = mutants.find(({ breaks }) => breaks === rule);
    const url = await served(targetWith(mutant?.fault).handler);
    const { code, stdout } = await sync(["conform", url, ...service, ...unshrunk]);
    expect(stdout).toContain(`✗ MUST ${rule} `);
    expect(code).toBe(1);
  });

  it("lets a breach of a SHOULD pass, unless --level should asks for it", async () => {
    const mutant = mutants.find(({ breaks }) => breaks === "status.creation-is-201");
    const url = await served(targetWith(mutant?.fault).handler);
    const lenient = await sync(["conform", url, ...service, ...unshrunk]);
    expect(lenient.stdout).toContain("✗ SHOULD status.creation-is-201 ");
    expect(lenient.stdout).toContain("let pass: 1 SHOULD rule is broken; --level should makes that count\n");
    expect(lenient.code).toBe(0);
    const strict = await sync(["conform", url, ...service, ...unshrunk, "--level", "should"]);
    expect(strict.stdout).not.toContain("let pass");
    expect(strict.code).toBe(1);
  });

  it("judges by what --only and --skip leave", async () => {
    const only = ["conform", "--only", "ttl,sid.map-has-its-form", "--skip", "ttl.never-early", "--reporter", "json"];
    const { stdout, code } = await sync(only);
    const report: { rules: { id: string; outcome: string }[]; partial: boolean } = JSON.parse(stdout);
    const judged = report.rules.filter(({ outcome }) => outcome !== "skipped").map(({ id }) => id);
    expect(judged).toHaveLength(13);
    expect(judged.every((id) => id.startsWith("ttl.") || id === "sid.map-has-its-form")).toBe(true);
    expect({ code, partial: report.partial }).toEqual({ code: 0, partial: true });
  });

  it("writes JSON and nothing else to standard output, in the shape that scripts rely on", async () => {
    const mutant = mutants.find(({ breaks }) => breaks === "ttl.alias-is-ignored");
    const url = await served(targetWith(mutant?.fault).handler);
    const { stdout } = await sync(["conform", url, ...service, ...unshrunk, "--reporter", "json"]);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      description: expect.stringMatching(/^[0-9a-f]{12}$/),
      target: url,
      partial: expect.any(Boolean),
      summary: {
        pass: expect.any(Number),
        fail: 1,
        untested: expect.any(Number),
        skipped: 0,
        error: 0,
        waived: 0,
        exchanges: expect.any(Number),
        durationMs: expect.any(Number),
      },
    });
    const failed = report.rules.filter(({ outcome }: { outcome: string }) => outcome === "fail");
    expect(failed).toMatchObject([
      {
        id: "ttl.alias-is-ignored",
        level: "MUST",
        says: expect.any(String),
        cites: expect.stringMatching(/^#\//),
        examined: expect.any(Number),
      },
    ]);
    const { findings }: { findings: { operation: string }[] } = failed[0];
    expect(findings.find(({ operation }) => operation === "CreateSyncMap")).toMatchObject({
      request: { method: "POST", url: `${url}/v1/Services/${defaultService}/Maps` },
      at: "/date_expires",
      expected: expect.stringContaining("(CollectionTtl)"),
      actual: expect.any(String),
      source: null,
    });
  });

  it("writes several reports at once, all but one into files", async () => {
    const folder = mkdtempSync(join(tmpdir(), "sync-maps-"));
    closing.push(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "report.json");
    const { stdout, code } = await sync(["conform", "--reporter", "pretty", "--reporter", `json:${file}`]);
    expect(stdout).toContain("0 fail");
    expect(JSON.parse(readFileSync(file, "utf8")).summary.fail).toBe(0);
    expect(code).toBe(0);
  });

  it("writes the other reports where one cannot be written", async () => {
    const folder = mkdtempSync(join(tmpdir(), "sync-maps-"));
    closing.push(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "report.json");
    const reporters = ["tap:/dev/full", `json:${file}`, "pretty"].flatMap((each) => ["--reporter", each]);
    const { code, stdout, stderr } = await sync(["conform", ...reporters]);
    expect(stderr).toBe("sync-maps: the report cannot be written to /dev/full: the disk is full\n");
    expect(stdout).toContain("0 fail");
    expect(JSON.parse(readFileSync(file, "utf8")).summary.fail).toBe(0);
    expect(code).toBe(2);
  });

  it.each([
    ["SIGHUP", 129],
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("stops at %s with %i, after deleting what it made", async (signal, want) => {
    let interrupt: () => void = () => {};
    let requests = 0;
    const mock = await mocked({
      wrap: (handler) => (request) => {
        requests += 1;
        if (requests === 5) interrupt();
        return handler(request);
      },
    });
    const run = start(["conform", mock.url, "--service", mock.service]);
    interrupt = () => run.child.kill(signal);
    const { code, stderr } = await run.ended;
    expect(code).toBe(want);
    expect(stderr).toContain("interrupted; deleting what was made");
    expect(requests).toBeGreaterThan(5);
    expect(mock.world.store.after("SyncMap", mock.service, 0, 10)).toEqual([]);
  });
});

describe("what is beside Maps is asked about", () => {
  const askedOf = async (args: readonly string[]) => {
    const asked: string[] = [];
    const mock = await mocked({
      wrap: (handler) => (request) => {
        asked.push(new URL(request.url, "http://127.0.0.1").pathname);
        return handler(request);
      },
    });
    const run = await sync(["conform", mock.url, "--service", mock.service, ...args]);
    return { ...run, mock, asked, of: (part: RegExp) => asked.filter((path) => part.test(path)).length > 0 };
  };
  const kinds = { items: /\/Items/, permissions: /\/Permissions/, services: /\/v1\/Services$/ };

  it.each<[readonly string[], readonly (keyof typeof kinds)[]]>([
    [[], []],
    [["--resources", "items"], ["items"]],
    [
      ["--resources", "items,permissions"],
      ["items", "permissions"],
    ],
    [
      ["--resources", "permissions", "--resources", "services"],
      ["permissions", "services"],
    ],
    [
      ["--resources", "all"],
      ["items", "permissions", "services"],
    ],
  ])("with %j: %j", async (args, wanted) => {
    const { code, stdout, of, mock } = await askedOf(args);
    expect([code, stdout]).toEqual([0, expect.stringContaining(" 0 fail")]);
    expect(Object.entries(kinds).flatMap(([kind, path]) => (of(path) ? [kind] : []))).toEqual(wanted);
    expect(mock.world.store.size()).toBe(mock.world.store.size("Service"));
    expect(mock.world.store.size("Service")).toBe(1);
    expect(stdout.includes("How many characters may a key have?")).toBe(wanted.includes("items"));
    expect(stdout).toContain("In which order are Maps listed?");
  });

  it.each(["item", "items,maps", ""])("and %j is none of it", async (name) => {
    const { code, stderr } = await sync(["conform", "--resources", name]);
    expect(stderr).toBe(
      `error: option '--resources <names>' argument '${name}' is invalid. There are items, permissions, services, all.\n(sync-maps conform --help shows the options)\n`,
    );
    expect(code).toBe(2);
  });

  it.each(["items", "permissions", "services"] as const)("and a run that is interrupted leaves no %s", async (kind) => {
    let interrupt: () => void = () => {};
    let isInterrupted = false;
    const mock = await mocked({
      wrap: (handler) => async (request) => {
        const response = await handler(request);
        const isMade = request.method === "POST" && kinds[kind].test(request.url) && response.status < 300;
        if (isMade && !isInterrupted) {
          isInterrupted = true;
          interrupt();
        }
        return response;
      },
    });
    const run = start(["conform", mock.url, "--service", mock.service, "--resources", kind]);
    interrupt = () => run.child.kill("SIGINT");
    const { code, stderr } = await run.ended;
    expect(isInterrupted).toBe(true);
    expect(code).toBe(130);
    expect(stderr).toContain("interrupted; deleting what was made");
    expect(stderr).not.toContain("could not be deleted");
    expect(mock.world.store.size()).toBe(mock.world.store.size("Service"));
    expect(mock.world.store.size("Service")).toBe(1);
  });
});

describe("a target that cannot be judged ends the run with 3 and a sentence that says why", () => {
  it.each<[string, http.RequestListener, string]>([
    [
      "answers HTML",
      (_, answer) => answer.setHeader("content-type", "text/html").end("<h1>Hi</h1>"),
      "answered the list of Maps with text/html that is no JSON object; is it the base URL of the service?",
    ],
    [
      "closes half-way",
      (_, answer) => answer.writeHead(200, { "content-length": 99 }).write("{", () => answer.destroy()),
      "closed the connection before its answer was whole",
    ],
    [
      "refuses the credentials",
      (_, answer) => answer.writeHead(401, { "content-type": "application/json" }).end("{}"),
      "wants credentials (401); give --account-sid and --auth-token, or TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN",
    ],
    [
      "knows no such Service",
      (_, answer) => answer.writeHead(404, { "content-type": "application/json" }).end("{}"),
      `has no list of Maps of the Service ${defaultService} (404); is --service right, and is this the base URL?`,
    ],
    [
      "leads elsewhere",
      (_, answer) => answer.writeHead(302, { location: "https://user:hush@elsewhere.invalid/?key=hush" }).end(),
      "leads elsewhere (302): https://elsewhere.invalid/; is its base URL there?",
    ],
    ["never answers", () => {}, "did not answer within 200 ms, which --timeout sets (GET /v1/Services/"],
  ])("it %s", async (_, answers, sentence) => {
    const url = await serverThat(answers);
    const { code, stderr } = await sync([
      "conform",
      url,
      ...service,
      "--timeout",
      sentence.includes("within") ? "200" : "10000",
    ]);
    expect(stderr).toContain(`sync-maps: ${url} ${sentence}`);
    expect(code).toBe(3);
  });

  it("nothing listens there", async () => {
    const url = await serverThat(() => {});
    for (const close of closing.splice(0)) await close();
    const { code, stderr } = await sync(["conform", url, ...service]);
    expect(stderr).toBe(
      `sync-maps: ${url} refused the connection; is the service running, and is this its port? (GET /v1/Services/${defaultService}/Maps)\n`,
    );
    expect(code).toBe(3);
  });

  it("it is gone half-way: what was judged until then is reported", async () => {
    const { handler } = targetWith();
    let requests = 0;
    const url = await serverThat((request, answer) => {
      requests += 1;
      if (requests > 20) {
        request.socket.destroy();
        return;
      }
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", async () => {
        const body = Buffer.concat(chunks).toString();
        const headers = { "content-type": request.headers["content-type"] ?? "" };
        const response = await handler({ method: request.method ?? "", url: `${url}${request.url}`, headers, body });
        answer.writeHead(response.status, response.headers).end(response.body);
      });
    });
    const { code, stdout, stderr } = await sync(["conform", url, ...service, "--reporter", "json"]);
    const report = JSON.parse(stdout);
    expect(report.partial).toBe(true);
    expect(report.summary.pass).toBeGreaterThan(20);
    expect(stderr).toContain("closed the connection before its answer was whole");
    expect(code).toBe(3);
  });
});

describe("wrong usage ends with 2 and says what to do", () => {
  it.each<[string, string[], string]>([
    ["an unknown option", ["--nope"], "error: unknown option '--nope'"],
    [
      "no URL",
      ["ftp://example.com"],
      "ftp://example.com is no URL of a service; it looks like http://127.0.0.1:4010 or https://sync.twilio.com",
    ],
    ["a host without http://", ["localhost:4010"], "that is no URL of a service; it looks like http://127.0.0.1:4010"],
    [
      "a URL with a query",
      ["http://127.0.0.1:1/?key=1"],
      "http://127.0.0.1:1/ is followed by a query or a fragment, which would be lost; leave it out",
    ],
    [
      "a URL without a Service",
      ["http://127.0.0.1:1"],
      "which Sync Service? Give --service IS… or set SYNC_SERVICE_SID",
    ],
    [
      "a Service that is none",
      ["http://127.0.0.1:1", "--service", "MP1"],
      "--service MP1 is no SID of a Service: IS and 32 hexadecimal digits",
    ],
    [
      "an Account without a token",
      ["http://127.0.0.1:1", ...service, "--account-sid", "AC1"],
      "an Account without its token; give --auth-token or set TWILIO_AUTH_TOKEN",
    ],
    [
      "a token without an Account",
      ["http://127.0.0.1:1", ...service, "--auth-token", "x"],
      "a token without its Account; give --account-sid or set TWILIO_ACCOUNT_SID",
    ],
    [
      "credentials that are not there, of the embedded mock too",
      ["--credentials", "nofile"],
      "the credentials nofile cannot be read: there is no such file\n",
    ],
    ["a header that is none", ["--header", "secret"], "a --header is no header; it looks like 'Name: value'"],
    [
      "an unknown rule",
      ["--only", "sid.nope"],
      "there is no rule or family sid.nope; the rules of sid are sid.map-has-its-form",
    ],
    [
      "a rule without a name",
      ["--only", "ttl,"],
      "there is no rule or family without a name; the families are sid, name, url",
    ],
    ["a seed of nothing", ["--seed", "5"], "--seed sends random sequences again; say by --explore how many"],
    [
      "random sequences where nothing may be changed",
      ["--read-only", "--explore", "5"],
      "--explore changes something, and --read-only nothing; leave one of them out",
    ],
    [
      "Maps without a deadline where none may be made",
      ["--read-only", "--unbounded"],
      "--unbounded changes something, and --read-only nothing; leave one of them out",
    ],
    [
      "a report that cannot be written",
      ["--reporter", "json:/nowhere/report.json"],
      "the report cannot be written to /nowhere/report.json: there is no such directory",
    ],
    [
      "a report into a folder",
      ["--reporter", `json:${tmpdir()}`],
      `the report cannot be written to ${tmpdir()}: it is a directory`,
    ],
    ["an unknown family", ["--skip", "nope"], "there is no rule or family nope; the families are sid, name, url"],
    [
      "an unknown reporter",
      ["--reporter", "xml"],
      "there is no reporter xml; there are pretty, json, junit, sarif, tap, markdown, github",
    ],
    [
      "two reporters on standard output",
      ["--reporter", "json", "--reporter", "pretty"],
      "two reporters would write to standard output; give one of them a file, such as json:report.json",
    ],
    [
      "a time-out that is none",
      ["--timeout", "soon"],
      "error: option '--timeout <ms>' argument 'soon' is invalid. It is a whole number from 1 to 3600000.",
    ],
    [
      "an unknown level",
      ["--level", "may"],
      "error: option '--level <level>' argument 'may' is invalid. Allowed choices are must, should.",
    ],
  ])("%s", async (_, args, sentence) => {
    const { code, stdout, stderr } = await sync(["conform", ...args]);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});

it("never prints a credential, whatever happens", async () => {
  const secret = "s3cr3t-t0ken";
  const mutant = mutants.find(({ breaks }) => breaks === "url.is-absolute");
  const good = await served(targetWith(mutant?.fault).handler);
  const html = await serverThat((_, answer) => answer.setHeader("content-type", "text/html").end("no"));
  const ways = [
    [good, ...service, "--account-sid", `AC${"1".repeat(32)}`, "--auth-token", secret],
    [good.replace("//", `//user:${secret}@`), ...service],
    [good, ...service, "--header", `X-Key: ${secret}`, "--reporter", "json"],
    [html.replace("//", `//user:${secret}@`), ...service],
    [`ftp://user:${secret}@127.0.0.1`, ...service],
    [good, ...service, "--header", `${secret}`],
    [good, "--auth-token", secret],
  ];
  for (const args of ways) {
    const { stdout, stderr } = await sync(["conform", ...args, "--shrink", "100"]);
    expect(stdout + stderr).not.toContain(secret);
    expect(stdout + stderr).not.toContain(btoa(`user:${secret}`));
  }
});
