import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import http from "node:http";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { mutants } from "../../conformance/mutants/index.js";
import { targetWith } from "../../conformance/mutants/kill.js";
import { validate } from "../../conformance/validate.js";
import { type Listening, listen } from "../http/listen.js";
import { remote } from "../http/remote.js";
import { defaultService } from "../mock/world.js";
import { main, start, sync } from "../testing/command.js";
import { newFolder } from "../testing/folder.js";

const folder = newFolder();
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** So many processes in all are killed while they record; KILLS asks for more. */
const kills = Number(process.env.KILLS ?? 24);

const list = `/v1/Services/${defaultService}/Maps`;
const form = { "content-type": "application/x-www-form-urlencoded", connection: "close" };

/** A service, sane or with one fault. */
async function service(by?: string): Promise<Listening> {
  const refuse = { status: 500, headers: {}, body: "" };
  const { handler } = targetWith(mutants.find((mutant) => mutant.by === by)?.fault);
  const listening = await listen(handler, { onTooLarge: () => refuse, onError: () => refuse });
  closing.push(() => listening.close());
  return listening;
}

/** Starts the command, and waits until it listens. */
async function proxied(target: string, ...args: readonly string[]) {
  const proxy = start(["proxy", target, "--port", "0", ...args]);
  closing.push(() => proxy.child.kill("SIGKILL"));
  const [, url = ""] = /listening on (\S+) for /.exec(await proxy.line) ?? [];
  return { ...proxy, url };
}

const ask = (url: string, method = "GET", body = "") => remote()({ method, url, headers: form, body });

describe("sync-maps proxy", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "says where it listens, and reports on %s what passed",
    async (signal) => {
      const { url: target } = await service();
      const record = join(folder, `${signal}.har`);
      const proxy = await proxied(target, "--record", record);
      expect(await proxy.line).toBe(`sync-maps proxy listening on ${proxy.url} for ${target}`);
      expect(await ask(proxy.url + list, "POST", "UniqueName=users")).toMatchObject({ status: 201 });
      proxy.child.kill(signal);
      const { code, stdout, stderr } = await proxy.ended;
      expect(stdout).toMatch(
        /\ntarget http:.*\n[\s\S]*\nCreateSyncMap +1 +1 +0 +201 .*\n[\s\S]*\d+ rules: \d+ pass, 0 fail, /,
      );
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(JSON.parse(readFileSync(record, "utf8")).log.entries).toHaveLength(1);
      expect(readdirSync(folder).filter((name) => name.startsWith(`${signal}.har~`))).toEqual([]);
    },
  );

  it("says at once what is breached, and ends with 1", async () => {
    const { url: target } = await service("lets Ttl win");
    const proxy = await proxied(target, "--reporter", `json:${join(folder, "breached.json")}`);
    const said = new Promise<string>((resolve) => proxy.child.stderr.once("data", resolve));
    await ask(proxy.url + list, "POST", "UniqueName=users&Ttl=60&CollectionTtl=3600");
    expect(await said).toMatch(
      /^sync-maps: POST http:\S+\/Maps breaks MUST ttl\.alias-is-ignored: .* At \/date_expires expected /,
    );
    proxy.child.kill("SIGINT");
    const { code, stdout } = await proxy.ended;
    expect([code, stdout]).toEqual([1, `${await proxy.line}\n`]);
    expect(JSON.parse(readFileSync(join(folder, "breached.json"), "utf8"))).toMatchObject({
      target,
      summary: { fail: 1, exchanges: 1 },
    });
  });

  it("takes its options from a configuration, and what is known from a baseline", async () => {
    const { url: target } = await service("lets Ttl win");
    const baseline = join(folder, "known.yaml");
    writeFileSync(baseline, "- rule: ttl.alias-is-ignored\n  at: CreateSyncMap /date_expires\n  note: known\n");
    const config = join(folder, "proxy.yaml");
    writeFileSync(config, `url: ${target}\nport: 0\nfail: true\nonly: ttl\nbaseline: ${baseline}\n`);
    const proxy = start(["proxy", "--config", config]);
    closing.push(() => proxy.child.kill("SIGKILL"));
    const [, url = ""] = /listening on (\S+) for /.exec(await proxy.line) ?? [];
    const answer = await ask(url + list, "POST", "UniqueName=users&Ttl=60&CollectionTtl=3600");
    proxy.child.kill("SIGINT");
    const { code, stdout } = await proxy.ended;
    expect([answer.status, code]).toEqual([201, 0]);
    expect(stdout).toMatch(/1 waived/);
  });

  it("answers 502 with --fail, through --rewrite-urls as well", async () => {
    const { url: target } = await service("lets Ttl win");
    const proxy = await proxied(target, "--fail", "--rewrite-urls");
    const good = await ask(proxy.url + list, "POST", "UniqueName=a");
    const bad = await ask(proxy.url + list, "POST", "UniqueName=b&Ttl=60&CollectionTtl=3600");
    proxy.child.kill("SIGINT");
    const { code } = await proxy.ended;
    expect([good.status, bad.status, code]).toEqual([201, 502, 1]);
    expect(JSON.parse(good.body ?? "").url).toMatch(new RegExp(`^${proxy.url}/v1/`));
    expect(JSON.parse(bad.body ?? "").message).toMatch(/^sync-maps proxy: MUST ttl\.alias-is-ignored: /);
  });

  it("ends with 3 if the service answered nothing, and with 0 if nothing was asked", async () => {
    const { url: target, close } = await service();
    await close();
    const [proxy, unasked] = [await proxied(target), await proxied(target)];
    expect((await ask(proxy.url + list)).status).toBe(502);
    for (const each of [proxy, unasked]) each.child.kill("SIGINT");
    const { code, stderr } = await proxy.ended;
    expect(stderr).toMatch(/^sync-maps: http:\S+ refused the connection; /);
    expect([code, (await unasked.ended).code]).toEqual([3, 0]);
  });

  it("ends with 3 if its port is in use", async () => {
    const [{ url }, { port }] = [await service(), await service()];
    const { code, stderr } = await sync(["proxy", url, "--port", String(port)]);
    expect(stderr).toBe(
      `sync-maps: port ${port} is in use; stop what listens there, or give --port 0 to pick a free one\n`,
    );
    expect(code).toBe(3);
  });

  const noCertificate = join(folder, "text.pem");
  writeFileSync(noCertificate, "no certificate\n");

  it.each<[string, readonly string[], RegExp]>([
    ["no target", [], /which service\? Give its URL, such as https:\/\/sync\.twilio\.com/],
    ["a target that is none", ["here"], /: here is not the URL of a service; expected something like/],
    ["a recording that cannot be made", ["http://x", "--record", folder], /the recording cannot be written to /],
    [
      "a recording in place of something else",
      ["http://x", "--record", noCertificate],
      /something already; .*append$/m,
    ],
    ["a recording that nobody names", ["http://x", "--append"], /name it with --record/],
    [
      "a certificate that is not there",
      ["http://x", "--ca", join(folder, "none.pem")],
      /the certificate \S+ cannot be/,
    ],
    ["a certificate that is none", ["https://x", "--ca", noCertificate], /--ca \S+ is no certificate in PEM: /],
    ["credentials in the URL", ["http://me:hush@x"], /the URL holds credentials, .* leave them out/],
    [
      "a service where the proxy itself would listen",
      ["http://localhost:4011/", "--port", "4011"],
      /http:\/\/localhost:4011 is where the proxy itself would listen; give it another --port/,
    ],
    ["a rule that there is not", ["http://x", "--only", "none"], /there is no rule or family none/],
    ["a reporter that there is not", ["http://x", "--reporter", "none"], /there is no reporter none/],
  ])("ends with 2 for %s", async (_, args, sentence) => {
    const { code, stdout, stderr } = await sync(["proxy", "--port", "0", ...args]);
    expect(stderr).toMatch(sentence);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  it("leaves nothing behind where not even its lock can be written", () => {
    const full = mkdtempSync(join(folder, "full-"));
    const args = [main, "proxy", "http://x", "--port", "0", "--record", join(full, "all.har")];
    const { status, stderr } = spawnSync("sh", ["-c", 'ulimit -f 0; exec "$0" "$@"', process.execPath, ...args]);
    expect([status, String(stderr)]).toEqual([2, expect.stringContaining("the recording cannot be written to ")]);
    expect(readdirSync(full)).toEqual([]);
  });
});

/** Asks over a few connections at once until the proxy is gone; gives what was answered as a whole. */
async function load(url: string, connections: number, onAnswer: (count: number) => void): Promise<readonly string[]> {
  const answered: string[] = [];
  const one = async (): Promise<void> => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    for (let alive = true; alive; ) {
      const id = await new Promise<string | undefined>((resolve) => {
        const asked = http.request(url + list, { method: "POST", agent, headers: form }, (answer) => {
          answer.on("error", () => resolve(undefined));
          answer.on("end", () => resolve(String(answer.headers["twilio-request-id"])));
          answer.resume();
        });
        asked.on("error", () => resolve(undefined));
        asked.end("CollectionTtl=60");
      });
      alive = id !== undefined;
      if (id !== undefined) {
        answered.push(id);
        onAnswer(answered.length);
      }
    }
    agent.destroy();
  };
  await Promise.all(Array.from({ length: connections }, one));
  return answered;
}

/** The names that the service gave the requests of a recording, which is parsed as anybody would. */
function idsIn(file: string): readonly string[] {
  const text = readFileSync(file, "utf8");
  if (file.endsWith(".har")) {
    const { log }: { log: { entries: { response: { headers: { name: string; value: string }[] } }[] } } =
      JSON.parse(text);
    return log.entries.map(
      ({ response }) => response.headers.find(({ name }) => name === "twilio-request-id")?.value ?? "",
    );
  }
  expect(text.endsWith("\n")).toBe(true);
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).response.headers["twilio-request-id"]);
}

it(`killed ${kills} times under load, it leaves recordings that hold all that was answered`, {
  timeout: 300_000,
}, async () => {
  const { url: target } = await service();
  const life = async (index: number): Promise<void> => {
    const record = join(folder, `killed-${index}.${index % 2 === 0 ? "har" : "ndjson"}`);
    const proxy = await proxied(target, "--record", record);
    const enough = 5 + ((index * 37) % 60);
    const answered = await load(proxy.url, 1 + (index % 6), (count) => count === enough && proxy.child.kill("SIGKILL"));
    await proxy.ended;
    const recorded = new Set(idsIn(record));
    expect(answered.length).toBeGreaterThanOrEqual(enough);
    expect(answered.filter((id) => !recorded.has(id))).toEqual([]);
    if (index > 1) return;
    const { report, unreadable } = await validate([record]);
    expect([report.summary.fail, unreadable, report.summary.exchanges]).toEqual([0, 0, recorded.size]);
    // What lies beside it is taken away by whoever records there next.
    const again = await proxied(target, "--record", record, "--append");
    expect((await ask(again.url + list)).status).toBe(200);
    again.child.kill("SIGINT");
    await again.ended;
    expect(idsIn(record)).toHaveLength(recorded.size + 1);
    expect([1, 2].some((copy) => existsSync(`${record}~${copy}`))).toBe(false);
  };
  const lane = async (first: number): Promise<void> => {
    for (let index = first; index < kills; index += 2) await life(index);
  };
  await Promise.all([lane(0), lane(1)]);
});
