import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { stampOf, whenRested } from "./changes.js";

it("a file that is still being written is read once it rests, and not in between", () => {
  const folder = mkdtempSync(join(tmpdir(), "sync-maps-"));
  vi.useFakeTimers();
  const look = vi.fn<() => void>();
  const file = join(folder, "fixtures.yaml");
  writeFileSync(file, "maps:\n");
  const stop = whenRested(file, stampOf(file), look);
  onTestFinished(() => {
    stop();
    vi.useRealTimers();
    rmSync(folder, { recursive: true });
  });
  for (let index = 0; index < 20; index++) {
    appendFileSync(file, `  - unique_name: n${index}\n`);
    vi.advanceTimersByTime(40);
  }
  expect(look).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(look).toHaveBeenCalledTimes(1);
  stop();
  expect(vi.getTimerCount()).toBe(0);
});
