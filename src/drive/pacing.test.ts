import { describe, expect, it } from "vitest";
import type { Exchange, Headers } from "../http/exchange.js";
import { exchange } from "../testing/exchanges.js";
import { quickTime } from "../testing/quick-time.js";
import { type Ask, paced } from "./pacing.js";

const { request } = exchange({});

/** Answers with these statuses in turn, then with 200. */
function answering(statuses: readonly number[] = [], headers: Headers = {}): Ask {
  const rest = [...statuses];
  return async (): Promise<Exchange> => {
    const { response, ...asked } = exchange({});
    return { ...asked, response: { ...response, status: rest.shift() ?? 200, headers } };
  };
}

describe("requests", () => {
  it("begin no faster than the rate allows", async () => {
    const time = quickTime(0);
    const begun: number[] = [];
    const ask = paced(
      async (asked) => {
        begun.push(time.now());
        return answering()(asked);
      },
      { rate: 10, concurrency: 1 },
      time,
    );
    for (let count = 0; count < 5; count++) await ask(request);
    expect(begun).toEqual([0, 100, 200, 300, 400]);
  });

  it.each([{}, { rate: 0 }])("do not wait without a rate: %j", async (rate) => {
    const time = quickTime();
    const ask = paced(answering(), { ...rate, concurrency: 1 }, time);
    for (let count = 0; count < 5; count++) await ask(request);
    expect(time.waits).toEqual([]);
  });

  it.each<[string, number, Headers, number]>([
    ["so many seconds after a 429 that says so", 429, { "retry-after": "7" }, 7000],
    ["until the date after a 503 that says so", 503, { "retry-after": "Thu, 01 Jan 2026 00:00:05 GMT" }, 5000],
    [
      "until a date in the oldest form, which is in GMT as well",
      503,
      { "retry-after": "Thu Jan  1 00:00:05 2026" },
      5000,
    ],
    ["half a second after a 429 that says nothing", 429, {}, 500],
    ["half a second after a 429 that says nothing that can be read", 429, { "retry-after": "soon" }, 500],
    ["no longer than a minute", 429, { "retry-after": "86400" }, 60_000],
  ])("wait %s", async (_, status, headers, wait) => {
    const time = quickTime();
    const ask = paced(answering([status], headers), { concurrency: 1 }, time);
    await ask(request);
    await ask(request);
    expect(time.waits).toEqual([wait]);
  });

  it("wait twice as long each time that the target refuses again", async () => {
    const time = quickTime();
    const ask = paced(answering([429, 429, 429]), { concurrency: 1 }, time);
    for (let count = 0; count < 4; count++) await ask(request);
    expect(time.waits).toEqual([500, 1000, 2000]);
  });

  it("that are refused together wait as long as the longest Retry-After says", async () => {
    const time = quickTime();
    const waits = ["7", "1"];
    const ask = paced(
      (asked) => answering([429], { "retry-after": waits.shift() ?? "0" })(asked),
      { concurrency: 2 },
      time,
    );
    await Promise.all([ask(request), ask(request)]);
    await ask(request);
    expect(time.waits).toEqual([7000]);
  });

  it("that are still waiting when they are interrupted stop waiting and are not sent", async () => {
    const time = quickTime();
    const controller = new AbortController();
    let sent = 0;
    const counting: Ask = (each) => {
      sent += 1;
      return answering([429], { "retry-after": "7" })(each);
    };
    const ask = paced(counting, { concurrency: 1 }, time, controller.signal);
    await ask(request);
    controller.abort();
    await expect(ask(request)).rejects.toThrow("interrupted");
    expect({ sent, waits: time.waits }).toEqual({ sent: 1, waits: [] });
  });

  it("continue after one without an answer", async () => {
    let asked = 0;
    const failing: Ask = async (each) => {
      asked += 1;
      if (asked === 1) throw new Error("gone");
      return answering()(each);
    };
    const ask = paced(failing, { concurrency: 1 }, quickTime());
    await expect(ask(request)).rejects.toThrow("gone");
    await ask(request);
    expect(asked).toBe(2);
  });
});
