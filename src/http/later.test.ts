import { expect, it, onTestFinished, vi } from "vitest";

it("the end of a turn is Node's own where there is none that is global, as in Jest's jsdom", async () => {
  const { setImmediate: own } = globalThis;
  onTestFinished(() => void vi.unstubAllGlobals());
  for (const name of ["setImmediate", "clearImmediate"]) {
    vi.stubGlobal(name, undefined); // so that it is put back
    Reflect.deleteProperty(globalThis, name);
  }
  expect((await import("./later.js")).later).toBe(own);
  await expect(import("../files/growing-file.js")).resolves.toHaveProperty("growFile");
});
