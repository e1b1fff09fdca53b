import { describe, expect, it } from "vitest";
import { maps, startMock } from "../testing/mock.js";
import { asFaults, FaultError, type Faults, parseFaults } from "./faults.js";

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
