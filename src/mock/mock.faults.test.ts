/** What is asked to go wrong goes wrong, and nothing else. */
import request from "supertest";
import { describe, expect, it, vi } from "vitest";
import { basic } from "../drive/target.js";
import { ConnectionDropped } from "../http/handler.js";
import { judging } from "../journal/judge.js";
import { account, maps, startMock } from "../testing/mock.js";
import { manualClock } from "./clock.js";
import { asFaults, drawLatency, FaultError, type Faults, parseFaults } from "./faults.js";
import { inProcessMock } from "./in-process.js";

const post = (url: string, form: string, path = maps) => request(url).post(path).type("form").send(form);

describe("an error of one operation", () => {
  it.each([
    ["CreateSyncMapItem", "POST", `${maps}/n/Items`],
    ["FetchSyncMapItem", "GET", `${maps}/n/Items/k`],
    ["DeleteSyncMapPermission", "DELETE", `${maps}/n/Permissions/ada`],
    ["ListService", "GET", "/v1/Services"],
  ])("comes to %s, and to no other: %s %s", async (operation, method, path) => {
    const fixtures = {
      maps: [{ unique_name: "n", items: [{ key: "k", data: 1 }], permissions: [{ identity: "ada" }] }],
    };
    const { url } = await startMock({ fixtures, faults: { errors: { [operation]: { status: 503 } } } });
    const answer = await fetch(url + path, { method });
    expect([answer.status, JSON.parse(await answer.text()).code]).toEqual([503, 20503]);
    expect((await fetch(`${url}${maps}/n/Items`)).status).toBe(200);
    expect((await fetch(`${url}${maps}/n`)).status).toBe(200);
  });
});

describe("the text of faults", () => {
  it.each<[Faults, string]>([
    [{}, ""],
    [{ latency: 200 }, "latency=200"],
    [{ latency: { from: 100, to: 500 } }, "latency=100..500"],
    [{ latency: { from: 0.5, to: 1.5 } }, "latency=0.5..1.5"],
    [{ latency: { median: 50, p99: 400 } }, "latency=50~400"],
    [{ errors: { "*": { status: 503 } } }, "error=503"],
    [
      { errors: { "*": { status: 500, rate: 0.1 }, CreateSyncMap: { status: 429 } } },
      "error=500@0.1; CreateSyncMap=429",
    ],
    [{ drop: 1 }, "drop"],
    [{ drop: 0.1, rateLimits: true }, "drop=0.1, rate-limits"],
    [{ bytesPerSecond: 1000, staleSeconds: 5, expiryLagSeconds: 30 }, "slow=1000;stale=5;expiry-lag=30"],
  ])("means %j: %s", (want, text) => {
    expect(parseFaults(text)).toEqual(want);
  });

  it.each([
    ["there is no fault lag; faults look like latency=200", "lag=5"],
    ["latency needs a number", "latency=fast"],
    ["latency is from … to …, or median … p99 …", "latency=5..1"],
    ["status is a number from 400 to 599, not 200", "error=200"],
    ["rate is a number from 0 to 1, not 2", "error=500@2"],
    ["drop is a number from 0 to 1, not -1", "drop=-1"],
    ["slow needs a number", "slow"],
    ["bytesPerSecond is a number from 1 to", "slow=0"],
    ["latency needs a number", "latency=1=2"],
    ["error needs a number", "error=503@0.1@9"],
    ["rate-limits takes no value", "rate-limits=no"],
  ])("is refused: %s: %s", (message, text) => {
    expect(() => parseFaults(text)).toThrow(FaultError);
    expect(() => parseFaults(text)).toThrow(message);
  });
});

describe("what may be faults", () => {
  it.each([
    ["errors are an object with an error for each operation", '{"errors":5}'],
    ["errors are an object with an error for each operation", '{"errors":null}'],
    ["an error of * has no rat; it has status and rate", '{"errors":{"*":{"status":503,"rat":0.1}}}'],
    ["a latency has no until; it has from and to", '{"latency":{"from":1,"to":2,"until":3}}'],
    ["a latency has no p95; it has median and p99", '{"latency":{"median":1,"p95":3}}'],
    ["a latency has no median; it has from and to", '{"latency":{"from":1,"to":2,"median":1}}'],
  ])("is refused: %s: %s", (message, json) => {
    expect(() => asFaults(JSON.parse(json))).toThrow(new RegExp(`^${message.replace("*", "\\*")}`));
  });
});

describe("a latency", () => {
  it("of a distribution has its median and its 99th percentile", () => {
    const latency = { median: 50, p99: 400 };
    expect(drawLatency(latency, 0, 0)).toBe(50);
    expect(drawLatency(latency, 0, 2.3263)).toBeCloseTo(400, 6);
    expect(drawLatency({ from: 100, to: 500 }, 0.25, 0)).toBe(200);
    expect(drawLatency(7, 0.5, 0.5)).toBe(7);
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
});

describe("a slow body", () => {
  it("comes whole, in pieces", async () => {
    const { url } = await startMock({ fixtures: { maps: [{ unique_name: "é" }] } });
    const fast = await request(url).get(`${maps}/%C3%A9`);
    const slow = await request(url).get(`${maps}/%C3%A9`).set("X-Mock-Fault", "slow=20000");
    expect(slow.text).toBe(fast.text);
  });
});

const times = async (count: number, ask: () => Promise<{ status: number }>): Promise<readonly number[]> => {
  const statuses: number[] = [];
  for (let done = 0; done < count; done++) statuses.push((await ask()).status);
  return statuses;
};

describe("the documented rates", () => {
  it("allow two hundred writes of a Map at once, then twenty a second, and say when to come again", async () => {
    const mock = await startMock({
      faults: { rateLimits: true },
      fixtures: { maps: [{ unique_name: "a" }, { unique_name: "b" }] },
    });
    const write = (name: string) => async () => {
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      return mock.handler({ method: "POST", url: `http://here${maps}/${name}`, headers, body: "Ttl=5000" });
    };
    expect(new Set(await times(200, write("a")))).toEqual(new Set([200]));
    const refused = await write("a")();
    expect(refused).toMatchObject({ status: 429, headers: { "retry-after": "1" } });
    expect(JSON.parse(refused.body ?? "")).toMatchObject({ code: 54009, status: 429 });
    expect((await write("b")()).status).toBe(200);
    expect((await request(mock.url).get(`${maps}/a`)).status).toBe(200);
    mock.advance(1);
    expect(await times(21, write("a"))).toEqual([...new Array<number>(20).fill(200), 429]);
  });

  it("count creations and deletions for their Service", async () => {
    const mock = await startMock({ faults: { rateLimits: true } });
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const create = async () => mock.handler({ method: "POST", url: `http://here${maps}`, headers, body: "" });
    expect(await times(201, create)).toEqual([...new Array<number>(200).fill(201), 429]);
  });
});

it("a reset leaves nothing of the rates behind", async () => {
  const mock = inProcessMock({ faults: { rateLimits: true }, clock: manualClock(0) });
  const create = () => mock.handler({ method: "POST", url: `http://here${maps}`, headers: {}, body: "" });
  const statuses = async (): Promise<ReadonlySet<number>> =>
    new Set((await Promise.all(Array.from({ length: 201 }, create))).map(({ status }) => status));
  expect(await statuses()).toContain(429);
  mock.reset();
  expect((await create()).status).toBe(201);
});

it("an answer that is late does not hold up who stops", async () => {
  const mock = inProcessMock({ faults: { latency: 3_600_000 } });
  const answer = mock.handler({ method: "GET", url: `http://here${maps}`, headers: {}, body: "" });
  await mock.close();
  await expect(answer).rejects.toThrow(ConnectionDropped);
});

describe("the documented rates of what is around Maps", () => {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const limited = async () => {
    const fixtures = {
      maps: ["a", "b"].map((unique_name) => ({
        unique_name,
        items: [
          { key: "k", data: 0 },
          { key: "l", data: 0 },
        ],
      })),
    };
    const mock = await startMock({ faults: { rateLimits: true }, fixtures });
    return (method: string, path: string, body = "") =>
      async () =>
        mock.handler({ method, url: `http://here${path}`, headers, body });
  };
  const statusOf = async (ask: () => Promise<{ readonly status: number }>): Promise<number> => (await ask()).status;

  it("count what is done with items for their Map", async () => {
    const ask = await limited();
    expect(new Set(await times(100, ask("POST", `${maps}/a/Items/k`, "Data=1")))).toEqual(new Set([200]));
    expect(new Set(await times(100, ask("POST", `${maps}/a/Items/l`, "Data=1")))).toEqual(new Set([200]));
    expect(await statusOf(ask("POST", `${maps}/a`, "Ttl=60"))).toBe(429);
    expect(await statusOf(ask("DELETE", `${maps}/a/Items/k`))).toBe(429);
    expect(await statusOf(ask("POST", `${maps}/a/Items`, "Key=m&Data=1"))).toBe(429);
    expect(await statusOf(ask("GET", `${maps}/a/Items`))).toBe(200);
    expect(await statusOf(ask("POST", `${maps}/b/Items/k`, "Data=1"))).toBe(200);
  });

  it("let four times as much be done with a permission", async () => {
    const ask = await limited();
    const form = "Read=true&Write=true&Manage=true";
    expect(new Set(await times(800, ask("POST", `${maps}/a/Permissions/ada`, form)))).toEqual(new Set([200]));
    expect(await statusOf(ask("GET", `${maps}/a/Permissions/ada`))).toBe(429);
    expect(await statusOf(ask("POST", `${maps}/a/Permissions/bob`, form))).toBe(200);
    expect(await statusOf(ask("POST", `${maps}/a`, "Ttl=60"))).toBe(200);
  });

  it("count what becomes of Services together", async () => {
    const ask = await limited();
    expect(await times(201, ask("POST", "/v1/Services"))).toEqual([...new Array<number>(200).fill(201), 429]);
    expect(await statusOf(ask("DELETE", "/v1/Services/default"))).toBe(429);
    expect(await statusOf(ask("GET", "/v1/Services/default"))).toBe(200);
    expect(await statusOf(ask("GET", "/v1/Services"))).toBe(200);
  });
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

describe("credentials that are demanded", () => {
  const key = `SK${"1".repeat(32)}`;
  const theirs = `AC${"b".repeat(32)}`;
  const theirService = `IS${"b".repeat(32)}`;
  const auth = {
    accounts: { [account]: "token", [theirs]: "other" },
    keys: { [key]: { secret: "s:3", account: theirs } },
  };
  const fixtures = { accounts: { [theirs]: { services: [theirService], maps: [] } } };

  it.each([
    [200, account, "token"],
    [401, account, "Token"],
    [401, account, ""],
    [401, key, "s"],
    [401, `AC${"c".repeat(32)}`, "token"],
    [401, "__proto__", "token"],
    [401, "", ""],
  ])("answer %i to %s:%s", async (want, user, secret) => {
    const { url } = await startMock({ auth, fixtures });
    const { status, body, headers } = await request(url).get(maps).auth(user, secret);
    expect(status).toBe(want);
    if (want === 401) expect([body.code, headers["www-authenticate"]]).toEqual([20003, 'Basic realm="Twilio API"']);
  });

  it("lead to the Account of an API key", async () => {
    const { url } = await startMock({ auth, fixtures });
    const { body } = await request(url).post(`/v1/Services/${theirService}/Maps`).set(basic(key, "s:3"));
    expect(body.account_sid).toBe(theirs);
  });

  it("are missed where there are none, and of another scheme are none", async () => {
    const { url } = await startMock({ auth });
    expect((await request(url).get(maps)).status).toBe(401);
    expect((await request(url).get(maps).set("Authorization", "Bearer token")).status).toBe(401);
  });

  it("tell a Service of another Account from one that does not exist", async () => {
    const { url } = await startMock({ auth, fixtures });
    const at = async (service: string) => request(url).get(`/v1/Services/${service}/Maps`).set(basic(account, "token"));
    const foreign = await at(theirService);
    expect([foreign.status, foreign.body.code]).toEqual([403, 54056]);
    expect((await at(`IS${"0".repeat(32)}`)).status).toBe(404);
    const open = await startMock({ fixtures });
    expect((await request(open.url).get(`/v1/Services/${theirService}/Maps`)).status).toBe(404);
  });

  it("may be any that are of their form", async () => {
    const { url } = await startMock({ auth: true });
    const status = async (user: string, secret: string) => (await request(url).get(maps).auth(user, secret)).status;
    expect([
      await status(theirs, "any"),
      await status(key, "any"),
      await status("me", "any"),
      await status(theirs, ""),
    ]).toEqual([200, 200, 401, 401]);
  });
});
