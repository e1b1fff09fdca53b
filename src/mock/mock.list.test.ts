/** Lists of Maps and their pages, on a port. */
import request, { type Response } from "supertest";
import { describe, expect, it } from "vitest";
import { maps, shown, sid, startMock } from "../testing/mock.js";
import type { Mock } from "./create-mock.js";

/** A mock with so many Maps. */
const mockOf = (count: number): Promise<Mock> =>
  startMock({ fixtures: { maps: Array.from({ length: count }, (_, index) => ({ unique_name: `n${index}` })) } });

const names = ({ body }: Response): readonly string[] =>
  body.maps.map(({ unique_name }: { readonly unique_name: string }) => unique_name);

/** An answer to a URL that stands in another answer. */
function follow({ url }: Mock, link: string): Promise<Response> {
  expect(link.startsWith(url)).toBe(true);
  return request(url).get(link.slice(url.length)).then();
}

describe("a list", () => {
  it("of no Maps is one empty page", async () => {
    const { url } = await startMock();
    const answer = await request(url).get(maps);
    expect([answer.status, answer.headers["content-type"]]).toEqual([200, "application/json"]);
    expect(answer.headers).not.toHaveProperty("etag");
    expect(answer.body).toEqual({
      maps: [],
      meta: {
        key: "maps",
        page: 0,
        page_size: 50,
        url: `${url}${maps}?PageSize=50&Page=0`,
        first_page_url: `${url}${maps}?PageSize=50&Page=0`,
        next_page_url: null,
        previous_page_url: null,
      },
    });
  });

  it("shows each Map whole, as fetching it does", async () => {
    const { url } = await startMock({ fixtures: { maps: [{ unique_name: "n", ttl: 60 }, {}] } });
    const first = shown(url, sid(1), { unique_name: "n", date_expires: "2026-01-01T00:01:00Z" });
    expect((await request(url).get(maps)).body.maps).toEqual([first, shown(url, sid(2))]);
    expect((await request(url).get(`${maps}/n`)).body).toEqual(first);
  });

  it.each([
    [50, ""],
    [50, "?Foo=1"],
    [1, "?PageSize=1"],
    [60, "?PageSize=1000"],
  ])("has %i of 60 Maps on its first page: %s", async (want, query) => {
    const { url } = await mockOf(60);
    const { body } = await request(url).get(maps + query);
    expect(body.maps).toHaveLength(want);
    expect(body.meta.next_page_url === null).toBe(want === 60);
  });

  it("leads neither back nor on to pages whose Maps have gone since", async () => {
    const mock = await mockOf(3);
    const { url } = mock;
    const first = await request(url).get(`${maps}?PageSize=1`);
    const second = await follow(mock, first.body.meta.next_page_url);
    for (const name of ["n0", "n1"]) await request(url).delete(`${maps}/${name}`);
    const third = await follow(mock, second.body.meta.next_page_url);
    expect([names(third), third.body.meta.previous_page_url]).toEqual([["n2"], null]);
    await request(url).delete(`${maps}/n2`);
    const back = await follow(mock, second.body.meta.previous_page_url ?? "");
    expect([names(back), back.body.meta.next_page_url]).toEqual([[], null]);
  });

  it("echoes a Page that comes without a token, and begins at its beginning", async () => {
    const { url } = await mockOf(3);
    const answer = await request(url).get(`${maps}?PageSize=2&Page=7`);
    expect(names(answer)).toEqual(["n0", "n1"]);
    expect(answer.body.meta).toMatchObject({ page: 7, url: `${url}${maps}?PageSize=2&Page=7` });
  });
});

describe("a walk", () => {
  it("goes from page to page and back again", async () => {
    const mock = await mockOf(5);
    const first = await request(mock.url).get(`${maps}?PageSize=2`);
    const second = await follow(mock, first.body.meta.next_page_url);
    const third = await follow(mock, second.body.meta.next_page_url);
    const pages = [first, second, third];
    expect(pages.map(names)).toEqual([["n0", "n1"], ["n2", "n3"], ["n4"]]);
    expect(pages.map(({ body: { meta } }) => [meta.page, meta.page_size])).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
    ]);
    expect(first.body.meta.previous_page_url).toBeNull();
    expect(third.body.meta.next_page_url).toBeNull();
    for (const page of pages) expect(page.body.meta.first_page_url).toBe(first.body.meta.url);

    const back = await follow(mock, third.body.meta.previous_page_url);
    expect([names(back), back.body.meta.page]).toEqual([["n2", "n3"], 1]);
    const start = await follow(mock, back.body.meta.previous_page_url);
    expect([names(start), start.body.meta.page, start.body.meta.previous_page_url]).toEqual([["n0", "n1"], 0, null]);
    expect(names(await follow(mock, start.body.meta.next_page_url))).toEqual(["n2", "n3"]);
  });

  it("comes to the same page by the page's own URL", async () => {
    const mock = await mockOf(5);
    const first = await request(mock.url).get(`${maps}?PageSize=2`);
    const second = await follow(mock, first.body.meta.next_page_url);
    expect(second.body.meta.url).toBe(first.body.meta.next_page_url);
    expect((await follow(mock, second.body.meta.url)).body).toEqual(second.body);
    expect((await follow(mock, second.body.meta.first_page_url)).body).toEqual(first.body);
  });

  it("neither misses nor repeats a Map while others come and go", async () => {
    const mock = await mockOf(5);
    const first = await request(mock.url).get(`${maps}?PageSize=2`);
    for (const gone of ["n0", "n1", "n3"]) await request(mock.url).delete(`${maps}/${gone}`);
    await request(mock.url).post(maps).type("form").send("UniqueName=n5");
    const second = await follow(mock, first.body.meta.next_page_url);
    const third = await follow(mock, second.body.meta.next_page_url);
    expect([first, second, third].map(names)).toEqual([["n0", "n1"], ["n2", "n4"], ["n5"]]);
  });

  it("goes back from a page whose Maps are all gone", async () => {
    const mock = await mockOf(3);
    const first = await request(mock.url).get(`${maps}?PageSize=2`);
    await request(mock.url).delete(`${maps}/n2`);
    const second = await follow(mock, first.body.meta.next_page_url);
    expect([names(second), second.body.meta.next_page_url]).toEqual([[], null]);
    expect(names(await follow(mock, second.body.meta.previous_page_url))).toEqual(["n0", "n1"]);
  });

  it("does not show what has expired on the way", async () => {
    const mock = await startMock({
      fixtures: { maps: ["a", "b", "c", "d"].map((name) => ({ unique_name: name, ttl: name === "c" ? 60 : 0 })) },
    });
    const first = await request(mock.url).get(`${maps}?PageSize=2`);
    mock.advance(60);
    expect([names(first), names(await follow(mock, first.body.meta.next_page_url))]).toEqual([["a", "b"], ["d"]]);
  });
});
