/** How a test steers a mock: its options, resets, clocks and states. */
import { describe, expect, it } from "vitest";
import { accountOf, ask, names, started } from "../testing/in-process.js";
import { account, maps, start as startOfTime } from "../testing/mock.js";
import { type InProcessMock, inProcessMock } from "./in-process.js";
import { FixtureError } from "./state.js";

describe("what a mock is told that is none", () => {
  it.each<[string, (mock: InProcessMock) => void, string | RegExp]>([
    ["a time", (mock) => mock.freeze(Number.NaN), /^a clock is frozen at a time from 1970 to 9998: .*; not at NaN$/],
    ["a text that is no time", (mock) => mock.of(accountOf(1)).freeze("2026-01-01"), 'not at "2026-01-01"'],
    ["time that goes back", (mock) => mock.advance(-10), "by seconds from 0 to the year 9999, not by -10"],
    ["a state", (mock) => mock.begin(JSON.parse('{"maps":[{"tll":3}]}')), "no property tll"],
  ])("is refused: %s", (_, tell, message) => {
    expect(() => tell(started())).toThrow(message);
  });
});

it("a mock stands still at a time that is written in any way", () => {
  const mock = started();
  const time = "2030-01-01T00:00:00Z";
  for (const at of [time, new Date(time), Date.parse(time), "2030-01-01T01:00:00+01:00"]) {
    mock.reset();
    mock.freeze(at);
    expect(mock.now()).toBe(Date.parse(time));
  }
});

describe("a reset", () => {
  it("brings back how the mock began, its time too", () => {
    const mock = started({ fixtures: { maps: [{ unique_name: "n", ttl: 60 }] } });
    const before = ask(mock, "GET", `${maps}/n`).body;
    ask(mock, "POST", maps, account, "UniqueName=m");
    ask(mock, "DELETE", `${maps}/n`);
    mock.advance(3600);
    mock.reset();
    expect(names(mock)).toEqual(["n"]);
    expect(ask(mock, "GET", `${maps}/n`).body).toMatchObject({ date_expires: before.date_expires });
    expect(mock.journal).toHaveLength(2); // those since
  });
});

describe("a clock", () => {
  it("stands still for each Account where it does for all", () => {
    const mock = started();
    mock.freeze();
    expect([mock.isFrozen(), mock.of(accountOf(1)).isFrozen()]).toEqual([true, true]);
    mock.run();
    expect([mock.isFrozen(), mock.of(accountOf(1)).isFrozen()]).toEqual([false, false]);
  });

  it("that is frozen stands still until it runs or is moved", () => {
    let now = startOfTime;
    const mock = inProcessMock({ clock: { now: () => now, advance: () => {} } });
    mock.freeze();
    now += 5000;
    expect(mock.now()).toBe(startOfTime);
    mock.advance(2);
    expect([mock.now(), mock.isFrozen()]).toEqual([startOfTime + 2000, true]);
    mock.run();
    now += 1000;
    expect([mock.now(), mock.isFrozen()]).toEqual([startOfTime + 3000, false]);
  });

  it("that jumps ten years ahead takes the Maps in the order of their expiries", async () => {
    const mock = started();
    const gone: string[] = [];
    const { store } = mock.world;
    const ttls = Array.from({ length: 2000 }, (_, index) => ((index * 7919) % 31_536_000) + 1);
    for (const ttl of ttls) ask(mock, "POST", maps, account, `UniqueName=${ttl}&Ttl=${ttl}`);
    mock.freeze();
    const expire = store.expire;
    store.expire = (at, limit) => {
      const rows = expire(at, limit);
      gone.push(...rows.map(({ name }) => String(name)));
      return rows;
    };
    mock.advance(10 * 31_536_000);
    expect(names(mock)).toEqual([]);
    await expect.poll(() => store.size("SyncMap")).toBe(0);
    expect(gone).toEqual(ttls.toSorted((one, other) => one - other).map(String));
    await mock.close();
  });
});

describe("what a mock was given", () => {
  const fixtures = () => {
    const data = { x: 1 };
    return { data, maps: [{ unique_name: "n", items: [{ key: "k", data }] }] };
  };
  const item = `${maps}/n/Items/k`;

  it.each<[string, (state: { maps: object[] }) => InProcessMock]>([
    ["at the start", (state) => started({ fixtures: state })],
    ["to begin with", (state) => begun((mock) => mock.begin(state))],
    ["for an Account to begin with", (state) => begun((mock) => mock.of(account).begin(state))],
  ])("%s is what it begins with again, whatever becomes of that", (_, give) => {
    const { data, ...state } = fixtures();
    const mock = give(state);
    data.x = 2;
    state.maps.push(JSON.parse('{"uniqueName":"typo"}'));
    mock.reset();
    expect([names(mock), ask(mock, "GET", item).body.data]).toEqual([["n"], { x: 1 }]);
  });

  it("is what a later Account begins with as well", () => {
    const { data, ...state } = fixtures();
    const mock = started({ fixtures: state });
    data.x = 2;
    expect(ask(mock, "GET", item, accountOf(1)).body.data).toEqual({ x: 1 });
  });

  it("is as JSON holds it, dates as texts", () => {
    const mock = started({ fixtures: { maps: [{ unique_name: "n", items: [{ key: "k", data: [new Date(0)] }] }] } });
    expect(ask(mock, "GET", item).body.data).toEqual(["1970-01-01T00:00:00.000Z"]);
  });

  it("is not changed by what is done with its state", () => {
    const mock = started({ fixtures: { accounts: { [accountOf(1)]: { maps: [{ unique_name: "n" }] } } } });
    const state = JSON.parse(JSON.stringify(mock.state()));
    const shown: { maps?: object[] } = Object(mock.state().accounts?.[accountOf(1)]);
    shown.maps?.push({});
    expect(mock.state()).toEqual(state);
  });

  it("of what goes wrong, and of who is welcome, stays so", () => {
    const [set, auth] = [{ drop: 0.5 }, { accounts: { [account]: "any" } }];
    const given = { errors: { "*": { status: 503 } } };
    const mock = started({ faults: given, auth });
    given.errors["*"].status = 42;
    auth.accounts[account] = "other";
    expect(mock.faults()).toEqual({ errors: { "*": { status: 503 } } });
    mock.setFaults(set);
    for (const one of [set, Object(mock.faults())]) one.drop = 2;
    expect(mock.faults()).toEqual({ drop: 0.5 });
    mock.setFaults({});
    expect(ask(mock, "GET", maps).status).toBe(200);
  });

  function begun(begin: (mock: InProcessMock) => void): InProcessMock {
    const mock = started();
    begin(mock);
    return mock;
  }
});

describe("a mock that begins again", () => {
  it("has what it is given, in all its worlds", () => {
    const mock = started({ fixtures: { maps: [{ unique_name: "old" }] } });
    names(mock, accountOf(1));
    mock.begin({ maps: [{ unique_name: "new" }] });
    expect([names(mock), names(mock, accountOf(1)), names(mock, accountOf(2))]).toEqual([["new"], ["new"], ["new"]]);
  });

  it("stays as it is where that cannot be", () => {
    const mock = started({ fixtures: { maps: [{ unique_name: "old" }] } });
    expect(() => mock.begin({ maps: [{ unique_name: "n" }, { unique_name: "n" }] })).toThrow(FixtureError);
    expect(names(mock)).toEqual(["old"]);
  });

  it("stays as it is where that cannot be at the time of its own clock", () => {
    const mock = started({ fixtures: { maps: [{ unique_name: "old" }] } });
    mock.freeze("1975-01-01T00:00:00Z");
    const ancient = { maps: [{ unique_name: "n" }, { created: "730000d ago" }] };
    for (const steering of [mock, mock.of(accountOf(1))]) {
      expect(() => steering.begin(ancient)).toThrow("/maps/1/created: expected a time of the years 0 to 9999");
    }
    expect([names(mock), names(mock, accountOf(1))]).toEqual([["old"], ["old"]]);
  });

  it("from its own state is as it was", () => {
    const mock = started({ fixtures: { maps: [{ unique_name: "n", ttl: 60, created_by: "ada" }, {}] } });
    ask(mock, "POST", maps, accountOf(1), "UniqueName=b");
    mock.advance(1);
    ask(mock, "POST", `${maps}/n`, account, "Ttl=90");
    const before = [ask(mock, "GET", maps).body, ask(mock, "GET", maps, accountOf(1)).body];
    const state = JSON.parse(JSON.stringify(mock.state()));
    const other = started();
    other.begin(state);
    other.advance(1);
    expect([ask(other, "GET", maps).body, ask(other, "GET", maps, accountOf(1)).body]).toEqual(before);
  });
});

describe("the state of a mock", () => {
  const fixtures = {
    maps: [{ unique_name: "everybody's" }],
    accounts: { [accountOf(2)]: { maps: [{ unique_name: "theirs" }] } },
  };
  const everybodys = (mock: InProcessMock) =>
    [account, accountOf(1), accountOf(2)].map((each) => ask(mock, "GET", maps, each).body);
  const again = (mock: InProcessMock): void => mock.begin(JSON.parse(JSON.stringify(mock.state())));

  it("given back to it leaves every Account as it was, whether it has changed anything or only looked", () => {
    const mock = started({ fixtures });
    const before = everybodys(mock);
    again(mock);
    expect(everybodys(mock)).toEqual(before);
    ask(mock, "POST", maps, account, "UniqueName=later");
    const since = everybodys(mock);
    again(mock);
    expect(everybodys(mock)).toEqual(since);
    expect(names(mock, accountOf(1))).toEqual(["everybody's"]);
  });

  it("names no Account that only looked, though it did so later than others", () => {
    const mock = started();
    mock.advance(60);
    expect(names(mock, accountOf(1))).toEqual([]);
    expect(mock.state().accounts).toBeUndefined();
  });

  it("names the Accounts that begin with something of their own before they ask for it", () => {
    const mock = started({ fixtures });
    expect(mock.state().accounts).toEqual(fixtures.accounts);
    again(mock);
    expect(names(mock, accountOf(2))).toEqual(["theirs"]);
  });
});

describe("fixtures that are handed over in a program", () => {
  it("are looked at as those of a file are", () => {
    expect(() => started({ fixtures: { maps: [{ sid: "MP1" }] } })).toThrow(/^\/maps\/0\/sid: expected/);
  });

  it.each([
    ["in 1h", "2026-01-01T01:00:00Z"],
    ["in 1h 30m", "2026-01-01T01:30:00Z"],
    ["in 2 days", "2026-01-03T00:00:00Z"],
    ["in 1w", "2026-01-08T00:00:00Z"],
    ["2027-01-01T00:00:00Z", "2027-01-01T00:00:00Z"],
  ])("may say that a Map expires %s: at %s", (expires, want) => {
    const mock = started({ fixtures: { maps: [{ unique_name: "n", expires, created: "2d ago", updated: "now" }] } });
    expect(ask(mock, "GET", `${maps}/n`).body).toMatchObject({
      date_expires: want,
      date_created: "2025-12-30T00:00:00Z",
      date_updated: "2026-01-01T00:00:00Z",
    });
  });

  it.each(["in", "1h", "in 1y", "tomorrow", "2027-13-01T00:00:00Z", "in 1h ago"])("may not say %j", (expires) => {
    expect(() => started({ fixtures: { maps: [{ expires }] } })).toThrow(
      `/maps/0/expires: expected a time, such as in 1h, 2d ago or a date, not "${expires}"`,
    );
  });
});
