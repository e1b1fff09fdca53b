/** What the library says to whoever writes no types. */
import { describe, expect, it } from "vitest";
import {
  checks,
  conform,
  createMock,
  createProxy,
  inProcessMock,
  parseState,
  remote,
  sweep,
  validate,
} from "./index.js";

const library = { checks, conform, createMock, createProxy, inProcessMock, parseState, remote, sweep, validate };

/** Calls a function of the library with anything, and gives what it throws, or rejects with. */
async function refusalOf(name: keyof typeof library, ...given: readonly unknown[]): Promise<unknown> {
  try {
    return await Reflect.apply(library[name], undefined, given);
  } catch (error) {
    return error;
  }
}

const url = "http://127.0.0.1:1";
const service = `IS${"a".repeat(32)}`;
const target = { url, service };

it.each<[want: string, name: keyof typeof library, ...given: unknown[]]>([
  ["createMock has no option fixture; it has port, host, data, tls, fixtures, ", "createMock", { fixture: {} }],
  ["port of createMock is a whole number from 0 to 65535", "createMock", { port: "4010" }],
  ["account of createMock is the SID of an Account, AC and 32 hexadecimal digits", "createMock", { account: "AC1" }],
  ["services of createMock is a list of SIDs of Services, ", "createMock", { services: service }],
  ["readings of createMock is an object", "createMock", { readings: "eager" }],
  ["key of tls of createMock is a text", "createMock", { tls: { cert: "" } }],
  ["admin of createMock is false or an object with token, origins, ", "createMock", { admin: true }],
  ["webhooks of createMock has no option authtoken; it has authToken, ", "createMock", { webhooks: { authtoken: "" } }],
  ["authToken of webhooks of createMock is a text that ", "createMock", { webhooks: { authToken: "" } }],
  ["inProcessMock has no option port; it has fixtures, ", "inProcessMock", { port: 0 }],
  ["conform takes an object with target, only, ", "conform"],
  ["target of conform is an object with url, service and more", "conform", {}],
  ["url of the target of conform is a text", "conform", { target: {} }],
  ["headers of the target of conform is an object", "conform", { target: { ...target, headers: "x" } }],
  ["conform has no option resource; it has target, ", "conform", { target, resource: ["items"] }],
  ["only of conform is a list of texts", "conform", { target, only: "ttl" }],
  ["resources of conform is a list of texts", "conform", { target, resources: "items" }],
  ["there is no resource item; there are items, ", "conform", { target, resources: ["item"] }],
  ["level of conform is one of must, should", "conform", { target, level: "MUST" }],
  ["concurrency of conform is a whole number from 1", "conform", { target, concurrency: 0 }],
  [
    "seed of explore of conform is a whole number from 0 to 4294967295",
    "conform",
    { target, explore: { sequences: 5 } },
  ],
  ["checks has no option url; it has target, service, ", "checks", { url, service }],
  ["service of checks is the SID of a Service, IS and 32 ", "checks", { target: url }],
  ["skip of checks is a list of texts", "checks", { target: url, service, skip: "ttl" }],
  ['what is validated is a list of files, such as ["recording.har"]', "validate", "a.har"],
  ["validate has no option soleWrite; it has only, ", "validate", ["a.har"], { soleWrite: true }],
  ["format of validate is one of har, ", "validate", ["a.har"], { format: "HAR" }],
  ["the target is no URL of a service; ", "createProxy"],
  ["createProxy has no option recording; it has only, ", "createProxy", url, { recording: "a.har" }],
  ["fail of createProxy is true or false", "createProxy", url, { fail: "yes" }],
  ["handler of the target of sweep is a function", "sweep", target, { olderThan: 10 }],
  ["olderThan of sweep is a number from 0", "sweep", { ...target, handler: () => {} }, {}],
  ["remote has no option timeout; it has timeoutMs, maxAnswerBytes", "remote", { timeout: 5 }],
  ["parseState has no option reading; it has readings", "parseState", "", "file", { reading: {} }],
])("says %s", async (want, name, ...given) => {
  const error = await refusalOf(name, ...given);
  expect(error).toBeInstanceOf(TypeError);
  expect(String(error)).toContain(`TypeError: ${want}`);
});

describe("a mock says", () => {
  const mock = inProcessMock();
  const called =
    (of: object, name: string, ...given: readonly unknown[]) =>
    () =>
      Reflect.apply(Reflect.get(of, name), of, given);

  it.each<[want: string, of: object, name: string, given: unknown]>([
    ["what is restored is what snapshot() gave", mock, "restore", {}],
    ["whose world is steered is the SID of an Account, AC and 32 hexadecimal digits", mock, "of", "AC12"],
    ["follow has no option maps; it has map, service, after", mock.events, "follow", { maps: "users" }],
    ["subscribe takes a function that is called with each event", mock.events, "subscribe", { map: "users" }],
    ["a clock advances by a number of seconds, not by 60", mock.of(`AC${"1".repeat(32)}`), "advance", "60"],
  ])("%s", (want, of, name, given) => {
    expect(called(of, name, given)).toThrow(new TypeError(want));
  });
});

it("options that are not given may be undefined, and a mock may be a target", async () => {
  const mock = inProcessMock({ ...{ fixtures: undefined, judge: undefined } } as object);
  const { report } = await conform({ target: { ...mock, url, advance: () => {} }, only: ["status"] });
  expect(report.summary.fail).toBe(0);
  expect(report.summary.pass).toBeGreaterThan(0);
});
