import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { mutants } from "../../conformance/mutants/index.js";
import { targetWith } from "../../conformance/mutants/kill.js";
import { rules } from "../../conformance/rules/index.js";
import { defaultService } from "../mock/world.js";
import { main, start, sync } from "../testing/command.js";
import { startMock } from "../testing/mock.js";
import { serve } from "../testing/serve.js";

const service = ["--service", defaultService];
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

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
    const mock = await startMock();
    const { code, stdout } = await sync(["conform", mock.url, "--service", mock.service]);
    expect(stdout).toMatch(/^untested MUST {3}ttl\.never-early {2}no evidence$/m);
    expect(stdout).toMatch(/^partial: \d+ MUST rules? (was|were) not judged$/m);
    expect(code).toBe(0);
  });

  it("reads the Service and the credentials from the environment", async () => {
    const asked: (string | undefined)[] = [];
    const mock = await startMock({
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
    const mock = await startMock();
    await sync(["conform", mock.url, "--service", mock.service]);
    expect(mock.world.store.after("SyncMap", mock.service, 0, 10)).toEqual([]);
  });

  const handful = ["ttl.alias-is-ignored", "paging.no-map-missed", "lifecycle.deleted-is-gone", "sid.map-has-its-form"];
  it.each(handful)("ends with 1 and names %s in front of a server that breaks it", async (rule) => {
    const mutant = mutants.find(({ breaks }) => breaks === rule);
    const url = (await serve(targetWith(mutant?.fault).handler, { maxBodyBytes: 1 << 20 })).url;
    const { code, stdout } = await sync(["conform", url, ...service, ...unshrunk]);
    expect(stdout).toContain(`✗ MUST ${rule} `);
    expect(code).toBe(1);
  });

  it("lets a breach of a SHOULD pass, unless --level should asks for it", async () => {
    const mutant = mutants.find(({ breaks }) => breaks === "status.creation-is-201");
    const url = (await serve(targetWith(mutant?.fault).handler, { maxBodyBytes: 1 << 20 })).url;
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
    const wanted = rules.filter(({ id, family }) => family === "ttl" && id !== "ttl.never-early").map(({ id }) => id);
    expect(judged).toEqual(["sid.map-has-its-form", ...wanted]);
    expect({ code, partial: report.partial }).toEqual({ code: 0, partial: true });
  });

  it("writes JSON and nothing else to standard output, in the shape that scripts rely on", async () => {
    const mutant = mutants.find(({ breaks }) => breaks === "ttl.alias-is-ignored");
    const url = (await serve(targetWith(mutant?.fault).handler, { maxBodyBytes: 1 << 20 })).url;
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

  it.skipIf(process.platform === "win32")(
    "leaves no half of a report where the disk is full before its end",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "sync-maps-"));
      closing.push(() => rmSync(folder, { recursive: true }));
      const file = join(folder, "report.json");
      const limited = ["-c", `ulimit -f 8; exec "$0" "$@"`, process.execPath, main];
      const { status, stderr } = spawnSync("sh", [...limited, "conform", "--reporter", `json:${file}`], {
        encoding: "utf8",
      });
      expect(stderr).toMatch(/^sync-maps: the report cannot be written to \S+report\.json: .+\n$/);
      expect([status, readdirSync(folder)]).toEqual([2, []]);
    },
  );

  it.each([
    ["SIGHUP", 129],
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("stops at %s with %i, after deleting what it made", async (signal, want) => {
    let interrupt: () => void = () => {};
    let requests = 0;
    const mock = await startMock({
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
