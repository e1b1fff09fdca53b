import { describe, expect, it } from "vitest";
import { resolve } from "../api/call.js";
import type { Exchange } from "../http/exchange.js";
import { created, exchange, fetched, list, missing, sid, updated } from "../testing/exchanges.js";
import { createTraffic, type Traffic, trafficOf } from "./traffic.js";

function trafficIn(...exchanges: readonly Exchange[]): Traffic {
  const [one, other] = [createTraffic(), createTraffic()];
  for (const [index, each] of exchanges.entries()) {
    const counter = index % 2 === 0 ? one : other;
    const call = resolve(each);
    if (call) counter.judged(call, each.response.status === 200 ? 3 : 0, each.response.status === 404 ? 1 : 0);
    else counter.strange(each);
  }
  one.add(other.counted);
  return trafficOf(one.counted);
}

describe("traffic is counted", () => {
  it("by operation, with what was judged, the statuses and the times", () => {
    const times = Array.from({ length: 100 }, (_, index) => fetched({ takes: (index + 1) / 1000 }));
    const { operations } = trafficIn(created({}), ...times, missing({}));
    expect(operations).toEqual([
      { operation: "CreateSyncMap", seen: 1, judged: 0, breached: 0, statuses: { 201: 1 }, latencyMs: null },
      {
        operation: "FetchSyncMap",
        seen: 101,
        judged: 100,
        breached: 1,
        statuses: { 200: 100, 404: 1 },
        latencyMs: { p50: expect.closeTo(50, 0), p90: expect.closeTo(90, 0), p99: expect.closeTo(99, 0), max: 100 },
      },
    ]);
  });

  it("without times that are only upper bounds", () => {
    expect(trafficIn({ ...fetched({ takes: 1 }), approximate: true }).operations).toMatchObject([{ latencyMs: null }]);
  });

  it("including requests that match no operation, without anybody's names", () => {
    const { unknown, others } = trafficIn(
      fetched({}),
      exchange({ url: `${list}/users/Lists/secret?Order=asc` }),
      exchange({ url: `${list}/rooms/Lists/secret` }),
      exchange({ url: "https://chat.example.com/v1/Services/IS1/Channels" }),
      exchange({ method: "OPTIONS", url: list.replace("Maps", "Documents") }),
      exchange({ url: "https://www.example.com/v1/x" }),
    );
    expect(unknown).toEqual([{ method: "GET", path: "/v1/Services/…/Maps/…/Lists/…", count: 2 }]);
    expect(others).toBe(3);
  });

  it("without names even where they stand in an unexpected place", () => {
    const base = list.replace("/v1/Services", "/v1");
    const { unknown } = trafficIn(
      fetched({}),
      exchange({ url: `${base.replace("/v1", "/v1/beta/Services")}/jane/Items/secret` }),
      exchange({ url: `${list}//jane` }),
    );
    expect(JSON.stringify(unknown)).not.toMatch(/jane|secret|beta/);
    const paths = unknown.map(({ path }) => path).sort();
    expect(paths).toEqual(["/v1/Services/…/Maps//…", "/v1/…/Services/…/Maps/…/Items/…"]);
  });

  it("by method for a stray request", () => {
    expect(trafficIn(exchange({ method: "PUT", url: `${list}/${sid}`, status: 405 })).operations).toMatchObject([
      { operation: "PUT", statuses: { 405: 1 } },
    ]);
  });
});

describe("a request that breaks the contract is reported, whatever its answer", () => {
  it.each<[string[], Exchange]>([
    [[], updated({ form: { Ttl: "60" } })],
    [[], exchange({ url: `${list}?PageSize=50` })],
    [["query PageSize: at most 1000"], exchange({ url: `${list}?PageSize=5000` })],
    [["query PageSize: integer"], exchange({ url: `${list}?PageSize=x` })],
    [["form Ttl: at least 0"], updated({ form: { Ttl: "-1" } })],
    [["form UniqueName: at most 320 characters"], created({ form: { UniqueName: "x".repeat(321) } })],
    [["parameter Nope: a parameter that is documented"], updated({ form: { Nope: "secret" } })],
    [["form Ttl: to come once"], { ...updated({}), request: { ...updated({}).request, body: "Ttl=1&Ttl=2" } }],
    [
      ["body: application/x-www-form-urlencoded"],
      {
        ...created({}),
        request: { ...created({}).request, headers: { "content-type": "application/json" }, body: "{}" },
      },
    ],
  ])("%j", (want, given) => {
    expect(trafficIn(given, given).requests.map(({ at, expected }) => `${at}: ${expected}`)).toEqual(want);
    for (const { count } of trafficIn(given, given).requests) expect(count).toBe(2);
  });
});
