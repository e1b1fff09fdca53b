import { describe, expect, it, onTestFinished, vi } from "vitest";
import { manualClock, systemClock } from "./clock.js";

describe("a manual clock", () => {
  it("stands still until it is advanced", () => {
    const clock = manualClock(5_000);
    expect([clock.now(), clock.now()]).toEqual([5_000, 5_000]);
  });

  it("moves on by seconds, and by parts of them", () => {
    const clock = manualClock(5_000);
    clock.advance(60);
    clock.advance(0.25);
    expect(clock.now()).toBe(65_250);
  });
});

describe("the system's clock", () => {
  it("shows the machine's time, plus what it was advanced by", () => {
    vi.useFakeTimers({ toFake: ["Date"], now: 5_000 });
    onTestFinished(() => void vi.useRealTimers());
    const clock = systemClock();
    expect(clock.now()).toBe(5_000);
    clock.advance(60);
    expect(clock.now()).toBe(65_000);
    vi.setSystemTime(6_000);
    expect(clock.now()).toBe(66_000);
  });

  it("is not moved by another's being advanced", () => {
    vi.useFakeTimers({ toFake: ["Date"], now: 5_000 });
    onTestFinished(() => void vi.useRealTimers());
    systemClock().advance(60);
    expect(systemClock().now()).toBe(5_000);
  });
});
