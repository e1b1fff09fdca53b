import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder } from "../testing/folder.js";
import { keepApart } from "./apart.js";

const folder = newFolder();

/** The path of a link that leads there. */
function link(name: string, target: string): string {
  symlinkSync(target, join(folder, name));
  return join(folder, name);
}

const both = (one: string, other: string) => ({
  read: [],
  written: [
    ["--baseline", one],
    ["--reporter", other],
  ] as const,
});

describe("a link to what is not there yet is the same file as what it leads to", () => {
  mkdirSync(join(folder, "real"));
  const target = join(folder, "real", "report.json");
  link("below", "real");

  it.each([
    ["by its whole path", link("whole", target)],
    ["by a path from where the link is", link("relative", "real/report.json")],
    ["through a folder that is a link", link("around", join(folder, "below", "report.json"))],
    ["through another link", link("further", "relative")],
  ])("%s", (_, file) => {
    const message = `--reporter would write over ${file}, which --baseline writes; name another file`;
    expect(() => keepApart(both(target, file))).toThrow(message);
  });

  it("and another than what two links lead to that are not there", () => {
    expect(() => keepApart(both(join(folder, "real", "other"), join(folder, "whole")))).not.toThrow();
  });
});

it("links that lead in a circle are left to whoever writes there", () => {
  const file = link("round", "about");
  link("about", "round");
  expect(() => keepApart(both(file, join(folder, "none")))).not.toThrow();
});
