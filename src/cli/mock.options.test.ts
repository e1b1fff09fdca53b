/** What `sync-maps mock` can be told, each in a process of its own. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import https from "node:https";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { crc32 } from "node:zlib";
import twilio from "twilio";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { basic } from "../drive/target.js";
import type { HttpResponse } from "../http/exchange.js";
import { remote } from "../http/remote.js";
import { main, type Ran, start, sync } from "../testing/command.js";
import { newFolder } from "../testing/folder.js";
import { account, maps, service } from "../testing/mock.js";
import { type Asked, parametersIn, receiver } from "../testing/receiver.js";

const folder = newFolder();

/** A mock with these options, until the test is over. */
const started = (...args: readonly string[]) => startedIn({}, ...args);

/** The same in an environment. */
async function startedIn(env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const mock = start(["mock", "--port", "0", ...args], { env });
  onTestFinished(async () => {
    mock.child.kill();
    await mock.ended;
  });
  const url = /listening on (\S+) /.exec(await mock.line)?.[1] ?? "";
  const ask = async (method: string, path: string, body = "", headers = {}): Promise<HttpResponse> => {
    const type = path.startsWith("/_mock") ? "application/json" : "application/x-www-form-urlencoded";
    return remote()({
      method,
      url: url + path,
      headers: { connection: "close", "content-type": type, ...headers },
      body,
    });
  };
  return { ...mock, url, ask };
}

const neverAsked: Asked = { method: "", path: "", headers: {}, body: "" };

const namesIn = ({ body }: HttpResponse): readonly string[] =>
  JSON.parse(body ?? "").maps.map((map: { readonly unique_name: string }) => map.unique_name);

describe("sync-maps mock", () => {
  it("--data keeps what it was told, through kill -9 and restarts, and no other process has it meanwhile", async () => {
    const data = join(folder, "data");
    const fixtures = join(folder, "first.yaml");
    writeFileSync(fixtures, "maps:\n  - unique_name: first\n");
    const first = await started("--data", data, "--fixtures", fixtures);
    expect((await first.ask("POST", maps, "UniqueName=users&Ttl=3600")).status).toBe(201);
    expect((await first.ask("DELETE", `${maps}/first`)).status).toBe(204);
    const before = await first.ask("GET", `${maps}/users`, "", { host: "here" });
    const second = await sync(["mock", "--port", "0", "--data", data]);
    expect([second.code, second.stderr]).toEqual([
      3,
      `sync-maps: ${data} is in use by process ${first.child.pid}; stop that first, or use another directory\n`,
    ]);
    first.child.kill("SIGKILL");
    await first.ended;
    const third = await started("--data", data, "--fixtures", fixtures);
    expect((await third.ask("GET", `${maps}/users`, "", { host: "here" })).body).toBe(before.body);
    expect(namesIn(await third.ask("GET", maps))).toEqual(["users"]);
  });

  it("--data keeps items, permissions and Services as well", async () => {
    const data = join(folder, "neighbours");
    const paths = ["/v1/Services", `${maps}/n/Items`, `${maps}/n/Permissions`];
    const seen = async (mock: Awaited<ReturnType<typeof started>>): Promise<readonly (string | null)[]> =>
      Promise.all(paths.map(async (path) => (await mock.ask("GET", path, "", { host: "here" })).body));
    const first = await started("--data", data);
    const rights = "Read=true&Write=false&Manage=false";
    const asked: readonly (readonly [number, string, string])[] = [
      [201, maps, "UniqueName=n"],
      [201, `${maps}/n/Items`, "Key=a%2Fb&Data=%7B%22a%22%3A%5B1%5D%7D"],
      [201, `${maps}/n/Items`, "Key=gone&Data=1"],
      [200, `${maps}/n/Permissions/ada`, rights],
      [201, maps, "UniqueName=m"],
      [201, `${maps}/m/Items`, "Key=a&Data=1"],
      [201, "/v1/Services", "FriendlyName=Rooms&WebhookUrl="],
    ];
    for (const [status, path, form] of asked) expect((await first.ask("POST", path, form)).status).toBe(status);
    expect((await first.ask("DELETE", `${maps}/n/Items/gone`)).status).toBe(204);
    expect((await first.ask("DELETE", `${maps}/m`)).status).toBe(204);
    const before = await seen(first);
    first.child.kill("SIGKILL");
    await first.ended;
    const second = await started("--data", data);
    expect(await seen(second)).toEqual(before);
    expect((await second.ask("GET", `${maps}/m/Items/a`)).status).toBe(404);
  });

  it.skipIf(process.platform === "win32")(
    "--data on a disk that is full says so once, and stops as it should, with 3",
    async () => {
      const data = join(folder, "full");
      const limited = spawn("sh", [
        "-c",
        `ulimit -f 64; exec "$0" "$@"`,
        process.execPath,
        main,
        "mock",
        ...["--port", "0", "--data", data],
      ]);
      let [out, said] = ["", ""];
      limited.stdout.on("data", (text) => (out += text));
      limited.stderr.on("data", (text) => (said += text));
      const ended = new Promise((resolve) => limited.on("close", resolve));
      onTestFinished(() => void limited.kill("SIGKILL"));
      await expect.poll(() => out, { timeout: 10_000 }).toContain(" service ");
      const url = /listening on (\S+) /.exec(out)?.[1] ?? "";
      const headers = { connection: "close", "content-type": "application/x-www-form-urlencoded" };
      const post = async (path: string, body: string): Promise<number> =>
        (await remote()({ method: "POST", url: url + path, headers, body })).status;
      expect(await post(maps, "UniqueName=n")).toBe(201);
      const statuses = new Set<number>();
      for (let key = 0; key < 20; key++) {
        statuses.add(await post(`${maps}/n/Items`, `Key=${key}&Data=%22${"a".repeat(9000)}%22`));
      }
      expect([...statuses]).toEqual([201, 500]);
      limited.kill("SIGTERM");
      expect(await ended).toBe(3);
      expect(said).toMatch(/^sync-maps: \S+log-1 cannot be written, and nothing is kept any more: .+\n$/);
      expect(readdirSync(data)).toEqual(["log-1"]);
    },
  );

  it("--data keeps the Services deleted that were", async () => {
    const data = join(folder, "deleted");
    const first = await started("--data", data);
    expect((await first.ask("DELETE", "/v1/Services/default")).status).toBe(204);
    first.child.kill("SIGKILL");
    await first.ended;
    const second = await started("--data", data);
    expect(await second.line).toBe(`sync-maps mock listening on ${second.url} without a service`);
    expect(JSON.parse((await second.ask("GET", "/v1/Services")).body ?? "").services).toEqual([]);
  });

  it("--data opens what a version without Services has kept", async () => {
    const data = join(folder, "older");
    mkdirSync(data);
    const other = `IS${"b".repeat(32)}`;
    const sid = `MP${"1".repeat(32)}`;
    const row = ["SyncMap", sid, other, { ServiceSid: other }, account, "n", {}, {}, 0, 0, null, 0, 1];
    const records = [
      ["clear", account, 0],
      ["put", account, row],
    ].map((record) => {
      const text = JSON.stringify(record);
      return `${crc32(text).toString(16).padStart(8, "0")} ${text}\n`;
    });
    writeFileSync(join(data, "log-1"), `sync-maps data 1 1\n${records.join("")}`);
    const mock = await started("--data", data);
    expect(JSON.parse((await mock.ask("GET", `/v1/Services/${other}/Maps/n`)).body ?? "").sid).toBe(sid);
    expect((await mock.ask("POST", `/v1/Services/${other}/Maps/n/Items`, "Key=k&Data=1")).status).toBe(201);
    expect((await mock.ask("GET", `/v1/Services/${other}`)).status).toBe(200);
  });

  it("--any-service serves every Service that is named by a SID", async () => {
    const path = `/v1/Services/IS${"f".repeat(32)}/Maps`;
    expect((await (await started()).ask("GET", path)).status).toBe(404);
    const mock = await started("--any-service");
    expect((await mock.ask("GET", path)).status).toBe(200);
    expect((await mock.ask("POST", path, "UniqueName=n")).status).toBe(201);
    expect((await mock.ask("GET", "/v1/Services/IS1/Maps")).status).toBe(404);
  });

  it("--fixtures begins again when the file changes, and goes on where it cannot be used", async () => {
    const file = join(folder, "watched.yaml");
    writeFileSync(file, "maps:\n  - unique_name: one\n");
    const mock = await started("--fixtures", file);
    const until = async (want: string): Promise<void> =>
      expect.poll(async () => namesIn(await mock.ask("GET", maps)), { timeout: 10_000 }).toEqual([want]);
    writeFileSync(`${file}.new`, "maps:\n  - unique_name: two\n");
    renameSync(`${file}.new`, file); // as editors do
    await until("two");
    writeFileSync(file, "maps:\n  - unique_nam: three\n");
    writeFileSync(file, "maps:\n  - unique_nam: three\n  - {}\n");
    await new Promise<void>((done) => {
      mock.child.stderr.on("data", (text: string) => text.includes("going on as before") && done());
    });
    expect(namesIn(await mock.ask("GET", maps))).toEqual(["two"]);
    mock.child.kill();
    const { stderr } = await mock.ended;
    expect(stderr).toContain("has changed; begun again with 1 Map\n");
    expect(stderr).toMatch(
      /watched\.yaml:2: \/maps\/0\/unique_nam: expected no property unique_nam; going on as before/,
    );
  });

  it("--fixtures begins again where the file changed during the start", async () => {
    const [file, changing] = [join(folder, "during.yaml"), join(folder, "changing.cjs")];
    writeFileSync(file, "maps:\n  - unique_name: one\n");
    writeFileSync(
      changing,
      `const fs = require("node:fs");
      const read = fs.readFileSync;
      fs.readFileSync = (file, ...how) => {
        const text = read(file, ...how);
        if (file !== ${JSON.stringify(file)}) return text;
        fs.readFileSync = read;
        fs.writeFileSync(file, "maps:\\n  - unique_name: two\\n  - unique_name: three\\n");
        return text;
      };`,
    );
    const mock = await startedIn({ NODE_OPTIONS: `--require ${JSON.stringify(changing)}` }, "--fixtures", file);
    await expect.poll(async () => namesIn(await mock.ask("GET", maps)), { timeout: 10_000 }).toEqual(["two", "three"]);
  });

  it("--fixtures begins again when the file changes that it is a link to", async () => {
    const [file, link] = [join(folder, "elsewhere", "linked.yaml"), join(folder, "link.yaml")];
    mkdirSync(dirname(file));
    writeFileSync(file, "maps:\n  - unique_name: one\n");
    symlinkSync(file, link);
    const mock = await started("--fixtures", link);
    writeFileSync(file, "maps:\n  - unique_name: two\n");
    await expect.poll(async () => namesIn(await mock.ask("GET", maps)), { timeout: 10_000 }).toEqual(["two"]);
  });

  it("--from begins with what a recording ends with", async () => {
    const recording = resolve(import.meta.dirname, "../../fixtures/recordings/conforming.har");
    const mock = await started("--from", recording);
    expect(namesIn(await mock.ask("GET", maps)).length).toBeGreaterThan(1);
    mock.child.kill();
    expect((await mock.ended).stderr).toMatch(/conforming\.har ends with \d+ Maps/);
  });

  it.each([
    ["--fixtures", "states/team.yaml"],
    ["--from", "recordings/conforming.har"],
  ])("--data says of %s that it is for Accounts that have no Maps there", async (option, name) => {
    const data = join(folder, `kept${option}`);
    const file = resolve(import.meta.dirname, "../../fixtures", name);
    const mock = await started("--data", data, option, file);
    mock.child.kill();
    expect((await mock.ended).stderr).toContain(
      `sync-maps: ${data} keeps its Maps; ${file} is for Accounts that have none there\n`,
    );
  });

  it("--https serves as well where its certificate cannot be kept, and says so", async () => {
    const none = join(folder, "none");
    const run = start(["mock", "--port", "0", "--https"], { env: { TMPDIR: none, TEMP: none } });
    const line = await Promise.race([run.line, run.ended]);
    run.child.kill("SIGTERM");
    expect(line).toMatch(/^sync-maps mock listening on https:/);
    expect((await run.ended).stderr).toBe(
      `sync-maps: the certificate cannot be kept for clients in ${none}: there is no such directory\n`,
    );
  });

  it("--https speaks TLS, and says what is to be trusted", async () => {
    const mock = await started("--https");
    const file = await vi.waitFor(() => {
      const file = /NODE_EXTRA_CA_CERTS=([^,]+),/.exec(mock.said())?.[1];
      if (file === undefined) throw new Error("nothing is said of its certificate yet");
      return file;
    });
    const status = await new Promise((done, fail) => {
      const asked = https.get(`${mock.url}/_mock/health`, { ca: readFileSync(file), agent: false }, (answer) => {
        answer.resume();
        done(answer.statusCode);
      });
      asked.on("error", fail);
    });
    expect(status).toBe(200);
    mock.child.kill();
    await mock.ended;
    expect(existsSync(dirname(file))).toBe(false);
  });

  it("takes readings, faults, rates, credentials and a token", async () => {
    const mock = await started(
      ...["--reading", "etag-form=bare", "--faults", "DeleteSyncMap=503", "--rate-limits"],
      ...["--auth", `${account}:token`, "--admin-token", "secret"],
    );
    const headers = basic(account, "token");
    expect((await mock.ask("GET", maps)).status).toBe(401);
    expect((await mock.ask("POST", maps, "UniqueName=n", headers)).headers.etag).toBe("0");
    expect((await mock.ask("DELETE", `${maps}/n`, "", headers)).status).toBe(503);
    expect((await mock.ask("GET", "/_mock/faults")).status).toBe(401);
    const { body } = await mock.ask("GET", "/_mock/faults", "", { authorization: "Bearer secret" });
    expect(JSON.parse(body ?? "")).toEqual({ errors: { DeleteSyncMap: { status: 503 } }, rateLimits: true });
  });

  it("--history keeps so many events of each Map", async () => {
    const mock = await started("--history", "2");
    await mock.ask("POST", maps, "UniqueName=users");
    for (const ttl of [1, 2]) await mock.ask("POST", `${maps}/users`, `Ttl=${ttl}`);
    expect((await mock.ask("GET", "/_mock/events?map=users&after=0")).status).toBe(410);
    expect((await mock.ask("HEAD", "/_mock/events?map=users&after=1")).status).toBe(200);
  });

  it("an empty token in the environment counts as none, for nobody could be its bearer", async () => {
    const mock = await startedIn({ SYNC_MAPS_ADMIN_TOKEN: "" });
    expect((await mock.ask("GET", "/_mock/health")).status).toBe(200);
  });

  it("webhooks are signed with the token of --webhook-token or of the environment, which nothing prints", async () => {
    const { url, taken, hasTaken } = await receiver();
    const tokens = ["of the option", "of the environment"];
    const ran: Promise<Ran>[] = [];
    for (const [index, token] of tokens.entries()) {
      const env = index === 1 ? { TWILIO_AUTH_TOKEN: token } : { TWILIO_AUTH_TOKEN: "that does not count" };
      const mock = await startedIn(env, ...(index === 1 ? [] : ["--webhook-token", token]));
      const settings = { WebhookUrl: url, WebhooksFromRestEnabled: "true" };
      await mock.ask("POST", `/v1/Services/${service}`, new URLSearchParams(settings).toString());
      await mock.ask("POST", maps, "UniqueName=users");
      await hasTaken(index + 1);
      const { headers } = taken[index] ?? neverAsked;
      const parameters = parametersIn(taken[index] ?? neverAsked);
      expect(twilio.validateRequest(token, headers["x-twilio-signature"] ?? "", url, parameters)).toBe(true);
      mock.child.kill();
      ran.push(mock.ended);
    }
    for (const { stdout, stderr } of await Promise.all(ran)) expect(stdout + stderr).not.toMatch(/of the (option|env)/);
  });

  it("judges its journal by the rules, and serves none without /_mock", async () => {
    const mock = await started();
    await mock.ask("POST", maps, "Uniquename=n");
    const { body } = await mock.ask("GET", "/_mock/journal");
    expect(JSON.parse(body ?? "").entries).toMatchObject([
      { ignored: ["CreateSyncMap knows no parameter Uniquename"], remarks: [] },
    ]);
    expect((await (await started("--no-admin")).ask("GET", "/_mock/health")).status).toBe(404);
  });

  it("--readings lists what is open", async () => {
    const { code, stdout } = await sync(["mock", "--readings"]);
    expect(code).toBe(0);
    expect(stdout).toContain(
      "revision-notation=hexadecimal|decimal\n  In which notation are revisions counted?\n  The one real revision above 9",
    );
  });

  it.skipIf(process.getuid?.() === 0)("ends with 2 where --data names what others may write only", async () => {
    const data = join(folder, "foreign");
    mkdirSync(data, { mode: 0o555 });
    expect(await sync(["mock", "--port", "0", "--data", data])).toEqual({
      code: 2,
      stdout: "",
      stderr: `sync-maps: ${data} cannot be written: that is not permitted; mend that, or use another directory\n`,
    });
  });

  const noPem = fileURLToPath(import.meta.url);

  it.each([
    ["--reading x is no question=reading; --readings lists them", ["--reading", "x"]],
    ["largest-page cannot be read as 5, only as 1000, 100", ["--reading", "largest-page=5"]],
    ["there is no fault x; faults look like", ["--faults", "x"]],
    ["--auth takes AC…:token or SK…:secret@AC…", ["--auth", "me:secret"]],
    ["--cert and --key belong together", ["--cert", "c.pem"]],
    ["the certificate none.pem cannot be read", ["--cert", "none.pem", "--key", "none.pem"]],
    ["--cert and --key are no PEM files that belong together: ", ["--cert", noPem, "--key", noPem]],
    ["the certificate /dev/null is empty", ["--cert", "/dev/null", "--key", noPem]],
    ["the key /dev/null is empty", ["--cert", noPem, "--key", "/dev/null"]],
    ["--fixtures and --from are two beginnings", ["--fixtures", "a", "--from", "b"]],
    ["none.har: no such file", ["--from", "none.har"]],
    [`--from takes one recording, and ${folder} is a folder; name a file in it`, ["--from", folder]],
    ["--from is empty; name a recording", ["--from", ""]],
    ["--webhook-token is empty", ["--webhook-token", ""]],
    ["--admin-token is empty", ["--admin-token", ""]],
    ["--admin-token is for /_mock, and --no-admin serves none", ["--no-admin", "--admin-token", "secret"]],
    ["--host is empty", ["--host="]],
    ["--data is empty; name a directory", ["--data", ""]],
    [
      "the directory /dev/null/data cannot be made: a file stands where a directory should be; use another",
      ["--data", "/dev/null/data"],
    ],
    [`the directory /${"a".repeat(300)} cannot be made: its name is too long`, ["--data", `/${"a".repeat(300)}`]],
  ])("ends with 2 where %s", async (sentence, args) => {
    const { code, stderr } = await sync(["mock", "--port", "0", ...args]);
    expect(stderr).toContain(`sync-maps: ${sentence}`);
    expect(code).toBe(2);
  });
});
