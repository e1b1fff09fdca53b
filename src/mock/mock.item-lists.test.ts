/** Lists of items: their order, where they begin, and their pages. */
import fc from "fast-check";
import request from "supertest";
import { describe, expect, it } from "vitest";
import { maps, startMock } from "../testing/mock.js";
import type { Mock } from "./create-mock.js";

const items = `${maps}/n/Items`;

/** In the order of code points, which is that of UTF-16 units but for the last two. */
const keys = ["A", "a", "a/b", "aa", "b", "é", "￮", "🗺"];

/** A mock with one Map, called n, that has items of these keys, made in another order than theirs. */
const mockOf = (these: readonly string[] = keys): Promise<Mock> => {
  const made = these.map((key) => ({ key, data: key })).reverse();
  return startMock({ fixtures: { maps: [{ unique_name: "n", items: made }] } });
};

interface Answer {
  readonly status: number;
  readonly body: {
    readonly items: readonly { readonly key: string }[];
    readonly meta: Readonly<Record<string, string>> & {
      readonly next_page_url: string | null;
      readonly previous_page_url: string | null;
    };
  };
}

const list = ({ url }: Mock, query: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  request(url).get(items).query(query);
const follow = ({ url }: Mock, page: string | null | undefined): Promise<Answer> =>
  request(url).get(String(page).slice(url.length));
const keysOf = ({ body }: Answer): readonly string[] => body.items.map(({ key }) => key);

/** From a page on, all that its next pages show. */
async function walk(mock: Mock, first: Answer): Promise<readonly (readonly string[])[]> {
  const pages = [keysOf(first)];
  for (let page = first; page.body.meta.next_page_url !== null; pages.push(keysOf(page))) {
    page = await follow(mock, page.body.meta.next_page_url);
  }
  return pages;
}

describe("a list of items", () => {
  it.each([
    [keys, {}],
    [keys, { Order: "asc" }],
    [keys.toReversed(), { Order: "desc" }],
    [["a", "a/b", "aa", "b", "é", "￮", "🗺"], { From: "a" }],
    [["a", "a/b", "aa", "b", "é", "￮", "🗺"], { From: "a", Bounds: "inclusive" }],
    [["a/b", "aa", "b", "é", "￮", "🗺"], { From: "a", Bounds: "exclusive" }],
    [["a", "A"], { From: "a", Order: "desc" }],
    [["A"], { From: "a", Order: "desc", Bounds: "exclusive" }],
    [["b", "é", "￮", "🗺"], { From: "ab" }],
    [["b", "é", "￮", "🗺"], { From: "ab", Bounds: "exclusive" }],
    [["aa", "a/b", "a", "A"], { From: "ab", Order: "desc" }],
    [["🗺"], { From: "🗺" }],
    [[], { From: "🗺", Bounds: "exclusive" }],
    [keys, { From: "" }],
    [[], { From: "", Order: "desc" }],
    [keys, { Bounds: "exclusive" }],
  ])("has %j where %j is asked for", async (want, query) => {
    expect(keysOf(await list(await mockOf(), query))).toEqual(want);
  });

  it.each([
    ["", {}],
    [
      "From=a%20b%26%2F%F0%9F%97%BA&Bounds=exclusive&Order=desc&",
      { Order: "desc", From: "a b&/🗺", Bounds: "exclusive" },
    ],
    ["Order=asc&", { Order: "asc" }],
    ["From=a&", { From: "a" }],
  ])("says in its URLs what was asked for: %s", async (filters, query) => {
    const mock = await mockOf();
    const { meta } = (await list(mock, { ...query, PageSize: "1" })).body;
    const start = `${mock.url}${items}?${filters}PageSize=1&Page=0`;
    expect(meta).toMatchObject({ key: "items", url: start, first_page_url: start });
    if (filters !== "From=a%20b%26%2F%F0%9F%97%BA&Bounds=exclusive&Order=desc&") {
      expect(meta.next_page_url).toContain(`?${filters}PageSize=1&Page=1&PageToken=`);
    }
  });

  it("is that of the Map that is named, by its SID or by its name", async () => {
    const mock = await startMock({
      fixtures: {
        maps: [
          { unique_name: "n", items: [{ key: "k", data: 1 }] },
          { unique_name: "m", items: [{ key: "l", data: 1 }] },
        ],
      },
    });
    const { sid } = (await request(mock.url).get(`${maps}/m`)).body;
    const answer: Answer = await request(mock.url).get(`${maps}/${sid}/Items`);
    expect(keysOf(answer)).toEqual(["l"]);
    expect(answer.body.meta.url).toBe(`${mock.url}${maps}/${sid}/Items?PageSize=50&Page=0`);
    expect(keysOf(await list(mock))).toEqual(["k"]);
  });
});

describe("pages of items", () => {
  it.each(["asc", "desc"] as const)("are walked there and back: %s", async (Order) => {
    const mock = await mockOf();
    const wanted = Order === "asc" ? keys : keys.toReversed();
    const there: Answer[] = [await list(mock, { Order, PageSize: "3" })];
    for (let next = there[0]; next?.body.meta.next_page_url; next = there.at(-1)) {
      there.push(await follow(mock, next.body.meta.next_page_url));
    }
    expect(there.map(keysOf)).toEqual([wanted.slice(0, 3), wanted.slice(3, 6), wanted.slice(6)]);
    const back: Answer[] = there.slice(-1);
    for (let previous = back[0]; previous?.body.meta.previous_page_url; previous = back.at(-1)) {
      back.push(await follow(mock, previous.body.meta.previous_page_url));
    }
    expect(back.map(keysOf)).toEqual(there.map(keysOf).reverse());
    expect(back.at(-1)?.body.meta.page).toBe(0);
  });

  it("keep to where the list begins", async () => {
    const mock = await mockOf();
    const first = await list(mock, { From: "a/b", PageSize: "2" });
    expect(first.body.meta.previous_page_url).toBeNull();
    const second = await follow(mock, first.body.meta.next_page_url);
    expect([keysOf(first), keysOf(second)]).toEqual([
      ["a/b", "aa"],
      ["b", "é"],
    ]);
    const back = await follow(mock, second.body.meta.previous_page_url);
    expect([keysOf(back), back.body.meta.previous_page_url]).toEqual([["a/b", "aa"], null]);
  });

  it("neither miss nor repeat an item while others come and go", async () => {
    const mock = await mockOf(["b", "d", "f", "h", "j"]);
    const first = await list(mock, { PageSize: "2" });
    for (const gone of ["b", "d", "h"]) await request(mock.url).delete(`${items}/${gone}`);
    for (const Key of ["a", "c", "g", "z"]) await request(mock.url).post(items).type("form").send({ Key, Data: "1" });
    expect(await walk(mock, first)).toEqual([
      ["b", "d"],
      ["f", "g"],
      ["j", "z"],
    ]);
  });

  it("lead on from a page whose items are all gone", async () => {
    const mock = await mockOf(["a", "b", "c", "d"]);
    const first = await list(mock, { PageSize: "2" });
    for (const gone of ["c", "d"]) await request(mock.url).delete(`${items}/${gone}`);
    const second = await follow(mock, first.body.meta.next_page_url);
    expect([keysOf(second), second.body.meta.next_page_url]).toEqual([[], null]);
    expect(keysOf(await follow(mock, second.body.meta.previous_page_url))).toEqual(["a", "b"]);
    const third = await follow(mock, (await list(mock, { PageSize: "1" })).body.meta.next_page_url);
    await request(mock.url).delete(`${items}/a`);
    const start = await follow(mock, third.body.meta.previous_page_url);
    expect([keysOf(start), start.body.meta.previous_page_url]).toEqual([[], null]);
    expect(keysOf(await follow(mock, start.body.meta.next_page_url))).toEqual(["b"]);
  });

  it.each([
    ["of another order", "asc", { Order: "desc" }],
    ["of another beginning", "asc", { Order: "asc", From: "a" }],
    ["of another Map", "asc", { Order: "asc" }, "m"],
  ])("are not begun by the token of a list %s", async (_, Order, query, other = "n") => {
    const mock = await startMock({
      fixtures: {
        maps: ["n", "m"].map((unique_name) => ({
          unique_name,
          items: [
            { key: "a", data: 1 },
            { key: "b", data: 1 },
          ],
        })),
      },
    });
    const { next_page_url: next } = (await list(mock, { Order, PageSize: "1" })).body.meta;
    const PageToken = new URL(next ?? "").searchParams.get("PageToken") ?? "";
    const answer = await request(mock.url)
      .get(`${maps}/${other}/Items`)
      .query({ ...query, PageToken });
    expect([answer.status, answer.body.code]).toEqual([400, 54453]);
  });

  it("do not show what has expired on the way, and are full all the same", async () => {
    const held = ["a", "b", "c", "d", "e"].map((key) => ({ key, data: 1, ttl: "bd".includes(key) ? 60 : 0 }));
    const mock = await startMock({ fixtures: { maps: [{ unique_name: "n", items: held }] } });
    mock.advance(60);
    expect(await walk(mock, await list(mock, { PageSize: "2" }))).toEqual([["a", "c"], ["e"]]);
  });

  it("show every item once, whatever the keys, the order, the beginning and the size", async () => {
    const key = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 6 })
      .filter((text) => !/\p{Surrogate}/u.test(text));
    const mock = await startMock({ fixtures: { maps: [{ unique_name: "n" }] }, journal: 0 });
    const points = (text: string): readonly number[] => [...text].map((each) => each.codePointAt(0) ?? 0);
    const byPoints = (one: string, other: string): number => {
      const [mine, theirs] = [points(one), points(other)];
      for (const [index, point] of mine.entries()) if (point !== theirs[index]) return point - (theirs[index] ?? -1);
      return mine.length - theirs.length;
    };
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(key, { maxLength: 12 }),
        fc.option(key, { nil: undefined }),
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 1, max: 5 }),
        async (made, from, falls, excludes, size) => {
          mock.begin({ maps: [{ unique_name: "n", items: made.map((each) => ({ key: each, data: 1 })) }] });
          const query = new URLSearchParams({
            ...(from === undefined ? {} : { From: from }),
            Order: falls ? "desc" : "asc",
            Bounds: excludes ? "exclusive" : "inclusive",
            PageSize: String(size),
          });
          const shown: string[] = [];
          let page: string | null = `${mock.url}${items}?${query}`;
          while (page !== null) {
            const { body } = await mock.handler({ method: "GET", url: page, headers: {}, body: "" });
            const { items: found, meta }: Answer["body"] = JSON.parse(body ?? "");
            expect(found.length).toBeLessThanOrEqual(size);
            shown.push(...found.map(({ key }) => key));
            page = meta.next_page_url;
          }
          const isIn = (each: string): boolean => {
            const place = from === undefined ? 1 : byPoints(each, from) * (falls ? -1 : 1);
            return place > 0 || (place === 0 && !excludes);
          };
          const rising = made.filter(isIn).sort(byPoints);
          expect(shown).toEqual(falls ? rising.reverse() : rising);
        },
      ),
      { numRuns: 150 },
    );
  });
});
