import { describe, expect, it } from "vitest";
import { start, sync } from "../testing/command.js";
import { startMock } from "../testing/mock.js";

describe("what is beside Maps is asked about", () => {
  const askedOf = async (args: readonly string[]) => {
    const asked: string[] = [];
    const mock = await startMock({
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
    const mock = await startMock({
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
