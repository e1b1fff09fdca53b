/** Deletions by themselves, under the timers of whoever tests with a mock. */
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { type InProcessMock, type InProcessOptions, inProcessMock } from "./in-process.js";

/** A mock under fake timers with a Map that has a deadline; and the kinds of the events that were heard by now. */
function startedWith(ttl: number, options: InProcessOptions = {}): { mock: InProcessMock; told: readonly string[] } {
  vi.useFakeTimers({ now: Date.parse("2026-01-01T00:00:00Z") });
  onTestFinished(() => void vi.useRealTimers());
  const mock = inProcessMock({ fixtures: { maps: [{ unique_name: "n", ttl }] }, ...options });
  const told: string[] = [];
  mock.events.subscribe(({ type }) => void told.push(type));
  return { mock, told };
}

describe("a test that runs all of its timers", () => {
  it.each([60, 86_400, 31_536_000])("comes to their end, and to that of a Map of %i seconds", async (ttl) => {
    const { mock, told } = startedWith(ttl);
    await vi.runAllTimersAsync();
    expect(told).toEqual(["map_removed"]);
    expect(mock.now()).toBe(Date.parse("2026-01-01T00:00:00Z") + ttl * 1000);
  });

  it("comes to their end where the clock of the mock stands still, and the Map is there until that moves", async () => {
    const { mock, told } = startedWith(60);
    mock.freeze();
    await vi.runAllTimersAsync();
    expect(told).toEqual([]);
    mock.advance(60);
    await vi.runAllTimersAsync();
    expect(told).toEqual(["map_removed"]);
  });
});

describe("a test that moves its timers on", () => {
  it("hears of each deletion at its time, of whatever was made last", async () => {
    const { mock, told } = startedWith(3600);
    const maps = `http://here/v1/Services/${mock.service}/Maps`;
    await mock.fetch(maps, { method: "POST", body: new URLSearchParams({ UniqueName: "brief", Ttl: "10" }) });
    await vi.advanceTimersByTimeAsync(9_999);
    expect(told).toEqual(["map_created"]);
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toEqual(["map_created", "map_removed"]);
    await vi.advanceTimersByTimeAsync(3_590_000);
    expect(told).toEqual(["map_created", "map_removed", "map_removed"]);
  });
});

it("whoever puts other timers in the place of those that a deadline waits for hears of it by them, once anything is asked", async () => {
  const { mock, told } = startedWith(3600);
  vi.useRealTimers();
  vi.useFakeTimers({ now: Date.parse("2026-01-01T00:00:00Z") }); // as the next test does
  const maps = `http://here/v1/Services/${mock.service}/Maps`;
  await mock.fetch(maps, { method: "POST", body: new URLSearchParams({ UniqueName: "long", Ttl: "7200" }) });
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(told).toEqual(["map_created", "map_removed"]);
});

it("a timer that goes off before its time, as those of machines may, delays a deletion by no second", async () => {
  vi.useFakeTimers({ now: Date.parse("2026-01-01T00:00:00Z") });
  vi.resetModules(); // so that whoever looks again does so by these timers, too
  onTestFinished(() => void vi.restoreAllMocks().useRealTimers());
  const { inProcessMock: mockWithin } = await import("./in-process.js");
  const mock = mockWithin({ fixtures: { maps: [{ unique_name: "n", ttl: 60 }] } });
  const told: string[] = [];
  mock.events.subscribe(({ type }) => void told.push(type));
  const begun = Date.now();
  mock.advance(59.999);
  const now = vi.spyOn(Date, "now").mockReturnValue(begun);
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toEqual([]);
  now.mockReturnValue(begun + 1);
  await vi.advanceTimersByTimeAsync(20);
  expect(told).toEqual(["map_removed"]);
});
