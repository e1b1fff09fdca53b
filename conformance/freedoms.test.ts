/** Exchanges written by hand with services that do what they are free to do: no MUST may blame them, and no SHOULD but the one that is named. */
import { describe, expect, it } from "vitest";
import { audit } from "../src/audit/audit.js";
import type { Exchange, Headers } from "../src/http/exchange.js";
import { formType } from "../src/http/form.js";
import { created, deleted, exchange, fetched, list, map, missing, sid, updated } from "../src/testing/exchanges.js";
import { rules } from "./rules/index.js";

interface Judged {
  /** The ids of the rules that are broken. */
  readonly broken: readonly string[];
  /** How much evidence a rule found. */
  readonly examined: (id: string) => number | undefined;
}

function judged(exchanges: readonly Exchange[], { soleWriter = true } = {}): Judged {
  const judge = audit(rules, { soleWriter });
  for (const each of exchanges) judge.see(each);
  const verdicts = judge.finish();
  expect(verdicts.filter(({ outcome }) => outcome === "error")).toEqual([]);
  return {
    broken: verdicts.filter(({ outcome }) => outcome === "fail").map(({ rule }) => rule.id),
    examined: (id) => verdicts.find(({ rule }) => rule.id === id)?.examined,
  };
}

const broken = (...exchanges: readonly Exchange[]): readonly string[] => judged(exchanges).broken;

/** An exchange whose request and answer are as given, its answer with headers and a body of its own. */
function answering(each: Exchange, headers: Headers, body = each.response.body): Exchange {
  return { ...each, response: { ...each.response, headers: { ...each.response.headers, ...headers }, body } };
}

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
    expect(broken(answering(fetched({ status: 409 }), {}, "<html>"))).toEqual(["problem.has-its-form"]);
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

describe("pages", () => {
  it("may be of 100 where more was asked for, and show the URL that was asked", () => {
    const url = `${list}?PageSize=1000&Page=0`;
    const meta = {
      page_size: 100,
      url,
      first_page_url: url,
      next_page_url: `${list}?PageSize=1000&Page=1&PageToken=PT1`,
    };
    expect(broken(exchange({ url: `${list}?PageSize=1000`, json: page(meta, [map()]) }))).toEqual([]);
    const later = { ...meta, page: 1, next_page_url: null, previous_page_url: `${url}&PageToken=PT0` };
    const byToken = exchange({ url: `${list}?PageToken=PT1`, json: page({ ...later, url: `${list}?PageToken=PT1` }) });
    expect(broken(byToken)).toEqual([]);
    const cut = { ...meta, page_size: 99 };
    expect(
      broken(exchange({ url: `${list}?PageToken=PT1`, json: page({ ...cut, url: `${list}?PageToken=PT1` }) })),
    ).toEqual(["paging.first-page-url-leads-to-the-first", "paging.next-page-url-goes-on"]);
  });

  it("may be the first where the token is empty, and any where it came twice", () => {
    expect(broken(exchange({ url: `${list}?PageToken=`, json: page({}) }))).toEqual([]);
    const either = page({
      url: `${list}?PageSize=50&Page=1&PageToken=PTb`,
      page: 1,
      previous_page_url: `${list}?Page=0`,
    });
    expect(broken(exchange({ url: `${list}?PageToken=PTa&PageToken=PTb`, json: either }))).toEqual([]);
  });

  it("may keep the size of the walk that a token is from, whatever is asked beside it", () => {
    const meta = { page: 1, url: `${list}?PageSize=50&Page=1&PageToken=PT1`, previous_page_url: `${list}?Page=0` };
    const asked = exchange({ url: `${list}?PageSize=10&PageToken=PT1`, json: page(meta) });
    expect(broken(asked)).toEqual([]);
    expect(broken(exchange({ url: `${list}?PageSize=10`, json: page({}) }))).toContain("paging.size-is-granted");
    // In a URL that was handed out, the size is that of the service itself.
    const first = exchange({
      url: `${list}?PageSize=10`,
      json: page({ page_size: 10, next_page_url: `${list}?PageSize=10&PageToken=PT1` }),
    });
    expect(broken(first, { ...asked, startedAt: (asked.startedAt ?? 0) + 1000 })).toContain("paging.size-is-granted");
  });

  it("may have a token in the URL of the first, but not that of a later one", () => {
    const opaque = `${list}?PageToken=PT0`;
    const next = `${list}?PageToken=PT1`;
    expect(
      broken(exchange({ json: page({ url: opaque, first_page_url: opaque, next_page_url: next }, [map()]) })),
    ).toEqual([]);
    const wrong = { url: next, first_page_url: next, next_page_url: next };
    expect(broken(exchange({ json: page(wrong, [map()]) }))).toEqual([
      "paging.url-is-this-page",
      "paging.first-page-url-leads-to-the-first",
      "paging.next-page-url-goes-on",
    ]);
  });

  it("may have another token in the URL of a later one than it was asked for with, but none only if it is the first", () => {
    const asked = (meta: Parameters<typeof page>[0]) =>
      exchange({ url: `${list}?PageSize=50&Page=1&PageToken=PT1`, json: page(meta, [map()]) });
    const later = { page: 1, previous_page_url: `${list}?PageSize=50&Page=0&PageToken=PT0` };
    const next = `${list}?PageSize=50&Page=2&PageToken=PT2`;
    expect(broken(asked({ ...later, url: `${list}?PageSize=50&Page=1&PageToken=PT1b` }))).toEqual([]);
    expect(broken(asked({ ...later, url: `${list}?PageSize=50&PageToken=PT2`, next_page_url: next }))).toContain(
      "paging.url-is-this-page",
    );
    expect(broken(asked({ ...later, url: `${list}?PageSize=50` }))).toContain("paging.url-is-this-page");
    expect(broken(asked({ url: `${list}?PageSize=50&Page=0` }))).toEqual([]);
  });

  it("may show a Map again where somebody else may have made one, but never twice at once", () => {
    const next = `${list}?PageSize=1&Page=1&PageToken=PT1`;
    const meta = { page_size: 1, url: `${list}?PageSize=1`, first_page_url: `${list}?PageSize=1`, next_page_url: next };
    const made = answering(created(json), etag);
    const first = exchange({ at: 1, url: `${list}?PageSize=1`, json: page(meta, [map()]) });
    const again = { ...meta, page: 1, url: next, next_page_url: null, previous_page_url: `${list}?PageSize=1&Page=0` };
    const second = exchange({ at: 2, url: next, json: page(again, [map()]) });
    expect(judged([made, first, second], { soleWriter: false }).broken).toEqual([]);
    expect(judged([made, first, second]).broken).toEqual(["paging.no-map-twice"]);
    const twice = exchange({ at: 1, json: page({}, [map(), map()]) });
    expect(judged([made, twice], { soleWriter: false }).broken).toEqual(["paging.no-map-twice"]);
  });

  it("have no page before where all that stood there has gone", () => {
    const next = `${list}?PageSize=1&Page=1&PageToken=PT1`;
    const meta = { page_size: 1, url: `${list}?PageSize=1`, first_page_url: `${list}?PageSize=1`, next_page_url: next };
    const brief = map({ date_expires: at(3) });
    const first = exchange({ at: 1, url: `${list}?PageSize=1`, json: page(meta, [brief]) });
    const second = exchange({ at: 9, url: next, json: page({ ...meta, page: 1, url: next, next_page_url: null }) });
    expect(broken(first, second)).toEqual([]);
    // Or where somebody else may have deleted it.
    const lasting = exchange({ at: 1, url: `${list}?PageSize=1`, json: page(meta, [map()]) });
    expect(judged([lasting, second], { soleWriter: false }).broken).toEqual([]);
    expect(broken(lasting, second)).toEqual(["paging.later-page-has-previous"]);
  });
});

describe("the URLs of one answer", () => {
  const gateway = "http://gateway.example:8080/sync";
  const through = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value).replaceAll("https://sync.example.com", gateway));

  it("may be those of a gateway that is not the host that was asked", () => {
    expect(broken(answering(fetched({ json: through(map()) }), etag))).toEqual([]);
    expect(broken(exchange({ json: through(page({}, [map()])) }))).toEqual([]);
  });

  it("may differ from those of another answer", () => {
    const one = answering(fetched({}), etag);
    expect(broken(one, answering(fetched({ at: 1, json: through(map()) }), etag))).toEqual([]);
  });

  it.each([
    [
      "a Map of a list",
      page({}, [map(), through(map({ sid: other, url: `${list}/${other}`, links: linksOf(other) }))]),
    ],
    ["a page", page({ url: through(list) }, [])],
    ["one scheme", page({ url: list.replace("https", "http") }, [])],
  ])("are of one origin, %s as well", (_, json) => {
    expect(broken(exchange({ json }))).toEqual(["url.share-one-origin"]);
  });

  it("may name the port of their scheme or not", () => {
    expect(broken(exchange({ json: page({ url: list.replace(".com/", ".com:443/") }) }))).toEqual([]);
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

describe("that no deleted Map is listed", () => {
  const id = "lifecycle.deleted-is-not-listed";
  const gone = [answering(created(json), etag), deleted({ at: 1 })];
  const stranger = map({ sid: other, url: `${list}/${other}`, links: linksOf(other) });
  const next = `${list}?PageSize=50&Page=1&PageToken=PT1`;

  it("shows at the end of a whole walk after the deletion, once", () => {
    const first = exchange({ at: 2, json: page({ next_page_url: next }, [stranger]) });
    const last = page({ page: 1, url: next, previous_page_url: `${list}?Page=0` });
    expect(judged([...gone, first]).examined(id)).toBe(0);
    expect(judged([...gone, first, exchange({ at: 3, url: next, json: last })]).examined(id)).toBe(1);
    expect(judged([...gone, exchange({ at: 3, url: next, json: last })]).examined(id)).toBe(0);
    expect(judged([...gone, exchange({ at: 2, json: page({}, [stranger, stranger]) })]).examined(id)).toBe(1);
  });

  it("does not show in a walk that began before it", () => {
    const first = exchange({ at: 1, json: page({ next_page_url: next }) });
    const last = page({ page: 1, url: next, previous_page_url: `${list}?Page=0` });
    const walk = [
      answering(created(json), etag),
      first,
      deleted({ at: 2 }),
      exchange({ at: 3, url: next, json: last }),
    ];
    expect(judged(walk).examined(id)).toBe(0);
  });

  it("is refuted by any page that shows one", () => {
    const page1 = exchange({ at: 2, json: page({ next_page_url: next }, [map()]) });
    expect(judged([...gone, page1])).toMatchObject({ broken: [id] });
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

/** A time of 2026-01-01, in seconds after midnight. */
function at(seconds: number): string {
  return new Date(Date.parse("2026-01-01T00:00:00Z") + seconds * 1000).toISOString().replace(".000Z", "Z");
}

function linksOf(sid: string): Readonly<Record<string, string>> {
  return { items: `${list}/${sid}/Items`, permissions: `${list}/${sid}/Permissions` };
}

function page(meta: Readonly<Record<string, unknown>>, maps: readonly unknown[] = []): unknown {
  const first = `${list}?PageSize=50&Page=0`;
  const plain = { key: "maps", page: 0, page_size: 50, url: first, first_page_url: first };
  return { maps, meta: { ...plain, next_page_url: null, previous_page_url: null, ...meta } };
}
