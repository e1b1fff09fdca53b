import { afterEach, describe, expect, it } from "vitest";
import { manualClock } from "../mock/clock.js";
import { createMock, type Mock } from "../mock/create-mock.js";
import { defaultService, secondService } from "../mock/world.js";
import { sync } from "../testing/command.js";

const closing: Mock[] = [];
afterEach(async () => {
  for (const mock of closing.splice(0)) await mock.close();
});

async function mocked(readings: Readonly<Record<string, string>> = {}): Promise<string> {
  const mock = await createMock({ readings });
  closing.push(mock);
  return mock.url;
}

const service = ["--service", defaultService];

describe("sync-maps compare", () => {
  it("ends with 0 where two targets do the same, whatever their SIDs and times", async () => {
    const { code, stdout, stderr } = await sync(["compare", "mock", await mocked(), ...service]);
    expect(stdout).toMatch(/\n0 differences in \d+ requests to both\n$/);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("ends with 1 where they differ, and prints only in what", async () => {
    const url = await mocked({ "missing-map-code": "54300" });
    const { code, stdout } = await sync(["compare", await mocked(), url, ...service]);
    expect(stdout).toContain(`open questions
  Which code is returned for a missing Map?
    one    20404
    other  54300
`);
    expect(stdout).toMatch(/\n {4}\/code\n {4}one {4}20404\n {4}other {2}54300\n/);
    expect(stdout).toMatch(/\n\d differences in \d+ requests to both\n$/);
    expect(code).toBe(1);
  });

  it.each([
    ["the first of both is on this machine", (local: string, elsewhere: string) => [local, elsewhere]],
    ["the second is", (local: string, elsewhere: string) => [elsewhere, local]],
  ])("makes no Map without a name and a deadline on another machine, even where %s", async (_, order) => {
    const made: string[] = [];
    const mock = await createMock({
      wrap: (handler) => (request) => {
        if (request.method === "POST" && request.url.endsWith("/Maps")) made.push(request.body ?? "");
        return handler(request);
      },
    });
    closing.push(mock);
    const elsewhere = `http://0.0.0.0:${mock.port}`; // which leads here, and is no name of this machine
    const urls = order(await mocked(), elsewhere);
    const { stderr } = await sync(["compare", ...urls, ...service, "--rate", "0"]);
    expect(stderr).toBe("");
    expect(made.length).toBeGreaterThan(0);
    expect(made.filter((form) => !/UniqueName=.*Ttl=(?!0(&|$))/.test(form))).toEqual([]);
  });

  it("says it to programs", async () => {
    const { stdout } = await sync(["compare", "mock", await mocked({ "etag-form": "bare" }), ...service, "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      rules: [],
      questions: [{ about: "In which form is the ETag sent?", one: "quoted", other: "bare" }],
      answers: [{ at: "header etag" }],
    });
  });

  it("says how many Maps it could not delete, and where", async () => {
    const mock = await createMock({
      clock: manualClock(Date.now()), // or a slow run would see some of its Maps expire
      wrap: (handler) => (request) =>
        request.method === "DELETE" ? { status: 403, headers: {}, body: "" } : handler(request),
    });
    closing.push(mock);
    const { stderr } = await sync(["compare", "mock", mock.url, ...service]);
    const { length } = mock.world.store.after("SyncMap", defaultService, 0, 10_000);
    expect(length).toBeGreaterThan(1);
    expect(stderr).toContain(
      `sync-maps: ${mock.url}: ${length} Maps could not be deleted; sync-maps sweep deletes them\n`,
    );
  });

  it("ends with 3 where one of them cannot be asked, and says nothing else", async () => {
    const { code, stdout, stderr } = await sync(["compare", "mock", "http://127.0.0.1:1", ...service]);
    expect(stderr).toMatch(/^sync-maps: http:\/\/127\.0\.0\.1:1 refused the connection/);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
  });

  it("asks the second mock in the Service of --second-service, with --service and without", async () => {
    const second = ["--second-service", secondService];
    for (const options of [second, [...service, ...second]]) {
      const { code, stdout } = await sync(["compare", "mock", "mock", ...options]);
      expect(stdout).toMatch(/\n0 differences in \d+ requests to both\n$/);
      expect(code).toBe(0);
    }
    const unknown = `IS${"e".repeat(32)}`;
    const { code, stderr } = await sync(["compare", "mock", "mock", "--second-service", unknown]);
    expect(stderr).toContain(`has no list of Maps of the Service ${unknown} (404)`);
    expect(code).toBe(3);
  });

  it.each([
    ["one URL", ["mock"], "two targets can be compared, not 1; give two URLs, or a URL and mock"],
    ["three URLs", ["mock", "mock", "mock"], "two targets can be compared, not 3; give two URLs, or a URL and mock"],
    [
      "what is no URL",
      ["mock", "here"],
      "here is not the URL of a service; expected something like http://127.0.0.1:4010",
    ],
    [
      "a second Service that is none",
      ["mock", "mock", "--second-service", "x"],
      "--second-service x is no SID of a Service: IS and 32 hexadecimal digits",
    ],
  ])("ends with 2 for %s", async (_, args, sentence) => {
    const { code, stdout, stderr } = await sync(["compare", ...args]);
    expect(stderr).toContain(sentence);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});
