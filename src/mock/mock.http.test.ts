/** What the mock makes of HTTP itself: HEAD, OPTIONS, hosts, names of requests, faults of its own. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import request from "supertest";
import { describe, expect, it, onTestFinished } from "vitest";
import { maps, service, shown, sid, startMock } from "../testing/mock.js";
import { createMock } from "./create-mock.js";
import { tooLarge } from "./mock.js";
import { secondService } from "./world.js";

const cors = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Twilio-Request-Id",
};

describe("HEAD", () => {
  it.each([maps, `${maps}/n`])("answers as GET does, without the body: %s", async (path) => {
    const { url } = await startMock({ fixtures: { maps: [{ unique_name: "n" }] } });
    const got = await request(url).get(path);
    const head = await request(url).head(path);
    expect([head.status, head.text]).toEqual([200, undefined]);
    for (const name of ["content-type", "content-length", "etag"]) expect(head.headers[name]).toBe(got.headers[name]);
    expect(head.headers["content-length"]).toBe(String(Buffer.byteLength(got.text)));
  });

  it("of what is not there is a 404", async () => {
    const { url } = await startMock();
    expect((await request(url).head(`${maps}/none`)).status).toBe(404);
  });
});

describe("a page of another origin", () => {
  it.each([maps, `${maps}/n`, "/anywhere"])("may ask for anything: OPTIONS %s", async (path) => {
    const { url } = await startMock();
    const answer = await request(url)
      .options(path)
      .set({ Origin: "https://app.example", "Access-Control-Request-Method": "DELETE" });
    expect([answer.status, answer.text]).toEqual([204, ""]);
    expect(answer.headers).toMatchObject({
      ...cors,
      allow: "GET, HEAD, POST, DELETE, OPTIONS",
      "access-control-allow-methods": "GET, HEAD, POST, DELETE, OPTIONS",
      "access-control-allow-headers": "Accept, Authorization, Content-Type, If-Match",
      "access-control-max-age": "600",
    });
  });

  it("may send the headers that it asks to send", async () => {
    const { url } = await startMock();
    const answer = await request(url).options(maps).set("Access-Control-Request-Headers", "x-one, x-two");
    expect(answer.headers["access-control-allow-headers"]).toBe("x-one, x-two");
  });

  it("may read every answer, refusals too", async () => {
    const { url } = await startMock();
    const created = await request(url).post(maps);
    const refused = await request(url).get("/nowhere");
    const deleted = await request(url).delete(`${maps}/${created.body.sid}`);
    expect([created, refused, deleted].map(({ status }) => status)).toEqual([201, 404, 204]);
    for (const { headers } of [created, refused, deleted]) expect(headers).toMatchObject(cors);
  });
});

describe("the URLs of an answer", () => {
  const fixtures = { maps: [{ unique_name: "n" }, {}] };

  it.each(["sync.example.com", "sync.example.com:8443", "[::1]:4010"])(
    "begin with the host %s that was named",
    async (host) => {
      const { url } = await startMock({ fixtures });
      const map = await request(url).get(`${maps}/n`).set("Host", host);
      expect(map.body).toEqual(shown(`http://${host}`, sid(1), { unique_name: "n" }));
      const { body } = await request(url).get(`${maps}?PageSize=1`).set("Host", host);
      expect(body.meta.first_page_url).toBe(`http://${host}${maps}?PageSize=1&Page=0`);
      expect(body.meta.next_page_url.startsWith(`http://${host}${maps}?PageSize=1&Page=1&PageToken=`)).toBe(true);
    },
  );

  it("begin with the mock's own address where the host that was named is none", async () => {
    const { url } = await startMock({ fixtures });
    const map = await request(url).get(`${maps}/n`).set("Host", "evil.example/path?");
    expect(map.body).toEqual(shown(url, sid(1), { unique_name: "n" }));
  });

  it("begin with the public URL where there is one, whatever host is named", async () => {
    const publicUrl = "https://sync.example.com/gateway";
    const { url } = await startMock({ fixtures, publicUrl });
    const map = await request(url).get(`${maps}/n`).set("Host", "elsewhere.example");
    expect(map.body).toEqual(shown(publicUrl, sid(1), { unique_name: "n" }));
    const { body } = await request(url).get(maps);
    expect(body.meta.url).toBe(`${publicUrl}${maps}?PageSize=50&Page=0`);
  });

  it("name the Map by its SID and the Service as it is, however it was asked for", async () => {
    const { url } = await startMock({ fixtures });
    const escaped = `/v1/Services/${service.replace("IS", "%49S")}/Maps/%6E`;
    expect((await request(url).get(escaped)).body).toEqual(shown(url, sid(1), { unique_name: "n" }));
  });
});

describe("an answer", () => {
  it("has a name of its own", async () => {
    const { url } = await startMock();
    const answers = [await request(url).get(maps), await request(url).get(maps), await request(url).get("/")];
    const ids = answers.map(({ headers }) => headers["twilio-request-id"]);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^RQ[0-9a-f]{32}$/);
  });

  it("comes from the same Handler without a network", async () => {
    const { handler, url } = await startMock({ fixtures: { maps: [{}] } });
    const answer = await handler({ method: "GET", url: `http://here${maps}/${sid(1)}`, headers: {}, body: null });
    expect(JSON.parse(answer.body ?? "")).toEqual(shown("http://here", sid(1)));
    expect((await request(url).get(`${maps}/${sid(1)}`)).body).toEqual(shown(url, sid(1)));
  });

  it("to a body that is too large is a documented refusal, at the time of its world", async () => {
    const { world } = await startMock();
    const asked = { method: "POST", url: `http://here${maps}`, headers: {}, body: "" };
    const { status, headers, body } = await tooLarge(world)(asked);
    expect([status, headers.date]).toEqual([413, "Thu, 01 Jan 2026 00:00:00 GMT"]);
    expect(JSON.parse(body ?? "")).toMatchObject({ code: 54006, message: "Request entity too large", status: 413 });
  });

  it("of a mock that breaks is a 500, whole", async () => {
    const { url } = await startMock({
      faults: { drop: 0.5 },
      random: () => {
        throw new Error("broken");
      },
    });
    const answer = await request(url).get(maps);
    expect(answer.status).toBe(500);
    expect(answer.headers["content-type"]).toBe("application/json");
    expect(answer.body).toEqual({
      code: 20500,
      message: "Internal Server Error",
      more_info: "https://www.twilio.com/docs/errors/20500",
      status: 500,
    });
  });
});

describe("a mock", () => {
  it("listens where it is told to, and says where", async () => {
    const first = await startMock();
    const { port } = first;
    expect(first.url).toBe(`http://127.0.0.1:${port}`);
    await first.close();
    const second = await startMock({ port, host: "127.0.0.1" });
    expect(second.url).toBe(first.url);
  });

  it("does not start where the port is in use", async () => {
    const { port } = await startMock();
    await expect(startMock({ port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });

  it("that keeps its Maps on disk is closed once, however often that is asked for", async () => {
    const data = mkdtempSync(join(tmpdir(), "sync-maps-"));
    onTestFinished(() => rmSync(data, { recursive: true }));
    const mock = await createMock({ data });
    await mock.close();
    const next = await startMock({ data });
    await mock.close();
    expect((await request(next.url).post(maps)).status).toBe(201);
    await next.close();
  });

  it("is of the page's own Service where it is told of none", async () => {
    expect((await startMock()).service).toBe(service);
    const services = [secondService, service];
    expect((await startMock({ services })).service).toBe(secondService);
  });
});
