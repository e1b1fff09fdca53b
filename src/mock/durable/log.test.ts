import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder } from "../../testing/folder.js";
import { openLog } from "./log.js";

const folder = newFolder();

/** What was added goes to the disk, which has yet to answer. */
const begun = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve));

it("a log has whoever adds nothing wait for what the disk is taking, and no longer", async () => {
  const file = join(folder, "line");
  const log = openLog(file, 0, () => {});
  log.append("line\n");
  await begun();
  await Promise.all([log.flushed(), log.flushed()]);
  expect(readFileSync(file, "utf8")).toBe("line\n");
  await log.flushed();
  log.close();
});

describe("a log whose disk is busy", () => {
  it("takes what is added meanwhile as soon as it can", async () => {
    const file = join(folder, "one and two");
    const log = openLog(file, 0, () => {});
    log.append("one\n");
    await begun();
    log.append("two\n");
    await log.flushed();
    expect(readFileSync(file, "utf8")).toBe("one\ntwo\n");
    log.close();
  });

  it("keeps waiting whoever asks meanwhile and adds nothing", async () => {
    const order: string[] = [];
    const log = openLog(join(folder, "one"), 0, () => order.push("is on the disk"));
    log.append("one\n");
    await begun();
    await log.flushed();
    order.push("is told");
    expect(order).toEqual(["is on the disk", "is told"]);
    log.close();
  });
});

describe("a log whose disk is full", () => {
  it.skipIf(!existsSync("/dev/full"))("keeps no secret of it", async () => {
    const log = openLog("/dev/full", 0, () => {});
    log.append("line\n");
    const why = "/dev/full cannot be written, and nothing is kept any more: ENOSPC";
    await expect(log.flushed()).rejects.toThrow(why);
    log.append("another\n");
    await expect(log.flushed()).rejects.toThrow(why);
    log.close();
  });
});
