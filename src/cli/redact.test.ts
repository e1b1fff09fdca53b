import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { conform } from "../../conformance/conform.js";
import { targetWith } from "../../conformance/mutants/kill.js";
import type { Exchange } from "../http/exchange.js";
import { main, sync } from "../testing/command.js";
import { created, fetched, list, map } from "../testing/exchanges.js";
import { filesIn, newFolder } from "../testing/folder.js";
import { asNdjson } from "../testing/session.js";

const fixtures = resolve(import.meta.dirname, "../../fixtures/recordings");
const folder = newFolder();

const file = filesIn(folder);

describe("--redact writes a recording", () => {
  it("unless keys have to wait for their order, and the place for temporary files is none", () => {
    const item = `${fetched({}).request.url}/Items/ada`;
    const input = file("items.ndjson", asNdjson([fetched({ url: item, json: { key: "ada" } })]));
    const none = join(folder, "none");
    const args = [main, "validate", input, "--redact", join(folder, "unwritten.ndjson")];
    const { status, stderr } = spawnSync(process.execPath, args, { env: { ...process.env, TMPDIR: none, TEMP: none } });
    expect([status, String(stderr)]).toEqual([
      2,
      `sync-maps: the recording cannot be written to ${none}: there is no such directory\n`,
    ]);
    expect(existsSync(join(folder, "unwritten.ndjson"))).toBe(false);
  });

  it("that is judged the same", async () => {
    const out = join(folder, "clean.ndjson");
    const before = await sync([
      "validate",
      join(fixtures, "forgets-the-name.ndjson"),
      "--redact",
      out,
      "--reporter",
      "json",
    ]);
    const after = await sync(["validate", out, "--reporter", "json"]);
    const outcomes = (text: string): unknown =>
      JSON.parse(text).rules.map(({ id, outcome, examined }: { id: string; outcome: string; examined: number }) => [
        id,
        outcome,
        examined,
      ]);
    expect(outcomes(after.stdout)).toEqual(outcomes(before.stdout));
    expect(after.code).toBe(1);
    expect(readFileSync(out, "utf8")).not.toMatch(/users|rooms/);
  });

  it("as HAR by its name, with the calls about items, whose keys stand in the same order", async () => {
    const exchanges: Exchange[] = [];
    const onExchange = (exchange: Exchange): void => void exchanges.push(exchange);
    await conform({ target: targetWith(), resources: ["items"], onExchange });
    const recording = file("items.ndjson", asNdjson(exchanges));
    const out = join(folder, "clean-items.har");
    const before = await sync(["validate", recording, "--sole-writer", "--redact", out, "--reporter", "json"]);
    const after = await sync(["validate", out, "--sole-writer", "--reporter", "json"]);
    expect([before.code, before.stderr]).toEqual([0, ""]);
    const { summary } = JSON.parse(before.stdout);
    expect(JSON.parse(after.stdout).summary).toEqual({ ...summary, durationMs: expect.any(Number) });
    expect(JSON.parse(readFileSync(out, "utf8")).log.entries).toHaveLength(exchanges.length);
    const keys = [...readFileSync(out, "utf8").matchAll(/"key\\":\\"(.*?)\\"/g)].map(([, key = ""]) => key);
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key) => !/^((-|\.-|other-)?key-\d{16}|maps$|items$)/.test(key))).toEqual([]);
  });
});

it("--redact takes nothing of a HAR but its exchanges, however they are packed", async () => {
  const text = Buffer.from(JSON.stringify(map({ unique_name: "secret" }))).toString("base64");
  const note = { comment: "secret", _secret: "secret" };
  const entry = {
    ...{ ...note, pageref: "secret", startedDateTime: "2026-01-01T00:00:00Z", time: 1, serverIPAddress: "secret" },
    request: {
      ...{ ...note, method: "GET", url: `${list}/${map().sid}#secret`, httpVersion: "secret" },
      ...{ cookies: [{ name: "secret", value: "secret" }], headers: [{ name: "Cookie", value: "secret" }] },
      ...{ queryString: [{ name: "secret", value: "secret" }], headersSize: -1, bodySize: 0 },
    },
    response: {
      ...{ ...note, status: 200, statusText: "secret", httpVersion: "secret", redirectURL: "secret" },
      ...{ cookies: [], headers: [{ name: "Secret", value: "secret" }], headersSize: -1, bodySize: 1 },
      content: { ...note, size: 1, mimeType: "application/secret", encoding: "base64", text },
    },
    cache: note,
    timings: { ...note, send: 0, wait: 1, receive: 0 },
  };
  const pages = [{ id: "secret", title: "secret", startedDateTime: "2026-01-01T00:00:00Z", pageTimings: {} }];
  const log = { ...note, version: "1.2", creator: { name: "secret" }, browser: { name: "secret" }, pages };
  const recording = file("noted.har", JSON.stringify({ log: { ...log, entries: [entry] } }));
  for (const name of ["noted-clean.har", "noted-clean.ndjson"]) {
    const out = join(folder, name);
    expect((await sync(["validate", recording, "--redact", out])).code).toBe(0);
    const written = readFileSync(out, "utf8");
    expect(written).toMatch(/name-[0-9a-f]{12}/);
    expect(written).not.toMatch(/secret|c2VjcmV0/i);
  }
});

it("--redact /dev/stdout adds to the file that standard output is", () => {
  const output = file("output.txt", "earlier\n");
  const recording = join(fixtures, "conforming.ndjson");
  execFileSync("sh", [
    "-c",
    `"$0" "$1" validate "$2" --redact /dev/stdout >> "$3"`,
    process.execPath,
    main,
    recording,
    output,
  ]);
  const text = readFileSync(output, "utf8");
  expect(text).toMatch(/^earlier\n\{/);
  expect(text.trimEnd()).toMatch(/exchanges in \d+ ms\n/);
});

describe("--redact writes to where a link leads,", () => {
  const redacted = async (link: string): Promise<number | null> =>
    (await sync(["validate", join(fixtures, "conforming.har"), "--redact", link])).code;

  it("whose file takes the new one's place, and may be read by whoever might before", async () => {
    const kept = file("shared.har", "the only one\n");
    chmodSync(kept, 0o640);
    const link = join(folder, "to-shared.har");
    symlinkSync("shared.har", link);
    expect(await redacted(link)).toBe(0);
    expect(readFileSync(kept, "utf8")).toContain('"log"');
    expect([readlinkSync(link), statSync(kept).mode & 0o777]).toEqual(["shared.har", 0o640]);
  });

  it("where nothing is yet", async () => {
    const link = join(folder, "to-none.har");
    symlinkSync(join(folder, "not-yet.har"), link);
    expect(await redacted(link)).toBe(0);
    expect(readFileSync(join(folder, "not-yet.har"), "utf8")).toContain('"log"');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });
});

it("--redact says what is wrong with a path where no file can be", async () => {
  const through = join(file("plain.txt", ""), "clean.har");
  const { code, stderr } = await sync(["validate", join(fixtures, "conforming.har"), "--redact", through]);
  expect([code, stderr]).toEqual([
    2,
    `sync-maps: the recording cannot be written to ${through}: a file stands where a directory should be\n`,
  ]);
});

describe("--redact leaves a recording as it is that is there already,", () => {
  it.each<[string, readonly string[]]>([
    ["if a file is misspelt", [join(folder, "typo.har")]],
    ["if a rule is", [join(fixtures, "conforming.har"), "--only", "tll"]],
    ["if nothing is found to write", [file("other.ndjson", asNdjson([fetched({ url: "https://example.com/" })]))]],
  ])("%s", async (_, args) => {
    const kept = file("kept.har", "the only one\n");
    const { code } = await sync(["validate", ...args, "--redact", kept]);
    expect([code, readFileSync(kept, "utf8")]).toEqual([2, "the only one\n"]);
    expect(readdirSync(folder).filter((name) => name.startsWith("kept"))).toEqual(["kept.har"]);
  });
});

it.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const)("--redact leaves nothing behind when %s ends it", async (signal, code) => {
  const own = mkdtempSync(join(folder, "interrupted-"));
  const child = spawn(process.execPath, [main, "validate", "-", "--redact", join(own, "clean.har")]);
  const ended = once(child, "close");
  child.stdin.write(readFileSync(join(fixtures, "conforming.ndjson"), "utf8").repeat(20)); // and its end never comes
  const sizes = (): number[] => readdirSync(own).map((name) => statSync(join(own, name)).size);
  await expect.poll(sizes, { timeout: 20_000 }).toEqual([expect.toSatisfy((size: number) => size > 0)]);
  child.kill(signal);
  expect(await ended).toEqual([code, null]);
  expect(readdirSync(own)).toEqual([]);
});

describe("--redact of several recordings", () => {
  /** Two recordings of which each is good, and which contradict each other: as one, they would breach a rule. */
  const own = (): string => {
    const within = mkdtempSync(join(folder, "several-"));
    const shows = (date_created: string) => asNdjson([fetched({ json: map({ date_created, unique_name: "jo" }) })]);
    mkdirSync(join(within, "read", "b"), { recursive: true });
    writeFileSync(join(within, "read", "jo.ndjson"), shows("2025-01-01T00:00:00Z"));
    writeFileSync(join(within, "read", "b", "jo.ndjson"), shows("2025-01-02T00:00:00Z"));
    return within;
  };
  const summaryOf = (stdout: string) => ({ ...JSON.parse(stdout).summary, durationMs: 0 });

  it("makes a folder with a file for each, which are judged the same, and repeats none of their names", async () => {
    const within = own();
    writeFileSync(join(within, "read", "README.txt"), "no recording\n");
    const out = join(within, "clean/");
    const before = await sync(["validate", join(within, "read"), "--redact", out, "--reporter", "json"]);
    const after = await sync(["validate", out, "--reporter", "json"]);
    expect([before.code, after.code, before.stderr]).toEqual([0, 0, ""]);
    expect(summaryOf(after.stdout)).toEqual(summaryOf(before.stdout));
    expect(readdirSync(out)).toEqual(["2.ndjson", "3.ndjson"]);
    const [one, other] = readdirSync(out).map((name) => readFileSync(join(out, name), "utf8"));
    const nameIn = (text = "") => /name-[0-9a-f]{12}/.exec(text)?.[0];
    expect(nameIn(one)).toBe(nameIn(other));
    expect(`${one}${other}`).not.toMatch(/\bjo\b/);
  });

  it("puts keys in their order in each of them, and leaves HAR as it is", async () => {
    const within = own();
    const url = `${list}/${map().sid}/Items`;
    const item = (key: string) => ({ key, url: `${url}/${key}`, data: {} });
    const lists = (...keys: string[]) => fetched({ url, json: { items: keys.map(item), meta: {} } });
    writeFileSync(join(within, "c.ndjson"), asNdjson([lists("zoe", "ann"), fetched({})]));
    const read = [join(within, "c.ndjson"), join(fixtures, "conforming.har")];
    const out = join(within, "clean");
    mkdirSync(out);
    const before = await sync(["validate", ...read, "--redact", out, "--reporter", "json"]);
    const after = await sync(["validate", out, "--reporter", "json"]);
    expect(summaryOf(after.stdout)).toEqual({ ...summaryOf(before.stdout), exchanges: expect.any(Number) });
    expect(readdirSync(out)).toEqual(["1.ndjson", "2.har"]);
    const keys = [...readFileSync(join(out, "1.ndjson"), "utf8").matchAll(/key\\":\\"(?:other-)?key-0*(\d)/g)];
    expect(keys.map(([, place]) => place)).toEqual(["2", "1"]);
    expect(JSON.parse(readFileSync(join(out, "2.har"), "utf8")).log.entries.length).toBeGreaterThan(10);
  });

  it("is wrong where one file is named for them, and so is a folder that holds something", async () => {
    const within = own();
    const clean = join(within, "clean.ndjson");
    const one = await sync(["validate", join(within, "read"), "--redact", clean]);
    expect([one.code, one.stderr]).toEqual([
      2,
      `sync-maps: --redact ${clean} names one file, but 2 recordings are judged separately; name a folder, such as redacted/\n`,
    ]);
    const full = await sync(["validate", join(within, "read"), "--redact", join(within, "read")]);
    expect([full.code, full.stderr]).toEqual([
      2,
      `sync-maps: --redact ${join(within, "read")} holds something already; name a folder that is empty or not there yet\n`,
    ]);
    expect(readdirSync(within)).toEqual(["read"]);
    expect(readdirSync(join(within, "read"))).toEqual(["b", "jo.ndjson"]);
  });

  it.skipIf(process.getuid?.() === 0)("is wrong where it may not be seen what is in the folder", async () => {
    const out = join(own(), "clean");
    mkdirSync(out, { mode: 0o300 });
    const { code, stderr } = await sync(["validate", join(fixtures, "conforming.har"), "--redact", out]);
    chmodSync(out, 0o700);
    expect([code, stderr]).toEqual([
      2,
      `sync-maps: the recording cannot be written to ${out}: that is not permitted\n`,
    ]);
  });

  it("writes one into a folder as well, be it from standard input", async () => {
    const out = join(own(), "clean/");
    const text = asNdjson([created({}), fetched({})]);
    const input = file("input.ndjson", text);
    const run = `"$0" "$1" validate - --redact "$2" < "$3"`;
    execFileSync("sh", ["-c", run, process.execPath, main, out, input]);
    expect(readdirSync(out)).toEqual(["1.ndjson"]);
  });

  it("never shares a file with a report", async () => {
    const within = own();
    mkdirSync(join(within, "clean"));
    const report = join(within, "clean", "1.ndjson");
    const { code, stderr } = await sync([
      ...["validate", join(within, "read"), "--redact", join(within, "clean"), "--reporter", `json:${report}`],
    ]);
    expect([code, stderr]).toEqual([
      2,
      `sync-maps: --reporter would write over ${report}, which --redact writes; name another file\n`,
    ]);
  });

  it("leaves no folder behind where nothing is found to write, or it is interrupted", async () => {
    const out = join(own(), "clean/");
    const others = file("others.ndjson", asNdjson([fetched({ url: "https://example.com/" })]));
    expect((await sync(["validate", others, "--redact", out])).code).toBe(2);
    expect(existsSync(out)).toBe(false);
    const child = spawn(process.execPath, [main, "validate", join(fixtures, "conforming.har"), "-", "--redact", out]);
    const ended = once(child, "close");
    child.stdin.write(readFileSync(join(fixtures, "conforming.ndjson"), "utf8").repeat(20)); // and its end never comes
    const names = () => (existsSync(out) ? readdirSync(out).map((name) => name.replace(/~.*/, "~")) : []);
    await expect.poll(names, { timeout: 20_000 }).toEqual(["1.har~", "2.ndjson~"]);
    child.kill("SIGTERM");
    expect(await ended).toEqual([143, null]);
    expect(existsSync(out)).toBe(false);
  });
});
