/** Where the documentation leaves something open, the mock can be told how to read it. */
import request from "supertest";
import { describe, expect, it } from "vitest";
import { questions } from "../api/questions.js";
import { maps, sid, startMock } from "../testing/mock.js";
import { createWorld } from "./world.js";

describe("the open questions", () => {
  it("are those of the description, each with the reading of the mock first", () => {
    expect(
      questions().map(({ question, readings }) => [question, readings]),
      "each x-unsettled of the description stands here as well, since whoever chooses a reading names it",
    ).toEqual([
      ["expiry", ["eager", "lazy", "late"]],
      ["ttl-update-moves-revision", ["no", "yes"]],
      ["deleted-permission", ["missing", "all-false"]],
      ["empty-update", ["accepted", "refused"]],
      ["list-order", ["oldest-first", "newest-first"]],
      ["json-bodies", ["refused", "accepted"]],
      ["missing-service-code", ["20404", "54050"]],
      ["missing-map-code", ["20404", "54200", "54300"]],
      ["missing-item-code", ["20404", "54201"]],
      ["missing-permission-code", ["20404", "54354"]],
      ["revision-mismatch-code", ["54205", "20412"]],
      ["largest-page", ["1000", "100"]],
      ["page-without-token", ["echoed", "skips"]],
      ["page-token-form", ["PT", "DN"]],
      ["default-service", ["permissions", "everywhere"]],
      ["etag-form", ["quoted", "bare"]],
      ["revision-notation", ["hexadecimal", "decimal"]],
      ["ttl-update-moves-date", ["yes", "no"]],
      ["item-revision", ["own", "map"]],
      ["debouncing-window", ["5000", "0"]],
      ["longest-key", ["320", "256"]],
      ["item-data", ["any", "object"]],
      ["permission-left-out", ["refused", "false"]],
    ]);
  });

  it("are all read, each by its first reading where nothing is said", () => {
    expect(createWorld().readings).toEqual(
      Object.fromEntries(questions().map(({ question, readings: [first] }) => [question, first])),
    );
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
      `no open question is called largest-pages; there are ${questions()
        .map(({ question }) => question)
        .join(", ")}`,
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

describe("an expiry", () => {
  const fixtures = { maps: [{ unique_name: "n", ttl: 60 }, { unique_name: "m" }] };

  it.each([
    ["eager", [[1, 404]]],
    [
      "lazy",
      [
        [2, 404],
        [1, 404],
      ],
    ],
    [
      "late",
      [
        [2, 200],
        [2, 200],
      ],
    ],
  ])("that is %s leaves so many Maps listed and answers so, twice: %j", async (reading, want) => {
    const mock = await startMock({ fixtures, readings: { expiry: reading } });
    mock.advance(60);
    const seen: [number, number][] = [];
    for (let count = 0; count < want.length; count++) {
      const { body } = await request(mock.url).get(maps);
      const { status } = await request(mock.url).get(`${maps}/n`);
      seen.push([body.maps.length, status]);
    }
    expect(seen).toEqual(want);
  });

  it("that is late comes after a minute", async () => {
    const mock = await startMock({ fixtures, readings: { expiry: "late" } });
    mock.advance(119.999);
    expect((await request(mock.url).get(`${maps}/n`)).status).toBe(200);
    mock.advance(0.001);
    expect((await request(mock.url).get(`${maps}/n`)).status).toBe(404);
    expect((await request(mock.url).post(maps).type("form").send("UniqueName=n")).status).toBe(201);
  });
});

describe("a list that is newest-first", () => {
  it("shows every Map once, there and back", async () => {
    const fixtures = { maps: Array.from({ length: 5 }, () => ({})) };
    const { url } = await startMock({ fixtures, readings: { "list-order": "newest-first" } });
    const walk = async (link: string, by: string): Promise<readonly string[]> => {
      const { body } = await request(url).get(link.slice(url.length));
      const sids = body.maps.map((map: { readonly sid: string }) => map.sid);
      return [sids.join(), ...(body.meta[by] ? await walk(body.meta[by], by) : [link])];
    };
    const there = await walk(`${url}${maps}?PageSize=2`, "next_page_url");
    expect(there.slice(0, 3)).toEqual([[5, 4].map(sid).join(), [3, 2].map(sid).join(), sid(1)]);
    const back = await walk(there[3] ?? "", "previous_page_url");
    expect(back.slice(0, 3)).toEqual([sid(1), [3, 2].map(sid).join(), [5, 4].map(sid).join()]);
  });
});

describe("a page token", () => {
  it.each(["PT", "DN"])("of the form %s begins so, and leads on", async (form) => {
    const fixtures = { maps: [{}, {}] };
    const { url } = await startMock({ fixtures, readings: { "page-token-form": form } });
    const { next_page_url: next } = (await request(url).get(`${maps}?PageSize=1`)).body.meta;
    expect(next).toContain(`PageToken=${form}`);
    expect((await request(url).get(next.slice(url.length))).body.maps[0].sid).toBe(sid(2));
    const other = form === "PT" ? "DN" : "PT";
    expect((await request(url).get(next.slice(url.length).replace(`=${form}`, `=${other}`))).body.code).toBe(54453);
  });
});

describe("a Service that does not exist", () => {
  it.each([
    ["20404", 20404],
    ["54050", 54050],
  ])("is refused with %s", async (reading, code) => {
    const { url } = await startMock({ readings: { "missing-service-code": reading } });
    const { status, body } = await request(url).get(`/v1/Services/IS${"0".repeat(32)}/Maps`);
    expect([status, body.code, body.more_info]).toEqual([404, code, `https://www.twilio.com/docs/errors/${code}`]);
  });
});

describe("a body of JSON", () => {
  const send = async (url: string, body: string) => request(url).post(maps).type("json").send(body);

  it("is refused", async () => {
    const { url } = await startMock();
    expect((await send(url, '{"UniqueName":"n"}')).status).toBe(415);
  });

  it.each([
    [201, '{"UniqueName":"n","Ttl":60}'],
    [201, '{"UniqueName":"n","CollectionTtl":null}'],
    [400, '{"Ttl":-1}'],
    [400, '{"UniqueName":{}}'],
    [400, "[]"],
    [400, "{"],
    [201, '{"__proto__":{},"UniqueName":"n"}'.replace("{}", "1")],
  ])("that is accepted is answered with %i: %s", async (want, body) => {
    const { url } = await startMock({ readings: { "json-bodies": "accepted" } });
    expect((await send(url, body)).status).toBe(want);
  });
});
