import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { growFile } from "./growing-file.js";

const folder = mkdtempSync(join(tmpdir(), "sync-maps-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("a file that grows", () => {
  const frame = { head: "<", between: ",", tail: ">", begins: /^</, ends: />$/, words: { beginning: "<", end: ">" } };

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
      expect(readFileSync(file, "utf8")).toBe(want);
    }
    void growing.add("last");
    growing.close();
    expect(readFileSync(file, "utf8")).toMatch(/x,last>$/);
    expect(readdirSync(folder).filter((name) => name.startsWith("grows"))).toEqual(["grows"]);
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
