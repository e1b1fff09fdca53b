import { describe, expect, it, onTestFinished, vi } from "vitest";
import { manualClock, steeredClock, systemClock } from "./clock.js";
import { inProcessMock } from "./in-process.js";

describe("a manual clock", () => {
  it("stands still until it is advanced", () => {
    const clock = manualClock(5_000);
    expect([clock.now(), clock.now()]).toEqual([5_000, 5_000]);
  });

  it("advances by seconds, and by fractions of them", () => {
    const clock = manualClock(5_000);
    clock.advance(60);
    clock.advance(0.25);
    expect(clock.now()).toBe(65_250);
  });

  it.each(["2026-01-01T00:00:00Z", new Date("2026-01-01T00:00:00Z"), Date.parse("2026-01-01T00:00:00Z")])(
    "starts at a time that is written in any way: %o",
    (start) => {
      const clock = manualClock(start);
      clock.advance(60);
      expect(clock.now()).toBe(Date.parse("2026-01-01T00:01:00Z"));
    },
  );

  it.each([[Number.NaN], ["2026-01-01"], [new Date("never")], [Date.parse("9999-06-01T00:00:00Z")]])(
    "does not start at what is no time: %o",
    (start) => {
      expect(() => manualClock(start)).toThrow(
        /^a manual clock starts at a time from 1970 to 9998: milliseconds since 1970, a Date or a text such as .*; not at/,
      );
    },
  );
});

describe("the system's clock", () => {
  it("shows the system time, plus the time it was advanced by", () => {
    vi.useFakeTimers({ toFake: ["Date"], now: 5_000 });
    onTestFinished(() => void vi.useRealTimers());
    const clock = systemClock();
    expect(clock.now()).toBe(5_000);
    clock.advance(60);
    expect(clock.now()).toBe(65_000);
    vi.setSystemTime(6_000);
    expect(clock.now()).toBe(66_000);
  });

  it("is independent of other clocks that are advanced", () => {
    vi.useFakeTimers({ toFake: ["Date"], now: 5_000 });
    onTestFinished(() => void vi.useRealTimers());
    systemClock().advance(60);
    expect(systemClock().now()).toBe(5_000);
  });
});

describe("a clock of the machine that stands where no year has four digits any more", () => {
  it("lets nothing be written but the last time that has them", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("9999-12-31T23:59:59Z") });
    onTestFinished(() => void vi.useRealTimers());
    const mock = inProcessMock();
    const list = `http://here/v1/Services/${mock.service}/Maps`;
    const last = "9999-12-31T23:59:59Z";
    const made = await mock.fetch(list, { method: "POST", body: new URLSearchParams({ Ttl: "500" }) });
    expect(await made.json()).toMatchObject({ date_created: last, date_expires: last });
    vi.setSystemTime(Date.parse(last) + 60_000);
    const late = await mock.fetch(list, { method: "POST" });
    expect(await late.json()).toMatchObject({ date_created: last, date_expires: null });
    expect(late.headers.get("date")).toBe("Fri, 31 Dec 9999 23:59:59 GMT");
    const state = mock.state();
    expect(state.maps?.[0]).toMatchObject({ date_expires: "9999-12-31T23:59:59.999Z" });
    mock.begin(state);
    expect(mock.events.history(String(state.maps?.[1]?.sid))[0]?.date_created).toBe("9999-12-31T23:59:59.999Z");
  });
});

describe("a steered clock", () => {
  it("cannot be advanced so far that a deadline could not be represented", async () => {
    const late = "9998-12-31T23:59:59Z";
    const mock = inProcessMock();
    expect(() => mock.freeze("9999-01-01T00:00:00Z")).toThrow("a clock is frozen at a time from 1970 to 9998");
    mock.freeze(late);
    expect(() => mock.advance(1)).toThrow("a clock advances by seconds from 0 to the year 9999");
    const list = `http://here/v1/Services/${mock.service}/Maps`;
    const made = await mock.fetch(list, { method: "POST", body: new URLSearchParams({ Ttl: "31536000" }) });
    expect(await made.json()).toMatchObject({ date_created: late, date_expires: "9999-12-31T23:59:59Z" });
    expect((await mock.fetch(list)).status).toBe(200);
  });

  it("may be advanced until then", () => {
    const clock = steeredClock(manualClock(Date.parse("9998-12-31T23:59:57Z")));
    clock.advance(1);
    expect(() => clock.advance(2)).toThrow(RangeError);
  });
});
