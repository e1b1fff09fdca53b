import { describe, expect, it } from "vitest";
import { complaint } from "../testing/complaint.js";
import { startMock } from "../testing/mock.js";
import { parseState } from "./fixtures.js";
import { inProcessMock } from "./in-process.js";
import { memoryStore } from "./memory-store.js";
import { type State, servicesOf } from "./state.js";
import { defaultService } from "./world.js";

const sid = `MP${"b".repeat(32)}`;
const service = `IS${"c".repeat(32)}`;
const account = `AC${"d".repeat(32)}`;

describe("a file of fixtures", () => {
  it.each([
    ["YAML", `services: [${service}]\nmaps:\n  - unique_name: n\n    ttl: 60\n  - sid: ${sid}\n`],
    ["JSON", `{"services": ["${service}"], "maps": [{"unique_name": "n", "ttl": 60}, {"sid": "${sid}"}]}`],
  ])("is read as %s", (_, text) => {
    expect(parseState(text, "maps.yaml")).toEqual({
      services: [service],
      maps: [{ unique_name: "n", ttl: 60 }, { sid }],
    });
  });

  it.each([
    ["{}", {}],
    ["maps: []", { maps: [] }],
    ["maps: [{}]", { maps: [{}] }],
    ["maps:\n  - unique_name: null", { maps: [{ unique_name: null }] }],
    ["maps:\n  - date_expires: null", { maps: [{ date_expires: null }] }],
    ["maps:\n  - date_created: 2015-07-30T20:00:00Z", { maps: [{ date_created: "2015-07-30T20:00:00Z" }] }],
    ["# a comment\nmaps:\n  - &a { ttl: 5 }\n  - *a", { maps: [{ ttl: 5 }, { ttl: 5 }] }],
  ])("may say no more than %j", (text, want) => {
    expect(parseState(text, "maps.yaml")).toEqual(want);
  });

  it.each([
    ['maps.yaml:2: /maps/0/sid: expected at least 34 characters, not "MP1"', "maps:\n  - sid: MP1"],
    [
      `maps.yaml:3: /maps/1/sid: expected to match ^MP[0-9a-fA-F]{32}$, not "${account}"`,
      `maps:\n  - {}\n  - sid: ${account}`,
    ],
    ['maps.yaml:1: /services/0: expected at least 34 characters, not "IS1"', "services: [IS1]"],
    [
      "maps.yaml:4: /maps/0/colour: expected no property colour",
      "maps:\n  - unique_name: n\n    ttl: 5\n    colour: red",
    ],
    ["maps.yaml:1: /maps/0/url: expected no property url", "maps: [{ url: 'http://here' }]"],
    ["maps.yaml:2: /map: expected no property map", "maps: []\nmap: []"],
    ["maps.yaml:2: /maps/0/unique_name: expected string or null, not 5", "maps:\n  - unique_name: 5"],
    ['maps.yaml:2: /maps/0/unique_name: expected at least 1 character, not ""', "maps:\n  - unique_name: ''"],
    [
      `maps.yaml:2: /maps/0/unique_name: expected none of the forms that are ruled out, not "${sid}"`,
      `maps:\n  - unique_name: ${sid}`,
    ],
    ["maps.yaml:2: /maps/0/ttl: expected at least 0, not -1", "maps:\n  - ttl: -1"],
    ["maps.yaml:2: /maps/0/ttl: expected at most 31536000, not 31536001", "maps:\n  - ttl: 31536001"],
    ["maps.yaml:2: /maps/0/ttl: expected integer, not 1.5", "maps:\n  - ttl: 1.5"],
    ['maps.yaml:2: /maps/0/date_created: expected date-time, not "2015-07-30"', "maps:\n  - date_created: 2015-07-30"],
    ["maps.yaml:2: /maps/0/revision: expected string, not 5", "maps:\n  - revision: 5"],
    ['maps.yaml:2: /maps/0/revision: expected a hexadecimal number, not "1G"', "maps:\n  - revision: 1G"],
    [
      "maps.yaml:4: /maps/2/unique_name: another Map of the Service has the same",
      "maps:\n  - unique_name: n\n  - unique_name: m\n  - unique_name: n",
    ],
    [
      "maps.yaml:3: /maps/1/unique_name: another Map of the Service has the same",
      `maps:\n  - { service_sid: ${service}, unique_name: n }\n  - { unique_name: n }`,
    ],
    [
      "maps.yaml:5: /maps/1/sid: another Map of the Service has the same",
      `maps:\n  - sid: ${sid}\n    ttl: 5\n  - ttl: 6\n    sid: ${sid}`,
    ],
    [
      "maps.yaml:3: /maps/1/sid: a Map of another Service has the same",
      `maps:\n  - { sid: ${sid}, service_sid: ${service} }\n  - { sid: ${sid}, service_sid: ${defaultService} }`,
    ],
    ["maps.yaml:3: /maps/0/items/0/data: expected to be there", "maps:\n  - items:\n    - key: k"],
    ["maps.yaml:3: /maps/0/items/0/key: expected to be there", "maps:\n  - items:\n    - data: 1"],
    [
      'maps.yaml:4: /maps/0/items/0/key: expected at least 1 character, not ""',
      "maps:\n  - items:\n    - data: 1\n      key: ''",
    ],
    [
      "maps.yaml:4: /maps/0/items/0/data: expected none of the forms that are ruled out, not null",
      "maps:\n  - items:\n    - key: k\n      data: null",
    ],
    [
      "maps.yaml:4: /maps/0/items/1/key: another item of the Map has the same",
      "maps:\n  - items:\n    - { key: k, data: 1 }\n    - { key: k, data: 2 }",
    ],
    [
      "maps.yaml:3: /maps/0/items/0/key: half of a character is no text",
      'maps:\n  - items:\n    - { key: "\\ud800", data: 1 }',
    ],
    [
      "maps.yaml:3: /maps/0/items/0/url: expected no property url",
      "maps:\n  - items:\n    - { key: k, data: 1, url: 'http://here' }",
    ],
    [
      'maps.yaml:3: /maps/0/items/0/revision: expected a hexadecimal number, not "x"',
      "maps:\n  - items:\n    - { key: k, data: 1, revision: x }",
    ],
    [
      'maps.yaml:3: /maps/0/items/0/expires: expected a time, such as in 1h, 2d ago or a date, not "soon"',
      "maps:\n  - items:\n    - { key: k, data: 1, expires: soon }",
    ],
    [
      'maps.yaml:2: /maps/0/expires: expected a time of the years 0 to 9999 in GMT, not "in 999999999w"',
      "maps:\n  - expires: in 999999999w",
    ],
    [
      'maps.yaml:2: /maps/0/created: expected a time of the years 0 to 9999 in GMT, not "9999999w ago"',
      "maps:\n  - created: 9999999w ago",
    ],
    [
      'maps.yaml:2: /maps/0/date_created: expected a time of the years 0 to 9999 in GMT, not "2016-12-31T23:59:60Z"',
      "maps:\n  - date_created: 2016-12-31T23:59:60Z",
    ],
    [
      'maps.yaml:3: /maps/0/items/0/date_expires: expected a time of the years 0 to 9999 in GMT, not "9999-12-31T23:59:59-12:00"',
      "maps:\n  - items:\n    - { key: k, data: 1, date_expires: '9999-12-31T23:59:59-12:00' }",
    ],
    [
      "maps.yaml:4: /maps/0/permissions/1/identity: another permission of the Map has the same",
      "maps:\n  - permissions:\n    - identity: ada\n    - identity: ada",
    ],
    [
      "maps.yaml:3: /maps/0/permissions/0/read: expected boolean, not 1",
      "maps:\n  - permissions:\n    - { identity: ada, read: 1 }",
    ],
    [
      "maps.yaml:2: /services/0/reachability_debouncing_window: expected at least 1000, not 5",
      `services:\n  - { sid: ${service}, reachability_debouncing_window: 5 }`,
    ],
    ["maps.yaml:2: /services/0/sid: expected to be there", "services:\n  - friendly_name: n"],
    [
      "maps.yaml:2: /services/0/unique_name: expected no property unique_name",
      `services:\n  - { sid: ${service}, unique_name: n }`,
    ],
    ["maps.yaml:2: /services/0: expected string or object, not 5", "services:\n  - 5"],
    ["maps.yaml:2: /maps/0: expected object, not null", "maps:\n  -"],
    ["maps.yaml:1: /maps: expected array", "maps: {}"],
    ["maps.yaml:1: the file: expected object, not null", ""],
    ["maps.yaml:1: the file: expected object", "- unique_name: n"],
    ["maps.yaml:3: Map keys must be unique", "maps:\n  - ttl: 5\n    ttl: 6"],
    [
      "maps.yaml:3: Flow sequence in block collection must be sufficiently indented and end with a ]",
      "maps:\n  - {}\nservices: [",
    ],
    ["maps.yaml:2: Tabs are not allowed as indentation", "maps:\n\t- ttl: 5"],
    ["maps.yaml:2: Unresolved alias (the anchor must be set before the alias): n", "maps:\n  - *n"],
    [
      "maps.yaml:6: Excessive alias count indicates a resource exhaustion attack",
      `maps:\n- items:\n  - { key: a, data: &a [1, 1, 1, 1, 1] }\n${["b", "c", "d"]
        .map((name, index) => `  - { key: ${name}, data: &${name} [${`*${"abc"[index]}, `.repeat(9)}] }`)
        .join("\n")}\n`,
    ],
    [
      "maps.yaml:4: /maps/0/items/0/data/self: contains itself, which nothing can in JSON",
      "maps:\n  - items:\n    - key: k\n      data: &x { self: *x }",
    ],
    [
      "maps.yaml:4: /maps/0/items/0/data: expected a finite number, not NaN",
      "maps:\n  - items:\n    - key: k\n      data: .nan",
    ],
    [
      "maps.yaml:4: /maps/0/items/0/data/a/0: expected a finite number, not -Infinity",
      "maps:\n  - items:\n    - key: k\n      data: { a: [-.inf] }",
    ],
    [
      "maps.yaml:3: is nested in more than 500 levels",
      `maps:\n  - items:\n    - { key: k, data: ${"[".repeat(20_000)}${"]".repeat(20_000)} }`,
    ],
    ["maps.yaml:2: is nested in more than 500 levels", `maps:\n${"- ".repeat(20_000)}1`],
    ["maps.yaml:2: /maps/1/ttl: expected at least 0, not -1", '{"maps": [{"ttl": 5},\n{"ttl": -1}]}'],
  ])("that cannot be used is complained of: %s", (want, text) => {
    expect(complaint(() => parseState(text, "maps.yaml"))).toBe(want);
  });

  it("may hold texts with any brackets, and data that is as deep as is sensible", () => {
    const brackets = "[{".repeat(1000);
    const deep = `${"[".repeat(400)}1${"]".repeat(400)}`;
    const items = `    - { key: k, data: '${brackets}' }\n    - { key: l, data: ${deep} }\n    - key: m\n      data: |\n        ${brackets}`;
    expect(parseState(`maps:\n  - items: # ${brackets}\n${items}`, "maps.yaml").maps?.[0]?.items).toEqual([
      { key: "k", data: brackets },
      { key: "l", data: JSON.parse(deep) },
      { key: "m", data: `${brackets}\n` },
    ]);
  });

  it("names the Services that it lists, and those of its Maps", () => {
    const other = `IS${"e".repeat(32)}`;
    const state: State = { services: [service], maps: [{}, { service_sid: other }] };
    expect(servicesOf(state)).toEqual([service, other]);
    expect(servicesOf({})).toEqual([]);
  });
});

describe("a mock that begins with fixtures", () => {
  it("has the Services that they name, and is of the first", async () => {
    const mock = await startMock({ fixtures: { services: [service], maps: [{ unique_name: "n" }] } });
    expect(mock.service).toBe(service);
    expect([...mock.world.services]).toEqual([service]);
    expect(mock.world.store.named("SyncMap", service, "n")).toBeDefined();
  });

  it("has the Services that it is told of before them", async () => {
    const mock = await startMock({ services: [defaultService], fixtures: { services: [service] } });
    expect(mock.service).toBe(defaultService);
    expect([...mock.world.services]).toEqual([defaultService, service]);
  });

  it("does not start where they contradict themselves", async () => {
    const started = startMock({ fixtures: { maps: [{ unique_name: "n" }, { unique_name: "n" }] } });
    await expect(started).rejects.toThrow("/maps/1/unique_name: another Map of the Service has the same");
  });

  it.each([["bigint", 1n] as const, ["function", () => 1] as const, ["symbol", Symbol("n")] as const])(
    "does not start with a %s, which JSON does not hold",
    (kind, value) => {
      const fixtures = { maps: [{ items: [{ key: "k", data: { a: [value] } }] }] };
      const message = `/maps/0/items/0/data/a/0: expected what JSON can hold, not a ${kind}`;
      expect(() => inProcessMock({ fixtures })).toThrow(message);
    },
  );

  it("does not start where those of an Account do, which is made later", async () => {
    const theirs = { maps: [{ unique_name: "n" }, { unique_name: "n" }] };
    const started = startMock({ fixtures: { accounts: { [account]: theirs } } });
    await expect(started).rejects.toThrow(`/accounts/${account}/maps/1/unique_name: another Map of the Service`);
  });

  it("keeps none of them where one is wrong", () => {
    const store = memoryStore();
    const stores = { of: () => store, accounts: () => [] };
    const fixtures = { maps: [{ unique_name: "m" }, { unique_name: "n" }, { unique_name: "n" }] };
    expect(() => inProcessMock({ stores, fixtures })).toThrow("/maps/2/unique_name: another Map of the Service");
    expect(store.size()).toBe(0);
  });
});
