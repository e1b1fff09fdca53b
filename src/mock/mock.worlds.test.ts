/** Worlds for Accounts, and what becomes of them: each sees its own, in one mock and in many. */
import { setImmediate as immediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { basic } from "../drive/target.js";
import { accountOf, ask, hearing, keptStores, names, started } from "../testing/in-process.js";
import { account, maps, service, startMock } from "../testing/mock.js";
import type { InProcessMock, InProcessOptions } from "./in-process.js";

describe("a thousand Accounts", () => {
  it("do not see each other", () => {
    const mock = started();
    for (let count = 1; count <= 1000; count++) {
      expect(ask(mock, "POST", maps, accountOf(count), "UniqueName=same").status).toBe(201);
      expect(ask(mock, "POST", maps, accountOf(count), `UniqueName=own-${count}`).status).toBe(201);
    }
    for (let count = 1; count <= 1000; count++) {
      expect(names(mock, accountOf(count))).toEqual(["same", `own-${count}`]);
      expect(ask(mock, "GET", `${maps}/own-${(count % 1000) + 1}`, accountOf(count)).status).toBe(404);
    }
    mock.of(accountOf(7)).reset();
    expect(names(mock, accountOf(7))).toEqual([]);
    expect(names(mock, accountOf(8))).toEqual(["same", "own-8"]);
  });

  it("that only look are not remembered for ever", () => {
    const mock = started();
    ask(mock, "POST", maps, accountOf(1), "UniqueName=kept");
    for (let count = 2; count <= 5000; count++) ask(mock, "GET", maps, accountOf(count));
    expect(Object.keys(mock.state().accounts ?? {})).toEqual([accountOf(1)]);
    expect(names(mock, accountOf(1))).toEqual(["kept"]);
  });
});

describe("an Account's world", () => {
  it("begins with the fixtures, or with what they have for it", () => {
    const fixtures = {
      maps: [{ unique_name: "everybody's" }],
      accounts: { [accountOf(2)]: { maps: [{ unique_name: "theirs" }] } },
    };
    const mock = started({ fixtures });
    expect([names(mock), names(mock, accountOf(1)), names(mock, accountOf(2))]).toEqual([
      ["everybody's"],
      ["everybody's"],
      ["theirs"],
    ]);
    expect(ask(mock, "GET", `${maps}/everybody's`, accountOf(1)).body.account_sid).toBe(accountOf(1));
  });

  it("is the main one for those who name no Account, and for the main one", () => {
    const mock = started();
    ask(mock, "POST", maps, account, "UniqueName=n");
    const answer = mock.handler({ method: "GET", url: `http://here${maps}/n`, headers: {}, body: "" });
    expect(answer).toMatchObject({ status: 200 });
  });

  it("has a time of its own", () => {
    const mock = started({ fixtures: { maps: [{ unique_name: "n", ttl: 60 }] } });
    expect(() => mock.advance(Number.NaN)).toThrow("a clock advances by a number of seconds, not by NaN");
    mock.of(accountOf(1)).advance(60);
    expect([names(mock, accountOf(1)), names(mock, accountOf(2))]).toEqual([[], ["n"]]);
    mock.advance(60);
    expect(names(mock, accountOf(2))).toEqual([]);
  });
});

describe("a Service that was deleted", () => {
  const services = (mock: InProcessMock): unknown => ask(mock, "GET", "/v1/Services").body.services;

  it.each<[string, InProcessOptions]>([
    ["that every mock begins with", {}],
    ["that the mock was given", { services: [service] }],
    ["of the fixtures", { fixtures: { services: [service] } }],
  ])("%s does not come back where the rows are kept", (_, options) => {
    const stores = keptStores();
    const mock = started({ ...options, stores });
    expect(ask(mock, "DELETE", `/v1/Services/${mock.service}`).status).toBe(204);
    expect(services(started({ ...options, stores }))).toEqual([]);
  });

  it("does not come back with the state of the mock", () => {
    const mock = started();
    ask(mock, "DELETE", `/v1/Services/${mock.service}`);
    expect(mock.state()).toEqual({ services: [], maps: [] });
    mock.begin(mock.state());
    expect(services(mock)).toEqual([]);
  });

  it("leaves room for the usual one where a Map of the beginning names none", () => {
    const mock = started({ fixtures: { services: [], maps: [{ unique_name: "n" }] } });
    expect(names(mock)).toEqual(["n"]);
  });
});

describe("an Account that began after a snapshot", () => {
  it("begins again where that is restored, in its store too", () => {
    const stores = keptStores();
    const mock = started({ stores, fixtures: { maps: [{ unique_name: "first" }] } });
    const snapshot = mock.snapshot();
    ask(mock, "POST", maps, accountOf(1), "UniqueName=later");
    mock.restore(snapshot);
    expect(names(mock, accountOf(1))).toEqual(["first"]);
    expect(names(started({ stores }), accountOf(1))).toEqual(["first"]);
  });

  it("is still heard by who follows it", async () => {
    const mock = started({ fixtures: { maps: [{ sid: `MP${"1".repeat(32)}`, unique_name: "n" }] } });
    const snapshot = mock.snapshot();
    const heard = hearing(mock, accountOf(1), "n");
    mock.restore(snapshot);
    expect(ask(mock, "POST", `${maps}/n`, accountOf(1), "Ttl=9").status).toBe(200);
    await expect.poll(heard).toEqual(["reset", "map_created", "map_updated"]);
  });
});

describe("among thousands of Accounts that only look", () => {
  const crowd = (mock: InProcessMock): void => {
    for (let count = 2; count <= 3000; count++) ask(mock, "GET", maps, accountOf(count));
  };

  it("one whose Map is followed is still heard", async () => {
    const mock = started({ fixtures: { maps: [{ unique_name: "n" }] } });
    const heard = hearing(mock, accountOf(1), "n");
    crowd(mock);
    expect(ask(mock, "POST", `${maps}/n`, accountOf(1), "Ttl=9").status).toBe(200);
    await expect.poll(heard).toEqual(["map_updated"]);
  });

  it("one whose time stands still stays there", () => {
    const mock = started();
    mock.of(accountOf(1)).freeze("2030-01-01T00:00:00Z");
    crowd(mock);
    expect([mock.of(accountOf(1)).isFrozen(), mock.of(accountOf(2)).isFrozen()]).toEqual([true, false]);
  });
});

describe("thousands of Accounts whose answers are late", () => {
  const named = new URLSearchParams({ UniqueName: "n" });

  it.each<[string, InProcessOptions]>([
    ["latency", { faults: { latency: 1 } }],
    ["a wrap that waits", { wrap: (handler) => async (request) => immediate().then(() => handler(request)) }],
  ])("each keep what they were told, and remember it, behind %s", async (_, options) => {
    const mock = started({ journal: 1, ...options });
    const all = Array.from({ length: 2500 }, (_, count) => accountOf(count));
    const created = async (of: string): Promise<number> =>
      (await mock.fetch(`http://here${maps}`, { method: "POST", headers: basic(of, "token"), body: named })).status;
    expect(new Set(await Promise.all(all.map(created)))).toEqual(new Set([201]));
    mock.setFaults({});
    expect(mock.journal).toHaveLength(all.length);
    expect(all.filter((of) => mock.of(of).state().maps?.length !== 1)).toEqual([]);
  });
});

describe("hundreds of mocks at once", () => {
  it("each listen on a port of their own", async () => {
    const mocks = await Promise.all(Array.from({ length: 100 }, () => startMock()));
    expect(new Set(mocks.map(({ port }) => port)).size).toBe(100);
    expect(mocks[0]?.service).toBe(service);
  });
});
