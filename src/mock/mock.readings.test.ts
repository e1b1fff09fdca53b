/** Where the documentation leaves something open, the mock can be told how to read it. */
import request from "supertest";
import { describe, expect, it } from "vitest";
import { questions } from "../api/questions.js";
import { maps, sid, startMock } from "../testing/mock.js";
import { createWorld } from "./world.js";

describe("the open questions", () => {
  it("are those of the description, each with the reading of the mock first", () => {
    expect(questions.map(({ question, readings }) => [question, readings])).toEqual([
      ["expired-maps", ["gone", "shown"]],
      ["ttl-update-moves-revision", ["no", "yes"]],
      ["empty-update", ["accepted", "refused"]],
      ["missing-map-code", ["20404", "54200", "54300"]],
      ["largest-page", ["1000", "100"]],
      ["page-without-token", ["echoed", "skips"]],
      ["etag-form", ["quoted", "bare"]],
      ["revision-notation", ["hexadecimal", "decimal"]],
      ["ttl-update-moves-date", ["yes", "no"]],
    ]);
  });

  it("are all read, each by its first reading where nothing is said", () => {
    expect(createWorld().readings).toEqual({
      "expired-maps": "gone",
      "ttl-update-moves-revision": "no",
      "missing-map-code": "20404",
      "etag-form": "quoted",
      "empty-update": "accepted",
      "largest-page": "1000",
      "page-without-token": "echoed",
      "revision-notation": "hexadecimal",
      "ttl-update-moves-date": "yes",
    });
    expect(createWorld({ readings: { "etag-form": "bare" } }).readings).toMatchObject({
      "etag-form": "bare",
      "largest-page": "1000",
    });
  });

  it("have no other readings", async () => {
    const started = startMock({ readings: { "largest-page": "50" } });
    await expect(started).rejects.toThrow(/^largest-page cannot be read as 50, only as 1000, 100$/);
  });

  it("are no others", async () => {
    const started = startMock({ readings: { "largest-pages": "100" } });
    await expect(started).rejects.toThrow(
      "no open question is called largest-pages; there are expired-maps, ttl-update-moves-revision, empty-update, missing-map-code, largest-page, page-without-token, etag-form, revision-notation, ttl-update-moves-date",
    );
  });
});

describe("the largest page", () => {
  const fixtures = { maps: Array.from({ length: 101 }, () => ({})) };

  it.each([
    ["1000", "PageSize=1000", 101, 1000],
    ["1000", "PageSize=101", 101, 101],
    ["100", "PageSize=1000", 100, 100],
    ["100", "PageSize=101", 100, 100],
    ["100", "PageSize=100", 100, 100],
    ["100", "PageSize=99", 99, 99],
    ["100", "", 50, 50],
  ])("of %s Maps shows to ?%s %i of them and the page size %i", async (reading, query, count, size) => {
    const { url } = await startMock({ fixtures, readings: { "largest-page": reading } });
    const { body } = await request(url).get(`${maps}?${query}`);
    expect([body.maps.length, body.meta.page_size]).toEqual([count, size]);
    expect(body.meta.url).toContain(`?PageSize=${size}&`);
  });

  it("does not move the bounds of what may be asked for", async () => {
    const { url } = await startMock({ readings: { "largest-page": "100" } });
    expect((await request(url).get(`${maps}?PageSize=1001`)).body.code).toBe(54454);
  });
});

describe("a Page without a token", () => {
  const fixtures = { maps: Array.from({ length: 5 }, () => ({})) };

  it.each([
    ["echoed", 1, [1, 2]],
    ["echoed", 99, [1, 2]],
    ["skips", 0, [1, 2]],
    ["skips", 1, [3, 4]],
    ["skips", 2, [5]],
    ["skips", 3, []],
    ["skips", 999_999_999_999, []],
  ])("that is %s: the page %i has the Maps %j", async (reading, index, want) => {
    const { url } = await startMock({ fixtures, readings: { "page-without-token": reading } });
    const { body } = await request(url).get(`${maps}?PageSize=2&Page=${index}`);
    expect(body.maps.map((map: { readonly sid: string }) => map.sid)).toEqual(want.map(sid));
    expect(body.meta.page).toBe(index);
  });

  it("that skips stands in its list as any other", async () => {
    const { url } = await startMock({ fixtures, readings: { "page-without-token": "skips" } });
    const { meta } = (await request(url).get(`${maps}?PageSize=2&Page=1`)).body;
    const sidsAt = async (link: string): Promise<readonly string[]> => {
      const { body } = await request(url).get(link.slice(url.length));
      return body.maps.map((map: { readonly sid: string }) => map.sid);
    };
    expect(await sidsAt(meta.url)).toEqual([sid(3), sid(4)]);
    expect(await sidsAt(meta.next_page_url)).toEqual([sid(5)]);
    expect(await sidsAt(meta.previous_page_url)).toEqual([sid(1), sid(2)]);
    expect(await sidsAt(meta.first_page_url)).toEqual([sid(1), sid(2)]);
  });

  it("that skips past the end leads back to the last Maps", async () => {
    const { url } = await startMock({ fixtures, readings: { "page-without-token": "skips" } });
    const { meta } = (await request(url).get(`${maps}?PageSize=2&Page=7`)).body;
    expect(meta.next_page_url).toBeNull();
    const { body } = await request(url).get(meta.previous_page_url.slice(url.length));
    expect(body.maps.map((map: { readonly sid: string }) => map.sid)).toEqual([sid(4), sid(5)]);
  });
});

describe("an ETag", () => {
  it.each([
    ["quoted", '"1e"'],
    ["bare", "1e"],
  ])("that is %s is %s", async (reading, want) => {
    const readings = { "etag-form": reading };
    const { url } = await startMock({ fixtures: { maps: [{ revision: "1e" }] }, readings });
    expect((await request(url).get(`${maps}/${sid(1)}`)).headers.etag).toBe(want);
    expect((await request(url).post(`${maps}/${sid(1)}`)).headers.etag).toBe(want);
    expect((await request(url).post(maps)).headers.etag).toBe(want.replace("1e", "0"));
  });
});

describe("a revision", () => {
  it.each([
    ["hexadecimal", "1e", "1e"],
    ["hexadecimal", "10", "10"],
    ["decimal", "30", "30"],
  ])("that is %s is shown as the fixtures have it, here and in the ETag: %s", async (reading, given, want) => {
    const readings = { "revision-notation": reading };
    const { url } = await startMock({ fixtures: { maps: [{ revision: given }] }, readings });
    const { body, headers } = await request(url).get(`${maps}/${sid(1)}`);
    expect([body.revision, headers.etag]).toEqual([want, `"${want}"`]);
  });
});

describe("the date of an update of nothing but the time-to-live", () => {
  it.each([
    ["yes", "2026-01-01T00:01:00Z"],
    ["no", "2026-01-01T00:00:00Z"],
  ])("moves: %s, to %s", async (reading, want) => {
    const mock = await startMock({ fixtures: { maps: [{}] }, readings: { "ttl-update-moves-date": reading } });
    mock.advance(60);
    const { body } = await request(mock.url)
      .post(`${maps}/${sid(1)}`)
      .type("form")
      .send("Ttl=60");
    expect(body).toMatchObject({ date_updated: want, date_expires: "2026-01-01T00:02:00Z" });
  });
});
