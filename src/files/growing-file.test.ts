import { readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder } from "../testing/folder.js";
import { type Frame, growFile } from "./growing-file.js";

const folder = newFolder();

describe("a file that grows", () => {
  const frame: Frame = {
    ...{ head: "<", between: ",", tail: ">", needsTail: true },
    ...{ begins: /^</, ends: />$/, words: { beginning: "<", end: ">" } },
  };
  const lines: Frame = {
    ...{ head: "", between: "\n", tail: "\n", needsTail: false },
    ...{ begins: /^/, ends: /\n$/, words: { beginning: "a line", end: "one" } },
  };
  const textIn = (file: string): string => readFileSync(file, "utf8").replace(/ +/g, "");

  it("is whole after each addition, under its own name, and alone once it is closed", async () => {
    const file = join(folder, "grows");
    const growing = growFile(file, frame);
    expect(readFileSync(file, "utf8")).toBe("<>");
    for (const [added, want] of [
      ["one", "<one>"],
      ["two", "<one,two>"],
      ["é", "<one,two,é>"],
      ["x".repeat(10_000), `<one,two,é,${"x".repeat(10_000)}>`],
    ] as const) {
      await growing.add(added);
      expect(textIn(file)).toBe(want);
    }
    void growing.add("last");
    growing.close();
    expect(readFileSync(file, "utf8")).toMatch(/x,last>$/);
    expect(readdirSync(folder).filter((name) => name.startsWith("grows"))).toEqual(["grows"]);
  });

  /** Where a page begins in what the two do not have in common. */
  function pagesOf(before: Buffer, after: Buffer): readonly number[] {
    const isOther = (byte: number, index: number): boolean => byte !== before[index];
    const [first, last] = [after.findIndex(isOther), after.findLastIndex(isOther)];
    const pages = Array.from({ length: Math.ceil(after.length / 4096) }, (_, index) => index * 4096);
    return pages.filter((at) => at > first && at <= last);
  }

  it.each([
    [
      "list of JSON",
      { ...frame, head: "[", tail: "]", begins: /^\[/, ends: /\]$/ },
      (text: string) => JSON.parse(text),
    ],
    [
      "line of JSON each",
      lines,
      (text: string) => text.split("\n").flatMap((line) => (line ? [JSON.parse(line)] : [])),
    ],
  ])("as a %s, is whole between any two pages of what is written, too", async (name, framed, parse) => {
    const file = join(folder, name);
    const growing = growFile(file, framed);
    const added: string[] = [];
    let written = 0;
    for (let index = 0; index < 60; index++) {
      const before = readFileSync(file);
      const { ino } = statSync(file);
      const some = Array.from({ length: 1 + (index % 4) }, (_, each) => "é".repeat((index * 397 + each * 811) % 2100));
      await Promise.all(some.map((text) => growing.add(JSON.stringify(text))));
      const after = readFileSync(file);
      const wanted = [...added, ...some];
      expect(parse(after.toString()).join()).toBe(wanted.join());
      if (statSync(file).ino === ino) {
        written += some.length;
        for (const at of pagesOf(before, after)) {
          const torn = parse(Buffer.concat([after.subarray(0, at), before.subarray(at)]).toString());
          expect(torn.join()).toBe(wanted.slice(0, torn.length).join());
        }
      }
      added.push(...some);
    }
    growing.close();
    expect(parse(readFileSync(file, "utf8")).join()).toBe(added.join());
    expect(written).toBeGreaterThan(added.length / 2);
  });

  it("holds no blank but for pages once it is closed", async () => {
    const file = join(folder, "closed");
    const growing = growFile(file, frame);
    await growing.add("one");
    expect(readFileSync(file, "utf8")).toMatch(/^<one {9,}>$/);
    growing.close();
    expect(readFileSync(file, "utf8")).toBe("<one>");
  });

  it("goes on where one that was killed left blanks", async () => {
    const file = join(folder, "killed");
    writeFileSync(file, `<one${" ".repeat(9000)}>`);
    const growing = growFile(file, frame, true);
    await growing.add("two");
    expect(readFileSync(file, "utf8")).toMatch(/^<one,two {8996}>$/);
    growing.close();
    expect(readFileSync(file, "utf8")).toBe("<one,two>");
  });

  it.each([
    ["blanks behind its last line", `one${" ".repeat(4093)}`],
    ["a line of blanks", `one\n${" ".repeat(4000)}`],
    ["blanks within its last line", `one${" ".repeat(4000)}\n`],
  ])("goes on where one that was killed left %s", async (name, left) => {
    const file = join(folder, name);
    writeFileSync(file, left);
    const growing = growFile(file, { ...lines, isWhole: (line) => line === "one" }, true);
    await growing.add("two");
    growing.close();
    expect(readFileSync(file, "utf8")).toBe("one\ntwo\n");
  });

  it.each([
    ["a list", frame],
    ["lines", lines],
  ])("says once it is closed that it was taken away: %s", async (name, framed) => {
    const file = join(folder, `taken ${name}`);
    const growing = growFile(file, framed);
    await growing.add("one");
    rmSync(file);
    await growing.add("two");
    expect(() => growing.close()).toThrow("it was moved or removed meanwhile");
    expect(readdirSync(folder).filter((each) => each.startsWith("taken"))).toEqual([]);
  });

  it("goes on in what was there, and in place of what a killed process left; a link stays one", async () => {
    const file = join(folder, "again");
    writeFileSync(file, "<old>");
    for (const name of ["again~1", "again~2"]) writeFileSync(join(folder, name), "old and longer than new");
    writeFileSync(`${file}~lock`, "99999999 1");
    symlinkSync(file, join(folder, "link"));
    const growing = growFile(join(folder, "link"), frame, true);
    await growing.add("new");
    await growing.add("newer");
    growing.close();
    expect(readFileSync(file, "utf8")).toBe("<old,new,newer>");
    expect(readFileSync(join(folder, "link"), "utf8")).toBe("<old,new,newer>");
    expect(readdirSync(folder).filter((name) => name.startsWith("again"))).toEqual(["again"]);
  });

  it("is one process's, which is named, under whatever name it is asked for; and nobody's once it is closed", () => {
    const file = join(folder, "mine");
    const growing = growFile(file, frame);
    symlinkSync(file, join(folder, "mine too"));
    for (const name of ["mine", "mine too"]) {
      expect(() => growFile(join(folder, name), frame)).toThrow(
        `${join(folder, name)} is in use by process ${process.pid}; stop that first, or use another file`,
      );
    }
    growing.close();
    growFile(join(folder, "mine too"), frame).close();
    expect(readFileSync(file, "utf8")).toBe("<>");
  });

  it("must be a file", () => {
    expect(() => growFile("/dev/null", frame)).toThrow("/dev/null is no file that could be replaced");
  });
});
