import { describe, expect, it } from "vitest";
import { start, sync } from "../testing/command.js";
import { startMock } from "../testing/mock.js";

describe("sync-maps sweep", () => {
  it("deletes what a killed run left, at once, and nothing of others", async () => {
    let kill: () => void = () => {};
    let requests = 0;
    const mock = await startMock({
      fixtures: { maps: [{ unique_name: "users" }] },
      wrap: (handler) => (request) => {
        requests += 1;
        if (requests === 12) kill();
        return handler(request);
      },
    });
    const service = [mock.url, "--service", mock.service];
    const run = start(["conform", ...service]);
    kill = () => run.child.kill("SIGKILL");
    await run.ended;

    const dry = await sync(["sweep", ...service, "--dry-run"]);
    const [, count = ""] = /(\d+) to delete, 0 let be$/m.exec(dry.stdout) ?? [];
    expect(Number(count)).toBeGreaterThan(0);
    const { code, stdout } = await sync(["sweep", ...service]);
    expect(stdout).toMatch(
      new RegExp(`^${1 + Number(count)} Maps, ${count} of them made by runs: ${count} deleted, 0 let be$`, "m"),
    );
    expect(code).toBe(0);
    expect(mock.world.store.after("SyncMap", mock.service, 0, 100).map(({ name }) => name)).toEqual(["users"]);
    expect((await sync(["sweep", ...service])).stdout).toBe("1 Map, 0 of them made by runs: 0 deleted, 0 let be\n");
  });

  it("says what it has deleted where it is interrupted, and that the rest may still be there", async () => {
    const left = Array.from({ length: 9 }, (_, index) => ({
      unique_name: `sync-maps-contract-abc123.0000.1-${index}`,
    }));
    let interrupt: () => void = () => {};
    let deletions = 0;
    const mock = await startMock({
      fixtures: { maps: left },
      wrap: (handler) => async (request) => {
        if (request.method !== "DELETE") return handler(request);
        deletions += 1;
        if (deletions === 3) {
          interrupt();
          await heard;
        }
        return handler(request);
      },
    });
    const args = [mock.url, "--service", mock.service, "--older-than", "0", "--concurrency", "1"];
    const run = start(["sweep", ...args]);
    const heard = new Promise((resolve) => run.child.stderr.once("data", resolve));
    interrupt = () => run.child.kill("SIGINT");
    const { code, stdout, stderr } = await run.ended;
    expect(stdout.match(/^deleted: /gm)).toHaveLength(3);
    expect(stdout).toMatch(/\n9 Maps, 9 of them made by runs: 3 deleted, 0 let be\n$/);
    expect(stderr).toBe(
      "sync-maps: interrupted; deleting no more than what is under way\nsync-maps: 6 Maps to be deleted may still be there; sweep again to go on\n",
    );
    expect(code).toBe(130);
  });

  it("ends with 2 without a URL, and with 3 where nothing answers", async () => {
    const nowhere = await sync(["sweep"]);
    expect(nowhere.stderr).toBe("sync-maps: which service? Give its base URL, such as https://sync.twilio.com\n");
    expect(nowhere.code).toBe(2);
    const gone = await sync(["sweep", "http://127.0.0.1:1", "--service", `IS${"a".repeat(32)}`]);
    expect(gone.code).toBe(3);
  });
});

describe("sync-maps conform --dry-run", () => {
  it("prints the requests that it would send, and sends none", async () => {
    let asked = 0;
    const mock = await startMock({
      wrap: (handler) => (request) => {
        asked += 1;
        return handler(request);
      },
    });
    const args = ["conform", mock.url, "--service", mock.service, "--auth-token", "hush-hush", "--account-sid", "AC1"];
    const { code, stdout, stderr } = await sync([...args, "--dry-run"]);
    const lines = stdout.trimEnd().split("\n");
    expect(lines[0]).toBe(`GET    /v1/Services/${mock.service}/Maps`);
    expect(stdout).toMatch(
      /^POST {3}\/v1\/Services\/IS\w+\/Maps {2}UniqueName=sync-maps-contract-\S+&CollectionTtl=3600$/m,
    );
    expect(stdout).toMatch(/^GET {4}\/v1\/Services\/IS\w+\/Maps\/\{map \d+\}$/m);
    expect(stdout).toMatch(/^GET .*PageSize=2&Page=1&PageToken=\{token\}$/m);
    expect(lines.at(-1)).toBe(
      `${lines.length - 2} requests to ${mock.url}, ${lines.filter((line) => /^(POST|DELETE|PUT)/.test(line)).length} of which would change something. None was sent.`,
    );
    expect({ asked, code, stderr }).toEqual({ asked: 0, code: 0, stderr: "" });
    expect(stdout).not.toContain("hush-hush");
  });

  it("leaves out what the run may not send", async () => {
    const { stdout } = await sync(["conform", "--dry-run", "--no-unbounded"]);
    expect(stdout).not.toMatch(/^POST {3}\S+\/Maps {2}UniqueName=[^&\n]*$/m);
    const reading = await sync(["conform", "--dry-run", "--read-only"]);
    expect(reading.stdout).toMatch(/ 0 of which would change something/);
  });
});
