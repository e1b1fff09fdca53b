/** What the library says to whoever writes no types. */
import { describe, expect, expectTypeOf, it } from "vitest";
import type { Handler } from "./http/handler.js";
import {
  type AdminOptions,
  BadPlace,
  basic,
  type Conformance,
  type ConformOptions,
  ConnectionDropped,
  type CreateMockOptions,
  checks,
  conform,
  createMock,
  createProxy,
  DataError,
  type Drive,
  EventsGone,
  type Exploring,
  FaultError,
  FixtureError,
  inProcessMock,
  type Mock,
  NoSuchMap,
  parseState,
  ReadingError,
  RecordingError,
  remote,
  reporters,
  sweep,
  type Time,
  UnknownRule,
  validate,
  type WebhookSettings,
  type Webhooks,
  type World,
} from "./index.js";

const library = { basic, checks, conform, createMock, createProxy, inProcessMock, parseState, remote, sweep, validate };

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
const swept = { ...target, handler: () => {} };

it.each<[want: string, name: keyof typeof library, ...given: unknown[]]>([
  ["createMock has no option fixture; it has port, host, data, tls, fixtures, ", "createMock", { fixture: {} }],
  ["port of createMock is a whole number from 0 to 65535", "createMock", { port: "4010" }],
  ["host of createMock is a text that is not empty", "createMock", { host: "" }],
  ["token of admin of createMock is a text that is not empty", "createMock", { admin: { token: "" } }],
  ["account of createMock is the SID of an Account, AC and 32 hexadecimal digits", "createMock", { account: "AC1" }],
  ["services of createMock is a list of SIDs of Services, ", "createMock", { services: service }],
  ["services of createMock is a list of SIDs of Services, ", "createMock", { services: new Map([["IS1", 1]]).keys() }],
  ["services of inProcessMock is a list of SIDs of ", "inProcessMock", { services: { [Symbol.iterator]: 5 } }],
  ["readings of createMock is an object", "createMock", { readings: "eager" }],
  ["fixtures of createMock is an object, such as parseState(text, file) reads ", "createMock", { fixtures: "a.yaml" }],
  ["data of createMock is a text that is not empty", "createMock", { data: "" }],
  ["publicUrl of createMock is no URL; it looks like https://", "createMock", { publicUrl: "nope" }],
  ["publicUrl of inProcessMock has more than a host and ", "inProcessMock", { publicUrl: "http://a?b" }],
  ["createMock takes an object with port, host, ", "createMock", 5],
  ["createMock takes an object with port, host, ", "createMock", []],
  ["accounts of auth of createMock is an object with the token ", "createMock", { auth: { accounts: { AC1: "t" } } }],
  ["accounts of auth of createMock is an object with the token ", "createMock", { auth: { accounts: new Map() } }],
  ["keys of auth of createMock is an object with { secret, ", "createMock", { auth: { keys: { SK1: "secret" } } }],
  ["timeoutMs of webhooks of createMock is a whole number from 1 to ", "createMock", { webhooks: { timeoutMs: 0 } }],
  ["key of tls of createMock is a text that is not empty", "createMock", { tls: { cert: "x" } }],
  ["cert of tls of createMock is a text that is not empty", "createMock", { tls: { cert: "", key: "x" } }],
  ["tls of createMock is no certificate with its key, both PEM: ", "createMock", { tls: { cert: "x", key: "y" } }],
  ["admin of createMock is false or an object with token, origins, ", "createMock", { admin: true }],
  ["webhooks of createMock has no option authtoken; it has authToken, ", "createMock", { webhooks: { authtoken: "" } }],
  ["authToken of webhooks of createMock is a text that ", "createMock", { webhooks: { authToken: "" } }],
  ["inProcessMock has no option port; it has fixtures, ", "inProcessMock", { port: 0 }],
  ["conform takes an object with target, only, ", "conform"],
  ["url of the target of conform is a text", "conform", { target: { service } }],
  [
    "headers of the target of conform is an object with a ",
    "conform",
    { target: { ...target, headers: new Headers() } },
  ],
  ["headers of the target of conform is an object with a ", "conform", { target: { ...target, headers: { a: 1 } } }],
  ["waivers of conform is a list of waivers, each with rule ", "conform", { target, waivers: [null] }],
  ["target of conform is an object with url or handler, service and more", "conform", {}],
  ["url of the target of conform is a text", "conform", { target: {} }],
  ["headers of the target of conform is an object", "conform", { target: { ...target, headers: "x" } }],
  ["conform has no option resource; it has target, ", "conform", { target, resource: ["items"] }],
  ["only of conform is a list of texts", "conform", { target, only: "ttl" }],
  ["only of conform is a list of texts, and no empty one: ", "conform", { target, only: [] }],
  ["only of checks is a list of texts, and no empty one: ", "checks", { target: url, service, only: [] }],
  ["only of validate is a list of texts, and no empty one: ", "validate", ["a.har"], { only: [] }],
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
  ["target of checks is the URL of an implementation, or a server ", "checks", { service }],
  ["headers of checks is an object with a text ", "checks", { target: url, service, headers: new Map() }],
  ["service of checks is the SID of a Service, IS and 32 ", "checks", { target: url }],
  ["skip of checks is a list of texts", "checks", { target: url, service, skip: "ttl" }],
  ['what is validated is a list of files, such as ["recording.har"]', "validate", "a.har"],
  ["validate has no option soleWrite; it has only, ", "validate", ["a.har"], { soleWrite: true }],
  ["waivers of validate is a list of waivers, each with ", "validate", ["a.har"], { waivers: [{ rule: "x" }] }],
  ["format of validate is one of har, ", "validate", ["a.har"], { format: "HAR" }],
  ["http://here/v1 is followed by a query or a ", "conform", { target: { url: "http://a:b@here/v1?c=d", service } }],
  [
    "ftp://here is not the URL of a service; expected something like ",
    "conform",
    { target: { url: "ftp://here", service } },
  ],
  ["target.url holds an Account without its token", "conform", { target: { url: "http://AC1@here", service } }],
  ["target.url holds a token without its Account", "conform", { target: { url: "http://:b@here", service } }],
  ["undefined is not the URL of a service; expected something like ", "createProxy"],
  ["http://here/ is followed by a query or a fragment, ", "createProxy", "http://here?c=d"],
  ["the URL holds credentials, and a proxy passes on ", "createProxy", "http://a:b@here"],
  ["createProxy has no option recording; it has only, ", "createProxy", url, { recording: "a.har" }],
  ["fail of createProxy is true or false", "createProxy", url, { fail: "yes" }],
  ["timeoutMs of createProxy is a whole number from 1 to 3600000", "createProxy", url, { timeoutMs: 3e9 }],
  ["waivers of createProxy is a list of waivers, each with ", "createProxy", url, { waivers: ["x"] }],
  ["sweep takes an object with rate, concurrency, olderThan, dryRun, signal, time; olderThan ", "sweep", swept],
  ["the target of conform has no option header; it has url, ", "conform", { target: { ...target, header: {} } }],
  ["the target of conform has no option servce; it has url, ", "conform", { target: { url, servce: service } }],
  ["the target of sweep has no option heders; it has url, ", "sweep", { ...swept, heders: {} }, { olderThan: 10 }],
  ["handler of the target of sweep is a function", "sweep", target, { olderThan: 10 }],
  ["olderThan of sweep is a number from 0", "sweep", swept, {}],
  ["remote has no option timeout; it has timeoutMs, maxAnswerBytes", "remote", { timeout: 5 }],
  ["timeoutMs of remote is a whole number from 1 to 3600000", "remote", { timeoutMs: Number.POSITIVE_INFINITY }],
  ["basic takes a user and a secret, two texts that are not empty", "basic", undefined, undefined],
  ["parseState takes the text of a file, and the name ", "parseState", Buffer.from("maps: []"), "maps.yaml"],
  ["parseState takes the text of a file, and the name ", "parseState", "maps: []"],
  ["parseState has no option reading; it has readings", "parseState", "", "file", { reading: {} }],
])("says %s", async (want, name, ...given) => {
  const error = await refusalOf(name, ...given);
  expect(error).toBeInstanceOf(TypeError);
  expect(String(error)).toContain(`TypeError: ${want}`);
});

describe("what is thrown is told by its class:", () => {
  const { events, ...mock } = inProcessMock();
  const forgetful = inProcessMock({
    history: 1,
    fixtures: { maps: [{ unique_name: "users", items: [{ key: "ada", data: {} }] }] },
  });
  const dropped = { method: "GET", url: "http://here/v1/Services", headers: { "x-mock-fault": "drop" }, body: "" };

  it.each<{ error: abstract new (...given: never) => Error; act: () => unknown }>([
    { error: BadPlace, act: () => events.follow({ after: "nowhere" }) },
    { error: ConnectionDropped, act: () => mock.handler(dropped) },
    { error: DataError, act: () => createMock({ data: "/dev/null/data" }) },
    { error: EventsGone, act: () => forgetful.events.follow({ map: "users", after: 0 }).next() },
    { error: FaultError, act: () => mock.setFaults({ drop: 2 }) },
    { error: FixtureError, act: () => mock.begin({ maps: [{ revision: "?" }] }) },
    { error: NoSuchMap, act: () => events.history("users") },
    { error: ReadingError, act: () => inProcessMock({ readings: { expiry: "never" } }) },
    { error: RecordingError, act: () => validate(["nowhere.har"]) },
    { error: UnknownRule, act: () => conform({ target: { url, service }, only: ["tll"] }) },
  ])("$error.name", async ({ error, act }) => {
    await expect((async () => act())()).rejects.toBeInstanceOf(error);
  });
});

describe("a mock says", () => {
  const mock = inProcessMock();
  const called =
    (of: object, name: string, ...given: readonly unknown[]) =>
    () =>
      Reflect.apply(Reflect.get(of, name), of, given);

  it.each<[want: string, of: object, name: string, given: unknown]>([
    [
      "what is restored is what snapshot() gave, or a structuredClone of that; JSON does not hold it",
      mock,
      "restore",
      {},
    ],
    ["whose world is steered is the SID of an Account, AC and 32 hexadecimal digits", mock, "of", "AC12"],
    ["follow has no option maps; it has map, service, after", mock.events, "follow", { maps: "users" }],
    ["subscribe takes a function that is called with each event", mock.events, "subscribe", { map: "users" }],
    ['a clock advances by a number of seconds, not by "60"', mock.of(`AC${"1".repeat(32)}`), "advance", "60"],
  ])("%s", (want, of, name, given) => {
    expect(called(of, name, given)).toThrow(new TypeError(want));
  });
});

it("what it gives, and takes apart, has types with names, so that a program that exports such can be declared", () => {
  expectTypeOf<Conformance["drive"]>().toEqualTypeOf<Drive>();
  expectTypeOf<NonNullable<ConformOptions["time"]>>().toEqualTypeOf<Time>();
  expectTypeOf<NonNullable<ConformOptions["explore"]>>().toEqualTypeOf<Exploring>();
  expectTypeOf<Mock["world"]>().toEqualTypeOf<World>();
  expectTypeOf<Webhooks>().toExtend<Mock["webhooks"]>();
  expectTypeOf<NonNullable<CreateMockOptions["webhooks"]>>().toEqualTypeOf<WebhookSettings>();
  expectTypeOf<NonNullable<CreateMockOptions["admin"]>>().toEqualTypeOf<AdminOptions | false>();
});

it("options that are not given may be undefined, and a mock may be a target", async () => {
  const mock = inProcessMock({
    ...{ fixtures: undefined, judge: undefined, readings: { expiry: undefined } },
  } as object);
  for (const target of [mock, { ...mock, advance: () => {} }]) {
    const { report } = await conform({ target, only: ["status"] });
    expect(report.summary.fail).toBe(0);
    expect(report.summary.pass).toBeGreaterThan(0);
  }
  await expect(sweep({ url, ...mock }, { olderThan: 10 })).resolves.toMatchObject({ seen: 0 });
});

it.each([
  ["there is none; is a return missing?", () => undefined],
  ["it is a Response of fetch, in place of an object with status, headers and body", async () => new Response()],
])("a run stops and says so where the handler of its target gives no answer: %s", async (fault, handler: unknown) => {
  const { report } = await Promise.resolve(Reflect.apply(conform, undefined, [{ target: { handler, service } }]));
  expect(report.stopped).toBe(`the handler of the target gave no answer: ${fault}`);
});

it.each([
  ["AC1:p%C3%A4ss%3A", "AC1:päss:"],
  ["AC1:50%-off", "AC1:50%-off"],
])("a run asks with the credentials of its URL, which are decoded if they can be: %s", async (given, want) => {
  const mock = inProcessMock();
  const seen = new Set<string | undefined>();
  const handler: Handler = (request) => {
    seen.add(request.headers.authorization);
    return mock.handler(request);
  };
  await conform({ target: { url: `http://${given}@here`, handler, service: mock.service }, only: ["status"] });
  expect([...seen]).toEqual([`Basic ${Buffer.from(want).toString("base64")}`]);
});

it("Services may come from what can be iterated once, and a public URL ends in a slash or not", async () => {
  const mock = inProcessMock({ services: new Map([[service, 1]]).keys(), publicUrl: "https://sync.example.com/" });
  const answer = await mock.fetch(`http://here/v1/Services/${service}/Maps`, { method: "POST" });
  expect([mock.service, await answer.json()]).toMatchObject([
    service,
    { url: expect.stringMatching(/^https:\/\/sync\.example\.com\/v1\//) },
  ]);
});

it.each(Object.entries(reporters))("a report is written as %s by the report alone", async (_, reporter) => {
  const mock = inProcessMock();
  const { report } = await conform({ target: { handler: mock.handler, service: mock.service }, only: ["status"] });
  expect(reporter(report)).toMatch(/\S{3}/);
});
