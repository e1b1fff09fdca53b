/** Handwritten exchanges with paging behaviour that services are free to show: no MUST may be broken. */
import { describe, expect, it } from "vitest";
import { formType } from "../src/http/form.js";
import { at, created, deleted, exchange, fetched, linksOf, list, map, page } from "../src/testing/exchanges.js";
import { answering, broken, judged } from "../src/testing/judged.js";

const etag = { etag: '"0"' };
const json = { headers: { "content-type": formType } };
const other = `MP${"2".repeat(32)}`;

const full = (count: number, each = map()) => Array.from({ length: count }, () => each);

describe("pages", () => {
  it("may be short at the end of a list, and where they were asked for backwards, but not where others follow", () => {
    const next = `${list}?PageSize=2&Page=1&PageToken=PT1`;
    const first = (maps: readonly unknown[]) => {
      const url = `${list}?PageSize=2&Page=0`;
      return exchange({ url, json: page({ page_size: 2, url, first_page_url: url, next_page_url: next }, maps) });
    };
    expect(broken(first(full(2)))).toEqual([]);
    expect(broken(first(full(1)))).toEqual(["paging.page-is-full"]);
    const back = `${list}?PageSize=2&Page=0&PageToken=PTb`;
    const meta = { page_size: 2, url: back, first_page_url: `${list}?PageSize=2&Page=0`, next_page_url: next };
    expect(broken(exchange({ url: back, json: page(meta, full(1)) }))).toEqual([]);
  });

  it.each(["PageSize=", "Page="])("may take %s for nothing that was sent", (query) => {
    expect(broken(exchange({ url: `${list}?${query}`, json: page({}) }))).toEqual([]);
    const refusal = { code: 20001, message: "No", more_info: "https://x/20001", status: 400 };
    expect(broken(exchange({ url: `${list}?${query}`, status: 400, json: refusal }))).toEqual(
      query === "PageSize=" ? ["paging.size-refusal-is-54454"] : [],
    );
  });

  it("may be of 100 where more was asked for, and show the URL that was asked", () => {
    const url = `${list}?PageSize=1000&Page=0`;
    const meta = {
      page_size: 100,
      url,
      first_page_url: url,
      next_page_url: `${list}?PageSize=1000&Page=1&PageToken=PT1`,
    };
    expect(broken(exchange({ url: `${list}?PageSize=1000`, json: page(meta, full(100)) }))).toEqual([]);
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
      broken(exchange({ json: page({ url: opaque, first_page_url: opaque, next_page_url: next }, full(50)) })),
    ).toEqual([]);
    const wrong = { url: next, first_page_url: next, next_page_url: next };
    expect(broken(exchange({ json: page(wrong, full(50)) }))).toEqual([
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
    const page1 = exchange({ at: 2, json: page({ next_page_url: next }, [map(), ...full(49, stranger)]) });
    expect(judged([...gone, page1])).toMatchObject({ broken: [id] });
  });
});
