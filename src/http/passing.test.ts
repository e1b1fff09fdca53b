import { describe, expect, it } from "vitest";
import { Copy } from "./copy.js";
import type { Passage, Watcher } from "./passage.js";
import { read } from "./passing.js";

function passageWith(...watchers: Watcher[]): Passage {
  return {
    status: 200,
    statusMessage: "OK",
    rawHeaders: [],
    closes: false,
    length: undefined,
    source: Buffer.from("here"),
    trailers: () => [],
    copy: new Copy(),
    watchers,
  };
}

describe("an answer whose end cannot be passed on is broken", () => {
  it.each<[string, () => unknown]>([
    ["where its watchers have seen it at once", () => undefined],
    ["where they had to be waited for", () => Promise.resolve()],
  ])("%s", async (_, whole) => {
    const why = new Error("no end");
    const broken = await new Promise((resolve) => {
      read(passageWith({ whole, lost: () => {} }), {
        data: () => {},
        end() {
          throw why;
        },
        broken: resolve,
      });
    });
    expect(broken).toBe(why);
  });
});
