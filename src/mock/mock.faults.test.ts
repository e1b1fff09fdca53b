/** What is asked to go wrong goes wrong, and nothing else. */
import request from "supertest";
import { describe, expect, it, vi } from "vitest";
import { ConnectionDropped } from "../http/handler.js";
import { judging } from "../journal/judge.js";
import { maps, start, startMock } from "../testing/mock.js";
import { drawLatency } from "./faults.js";
import { inProcessMock } from "./in-process.js";

const post = (url: string, form: string, path = maps) => request(url).post(path).type("form").send(form);

describe("a latency", () => {
  it("of a distribution has its median and its 99th percentile", () => {
    const latency = { median: 50, p99: 400 };
    expect(drawLatency(latency, 0, 0)).toBe(50);
    expect(drawLatency(latency, 0, 2.3263)).toBeCloseTo(400, 6);
    expect(drawLatency({ from: 100, to: 500 }, 0.25, 0)).toBe(200);
    expect(drawLatency(7, 0.5, 0.5)).toBe(7);
  });

  it("of a distribution that reaches far takes an hour at most, and of one around 0 its time", () => {
    expect(drawLatency({ median: 1, p99: 3_600_000 }, 0, 4)).toBe(3_600_000);
    expect(drawLatency({ median: 50, p99: 400 }, 0, Number.POSITIVE_INFINITY)).toBe(3_600_000);
    expect(drawLatency({ median: 0, p99: 400 }, 0, 2.3263)).toBeCloseTo(400, 6);
    expect(drawLatency({ median: 0, p99: 0 }, 0, -1)).toBeCloseTo(0, 2);
  });

  it("is waited for", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    try {
      const mock = await startMock({ faults: { latency: 200 } });
      let answered = false;
      const answer = Promise.resolve(
        mock.handler({ method: "GET", url: `http://here${maps}`, headers: {}, body: "" }),
      ).then(({ status }) => {
        answered = true;
        return status;
      });
      await vi.advanceTimersByTimeAsync(199);
      expect(answered).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
      expect(await answer).toBe(200);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("errors", () => {
  it.each([
    [429, 54009, "1"],
    [503, 20503, "1"],
    [500, 20500, undefined],
    [418, 20500, undefined],
  ])("of the status %i come with the code %i", async (status, code, retry) => {
    const { url } = await startMock({ faults: { errors: { ListSyncMap: { status } } } });
    const answer = await request(url).get(maps);
    expect([answer.status, answer.body.code, answer.body.status]).toEqual([status, code, status]);
    expect(answer.headers["retry-after"]).toBe(retry);
    expect((await request(url).post(maps)).status).toBe(201);
  });

  it("come as often as they are asked to, and change nothing", async () => {
    let draws = 0;
    const random = (): number => (draws++ % 10) / 10;
    const { url } = await startMock({ random, faults: { errors: { "*": { status: 500, rate: 0.3 } } } });
    const statuses: number[] = [];
    for (let count = 0; count < 20; count++) statuses.push((await request(url).post(maps)).status);
    expect(statuses.filter((status) => status === 500)).toHaveLength(6);
    await request(url).delete("/_mock/faults");
    expect((await request(url).get(maps)).body.maps).toHaveLength(14);
  });
});

describe("a connection that is dropped", () => {
  it("breaks off before its answer", async () => {
    const { url } = await startMock({ faults: { drop: 1 } });
    await expect(request(url).get(maps)).rejects.toMatchObject({ code: "ECONNRESET" });
  });

  it("is as seldom as it is asked to be", async () => {
    const draws = [0.1, 0, 0.9];
    const { url } = await startMock({ random: () => draws.shift() ?? 0, faults: { drop: 0.1 } });
    expect((await request(url).get(maps)).status).toBe(200);
    await expect(request(url).get(maps)).rejects.toMatchObject({ code: "ECONNRESET" });
    expect((await request(url).get(maps)).status).toBe(200);
  });
});

describe("a slow body", () => {
  it("comes whole, and as late as its pieces take", async () => {
    const { url } = await startMock({ fixtures: { maps: [{ unique_name: "é" }] } });
    const fast = await request(url).get(`${maps}/%C3%A9`);
    const since = performance.now();
    const slow = await request(url).get(`${maps}/%C3%A9`).set("X-Mock-Fault", "slow=5000");
    expect(slow.text).toBe(fast.text);
    expect(performance.now() - since).toBeGreaterThan(90); // a tenth of a second between one piece and another
  });
});

it("an answer that is late does not hold up who stops", async () => {
  const mock = inProcessMock({ faults: { latency: 3_600_000 } });
  const answer = mock.handler({ method: "GET", url: `http://here${maps}`, headers: {}, body: "" });
  await mock.close();
  await expect(answer).rejects.toThrow(ConnectionDropped);
});

describe("stale reads", () => {
  it("show items and the revision of their Map as they were so many seconds ago", async () => {
    const keys = ["b", "c", "d"];
    const mock = await startMock({
      fixtures: { maps: [{ unique_name: "n", items: keys.map((key) => ({ key, data: 0 })) }] },
    });
    const { url } = mock;
    const items = `${maps}/n/Items`;
    mock.advance(10);
    await post(url, "Key=a&Data=1", items);
    await post(url, "Data=1", `${items}/b`);
    await request(url).delete(`${items}/c`);
    mock.setFaults({ staleSeconds: 5 });
    const listed = async (query: string) => {
      const { body } = await request(url).get(`${items}?${query}`);
      return body.items.map(({ key, data }: { readonly key: string; readonly data: unknown }) => `${key}${data}`);
    };
    expect(await listed("")).toEqual(["b0", "c0", "d0"]);
    expect(await listed("Order=desc")).toEqual(["d0", "c0", "b0"]);
    expect(await listed("From=c&Bounds=exclusive")).toEqual(["d0"]);
    expect(await listed("From=c&Order=desc")).toEqual(["c0", "b0"]);
    expect((await request(url).get(`${items}/a`)).status).toBe(404);
    expect((await request(url).get(`${items}/c`)).body.data).toBe(0);
    expect((await request(url).get(`${maps}/n`)).body.revision).toBe("0");
    mock.advance(5);
    expect(await listed("")).toEqual(["a1", "b1", "d0"]);
    expect((await request(url).get(`${maps}/n`)).body.revision).toBe("3");
  });

  it("show what was so many seconds ago", async () => {
    const mock = await startMock({ fixtures: { maps: [{ unique_name: "kept" }, { unique_name: "gone" }] } });
    const { url } = mock;
    mock.advance(10);
    await post(url, "UniqueName=new");
    await post(url, "Ttl=60", `${maps}/kept`);
    await request(url).delete(`${maps}/gone`);
    mock.setFaults({ staleSeconds: 5 });
    const listed = async (): Promise<readonly string[]> =>
      (await request(url).get(maps)).body.maps.map((map: { readonly unique_name: string }) => map.unique_name);
    expect(await listed()).toEqual(["kept", "gone"]);
    expect((await request(url).get(`${maps}/new`)).status).toBe(404);
    expect((await request(url).get(`${maps}/gone`)).status).toBe(200);
    expect((await request(url).get(`${maps}/kept`)).body.date_expires).toBeNull();
    expect((await post(url, "UniqueName=new")).status).toBe(409);
    mock.advance(5);
    expect(await listed()).toEqual(["kept", "new"]);
    expect((await request(url).get(`${maps}/kept`)).body.date_expires).toBe("2026-01-01T00:01:10Z");
    expect((await request(url).get(`${maps}/gone`)).status).toBe(404);
  });
});

it("stale reads show what was changed before the clock was set back", async () => {
  const mock = await startMock({ faults: { staleSeconds: 5 } });
  mock.advance(3600);
  await post(mock.url, "UniqueName=n");
  mock.freeze(start);
  expect((await request(mock.url).get(`${maps}/n`)).status).toBe(200);
  await post(mock.url, "UniqueName=new");
  expect((await request(mock.url).get(maps)).body.maps).toMatchObject([{ unique_name: "n" }]);
});

describe("an expiry that lags", () => {
  it("deletes so many seconds later, and holds the name for so long", async () => {
    const mock = await startMock({
      fixtures: { maps: [{ unique_name: "n", ttl: 60 }] },
      faults: { expiryLagSeconds: 30 },
    });
    mock.advance(89);
    expect((await request(mock.url).get(`${maps}/n`)).status).toBe(200);
    expect((await post(mock.url, "UniqueName=n")).status).toBe(409);
    mock.advance(1);
    expect((await request(mock.url).get(`${maps}/n`)).status).toBe(404);
    mock.reset();
    const told: string[] = [];
    mock.events.subscribe(({ type }) => told.push(type));
    mock.advance(61); // before anybody asks
    expect((await request(mock.url).get(`${maps}/n`)).status).toBe(200);
    expect(told).toEqual([]);
    mock.setFaults({});
    expect((await request(mock.url).get(`${maps}/n`)).status).toBe(404);
  });
});

describe("the header of one request", () => {
  it("asks for faults of its own, and leaves the next ones alone", async () => {
    const { url } = await startMock();
    expect((await request(url).post(maps).set("X-Mock-Fault", "error=503")).status).toBe(503);
    expect((await request(url).post(maps)).status).toBe(201);
    await expect(request(url).get(maps).set("X-Mock-Fault", "drop")).rejects.toMatchObject({ code: "ECONNRESET" });
    expect((await request(url).get(maps).set("X-Mock-Fault", "stale=5")).body.maps).toEqual([]);
    expect((await request(url).get(maps)).body.maps).toHaveLength(1);
  });

  it("asks for them beside those of all requests, or in their place", async () => {
    const { url } = await startMock({ faults: { staleSeconds: 5, errors: { CreateSyncMap: { status: 503 } } } });
    expect((await request(url).post(maps).set("X-Mock-Fault", "stale=1")).status).toBe(503);
    expect((await request(url).post(maps).set("X-Mock-Fault", "error=500@0")).status).toBe(201);
    expect((await request(url).get(maps).set("X-Mock-Fault", "error=500@0")).body.maps).toEqual([]);
    expect((await request(url).get(maps).set("X-Mock-Fault", "stale=0")).body.maps).toHaveLength(1);
  });

  it.each([
    ["cannot be understood", "boom", /^x-mock-fault: there is no fault boom; faults look like/],
    ["is about more than one request", "expiry-lag=30", /^x-mock-fault: expiry-lag is about what no request begins; /],
  ])("is refused where it %s", async (_, asked, message) => {
    const { url } = await startMock();
    const { status, body } = await request(url).get(maps).set("X-Mock-Fault", asked);
    expect(status).toBe(400);
    expect(body.message).toMatch(message);
  });

  it("is refused by the mock itself, which is told and not judged", async () => {
    const mock = inProcessMock({ judge: judging });
    const url = `http://here${maps}`;
    await mock.handler({ method: "GET", url, headers: { "x-mock-fault": "boom" }, body: "" });
    expect(mock.journal).toMatchObject([{ exchange: { response: { status: 400 } }, remarks: [] }]);
  });
});
