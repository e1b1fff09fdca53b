import { describe, expect, it } from "vitest";
import { pointerParts, valueAt } from "./pointer.js";
import { type ValidatorName, violationsOf } from "./validate.js";

const service = `IS${"a".repeat(32)}`;
const map = {
  sid: `MP${"a".repeat(32)}`,
  unique_name: "name",
  account_sid: `AC${"a".repeat(32)}`,
  service_sid: service,
  url: `https://sync.twilio.com/v1/Services/${service}/Maps/MP`,
  links: { items: "https://sync.twilio.com/Items", permissions: "https://sync.twilio.com/Permissions" },
  revision: "0",
  date_expires: null,
  date_created: "2015-07-30T20:00:00Z",
  date_updated: "2015-07-30T20:00:00.123Z",
  created_by: "system",
};
const meta = {
  key: "maps",
  page: 0,
  page_size: 50,
  url: "https://sync.twilio.com/a",
  first_page_url: "https://sync.twilio.com/b",
  next_page_url: null,
  previous_page_url: null,
};
const without = (name: keyof typeof map): object =>
  Object.fromEntries(Object.entries(map).filter(([key]) => key !== name));

describe("a value that fits its schema", () => {
  it.each<[ValidatorName, unknown]>([
    ["SyncMap", map],
    ["SyncMap", { ...map, unique_name: null, date_expires: "2015-07-30T20:00:00Z" }],
    ["SyncMap", { ...map, more: "than is documented" }],
    ["SyncMap", { ...map, links: { ...map.links, more: "https://sync.twilio.com/More" } }],
    ["PageMeta", meta],
    ["PageMeta", { ...meta, next_page_url: "https://sync.twilio.com/c" }],
    ["Problem", { code: 20404, message: "gone", more_info: "https://www.twilio.com/docs/errors/20404", status: 404 }],
    ["CreateSyncMapForm", {}],
    ["CreateSyncMapForm", { UniqueName: "n", Ttl: 0, CollectionTtl: 31_536_000 }],
    ["UpdateSyncMapForm", { CollectionTtl: 5 }],
    ["ListSyncMapQuery", { PageSize: 1000, Page: 0, PageToken: "" }],
    ["State", {}],
    ["State", { services: [service], maps: [{}, { unique_name: null, ttl: 5 }] }],
  ])("has no violation: %s %j", (schema, value) => {
    expect(violationsOf(schema, value)).toEqual([]);
  });
});

describe("a violation", () => {
  it.each<[string, ValidatorName, unknown]>([
    ["/sid pattern: to match ^MP[0-9a-fA-F]{32}$, not XX…", "SyncMap", { ...map, sid: `XX${"a".repeat(32)}` }],
    [
      "/service_sid minLength: at least 34 characters, not ServiceSid",
      "SyncMap",
      { ...map, service_sid: "ServiceSid" },
    ],
    [
      "/account_sid maxLength: at most 34 characters, not AC…",
      "SyncMap",
      { ...map, account_sid: `AC${"a".repeat(33)}` },
    ],
    ["/revision type: string, not 0", "SyncMap", { ...map, revision: 0 }],
    ["/unique_name type: string or null, not 5", "SyncMap", { ...map, unique_name: 5 }],
    ["/unique_name required: to be there, not undefined", "SyncMap", without("unique_name")],
    ["/date_created type: string, not null", "SyncMap", { ...map, date_created: null }],
    ["/date_expires format: date-time, not tomorrow", "SyncMap", { ...map, date_expires: "tomorrow" }],
    ["/date_updated format: date-time, not 2015-07-30", "SyncMap", { ...map, date_updated: "2015-07-30" }],
    ["/url format: uri, not /v1/Services", "SyncMap", { ...map, url: "/v1/Services" }],
    ["/links/items required: to be there, not undefined", "SyncMap", { ...map, links: { permissions: map.url } }],
    ["/links/more format: uri, not more", "SyncMap", { ...map, links: { ...map.links, more: "more" } }],
    ["/sid type: string, not null", "SyncMap", { ...map, sid: null }],
    ["/page minimum: at least 0, not -1", "PageMeta", { ...meta, page: -1 }],
    ["/page_size maximum: at most 1000, not 1001", "PageMeta", { ...meta, page_size: 1001 }],
    ["/page type: integer, not 0.5", "PageMeta", { ...meta, page: 0.5 }],
    ["/UniqueName minLength: at least 1 character, not ", "CreateSyncMapForm", { UniqueName: "" }],
    ["/UniqueName not: none of the forms that are ruled out, not MP…", "CreateSyncMapForm", { UniqueName: map.sid }],
    ["/Ttl maximum: at most 31536000, not 31536001", "UpdateSyncMapForm", { Ttl: 31_536_001 }],
    ["/PageSize minimum: at least 1, not 0", "ListSyncMapQuery", { PageSize: 0 }],
    ["/maps/0/a~1b~0c unevaluatedProperties: no property a/b~c, not undefined", "State", { maps: [{ "a/b~c": 1 }] }],
    [" type: object, not null", "Problem", null],
    ["/Order enum: one of asc, desc, not up", "ListSyncMapItemQuery", { Order: "up" }],
    ["/accounts propertyNames: no property nobody, not [object Object]", "State", { accounts: { nobody: {} } }],
  ])("gives the place, the expected and the actual value: %s", (want, schema, value) => {
    const said = violationsOf(schema, value).map(
      ({ at, keyword, expected, actual }) =>
        `${at} ${keyword}: ${expected}, not ${String(actual).replace(/(?<=^..)[aA]+$/, "…")}`,
    );
    expect(said).toContain(want);
  });

  it("is given for each fault of a value", () => {
    const found = violationsOf("SyncMap", { ...map, sid: 1, revision: 2, created_by: 3 });
    expect(found.map(({ at }) => at)).toEqual(["/sid", "/revision", "/created_by"]);
  });

  it("is not carried over from one value to the next", () => {
    expect(violationsOf("SyncMap", { ...map, revision: 0 })).toHaveLength(1);
    expect(violationsOf("SyncMap", map)).toEqual([]);
  });
});

describe("a schema that is not in the description", () => {
  it("throws an error", () => {
    expect(() => violationsOf("Teapot" as ValidatorName, {})).toThrow("no validator was generated for Teapot"); // a caller without types
  });
});

describe("a JSON pointer into a value", () => {
  const value = { a: [{ "b/c": 1, "d~e": 2 }], "": 3 };

  it.each([
    [value, ""],
    [1, "/a/0/b~1c"],
    [2, "/a/0/d~0e"],
    [3, "/"],
    [undefined, "/a/1/b"],
    [undefined, "/a/0/b~1c/deeper"],
    [undefined, "/nothing"],
  ])("leads to %j: %s", (want, pointer) => {
    expect(valueAt(value, pointer)).toEqual(want);
  });

  it("consists of names and indexes", () => {
    expect(pointerParts("/a/0/b~1c/~01")).toEqual(["a", "0", "b/c", "~1"]);
    expect(pointerParts("")).toEqual([]);
  });
});
