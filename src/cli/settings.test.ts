import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { mutants } from "../../conformance/mutants/index.js";
import { targetWith } from "../../conformance/mutants/kill.js";
import { rules } from "../../conformance/rules/index.js";
import { listen } from "../http/listen.js";
import { createMock } from "../mock/create-mock.js";
import { defaultService } from "../mock/world.js";
import { main, start, sync } from "../testing/command.js";
import { newFolder } from "../testing/folder.js";
import { readBaseline } from "./baseline-file.js";
import { configure } from "./config.js";
import { conformCommand } from "./conform.js";
import { UsageError } from "./exit.js";

const folder = newFolder();
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

let files = 0;
function file(text: string, extension = "yaml"): string {
  const path = join(folder, `${++files}.${extension}`);
  writeFileSync(path, text);
  return path;
}

async function thrownBy(act: () => unknown): Promise<unknown> {
  try {
    await act();
    return undefined;
  } catch (error) {
    return error;
  }
}

/** A service that breaks one rule. */
async function broken(rule: string): Promise<readonly string[]> {
  const refuse = { status: 500, headers: {}, body: "" };
  const { handler } = targetWith(mutants.find(({ breaks }) => breaks === rule)?.fault);
  const { url, close } = await listen(handler, { onTooLarge: () => refuse, onError: () => refuse });
  closing.push(close);
  return ["conform", url, "--service", defaultService, "--shrink", "0"];
}

describe("options come from the command line, else from the environment, else from a file", () => {
  it("which --print-config tells, without a secret", async () => {
    const cwd = mkdtempSync(join(folder, "cwd-"));
    writeFileSync(
      join(cwd, "sync-maps.config.yaml"),
      "rate: 5\nconcurrency: 2\nlevel: should\nonly: [ttl, sid]\nreadOnly: true\nurl: https://sync.example.com\n",
    );
    const env = {
      SYNC_MAPS_CONCURRENCY: "3",
      SYNC_MAPS_LEVEL: "must",
      SYNC_MAPS_HEADER: "X-Key: hush-hush",
      SYNC_SERVICE_SID: defaultService,
      TWILIO_ACCOUNT_SID: "AC1",
      TWILIO_AUTH_TOKEN: "hush-hush",
    };
    const { code, stdout, stderr } = await sync(["conform", "--level", "should", "--print-config"], { cwd, env });
    expect(stdout).toBe(`url: "https://sync.example.com" # sync-maps.config.yaml:6
service: "${defaultService}" # environment SYNC_SERVICE_SID
accountSid: "AC1" # environment TWILIO_ACCOUNT_SID
# authToken: "(secret)" # environment TWILIO_AUTH_TOKEN
# header: "(secret)" # environment SYNC_MAPS_HEADER
timeout: 10000 # default
rate: 5 # sync-maps.config.yaml:1
concurrency: 3 # environment SYNC_MAPS_CONCURRENCY
budget: 1000 # default
unbounded: false # default
readOnly: true # sync-maps.config.yaml:5
resources: [] # default
only: ["ttl","sid"] # sync-maps.config.yaml:4
level: "should" # option --level
`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("and a variable that is no option is told, and changes nothing", async () => {
    const env = { SYNC_MAPS_RATS: "5", SYNC_MAPS_RATE: "5", SYNC_MAPS_ADMIN_TOKEN: "hush", SYNC_MAPS_DEBUG: "1" };
    const { code, stderr } = await sync(["rules", "--json"], { env });
    expect(stderr).toBe("sync-maps: the environment has SYNC_MAPS_RATS, which matches no option and has no effect\n");
    expect(code).toBe(0);
  });

  it("and hold for the run", async () => {
    const mock = await createMock();
    closing.push(() => mock.close());
    const config = file(`url: ${mock.url}\nservice: ${mock.service}\nreporter: json\nskip: paging\n`);
    const { stdout, code } = await sync(["conform", "--config", config]);
    expect(JSON.parse(stdout)).toMatchObject({
      target: mock.url,
      summary: { fail: 0, skipped: rules.filter(({ family }) => family === "paging").length },
    });
    expect(code).toBe(0);
  });

  it.each<[string, string, string]>([
    ["an option that there is not", "service: IS1\nrats: 5\n", ":2: there is no option rats; there are url, service, "],
    [
      "a value that is none",
      "\nrate: fast\n",
      ":2: rate: Expected a number of requests per second, such as 10 or 0.5;",
    ],
    ["a flag that is none", "readOnly: perhaps\n", ":1: readOnly is true or false"],
    ["a list for one value", "rate: [1, 2]\n", ":1: rate takes one value"],
    ["a mapping for a value", "only: {ttl: 1}\n", ":1: only takes a text or a list of them"],
    ["a list in place of a mapping", "- rate: 5\n", ':1: a configuration is a mapping, such as "rate: 10"'],
    ["a level that is none", "level: may\n", ":1: level: Allowed choices are must, should."],
    [
      "a token",
      "authToken: hush-hush\n",
      ":1: authToken does not belong in a file that is committed; use credentials: FILE",
    ],
    ["no YAML", "rate: [hush-hush\n", ": this is neither YAML nor JSON (BAD_INDENT)"],
  ])("%s in a file is wrong usage, and its line is named", async (_, text, sentence) => {
    const config = file(text);
    const command = conformCommand();
    command.parseOptions(["--config", config]);
    const complaint = await thrownBy(() => configure(command));
    expect(complaint).toBeInstanceOf(UsageError);
    expect(String(complaint)).toContain(sentence.startsWith(": ") ? sentence : config + sentence);
    expect(String(complaint)).not.toContain("hush-hush");
  });

  it("two files in one directory are one too many", async () => {
    const cwd = mkdtempSync(join(folder, "cwd-"));
    for (const name of ["sync-maps.config.yaml", "sync-maps.config.json"]) writeFileSync(join(cwd, name), "{}");
    const { code, stderr } = await sync(["conform", "--print-config"], { cwd });
    expect(stderr).toBe(
      "sync-maps: sync-maps.config.yaml and sync-maps.config.json are both here; keep one, or name one with --config\n",
    );
    expect(code).toBe(2);
  });
});

describe("credentials come from a file", () => {
  it("of lines as .env files have them", async () => {
    const asked = new Set<string | undefined>();
    const mock = await createMock({
      wrap: (handler) => (request) => {
        asked.add(request.headers.authorization);
        return handler(request);
      },
    });
    closing.push(() => mock.close());
    const credentials = file('# mine\nTWILIO_ACCOUNT_SID=AC1\nexport TWILIO_AUTH_TOKEN="hush-hush"\n', "env");
    const args = ["conform", mock.url, "--service", mock.service, "--credentials", credentials, "--only", "sid"];
    expect((await sync(args, { env: { TWILIO_AUTH_TOKEN: "other" } })).code).toBe(0);
    expect([...asked]).toEqual([`Basic ${btoa("AC1:hush-hush")}`]);
  });

  it.each([
    ["that has only one of them", "TWILIO_AUTH_TOKEN=hush-hush\n", " does not have both of TWILIO_ACCOUNT_SID=… and "],
    ["that is not there", undefined, " cannot be read: there is no such file"],
  ])("%s ends with 2", async (_, text, sentence) => {
    const credentials = text === undefined ? join(folder, "none.env") : file(text, "env");
    const { code, stderr } = await sync([
      ...["conform", "http://127.0.0.1:1", "--service", defaultService, "--credentials", credentials],
    ]);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain("hush-hush");
    expect(code).toBe(2);
  });
});

describe("a baseline", () => {
  it("that is not there is wrong usage, and what writes it is named", async () => {
    const complaint = await thrownBy(() => readBaseline(join(folder, "none.yaml"), new Set()));
    expect(complaint).toBeInstanceOf(UsageError);
    expect(String(complaint)).toMatch(/none\.yaml cannot be read: there is no such file; --update-baseline writes it$/);
  });

  it("is written with a note, lets pass what it names, and fails the run once it is needed no more", async () => {
    const baseline = join(folder, "baseline.yaml");
    const faulty = await broken("ttl.alias-is-ignored");
    const only = ["--only", "ttl", "--baseline", baseline];
    const written = await sync([...faulty, ...only, "--update-baseline", "--note", "reported in March"]);
    expect(written.code).toBe(0);
    expect(written.stderr).toBe(`sync-maps: ${baseline} waives 2 known breaches\n`);
    expect(
      readFileSync(baseline, "utf8"),
    ).toBe(`# Breaches that are known and let pass, by rule and place. Each needs a note that says why;
# one that is needed no more fails the run.

- rule: ttl.alias-is-ignored
  at: CreateSyncMap /date_expires
  note: reported in March
- rule: ttl.alias-is-ignored
  at: UpdateSyncMap /date_expires
  note: reported in March
`);
    const waived = await sync([...faulty, ...only]);
    expect(waived.stdout).toMatch(/^waived {3}MUST {3}ttl\.alias-is-ignored {2}reported in March$/m);
    expect(waived.code).toBe(0);

    const mended = await sync([...(await broken("none")), ...only]);
    expect(mended.stdout).toContain(
      "the waiver of ttl.alias-is-ignored at CreateSyncMap /date_expires is needed no more; remove it from the baseline",
    );
    expect(mended.code).toBe(1);
  });

  it("keeps its notes where no new one can be written, and a run for one that cannot be is not begun", async () => {
    const text = `- rule: sid.map-has-its-form\n  at: FetchSyncMap /sid\n  note: reported in March\n`;
    const baseline = file(text, "yaml");
    const documented = ["validate", resolve("fixtures/documented/fetch-a-map.har"), "--update-baseline"];
    const update = (name: string) => [...documented, "--note", "long ".repeat(300), "--baseline", name];
    const small = 'ulimit -f 1; exec "$0" "$@"'; // no file may be longer than 512 or 1024 bytes
    const { status, stderr } = spawnSync("sh", ["-c", small, process.execPath, main, ...update(baseline)]);
    expect([status, String(stderr)]).toEqual([
      2,
      expect.stringContaining(`the baseline cannot be written to ${baseline}: `),
    ]);
    expect(readFileSync(baseline, "utf8")).toBe(text);
    const nowhere = join(folder, "none", "b.yaml");
    expect(await sync(update(nowhere))).toEqual({
      code: 2,
      stdout: "",
      stderr: `sync-maps: the baseline cannot be written to ${nowhere}: there is no such directory\n`,
    });
  });

  it("fails the run where a waiver has no note", async () => {
    const baseline = file('[{"rule": "ttl.never-early", "at": "FetchSyncMap status"}]', "json");
    const { code, stdout } = await sync(["conform", "--only", "sid", "--baseline", baseline]);
    expect(stdout).toContain(
      "the waiver of ttl.never-early at FetchSyncMap status has no note; say there why it is let pass",
    );
    expect(code).toBe(1);
  });

  it.each<[string, string, string]>([
    ["a rule that there is not", "- rule: ttl.nope\n  at: x\n", ":1: there is no rule ttl.nope"],
    [
      "a field that there is not",
      "- rule: ttl.never-early\n  place: x\n",
      ":2: a waiver has rule, at and note, and no place",
    ],
    ["no place", "- rule: ttl.never-early\n", ":1: a waiver needs at, a text"],
    ["no list", "rule: ttl.never-early\n", ":1: a baseline is a list of waivers"],
  ])("with %s is wrong usage, and its line is named", async (_, text, sentence) => {
    const baseline = file(text);
    const complaint = await thrownBy(() => readBaseline(baseline, new Set(["ttl.never-early"])));
    expect(complaint).toBeInstanceOf(UsageError);
    expect(String(complaint)).toBe(`UsageError: ${baseline}${sentence}`);
  });
});

describe("inside GitHub Actions", () => {
  it("annotations and the summary of the job come by themselves, beside the report for people", async () => {
    const summary = file("what was there before\n", "md");
    const env = { GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: summary };
    const { stdout } = await sync([...(await broken("ttl.alias-is-ignored")), "--only", "ttl"], { env });
    expect(stdout).toContain("✗ MUST ttl.alias-is-ignored");
    expect(stdout).toMatch(
      /^::error title=MUST ttl\.alias-is-ignored::If both .*%0A(Create|Update)SyncMap \/date_expires/m,
    );
    const text = readFileSync(summary, "utf8");
    expect(text).toMatch(/^what was there before\n## ❌ sync-maps: \d+ of \d+ rules pass\n/);
  });

  it("unless reporters are named", async () => {
    const { stdout } = await sync(["conform", "--only", "sid", "--reporter", "tap"], {
      env: { GITHUB_ACTIONS: "true" },
    });
    expect(stdout).toMatch(/^TAP version 14\n1\.\.\d+\nok 1 - sid\.map-has-its-form/);
    expect(stdout).not.toContain("::");
  });
});

describe("where nobody reads on, as before head or true", () => {
  const recording = resolve(import.meta.dirname, "../../fixtures/recordings/alias-wins.har");

  it.each<[code: number, output: "stdout" | "stderr", args: readonly string[]]>([
    [2, "stderr", ["validate", "nofile.har"]],
    [1, "stdout", ["validate", recording, "--reporter", "json"]],
    [0, "stdout", ["rules", "--json"]],
  ])("the exit code is %i all the same, without %s: %j", async (want, output, args) => {
    const { child, ended } = start(args);
    child[output].destroy();
    const { code, stderr } = await ended;
    expect([code, output === "stderr" ? "" : stderr]).toEqual([want, ""]);
  });
});
