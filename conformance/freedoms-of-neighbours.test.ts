/** Handwritten exchanges with behaviour that services are free to show for items and permissions: no MUST may be broken. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Exchange, unanswered } from "../src/http/exchange.js";
import { formType } from "../src/http/form.js";
import { created, deleted, exchange, fetched, list, map, sid, at as time, updated } from "../src/testing/exchanges.js";
import { judged } from "../src/testing/judged.js";
import { validate } from "./validate.js";

/** The ids of the broken rules, except for the one about ETags, which these exchanges do not have. */
const broken = (...exchanges: readonly Exchange[]): readonly string[] =>
  judged(exchanges).broken.filter((id) => id !== "revision.is-the-etag");

const items = `${list}/${sid}/Items`;
const typed = { "content-type": formType };
const headers = { ...typed, accept: "application/json" };

type Differences = Readonly<Record<string, unknown>>;

const item = (differences: Differences = {}) => {
  const { account_sid, service_sid, date_created, date_updated, created_by } = map();
  const whole = { account_sid, service_sid, date_created, date_updated, created_by };
  const own = { key: "k", map_sid: sid, url: `${items}/k`, revision: "0", data: {}, date_expires: null };
  return { ...whole, ...own, ...differences };
};

const madeItem = (at: number, differences: Differences = {}) =>
  created({
    at,
    url: items,
    headers,
    form: { Key: "k", Data: "{}" },
    json: item({ date_created: time(at), date_updated: time(at), ...differences }),
  });
const lost = (each: Exchange): Exchange => ({ ...each, response: { status: 502, headers: {}, body: "" } });
const lostItem = (at: number) => lost(madeItem(at));
const lostDeletion = (at: number) => lost(deleted({ at, url: `${items}/k` }));
const shownItem = (at: number, madeAt: number, differences: Differences = {}) =>
  fetched({
    at,
    url: `${items}/k`,
    json: item({ date_created: time(madeAt), date_updated: time(madeAt), ...differences }),
  });
const missing = (at: number, url: string) => {
  const message = `The requested resource ${new URL(url).pathname.slice(3)} was not found`;
  return fetched({ at, url, status: 404, json: { code: 20404, message, more_info: "https://x/20404", status: 404 } });
};
const missingItem = (at: number) => missing(at, `${items}/k`);

describe("a call to a Map that was not answered", () => {
  it.each([
    ["a deletion", lost(deleted({ at: 2 }))],
    ["an update", lost(updated({ at: 2, headers, form: { CollectionTtl: "1" } }))],
  ])("leaves open, being %s, whether its items are there", (_, unanswered) => {
    expect(broken(created({ headers, form: {} }), madeItem(1), unanswered, missingItem(9))).toEqual([]);
    expect(broken(created({ headers, form: {} }), madeItem(1), missingItem(9))).toEqual([
      "lifecycle.exists-until-deleted",
    ]);
  });

  it("leaves open what an item promised of the time that the Map lives", () => {
    const promised = created({
      at: 1,
      url: items,
      headers,
      form: { Key: "k", Data: "{}", CollectionTtl: "600" },
      json: item({ date_created: time(1), date_updated: time(1) }),
    });
    const unanswered = lost(updated({ at: 2, headers, form: { CollectionTtl: "60" } }));
    const now = (until: number) =>
      fetched({ at: 3, json: map({ revision: "1", date_updated: time(2), date_expires: time(until) }) });
    expect(broken(created({ headers, form: {} }), promised, unanswered, now(62))).toEqual([]);
    expect(broken(created({ headers, form: {} }), promised, now(62))).toEqual(["item.collection-ttl-sets-the-map"]);
  });
});

describe("an item that was made again", () => {
  const made = [created({ headers, form: {} }), madeItem(1)];
  const gone = deleted({ at: 2, url: `${items}/k` });

  it("has another date, though nobody saw the answer to its creation", () => {
    expect(broken(...made, gone, lostItem(10), shownItem(20, 10))).toEqual([]);
    expect(broken(...made, lostDeletion(2), lostItem(10), shownItem(20, 10))).toEqual([]);
    const form = { Key: "k", Data: "{}", ItemTtl: "3" };
    const json = item({ date_created: time(1), date_updated: time(1), date_expires: time(4) });
    const soon = created({ at: 1, url: items, headers, form, json });
    expect(broken(created({ headers, form: {} }), soon, lostItem(10), shownItem(20, 10))).toEqual([]);
  });

  it("keeps that one from then on", () => {
    const again = [...made, gone, lostItem(10), shownItem(20, 10)];
    expect(broken(...again, shownItem(30, 30))).toContain("date.created-never-changes");
  });

  it("is not what a slow answer showed that began before", () => {
    const slow = { ...shownItem(3, 1), durationMs: 15_000 };
    expect(broken(...made, lostDeletion(5), lostItem(10), slow, shownItem(20, 10))).toEqual([]);
  });

  it("may be asked for a revision that it had before", () => {
    const update = (at: number, differences: Differences) => {
      const asking = { ...headers, "if-match": '"0"' };
      return updated({ at, url: `${items}/k`, headers: asking, form: { Data: "{}" }, json: item(differences) });
    };
    const first = update(2, { revision: "1", date_created: time(1), date_updated: time(2) });
    const second = update(20, { revision: "1", date_created: time(10), date_updated: time(20) });
    expect(broken(...made, first, second)).toContain("item.no-update-is-lost");
    expect(broken(...made, first, lostDeletion(3), lostItem(10), shownItem(15, 10), second)).toEqual([]);
  });
});

describe("a permission", () => {
  const url = `${list}/${sid}/Permissions/ada`;
  const may = { read: true, write: true, manage: false };
  const { account_sid, service_sid } = map();
  const set = (at: number) =>
    updated({
      at,
      url,
      headers,
      form: { Read: "true", Write: "true", Manage: "false" },
      json: { account_sid, service_sid, map_sid: sid, identity: "ada", url, ...may },
    });
  const moved = (at: number, revision: string) => fetched({ at, json: map({ revision, date_updated: time(at - 1) }) });
  const made = created({ headers, form: {} });

  it("may move the revision and the date of its Map, or leave them", () => {
    expect(broken(made, set(1), moved(2, "1"))).toEqual([]);
    expect(broken(made, set(1), fetched({ at: 2 }))).toEqual([]);
    expect(broken(made, set(1), fetched({ at: 2 }), deleted({ at: 3, url }), moved(4, "1"))).toEqual([]);
    expect(broken(made, { ...set(1), durationMs: 5000 }, fetched({ at: 2 }), moved(3, "1"))).toEqual([]);
  });

  it("does not move what rests after it", () => {
    expect(broken(made, set(1), fetched({ at: 2 }), moved(3, "1"))).toEqual(["revision.rests", "date.updated-rests"]);
  });

  it.each(["True", "TRUE"])("may be set by %s, or may refuse that", (Read) => {
    const form = { Read, Write: "True", Manage: "False" };
    const json = { account_sid, service_sid, map_sid: sid, identity: "ada", url, ...may };
    const problem = { code: 54008, message: "Invalid attribute", more_info: "https://x/54008", status: 400 };
    expect(broken(made, updated({ at: 1, url, headers, form, json }))).toEqual([]);
    expect(broken(made, updated({ at: 1, url, headers, form, status: 400, json: problem }))).toEqual([]);
  });

  it("does not hide that its Map has gone", () => {
    expect(broken(made, set(1), missing(2, url))).toEqual(["lifecycle.exists-until-deleted"]);
  });
});

describe("a list of items", () => {
  const next = `${items}?PageSize=2&Page=1&PageToken=PT1`;
  const keyed = (key: string) => item({ key, url: `${items}/${key}` });
  const listed = (at: number, url: string, keys: readonly string[], meta: Differences = {}) => {
    const plain = { key: "items", page: 0, page_size: 2, url, first_page_url: url };
    const whole = { ...plain, next_page_url: null, previous_page_url: null, ...meta };
    return exchange({ at, url, json: { items: keys.map(keyed), meta: whole } });
  };
  const first = listed(1, `${items}?PageSize=2`, ["c", "d"], { next_page_url: next });
  const second = listed(3, next, ["b", "e"], {
    page: 1,
    first_page_url: `${items}?PageSize=2`,
    previous_page_url: `${items}?PageSize=2`,
  });
  const between = created({
    at: 2,
    url: items,
    headers,
    form: { Key: "b", Data: "{}" },
    json: item({ key: "b", url: `${items}/b`, date_created: time(2), date_updated: time(2) }),
  });

  it("may fall back from one page to the next where items were made in between", () => {
    expect(broken(first, between, second)).not.toContain("item.keys-rise");
    expect(broken(first, second)).toEqual(["item.keys-rise"]);
  });

  it.each(["Order=DESC", "Order=Desc&Bounds=inclusive"])("may take %s for what it likes", (asked) => {
    const made = [created({ headers, form: {} }), madeItem(1)];
    const falling = listed(2, `${items}?${asked}&From=c&PageSize=2`, ["c", "b"]);
    expect(broken(...made, falling)).toEqual([]);
  });
});

describe("an update that asks for more than one revision", () => {
  it("may follow another that asked for the same", () => {
    const asking = { ...headers, "if-match": '"0", "1"' };
    const update = (at: number, revision: string) =>
      updated({
        at,
        url: `${items}/k`,
        headers: asking,
        form: { Data: "{}" },
        json: item({ revision, date_created: time(1), date_updated: time(at) }),
      });
    expect(broken(created({ headers, form: {} }), madeItem(1), update(2, "1"), update(3, "2"))).toEqual([]);
  });
});

describe("an update under an asterisk", () => {
  const under = (status: number, code: number, ...before: readonly Exchange[]) => {
    const json = { code, message: "No", more_info: `https://x/${code}`, status };
    const asking = { ...headers, "if-match": "*" };
    return broken(
      ...before,
      updated({ at: 5, url: `${items}/k`, headers: asking, form: { Data: "{}" }, status, json }),
    );
  };
  const made = [created({ headers, form: {} }), madeItem(1)];

  it("may be refused by a service that knows revisions only", () => {
    expect(under(400, 54003, ...made)).toEqual([]);
  });

  it("is not refused as one under another revision, unless there may be no item", () => {
    expect(under(412, 54205, ...made)).toEqual(["item.match-is-served"]);
    expect(under(412, 54205)).toEqual([]);
    expect(under(412, 54205, ...made, lostDeletion(2))).toEqual([]);
  });
});

describe("a request of which a recording holds no headers but its type", () => {
  const json = {
    code: 20001,
    message: "Invalid If-Match. Expected a revision or *",
    more_info: "https://x/20001",
    status: 400,
  };
  const refused = (headers: Readonly<Record<string, string>>): readonly string[] =>
    broken(
      created({ headers, form: {} }),
      madeItem(1),
      updated({ at: 2, url: `${items}/k`, headers, form: { Data: "{}" }, status: 400, json }),
    );

  it("may have had a condition that is refused", () => {
    expect(refused(typed)).toEqual([]);
    expect(refused(headers)).toEqual(["status.good-request-is-served"]);
  });
});

describe("a request of a recording that nobody answered", () => {
  const aborted = (each: Exchange): Exchange => ({ ...each, response: unanswered });
  const inFile = async (...exchanges: readonly Exchange[]) => {
    const folder = mkdtempSync(join(tmpdir(), "unanswered-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "session.ndjson");
    writeFileSync(file, exchanges.map((each) => JSON.stringify(each)).join("\n"));
    const { report, calls, leftOut } = await validate([file], { soleWriter: true });
    const failed = report.rules.filter(({ outcome, id }) => outcome === "fail" && id !== "revision.is-the-etag");
    return { calls, leftOut, failed: failed.map(({ id }) => id) };
  };
  const made = created({ headers, form: {} });
  const moved = fetched({ at: 9, json: map({ revision: "1", date_updated: time(2) }) });

  it("may have been carried out, and is not judged", async () => {
    for (const write of [updated({ at: 2, headers, form: { Ttl: "60" } }), madeItem(2)]) {
      expect(await inFile(made, aborted(write), moved)).toEqual({ calls: 2, leftOut: 1, failed: [] });
    }
    expect(await inFile(made, madeItem(1), aborted(deleted({ at: 2 })), missingItem(9))).toMatchObject({ failed: [] });
  });

  it("changes nothing if it only reads", async () => {
    const { failed } = await inFile(made, aborted(fetched({ at: 2 })), moved);
    expect(failed).toEqual(["revision.rests", "date.updated-rests"]);
  });
});

describe("a request that is badly formed, for what is not there", () => {
  const nowhere = `${list}/MP${"0".repeat(32)}`;
  const refused = (url: string, form: Readonly<Record<string, string>>) => {
    const json = { code: 54011, message: "No", more_info: "https://x/54011", status: 400 };
    return created({ at: 9, url, headers, form, status: 400, json });
  };
  const gone = [created({ headers, form: {} }), madeItem(1), deleted({ at: 2 })];

  it.each<[string, readonly Exchange[]]>([
    ["an update of a Map that never was", [refused(nowhere, { CollectionTtl: "soon" })]],
    ["an item in a Map that never was", [refused(`${nowhere}/Items`, { Key: "k", Data: "{}", Ttl: "soon" })]],
    ["an item that was deleted", [...gone, refused(`${items}/k`, { Data: "{" })]],
  ])("may be refused for either: %s", (_, exchanges) => {
    expect(broken(...exchanges)).toEqual([]);
  });

  it("is refused for the latter if nothing is wrong with its form", () => {
    const good = { Key: "k", Data: "{}" };
    expect(broken(refused(`${nowhere}/Items`, good))).toEqual(["problem.unknown-map-is-404"]);
    expect(broken(...gone, refused(`${items}/k`, { Data: "{}" }))).toContain("lifecycle.deletion-takes-what-is-in-it");
  });
});
