import { describe, expect, it } from "vitest";
import { zombie } from "../testing/zombie.js";
import { newRun, originOf } from "./run.js";

describe("the name of something that a run made", () => {
  it("gives its run, and says that its process is alive", () => {
    const run = newRun();
    expect(originOf(`sync-maps-contract-${run}-12`)).toEqual({ run, alive: true });
    expect(originOf(`sync-maps-contract-${run}-12 é+%`)).toEqual({ run, alive: true });
  });

  it("says that its process is gone", () => {
    const run = newRun().replace(/\w+$/, (2 ** 22 + 1).toString(36)); // above the largest process id of Linux
    expect(originOf(`sync-maps-contract-${run}-1`)?.alive).toBe(false);
  });

  it.runIf(process.platform === "linux")(
    "says that its process is gone if nobody has collected its exit status, so that it is a zombie",
    async () => {
      const { pid } = await zombie();
      process.kill(pid, 0); // the zombie still exists
      const run = newRun().replace(/\w+$/, pid.toString(36));
      expect(originOf(`sync-maps-contract-${run}-1`)?.alive).toBe(false);
    },
  );

  it.each(["sync-maps-contract-r1-1", "sync-maps-contract-abc.0123.77-1"])(
    "does not say whether %s is alive, which another machine or version named",
    (name) => {
      expect(originOf(name)?.alive).toBeUndefined();
    },
  );

  it.each(["users", "", "sync-maps-contract-", "sync-maps-contract-users", "my sync-maps-contract-r1-1"])(
    "is not %j",
    (name) => {
      expect(originOf(name)).toBeUndefined();
    },
  );

  it("is different for each run", () => {
    expect(new Set(Array.from({ length: 100 }, newRun)).size).toBe(100);
  });
});
