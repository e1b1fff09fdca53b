import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { WriteStream } from "node:tty";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { newFolder } from "../testing/folder.js";
import { createProgress } from "./progress.js";

const folder = newFolder();

function terminal(isTTY: boolean) {
  const written: string[] = [];
  const write = (text: string): boolean => written.push(text) > 0;
  const stream: NodeJS.WriteStream = Object.create(WriteStream.prototype, {
    isTTY: { value: isTTY },
    write: { value: write },
  });
  return { stream, written };
}

beforeEach(() => {
  vi.stubEnv("TERM", "xterm");
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe("progress", () => {
  it("is one line on a terminal, taken away at the end, and told no oftener than can be read", () => {
    const file = join(folder, "a.har");
    writeFileSync(file, Buffer.alloc(20_000_000));
    const { stream, written } = terminal(true);
    const progress = createProgress(stream);
    progress.bytes(file, 5_000_000);
    progress.bytes(file, 6_000_000);
    progress.clear();
    expect(written).toEqual([`\r\u001b[K${file}: 5.0 MB of 20 MB (25 %)`, "\r\u001b[K"]);
  });

  it("is how much came where nobody knows how much is to come", () => {
    const { stream, written } = terminal(true);
    createProgress(stream).bytes("-", 12_000_000);
    expect(written).toEqual(["\r\u001b[K-: 12 MB"]);
  });

  it("is silent on a terminal that cannot erase a line", () => {
    vi.stubEnv("TERM", "dumb");
    const { stream, written } = terminal(true);
    const progress = createProgress(stream);
    progress.bytes("-", 12_000_000);
    progress.clear();
    expect(written).toEqual([]);
  });

  it("is silent in a pipe", () => {
    const { stream, written } = terminal(false);
    const progress = createProgress(stream);
    progress.bytes("-", 1);
    progress.clear();
    expect(written).toEqual([]);
  });
});
