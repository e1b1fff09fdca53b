import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { newFolder } from "../testing/folder.js";
import { zombie } from "../testing/zombie.js";
import { LockedError, lock } from "./lock.js";

const folder = newFolder();

it("a lock is its process's until that gives it back", () => {
  const file = join(folder, "own");
  const { release } = lock(file, "it", "file");
  expect(() => lock(file, "it", "file")).toThrow(
    new LockedError(`it is in use by process ${process.pid}; stop that first, or use another file`),
  );
  release();
  lock(file, "it", "file").release();
});

it.runIf(process.platform === "linux")(
  "the lock of a process that has ended is nobody's, though nobody asked how",
  async () => {
    const file = join(folder, "zombie");
    const { pid, stat } = await zombie();
    const started = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    writeFileSync(file, `${pid} ${started}`);
    const { release } = lock(file, "it", "file");
    expect(readFileSync(file, "utf8")).toMatch(new RegExp(`^${process.pid} `));
    release();
  },
);
