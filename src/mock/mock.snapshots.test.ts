/** What a mock keeps of itself, and gives back. */
import { describe, expect, it } from "vitest";
import { judging } from "../journal/judge.js";
import { accountOf, ask, names, started } from "../testing/in-process.js";
import { account, maps, service } from "../testing/mock.js";
import { elsewhere } from "../testing/realm.js";
import type { InProcessMock } from "./in-process.js";

describe("a snapshot", () => {
  it("brings back every world as it was, its time too, as often as it is wanted", () => {
    const mock = started();
    ask(mock, "POST", maps, account, "UniqueName=a&Ttl=60");
    ask(mock, "POST", maps, accountOf(1), "UniqueName=b");
    const before = [ask(mock, "GET", maps).body, ask(mock, "GET", maps, accountOf(1)).body];
    const snapshot = mock.snapshot();
    for (let count = 0; count < 2; count++) {
      ask(mock, "DELETE", `${maps}/b`, accountOf(1));
      ask(mock, "POST", maps, accountOf(2), "UniqueName=c");
      mock.advance(60);
      expect(names(mock)).toEqual([]);
      mock.restore(snapshot);
      expect([ask(mock, "GET", maps).body, ask(mock, "GET", maps, accountOf(1)).body]).toEqual(before);
      expect(names(mock, accountOf(2))).toEqual([]);
    }
  });

  it("is nothing to say against what is answered after it, in the journal, which keeps what was there before", () => {
    const mock = started({
      judge: judging,
      fixtures: { maps: [{ unique_name: "n", items: [{ key: "k", data: 1 }] }, { unique_name: "m" }] },
    });
    const all = () => [maps, `${maps}/n`, `${maps}/n/Items/k`].map((path) => ask(mock, "GET", path).body);
    const [before, snapshot] = [all(), mock.snapshot()];
    ask(mock, "POST", `${maps}/n/Items/k`, account, "Data=2");
    ask(mock, "DELETE", `${maps}/m`);
    mock.advance(60);
    expect(all()).not.toEqual(before);
    mock.restore(snapshot);
    expect(all()).toEqual(before);
    expect(mock.journal.map(({ remarks }) => remarks)).toEqual(Array(11).fill([]));
  });

  it("brings back Services, items and permissions", () => {
    const mock = started();
    const item = `${maps}/n/Items`;
    ask(mock, "POST", maps, account, "UniqueName=n");
    ask(mock, "POST", item, account, "Key=k&Data=1&Ttl=60");
    ask(mock, "POST", `${maps}/n/Permissions/ada`, account, "Read=true&Write=true&Manage=true");
    const all = () => ["/v1/Services", maps, item, `${maps}/n/Permissions`].map((path) => ask(mock, "GET", path).body);
    const [before, snapshot] = [all(), mock.snapshot()];
    for (let count = 0; count < 2; count++) {
      ask(mock, "POST", `${item}/k`, account, "Data=2");
      ask(mock, "POST", "/v1/Services");
      ask(mock, "DELETE", `${maps}/n`);
      mock.advance(60);
      expect(all()).not.toEqual(before);
      mock.restore(snapshot);
      expect(all()).toEqual(before);
    }
    ask(mock, "DELETE", "/v1/Services/default");
    mock.restore(snapshot);
    expect(all()).toEqual(before);
  });

  it("of one Account leaves the others alone", () => {
    const mock = started();
    ask(mock, "POST", maps, accountOf(1), "UniqueName=a");
    const snapshot = mock.of(accountOf(1)).snapshot();
    ask(mock, "DELETE", `${maps}/a`, accountOf(1));
    ask(mock, "POST", maps, accountOf(2), "UniqueName=b");
    mock.of(accountOf(1)).restore(snapshot);
    expect([names(mock, accountOf(1)), names(mock, accountOf(2))]).toEqual([["a"], ["b"]]);
  });

  it("of all Accounts holds each of them, and that one had not begun", () => {
    const mock = started();
    ask(mock, "POST", maps, accountOf(1), "UniqueName=a");
    const snapshot = mock.snapshot();
    for (const each of [1, 2, 3]) ask(mock, "POST", maps, accountOf(each), "UniqueName=b");
    for (const each of [1, 2]) mock.of(accountOf(each)).restore(snapshot);
    expect([1, 2, 3].map((each) => names(mock, accountOf(each)))).toEqual([["a"], [], ["b"]]);
  });

  it("brings back what Accounts begin with", () => {
    const mock = started({ fixtures: { maps: [{ unique_name: "old" }] } });
    const snapshot = mock.snapshot();
    mock.begin({ maps: [{ unique_name: "new" }] });
    mock.restore(snapshot);
    mock.reset();
    expect([names(mock), names(mock, accountOf(1))]).toEqual([["old"], ["old"]]);
  });

  it("of one Account brings back what that begins with, and leaves it to the others", () => {
    const mock = started({ fixtures: { maps: [{ unique_name: "old" }] } });
    const [first, second] = [1, 2].map((count) => mock.of(accountOf(count)));
    const snapshots = [first?.snapshot(), structuredClone(second?.snapshot())];
    mock.begin({ maps: [{ unique_name: "new" }] });
    for (const [index, one] of [first, second].entries()) {
      const snapshot = snapshots[index];
      if (snapshot) one?.restore(snapshot);
      one?.reset();
    }
    expect([1, 2, 3].map((count) => names(mock, accountOf(count)))).toEqual([["old"], ["old"], ["new"]]);
    mock.begin(mock.state());
    expect([1, 2, 3].map((count) => names(mock, accountOf(count)))).toEqual([["old"], ["old"], ["new"]]);
  });

  it("of one Account leaves it among all others where nothing else was to begin with", () => {
    const mock = started({ fixtures: { services: [service] } });
    const snapshot = mock.of(accountOf(1)).snapshot();
    mock.of(accountOf(2)).begin({ maps: [{}] });
    mock.of(accountOf(1)).restore(snapshot);
    mock.of(accountOf(1)).reset();
    expect(Object.keys(mock.state().accounts ?? {})).toEqual([accountOf(2)]);
  });

  it("may have been copied", () => {
    const mock = started();
    ask(mock, "POST", maps, account, "UniqueName=a");
    const snapshot = structuredClone(mock.snapshot());
    ask(mock, "DELETE", `${maps}/a`);
    mock.restore(snapshot);
    expect(names(mock)).toEqual(["a"]);
  });

  it("may have been copied by the structuredClone of another realm, which is the only one under Jest", () => {
    const mock = started({ fixtures: { maps: [{ unique_name: "a" }] } });
    const { worlds, ...others } = mock.snapshot();
    const copied = elsewhere("new Map(value)", worlds) as typeof worlds; // it has all that one has
    ask(mock, "DELETE", `${maps}/a`);
    mock.restore({ ...others, worlds: copied });
    expect(names(mock)).toEqual(["a"]);
  });

  it.each<[string, (mock: InProcessMock) => void, RegExp]>([
    [
      "of another mock",
      (mock) => mock.restore(started().snapshot()),
      /in the mock that it is from; what state\(\) gives/,
    ],
    [
      "of another mock's Account",
      (mock) => mock.of(account).restore(started().of(account).snapshot()),
      /in the mock that it is from/,
    ],
    [
      "of another Account",
      (mock) => mock.of(account).restore(mock.of(accountOf(1)).snapshot()),
      /a snapshot of AC0+1 is not restored in ACa+; what state\(\) gives may begin there/,
    ],
    [
      "of one Account, for all",
      (mock) => mock.restore(mock.of(accountOf(1)).snapshot()),
      /is restored there: mock\.of\("AC0+1"\)\.restore/,
    ],
    ["from JSON", (mock) => mock.restore(JSON.parse(JSON.stringify(mock.snapshot()))), /JSON does not hold it/],
    [
      "of what no mock has",
      (mock) => mock.restore({ ...mock.snapshot(), worlds: new Map([[account, JSON.parse("{}")]]) }),
      /what is restored is what snapshot\(\) gave/,
    ],
  ])("%s is refused, and changes nothing", (_, restore, message) => {
    const mock = started();
    ask(mock, "POST", maps, account, "UniqueName=a");
    ask(mock, "POST", maps, accountOf(2), "UniqueName=b");
    expect(() => restore(mock)).toThrow(message);
    expect([names(mock), names(mock, accountOf(2))]).toEqual([["a"], ["b"]]);
  });
});
