import { describe, expect, it } from "vitest";
import type { Exchange, HttpRequest, HttpResponse } from "../http/exchange.js";
import { isObject } from "../http/json.js";
import { type AnyCall, type Call, resolve } from "./call.js";
import { operationOf } from "./description.js";

const service = `IS${"a".repeat(32)}`;
const account = `AC${"b".repeat(32)}`;
const list = `https://sync.twilio.com/v1/Services/${service}/Maps`;
const map = {
  sid: `MP${"c".repeat(32)}`,
  unique_name: null,
  account_sid: account,
  service_sid: service,
  url: `${list}/MP${"c".repeat(32)}`,
  links: { items: `${list}/MP/Items`, permissions: `${list}/MP/Permissions` },
  revision: "0",
  date_expires: null,
  date_created: "2015-07-30T20:00:00Z",
  date_updated: "2015-07-30T20:00:00Z",
  created_by: "system",
};

type Parts = Partial<HttpRequest> & { readonly response?: Partial<HttpResponse> };

function exchange({ response = {}, ...request }: Parts): Exchange {
  return {
    request: { method: "GET", url: list, headers: {}, body: "", ...request },
    response: { status: 200, headers: {}, body: "", ...response },
    startedAt: 5_000,
    durationMs: 250,
  };
}

/** The call that an exchange resolves to; fails the test if there is none. */
function called(parts: Parts): AnyCall {
  const call = resolve(exchange(parts));
  if (call?.op === undefined) throw new Error("this is no call of an operation");
  return call;
}

function created(body: string | null, response: Partial<HttpResponse> = {}): Call<"CreateSyncMap"> {
  const call = called({ method: "POST", body, response: { status: 201, ...response } });
  if (call.op !== "CreateSyncMap") throw new Error(`this is a call of ${call.op}`);
  return call;
}

function listed(query: string, response: Partial<HttpResponse> = {}): Call<"ListSyncMap"> {
  const call = called({ url: `${list}${query}`, response });
  if (call.op !== "ListSyncMap") throw new Error(`this is a call of ${call.op}`);
  return call;
}

describe("an exchange", () => {
  it("has the same base whatever credentials its URL contains", () => {
    const url = list.replace("://", "://AC:to%40ken@");
    expect(called({ url }).base).toBe(called({}).base);
  });

  it("of a creation is resolved in all its parts", () => {
    const given = exchange({
      method: "POST",
      url: list,
      headers: { authorization: `Basic ${btoa(`${account}:token`)}` },
      body: "UniqueName=a+b&Ttl=60&Ttl=60&Extra=1",
      response: {
        status: 201,
        headers: { date: "Thu, 30 Jul 2015 20:00:00 GMT" },
        body: JSON.stringify(map),
      },
    });
    const shown = expect.objectContaining({ at: "", map, it: map, violations: [] });
    expect(resolve(given)).toEqual({
      op: "CreateSyncMap",
      operation: operationOf("CreateSyncMap"),
      exchange: given,
      base: "https://sync.twilio.com",
      path: { ServiceSid: service },
      query: {},
      form: { UniqueName: "a b" },
      unknown: ["Extra"],
      repeated: ["Ttl"],
      status: 201,
      succeeded: true,
      start: 5_000,
      end: 5_250,
      at: Date.UTC(2015, 6, 30, 20),
      account,
      json: map,
      maps: [shown],
      shown: [shown],
      meta: undefined,
      problem: undefined,
    });
  });

  it.each([
    ["CreateSyncMap", "POST", list],
    ["ListSyncMap", "GET", list],
    ["FetchSyncMap", "GET", `${list}/a`],
    ["UpdateSyncMap", "POST", `${list}/a`],
    ["DeleteSyncMap", "DELETE", `${list}/a`],
    ["UpdateSyncMapItem", "POST", `${list}/a/Items/%2F`],
    ["FetchSyncMapPermission", "GET", `${list}/a/Permissions/ada`],
    ["ListService", "GET", "https://sync.twilio.com/v1/Services"],
    ["DeleteService", "DELETE", "http://127.0.0.1:4010/v1/Services/default"],
  ])("is a call of %s: %s %s", (want, method, url) => {
    expect(resolve(exchange({ method, url }))?.op).toBe(want);
  });

  it.each([
    ["another API", "https://api.twilio.com/2010-04-01/Accounts"],
    ["another resource", `https://sync.twilio.com/v1/Services/${service}/Documents`],
    ["lists of a Map", `${list}/a/Lists`],
    ["Services of Chat", "https://chat.twilio.com/v1/Services"],
    ["a Service of Chat", `https://chat.us1.twilio.com/v1/Services/${service}`],
    ["another version", `https://sync.twilio.com/v2/Services/${service}/Maps`],
    ["a host that is called v1", "https://host/v1"],
    ["a URL that only mentions the list", `https://example.com/go?to=/v1/Services/${service}/Maps`],
    ["a path that is malformed", `${list}/%zz`],
  ])("is not a call if it belongs to %s", (_, url) => {
    expect(resolve(exchange({ url }))).toBeUndefined();
  });

  it("with the method HEAD is not a call, since its answer has nothing to judge", () => {
    expect(resolve(exchange({ method: "HEAD" }))).toBeUndefined();
  });

  it("to a Service of another API is not a call, whatever its method", () => {
    expect(resolve(exchange({ method: "PUT", url: "https://chat.twilio.com/v1/Services" }))).toBeUndefined();
  });

  it("with a method that its resource does not have is a stray", () => {
    const given = exchange({ method: "PUT", url: `${list}/a`, response: { status: 405 } });
    const allow = ["GET", "HEAD", "POST", "DELETE", "OPTIONS"];
    expect(resolve(given)).toEqual({ op: undefined, exchange: given, allow, status: 405, start: 5_000, end: 5_250 });
  });

  it("without a time takes the given one, and 0 by default", () => {
    const timeless = { ...exchange({}), startedAt: null };
    expect(resolve(timeless, 7_000)).toMatchObject({ start: 7_000, end: 7_250 });
    expect(resolve(timeless)).toMatchObject({ start: 0, end: 250 });
  });
});

describe("the base of a call", () => {
  it.each([
    ["https://sync.twilio.com", list],
    ["https://sync.twilio.com", list.replace("https://sync.twilio.com", "HTTPS://Sync.Twilio.com:443")],
    ["https://sync.twilio.com", list.replace("https:", "http:")],
    ["http://sync.twilio.com:443/Prefix", list.replace("https://sync.twilio.com", "http://SYNC.twilio.com:443/Prefix")],
    ["http://127.0.0.1:4010", `http://127.0.0.1:4010/v1/Services/${service}/Maps?PageSize=5`],
    ["https://gateway.example/twilio/sync", `https://gateway.example/twilio/sync/v1/Services/${service}/Maps/a`],
    ["https://v1", `https://v1/v1/Services/${service}/Maps`],
    ["https://gateway.example/v1/sync", `https://gateway.example/v1/sync/v1/Services/${service}/Maps`],
    ["https://gateway.example/v1/sync", "https://gateway.example/v1/sync/v1/Services?PageSize=5"],
  ])("is %s of %s", (want, url) => {
    expect(called({ url }).base).toBe(want);
  });
});

describe("the path of a call", () => {
  it("is decoded", () => {
    expect(called({ url: `${list}/a%2Fb%20%C3%A9` }).path).toEqual({ ServiceSid: service, Sid: "a/b é" });
  });
});

describe("the form of a call", () => {
  it.each([
    [{}, ""],
    [{ UniqueName: "n", Ttl: "", CollectionTtl: "abc" }, "UniqueName=n&Ttl=&CollectionTtl=abc"],
    [{}, "UniqueName=a&UniqueName=b"],
    [{}, "Extra=1&__proto__=2"],
    [undefined, "UniqueName=%"],
    [undefined, null],
  ])("is %j in the body %j", (want, body) => {
    expect(created(body).form).toEqual(want);
  });
});

describe("the body of a request", () => {
  const form = "application/x-www-form-urlencoded";

  it.each([
    [{ Ttl: "60" }, "Ttl=60", form],
    [{ Ttl: "60" }, "Ttl=60", `${form}; charset=UTF-8`],
    [{ Ttl: "60" }, "Ttl=60", form.toUpperCase()],
    [{}, "", "application/json"],
    [undefined, "Ttl=60", "application/json"],
    [undefined, '{"Ttl":60}', "application/json"],
    [undefined, "Ttl=60", "text/plain"],
  ])("is the form %j if it is %j with the type %s", (want, body, type) => {
    const call = called({ method: "POST", headers: { "content-type": type }, body });
    expect(call).toMatchObject({ op: "CreateSyncMap", unknown: [], repeated: [] });
    expect(call.form).toEqual(want);
  });
});

describe("a form that a server may have read differently is unknown", () => {
  it.each([
    ["beside a name of the form in the query", { url: `${list}?Ttl=60`, body: "UniqueName=x" }],
    ["in place of a name of the form in the query", { url: `${list}?Ttl=60&UniqueName=x`, body: "" }],
    ["if it is packed", { headers: { "content-encoding": "gzip" }, body: "Ttl=60" }],
  ])("%s", (_, parts) => {
    expect(called({ method: "POST", ...parts }).form).toBeUndefined();
  });

  it.each([
    ["beside other names in the query", { url: `${list}?a=1`, body: "Ttl=60" }],
    ["if it says that it is not packed", { headers: { "content-encoding": "identity" }, body: "Ttl=60" }],
  ])("but is known %s", (_, parts) => {
    expect(called({ method: "POST", ...parts }).form).toEqual({ Ttl: "60" });
  });
});

describe("the query of a call", () => {
  it.each([
    [{}, ""],
    [{}, "?"],
    [{ PageSize: "5", Page: "0", PageToken: "PT=" }, "?PageSize=5&Page=0&PageToken=PT%3D"],
    [{ PageSize: "5" }, "?PageSize=5&Page=1&Page=2"],
    [{ PageToken: "a?b" }, "?PageToken=a?b"],
    [{}, "?PageSize=%zz"],
  ])("is %j in %s", (want, query) => {
    expect(listed(query).query).toEqual(want);
  });
});

describe("undocumented names", () => {
  it.each([
    [[], "?PageSize=5"],
    [["pagesize"], "?pagesize=5"],
    [["UniqueName2"], "?UniqueName2=5&PageSize=1"],
    [["toString", "__proto__", "constructor"], "?toString=1&__proto__=2&constructor=3"],
    [[""], "?=1"],
    [["PageSize=%zz"], "?PageSize=%zz"],
  ])("are %j in %s", (want, query) => {
    expect(listed(query).unknown).toEqual(want);
  });

  it("include those of the query even if a form was sent", () => {
    const { unknown, repeated } = called({ method: "POST", url: `${list}?a=1&b=2&b=3`, body: "c=4&d=5&d=6" });
    expect({ unknown, repeated }).toEqual({ unknown: ["a", "b", "c", "d"], repeated: ["b", "d"] });
  });

  it.each([
    ["of the form in a query", { method: "POST", url: `${list}?Ttl=60&UniqueName=x`, body: "" }, ["Ttl", "UniqueName"]],
    ["of the query in a form", { method: "POST", body: "PageSize=5" }, ["PageSize"]],
    ["of the form in the query of a list", { url: `${list}?Ttl=60&PageSize=5` }, ["Ttl"]],
  ])("include those %s", (_, parts, want) => {
    expect(called(parts).unknown).toEqual(want);
  });
});

describe("the server's time", () => {
  it.each([
    [Date.UTC(2026, 0, 1), "Thu, 01 Jan 2026 00:00:00 GMT"],
    [Date.UTC(2026, 0, 1), "Thursday, 01-Jan-26 00:00:00 GMT"],
    [Date.UTC(2026, 0, 1), "Thu Jan  1 00:00:00 2026"],
    [undefined, ""],
    [undefined, "soon"],
  ])("is %s if the Date is %j", (want, date) => {
    expect(listed("", { headers: { date } }).at).toBe(want);
  });

  it("is unknown if there is no Date", () => {
    expect(listed("").at).toBeUndefined();
  });
});

describe("what is shown by an answer", () => {
  const meta = { key: "maps", page: 0 };

  it("is each Map of a list, with its place", () => {
    const call = listed("", { body: JSON.stringify({ maps: [map, { sid: "MP1" }], meta }) });
    expect(call.maps.map(({ at, map: { sid } }) => [at, sid])).toEqual([
      ["/maps/0", map.sid],
      ["/maps/1", "MP1"],
    ]);
    expect(call.maps.map(({ violations }) => violations.length > 0)).toEqual([false, true]);
    expect(call.meta).toEqual(meta);
    expect(call.problem).toBeUndefined();
  });

  it.each([
    ["is no JSON", "<html>"],
    ["is cut off", '{"maps":[{'],
    ["is a list", "[]"],
    ["is null", "null"],
    ["has no maps", "{}"],
    ["has maps that are no list", '{"maps":{},"meta":[]}'],
    ["has maps that are no objects", '{"maps":[null,1,"a",[]],"meta":null}'],
    ["is empty", ""],
    ["is not recorded", null],
  ])("is nothing if a list %s", (_, body) => {
    const { maps, meta } = listed("", { body });
    expect({ maps, meta }).toEqual({ maps: [], meta: undefined });
  });

  it("is nothing if a Map was deleted", () => {
    const call = called({ method: "DELETE", url: `${list}/a`, response: { status: 204, body: "{}" } });
    expect(call).toMatchObject({ succeeded: true, maps: [], problem: undefined });
  });

  it("is a problem and no Map if the answer is a refusal", () => {
    const problem = { code: 54301, message: "taken", more_info: "there", status: 409 };
    const call = created("", { status: 409, body: JSON.stringify(problem) });
    expect(call).toMatchObject({ succeeded: false, maps: [], problem });
  });

  it.each([
    [undefined, "[]"],
    [undefined, "oops"],
    [undefined, ""],
    [undefined, null],
    [{}, "{}"],
  ])("is the problem %j if a refusal has the body %j", (want, body) => {
    expect(listed("", { status: 500, body }).problem).toEqual(want);
  });

  it.each([
    [false, 199],
    [true, 200],
    [true, 299],
    [false, 302],
    [false, 400],
  ])("is a success: %s with the status %i", (want, status) => {
    expect(listed("", { status }).succeeded).toBe(want);
  });
});

describe("the Account of a call", () => {
  it("is unknown if no credentials were sent", () => {
    expect(listed("").account).toBeUndefined();
  });
});

describe("a JSON object", () => {
  it.each([
    [true, {}],
    [true, { a: 1 }],
    [false, []],
    [false, null],
    [false, undefined],
    [false, "a"],
    [false, 1],
  ])("is %s for %j", (want, given) => {
    expect(isObject(given)).toBe(want);
  });
});
