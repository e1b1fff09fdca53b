/** Handwritten exchanges with behaviour that services are free to show: no MUST may be broken, and no SHOULD but the one given. */
import { describe, expect, it } from "vitest";
import { formType } from "../src/http/form.js";
import {
  at,
  created,
  deleted,
  exchange,
  fetched,
  linksOf,
  list,
  map,
  missing,
  page,
  sid,
  updated,
} from "../src/testing/exchanges.js";
import { answering, broken, judged } from "../src/testing/judged.js";

const etag = { etag: '"0"' };
const json = { headers: { "content-type": formType } };
const refusal = (code: number, status = 400) => ({
  status,
  json: { code, message: "No", more_info: `https://www.twilio.com/docs/errors/${code}`, status },
});
const withTtl = (form: Readonly<Record<string, string>>, date_expires: string | null, at = 0) =>
  answering(created({ ...json, form, at, json: map({ date_expires }) }), etag);
const other = `MP${"2".repeat(32)}`;

describe("what the page does not say binds nobody", () => {
  it("an empty name that is taken for none is only not refused, however often", () => {
    const form = { UniqueName: "" };
    const another = map({
      sid: other,
      url: `${list}/${other}`,
      links: linksOf(other),
      date_created: at(1),
      date_updated: at(1),
    });
    const both = [created({ form, ...json }), created({ form, ...json, at: 1, json: another })];
    expect(broken(...both.map((each) => answering(each, etag)))).toEqual(["name.empty-is-refused"]);
  });

  it.each([
    ["a time-to-live of 0", { CollectionTtl: "0" }, 54011],
    ["a time-to-live of 0 beside another", { Ttl: "0", CollectionTtl: "600" }, 54011],
    ["a time-to-live of a month", { CollectionTtl: "2592000" }, 54011],
    ["a name of 257 characters", { UniqueName: "x".repeat(257) }, 54302],
  ])("%s may be refused", (_, form, code) => {
    expect(broken(created({ ...json, form, ...refusal(code) }))).toEqual([]);
  });

  it.each([{ CollectionTtl: "1" }, { Ttl: "86400" }, { UniqueName: "x".repeat(256) }, {}])("but not %j", (form) => {
    expect(broken(created({ ...json, form, ...refusal(54011) }))).toContain("status.good-request-is-served");
  });

  it("a name that is taken, beside a time-to-live of 0, may be refused for that", () => {
    const taken = { UniqueName: "x", CollectionTtl: "0" };
    const first = answering(created({ ...json, form: { UniqueName: "x" }, json: map({ unique_name: "x" }) }), etag);
    expect(broken(first, created({ ...json, form: taken, at: 1, ...refusal(54011) }))).toEqual([]);
  });

  it.each([
    ["the deadline of neither", at(3600), ["ttl.zero-is-no-expiry"]],
    ["its end at once", at(0), ["ttl.zero-is-no-expiry"]],
    ["no deadline", null, []],
    ["the deadline of Ttl", at(600), ["ttl.alias-is-ignored"]],
  ])("a CollectionTtl of 0 beside Ttl that gives a Map %s", (_, until, want) => {
    expect(broken(withTtl({ Ttl: "600", CollectionTtl: "0" }, until))).toEqual(want);
  });

  it("a CollectionTtl of 0 that leaves the deadline where it is, though Ttl would set the same", () => {
    const form = { Ttl: "600", CollectionTtl: "0" };
    const before = withTtl({ CollectionTtl: "600" }, at(600));
    const same = updated({ ...json, form, at: 1, json: map({ date_expires: at(600) }) });
    expect(broken(before, answering(same, etag))).toEqual([]);
  });

  it.each([
    ["a Ttl that is repeated", "Ttl=60&Ttl=120", at(120)],
    ["a CollectionTtl that is repeated", "CollectionTtl=60&CollectionTtl=120", null],
    ["an empty Ttl", "Ttl=", null],
    ["an empty CollectionTtl, beside Ttl", "Ttl=60&CollectionTtl=", at(60)],
  ])("%s", (_, body, date_expires) => {
    const written = created({ ...json, json: map({ date_expires }) });
    expect(broken(answering({ ...written, request: { ...written.request, body } }, etag))).toEqual([]);
    const refused = created({ ...json, ...refusal(54011) });
    expect(broken({ ...refused, request: { ...refused.request, body } })).toEqual([]);
  });
});

describe("an update", () => {
  const made = answering(created(json), etag);
  const later = (date_updated: string, at = 60) =>
    broken(
      made,
      answering(
        updated({ ...json, form: { CollectionTtl: "60" }, at, json: map({ date_updated, date_expires: until(at) }) }),
        etag,
      ),
    );
  const until = (second: number) => at(second + 60);

  it("of the time-to-live alone may move date_updated to its time, or leave it", () => {
    expect(later(at(0))).toEqual([]);
    expect(later(at(60))).toEqual([]);
  });

  it.each([30, 90])("but not to another second, %d", (second) => {
    expect(later(at(second))).toEqual(["date.updated-is-the-time-of-update"]);
  });

  it("may take -0 for 0", () => {
    expect(broken(withTtl({ CollectionTtl: "-0" }, null))).toEqual([]);
    expect(broken(withTtl({ CollectionTtl: "-01" }, null))).toEqual(["ttl.negative-is-refused"]);
  });
});

describe("a form that nobody knows is not judged", () => {
  const endless = answering(created(json), etag);

  it.each([
    ["a query that may be read or not", { url: `${list}?Ttl=60&UniqueName=x` }],
    ["a packed body", { headers: { ...json.headers, "content-encoding": "gzip" }, body: "Ttl=60&UniqueName=x" }],
  ])("%s", (_, parts) => {
    expect(broken({ ...endless, request: { ...endless.request, ...parts } })).toEqual([]);
    const named = answering(created({ ...json, json: map({ unique_name: "x", date_expires: at(60) }) }), etag);
    expect(broken({ ...named, request: { ...named.request, ...parts } })).toEqual([]);
  });

  it("nor is a query that cannot be read", () => {
    expect(broken(exchange({ url: `${list}?PageSize=%zz`, ...refusal(20001) }))).toEqual([]);
    expect(
      broken(exchange({ url: `${list}?Limit=20`, json: page({ page_size: 20, url: list, first_page_url: list }) })),
    ).toEqual([]);
  });
});

describe("what stands before a service, or fails once", () => {
  it("breaks no MUST with a single 500", () => {
    const once = { status: 500, json: { code: 20500, message: "", more_info: "https://x/20500", status: 500 } };
    const gone = [answering(created(json), etag), deleted({ at: 1 })];
    const only = ["status.no-request-breaks-the-server"];
    expect(broken(created({ ...json, ...once }))).toEqual(only);
    expect(broken(...gone, fetched({ at: 2, ...once }))).toEqual(only);
    expect(broken(fetched({ url: `${list}/MP${"0".repeat(32)}`, ...once }))).toEqual(only);
  });

  it("may not know a Service by its name, or a Map by a name of more than 256 characters", () => {
    expect(broken(exchange({ url: list.replace(/IS\w+/, "default"), ...refusal(20001) }))).toEqual([]);
    expect(broken(fetched({ url: `${list}/${"x".repeat(257)}`, ...refusal(20001) }))).toEqual([]);
    const want = ["status.good-request-is-served"];
    expect(broken(fetched({ url: `${list}/${"x".repeat(256)}`, ...refusal(20001) }))).toEqual(want);
  });

  it.each([401, 403, 407, 408, 429, 500, 502, 503, 504])("may answer %d in HTML", (status) => {
    const html = answering(fetched({ status }), { "content-type": "text/html" }, "<html>");
    expect(broken(html)).toEqual(status === 500 ? ["status.no-request-breaks-the-server"] : []);
  });

  it("is blamed for a refusal of its own in HTML", () => {
    const { broken, findings } = judged([answering(fetched({ status: 409 }), {}, "<html>")]);
    expect(broken).toEqual(["problem.has-its-form"]);
    expect(findings("problem.has-its-form")).toMatchObject([
      { at: "body", expected: "a JSON object", actual: "6 characters that are none" },
    ]);
  });

  it.each([301, 302, 307, 308, 407])("may answer %d where a Map was deleted", (status) => {
    expect(
      broken(answering(created(json), etag), deleted({ at: 1 }), fetched({ at: 2, status, json: undefined })),
    ).toEqual([]);
  });
});

describe("a deletion that was accepted, and is not done yet", () => {
  const made = answering(created(json), etag);
  const accepted = deleted({ at: 1, status: 202 });
  const here = (second: number) => answering(fetched({ at: second }), etag);

  it("leaves open whether the Map is there", () => {
    const only = ["status.deletion-is-204"];
    expect(broken(made, accepted, here(2))).toEqual(only);
    expect(broken(made, accepted, here(2), missing({ at: 3, ...refusal(20404, 404) }))).toContain(
      "status.deletion-is-204",
    );
    expect(broken(made, accepted, here(2), { ...missing({ at: 3 }), response: missingBody })).toEqual(only);
  });

  it("while one that was done does not", () => {
    expect(broken(made, deleted({ at: 1 }), here(2))).toEqual(["lifecycle.deleted-is-gone"]);
  });
});

describe("an answer of 405", () => {
  const refused = (method: string, url: string, allow: string) =>
    answering(exchange({ method, url, ...refusal(20004, 405) }), { allow });

  it.each([
    ["PUT", list, "GET, POST"],
    ["DELETE", list, "POST,GET , HEAD"],
    ["PATCH", `${list}/${sid}`, "OPTIONS, DELETE, POST, GET"],
  ])("of %s %s may say %s", (method, url, allow) => {
    expect(broken(refused(method, url, allow))).toEqual([]);
  });

  it.each([
    ["PUT", list, ""],
    ["PUT", list, "GET"],
    ["DELETE", list, "GET, POST, DELETE"],
    ["PATCH", `${list}/${sid}`, "GET, POST"],
  ])("of %s %s may not say %j", (method, url, allow) => {
    expect(broken(refused(method, url, allow))).toEqual(["problem.not-allowed-says-what-is"]);
  });
});

describe("the forms of HTTP and of ISO 8601", () => {
  const dated = (
    date: string,
    each = created({ ...json, form: { CollectionTtl: "60" }, json: map({ date_expires: at(60) }) }),
  ) => answering(each, { ...etag, date });

  it.each(["Thu Jan  1 00:00:00 2026", "Thursday, 01-Jan-26 00:00:00 GMT"])("a Date of %s", (date) => {
    const late = "Thu Jan  1 00:00:09 2026";
    expect(judged([dated(date)]).examined("date.created-is-the-time-of-creation")).toBe(1);
    expect(broken(dated(date))).toEqual([]);
    expect(broken(dated(late))).toContain("ttl.sets-the-deadline");
  });

  it.each([
    "2026-01-01t00:00:00z",
    "2026-01-01T00:00:00+00",
    "2026-01-01T00:00:00+0000",
    "2026-01-01T00:00:00-00:00",
    "2026-01-01T00:00:00,5Z",
    "2026-01-01T00:00:00.123456Z",
  ])("a date of %s", (date) => {
    const made = created({ ...json, json: map({ date_created: date, date_updated: date }) });
    expect(broken(answering(made, etag))).toEqual([]);
    expect(judged([answering(made, etag)]).examined("date.created-is-the-time-of-creation")).toBe(1);
  });

  it.each([
    "2026-01-01T00:00:00",
    "2026-01-01 00:00:00Z",
    "2026-01-01T00:00:00+01",
    "2026-02-30T00:00:00Z",
    "2026-01-01T24:00:00Z",
    "2026-01-01",
    "20260101T000000Z",
  ])("but not %s", (date) => {
    expect(broken(answering(fetched({ json: map({ date_updated: date }) }), etag))).toContain(
      "date.updated-is-iso-in-gmt",
    );
  });

  it("one moment in two notations", () => {
    const plain = answering(created(json), etag);
    const millis = map({ date_created: at(0).replace("Z", ".000Z"), date_updated: at(0).replace("Z", "+00:00") });
    expect(broken(plain, answering(fetched({ at: 1, json: millis }), etag))).toEqual([]);
  });

  it.each(['"0-gzip"', '"0;gzip"', '"0--gzip"', 'W/"0"', "0", '"0-br"'])("an ETag of %s", (tag) => {
    expect(broken(answering(fetched({}), { etag: tag }))).toEqual([]);
  });

  it.each(['"1-gzip"', '"0-1"', '"gzip"'])("but not an ETag of %s", (tag) => {
    expect(broken(answering(fetched({}), { etag: tag }))).toEqual(["revision.is-the-etag"]);
  });
});

const missingBody = answering(
  missing({
    json: {
      code: 20404,
      message: `The requested resource ${new URL(`${list}/${sid}`).pathname.slice(3)} was not found`,
      more_info: "https://x/20404",
      status: 404,
    },
  }),
  {},
).response;
