import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { Exchange, HttpRequest } from "./exchange.js";
import { observed } from "./observed.js";

const request: HttpRequest = { method: "GET", url: "http://there.invalid/", headers: {}, body: "" };
const response = { status: 200, headers: {}, body: "here" };

/** A clock that shows each of these times once. */
const showing = (...times: number[]): (() => number) => {
  return () => times.shift() ?? Number.NaN;
};

describe("an observed Handler", () => {
  it("answers as it would unobserved", async () => {
    const handler = observed(
      () => response,
      () => {},
    );
    expect(await handler(request)).toBe(response);
  });

  it("tells of the exchange, when it began and how long it took", async () => {
    const seen: Exchange[] = [];
    await observed(() => response, seen.push.bind(seen), showing(1000, 1250))(request);
    expect(seen).toEqual([{ request, response, startedAt: 1000, durationMs: 250 }]);
  });

  it("tells of it before the answer is given", async () => {
    const order: string[] = [];
    const handler = observed(
      () => response,
      () => order.push("seen"),
    );
    await Promise.resolve(handler(request)).then(() => order.push("answered"));
    expect(order).toEqual(["seen", "answered"]);
  });

  it("tells nothing of a Handler that throws, and lets the error through", async () => {
    const seen: Exchange[] = [];
    const failing = observed(() => Promise.reject(new Error("no answer")), seen.push.bind(seen));
    await expect(failing(request)).rejects.toThrow("no answer");
    expect(seen).toEqual([]);
  });

  it("takes the time of this machine where it is given no clock", async () => {
    const seen: Exchange[] = [];
    const before = Date.now();
    await observed(() => response, seen.push.bind(seen))(request);
    expect(seen[0]?.startedAt).toBeGreaterThanOrEqual(before);
    expect(seen[0]?.startedAt).toBeLessThanOrEqual(Date.now());
  });

  it("answers at once where the Handler does", () => {
    expect(
      observed(
        () => response,
        () => {},
      )(request),
    ).toBe(response);
  });

  it("tells when the earliest began that is still under way, after each that is over, answered or not", async () => {
    const before: number[] = [];
    const ends: ((answer: typeof response | Error) => void)[] = [];
    const slow = () =>
      new Promise<typeof response>((resolve, reject) => {
        ends.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
      });
    const handler = observed(slow, () => {}, showing(1, 2, 3, 10, 11), { settled: (time) => before.push(time) });
    const all = [1, 2, 3].map(() => handler(request));
    ends[1]?.(response);
    await all[1];
    ends[0]?.(new Error("no answer"));
    await Promise.resolve(all[0]).catch(() => {});
    ends[2]?.(response);
    await all[2];
    expect(before).toEqual([1, 3, Number.POSITIVE_INFINITY]);
  });

  it("tells as well when what is under way has been so for too long to be waited for", async () => {
    vi.useFakeTimers({ now: 0 });
    onTestFinished(() => void vi.useRealTimers());
    const told: [number, number][] = [];
    const ends: (() => void)[] = [];
    const slow = () => new Promise<typeof response>((resolve) => ends.push(() => resolve(response)));
    const settled = (before: number) => told.push([Date.now(), before]);
    const missed: unknown[] = [];
    const handler = observed(slow, () => {}, Date.now, {
      ...{ settled, patienceMs: 100 },
      missed: ({ startedAt, durationMs, response: { status } }, why) =>
        missed.push([Date.now(), why, status, startedAt, durationMs]),
    });
    const all: unknown[] = [];
    for (const at of [0, 40, 60]) {
      vi.setSystemTime(at);
      all.push(handler(request));
    }
    ends[2]?.();
    await all[2];
    await vi.advanceTimersByTimeAsync(1000);
    ends[0]?.();
    await all[0];
    expect(told).toEqual([
      [60, 0],
      [100, 40],
      [140, Number.POSITIVE_INFINITY],
      [1060, Number.POSITIVE_INFINITY],
    ]);
    expect(missed).toEqual([
      [100, "late", 0, 0, 100],
      [140, "late", 0, 40, 100],
    ]);
  });

  it("tells of what was not answered, before it is settled", async () => {
    const told: unknown[] = [];
    const handler = observed(
      () => Promise.reject(new Error("no answer")),
      () => told.push("seen"),
      showing(1, 3),
      {
        missed: (exchange, why) => told.push([why, exchange]),
        settled: (before) => told.push(before),
      },
    );
    await expect(handler(request)).rejects.toThrow("no answer");
    const none = { status: 0, headers: {}, body: "" };
    expect(told).toEqual([
      ["lost", { request, response: none, startedAt: 1, durationMs: 2 }],
      Number.POSITIVE_INFINITY,
    ]);
  });

  it("waits no more for an exchange whose watcher throws", async () => {
    const settled = vi.fn();
    const see = (): never => {
      throw new Error("not seen");
    };
    const handler = observed(async () => response, see, Date.now, { settled });
    await expect(handler(request)).rejects.toThrow("not seen");
    expect(settled).toHaveBeenLastCalledWith(Number.POSITIVE_INFINITY);
  });
});
