import { readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { remote } from "../http/remote.js";
import { defaultService } from "../mock/world.js";
import { start, sync } from "../testing/command.js";
import { newFolder } from "../testing/folder.js";

const folder = newFolder();

const listening = /^sync-maps mock listening on (http:\/\/127\.0\.0\.1:\d+) service (IS[0-9a-f]{32})$/;

async function get(url: string): Promise<{ status: number; body: string | null }> {
  return remote()({ method: "GET", url, headers: { connection: "close" }, body: "" });
}

describe("sync-maps mock", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "says where it listens once it answers, and stops cleanly on %s",
    async (signal) => {
      const mock = start(["mock", "--port", "0"]);
      const [, url = "", service = ""] = listening.exec(await mock.line) ?? [];
      expect(service).toBe(defaultService);
      expect(await get(`${url}/v1/Services/${service}/Maps`)).toMatchObject({ status: 200 });
      mock.child.kill(signal);
      expect(await mock.ended).toMatchObject({ code: 0, stderr: "" });
    },
  );

  it("begins with the Maps of its fixtures, at the public URL", async () => {
    const file = join(folder, "maps.yaml");
    writeFileSync(file, "maps:\n  - unique_name: users\n    created_by: ada\n");
    const mock = start(["mock", "--port", "0", "--fixtures", file, "--public-url", "https://sync.example.com/"]);
    const [, url = "", service = ""] = listening.exec(await mock.line) ?? [];
    const { body } = await get(`${url}/v1/Services/${service}/Maps/users`);
    mock.child.kill();
    await mock.ended;
    const map = JSON.parse(body ?? "");
    expect(map).toMatchObject({ unique_name: "users", created_by: "ada" });
    expect(map.url).toBe(`https://sync.example.com/v1/Services/${service}/Maps/${map.sid}`);
  });

  const states = resolve(import.meta.dirname, "../../fixtures/states");
  it.each(readdirSync(states))("begins with the Maps of fixtures/states/%s", async (file) => {
    const mock = start(["mock", "--port", "0", "--fixtures", join(states, file)]);
    const [, url = "", service = ""] = listening.exec(await mock.line) ?? [];
    const { body } = await get(`${url}/v1/Services/${service}/Maps`);
    mock.child.kill();
    await mock.ended;
    expect(JSON.parse(body ?? "").maps.length).toBeGreaterThan(3);
  });

  it("ends with 3 if its port is in use", async () => {
    const mock = start(["mock", "--port", "0"]);
    const port = (await mock.line).match(/:(\d+) /)?.[1] ?? "";
    const { code, stderr } = await sync(["mock", "--port", port]);
    mock.child.kill();
    await mock.ended;
    expect(stderr).toBe(
      `sync-maps: port ${port} is in use; stop what listens there, or give --port 0 to pick a free one\n`,
    );
    expect(code).toBe(3);
  });

  it.each<[string, string | undefined, string[], RegExp]>([
    [
      "a port that is none",
      undefined,
      ["--port", "http"],
      /argument 'http' is invalid\. Expected a whole number from 0 to 65535\./,
    ],
    [
      "a public URL that is none",
      undefined,
      ["--public-url", "here"],
      /--public-url is no URL; it looks like https:\/\/sync\.example\.com/,
    ],
    [
      "a public URL that no path can follow",
      undefined,
      ["--public-url", "https://sync.example.com/?via=gateway"],
      /--public-url has more than a host and a path, which paths cannot follow/,
    ],
    [
      "fixtures that are not there",
      undefined,
      ["--fixtures", join(folder, "none.yaml")],
      /the fixtures \S+none\.yaml cannot be read: there is no such file$/m,
    ],
    [
      "fixtures that do not fit",
      "maps:\n  - sid: MP1\n",
      ["--fixtures", join(folder, "bad.yaml")],
      /bad\.yaml:2: \/maps\/0\/sid: expected .*, not "MP1"/,
    ],
  ])("ends with 2 for %s", async (_, text, args, sentence) => {
    if (text !== undefined) writeFileSync(join(folder, "bad.yaml"), text);
    const { code, stdout, stderr } = await sync(["mock", ...args]);
    expect(stderr).toMatch(sentence);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});
