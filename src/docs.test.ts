import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { rules } from "../conformance/rules/index.js";
import { start } from "./testing/command.js";

/** What the documentation shows is run here. `UPDATE_DOCS=1 npx vitest run src/docs` writes what was printed into it. */
const root = resolve(import.meta.dirname, "..");
const pages = [join(root, "README.md"), ...readdirSync(join(root, "docs")).map((name) => join(root, "docs", name))];
const bin = mkdtempSync(join(tmpdir(), "sync-maps-"));
writeFileSync(join(bin, "sync-maps"), `#!/bin/sh\nexec "${process.execPath}" "${root}/dist/bin/sync-maps.cjs" "$@"\n`);
chmodSync(join(bin, "sync-maps"), 0o755);
afterAll(() => rmSync(bin, { recursive: true }));

interface Shown {
  readonly run: string;
  readonly output: string;
  /** Where the output stands in the text. */
  readonly from: number;
  readonly to: number;
}

/** Commands after "$ " in console blocks, with what stands beneath each. */
function commandsIn(text: string): readonly Shown[] {
  return [...text.matchAll(/^```console\n\$ (.*)\n([\s\S]*?)^```$/gm)].map((block) => {
    const [all, run = "", output = ""] = block;
    const from = block.index + all.length - "```".length - output.length;
    return { run, output, from, to: from + output.length };
  });
}

/** Blocks of code that are marked to be run, with the block of text after each. */
function programsIn(text: string): readonly Shown[] {
  return [...text.matchAll(/^```js run\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```$/gm)].map((block) => {
    const [all, run = "", output = ""] = block;
    const from = block.index + all.length - "```".length - output.length;
    return { run, output, from, to: from + output.length };
  });
}

/** Markdown that stands as it is printed, between a comment that says by what and one that ends it. */
function markdownIn(text: string): readonly Shown[] {
  return [...text.matchAll(/^<!-- \$ (.*) -->\n\n([\s\S]*?)\n<!-- end -->$/gm)].map((block) => {
    const [all, run = "", output = ""] = block;
    const from = block.index + all.length - "\n<!-- end -->".length - output.length;
    return { run, output, from, to: from + output.length };
  });
}

/** Files that stand in a block of code, after a link to them. */
function filesIn(text: string): readonly (readonly [string, string])[] {
  return [...text.matchAll(/^\[(examples\/[\w.-]+)\]\(.*\)\n\n```\w+\n([\s\S]*?)^```$/gm)].map((block) => {
    const [, file = "", content = ""] = block;
    return [file, content] as const;
  });
}

/** Where links lead to within the repository: a file, and a heading of it. */
function linksIn(page: string): readonly (readonly [string, string])[] {
  const prose = readFileSync(page, "utf8").replace(/^```.*?^```$/gms, "");
  return [...prose.matchAll(/\]\((?!https?:)([^)#]*)#?([^)]*)\)/g)].map(([, file = "", heading = ""]) => [
    file === "" ? page : resolve(dirname(page), file),
    heading,
  ]);
}

/** The headings of a page, as links name them. */
const headingsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\w\- ]/g, "")
      .replaceAll(" ", "-"),
  );

/** What differs from run to run. */
const steady = (text: string): string =>
  text
    .replace(/127\.0\.0\.1:\d+/g, "127.0.0.1:4010")
    .replace(/(?<=proxy listening on )http:\/\/127\.0\.0\.1:4010/g, "http://127.0.0.1:4011")
    .replace(/in \d+ ms/g, "in 250 ms")
    .replace(/spec [0-9a-f]{12}/g, "spec 0123456789ab");

async function printed({ run }: Shown): Promise<string> {
  const [, serving] = /^sync-maps (mock|proxy) .*&$/.exec(run) ?? [];
  if (serving !== undefined) {
    const args = run.split(" ").filter((each) => /^https?:/.test(each));
    const server = start([serving, ...args, "--port", "0"]);
    const line = await server.line;
    server.child.kill();
    await server.ended;
    return `${line}\n`;
  }
  return output("sh", ["-c", run]);
}

async function printedBy({ run }: Shown): Promise<string> {
  const file = join(root, `dist/example-${process.pid}.mjs`);
  writeFileSync(file, run);
  try {
    return await output(process.execPath, [file]);
  } finally {
    rmSync(file);
  }
}

function output(command: string, args: readonly string[]): Promise<string> {
  const env = { PATH: `${bin}:${process.env.PATH}` };
  return new Promise((resolve) => {
    execFile(command, args, { cwd: root, env }, (_, stdout, stderr) => resolve(stdout + stderr));
  });
}

function check(page: string, shown: Shown, actual: string): void {
  if (process.env.UPDATE_DOCS) {
    const text = readFileSync(page, "utf8");
    const all = [...commandsIn(text), ...programsIn(text), ...markdownIn(text)];
    const [now] = all.filter(({ run }) => run === shown.run);
    if (now) writeFileSync(page, text.slice(0, now.from) + steady(actual) + text.slice(now.to));
    return;
  }
  expect(steady(shown.output)).toBe(steady(actual));
}

describe.each(pages)("%s shows", (page) => {
  const text = readFileSync(page, "utf8");
  const commands = [...commandsIn(text), ...markdownIn(text)];

  it.each(commands.map((shown) => [shown.run, shown] as const))("what %s prints", async (_, shown) => {
    check(page, shown, await printed(shown));
  });

  it("what its programs print", async () => {
    for (const shown of programsIn(text)) check(page, shown, await printedBy(shown));
  });

  it("links that lead somewhere", () => {
    const dead = linksIn(page).filter(
      ([file, heading]) =>
        !existsSync(file) || (heading !== "" && !headingsOf(readFileSync(file, "utf8")).includes(heading)),
    );
    expect(dead).toEqual([]);
  });

  it("examples as they are tried", () => {
    for (const [file, content] of filesIn(text)) expect(content).toBe(readFileSync(join(root, file), "utf8"));
  });
});

it("the example for the runner of Node passes there", async () => {
  const ran = await output(process.execPath, ["--test", "--test-reporter=tap", join(root, "examples/node-test.mjs")]);
  const counts = ["tests", "pass", "fail", "skipped"].map((name) =>
    Number(new RegExp(`^# ${name} (\\d+)$`, "m").exec(ran)?.[1]),
  );
  const ids = rules.flatMap(({ id, family }) => (family === "ttl" ? [id] : []));
  const [tests, pass = 0, fail, skipped = 0] = counts;
  expect({ tests, fail, judged: pass + skipped }).toEqual({ tests: ids.length, fail: 0, judged: ids.length });
  expect(pass).toBeGreaterThan(ids.length / 2);
  for (const id of ids) expect(ran).toContain(id);
});

it("the documentation holds examples at all", () => {
  const all = pages.map((page) => readFileSync(page, "utf8")).join("\n");
  const counts = [commandsIn(all), programsIn(all), markdownIn(all), filesIn(all)].map(({ length }) => length);
  expect(counts).toEqual([6, 7, 1, 2]);
});

describe("the README names", () => {
  const text = readFileSync(join(root, "README.md"), "utf8");
  const manifest: { dependencies: object; devDependencies: object } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  );

  it("every dependency, with what it is for", () => {
    const table = text.slice(text.indexOf("## Dependencies"));
    const all = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    const withoutTypes = all.filter((name) => !name.startsWith("@types/"));
    expect(withoutTypes.filter((name) => !table.includes(`\`${name}\``))).toEqual([]);
  });
});

it("the guide for contributors names files that are there", () => {
  const text = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
  const named = [...text.matchAll(/`((?:src|conformance|spec|fixtures|bench|examples)\/[\w./-]*)`/g)].map(
    ([, path = ""]) => path,
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
