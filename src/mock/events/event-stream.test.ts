/** Events over HTTP, under /_mock/events. */
import request from "supertest";
import { afterEach, describe, expect, it, vi } from "vitest";
import { basic } from "../../drive/target.js";
import { openStream } from "../../testing/events.js";
import { account, maps, service, sid, startMock } from "../../testing/mock.js";
import type { Mock } from "../create-mock.js";
import { createWorld } from "../world.js";
import { usualBacklog } from "./event-log.js";
import { eventStream } from "./event-stream.js";
import { readAll } from "./follow.js";

const other = `AC${"b".repeat(32)}`;
const types = (sent: readonly { readonly data: unknown }[]): readonly unknown[] =>
  sent.map(({ data }) => (data as { readonly type: unknown }).type); // each has one

/** What a stream sends at first, after which it is cut off. */
async function firstPiece(mock: Mock, query: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const response = await mock.fetch(new Request(`http://here/_mock/events${query}`, { headers }));
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const { value = "" } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return value;
}

describe("GET /_mock/events", () => {
  it("streams what happens from now on, as a browser's EventSource reads it", async () => {
    const { url } = await startMock({ fixtures: { maps: [{ unique_name: "old" }] } });
    const stream = await openStream(`${url}/_mock/events`);
    expect([stream.status, stream.headers["content-type"], stream.headers["cache-control"]]).toEqual([
      200,
      "text/event-stream",
      "no-store",
    ]);
    await request(url).post(maps).type("form").send({ UniqueName: "users" });
    expect(await stream.take(1)).toEqual([
      {
        id: expect.stringMatching(/^[\da-f]{8}-3$/),
        data: {
          id: 1,
          type: "map_created",
          date_created: "2026-01-01T00:00:00.000Z",
          identity: "system",
          account_sid: account,
          service_sid: service,
          map_sid: expect.stringMatching(/^MP/),
          map_unique_name: "users",
          map_revision: "0",
          map_date_expires: null,
        },
      },
    ]);
    expect(stream.text()).toMatch(/^retry: 1000\nid: [\da-f]{8}-2\n\nid: [\da-f]{8}-3\ndata: \{.*\}\n\n$/);
  });

  it("streams the history of a Map from its beginning, and ends with its removal", async () => {
    const { url } = await startMock({ fixtures: { maps: [{ unique_name: "users", sid: sid(255) }, {}] } });
    await request(url).post(`${maps}/users`).type("form").send({ Ttl: 60 });
    const stream = await openStream(`${url}/_mock/events?map=users&after=0`);
    expect(types(await stream.take(2))).toEqual(["map_created", "map_updated"]);
    await request(url).delete(`${maps}/users`);
    const rest = await stream.rest();
    expect(types(rest)).toEqual(["map_removed"]);
    const again = await openStream(`${url}/_mock/events?map=${sid(255)}&after=0`, { "last-event-id": stream.lastId() });
    expect([again.status, await again.rest()]).toEqual([204, []]);
    const whole = await openStream(`${url}/_mock/events?map=${sid(255)}&after=1`);
    expect(types(await whole.rest())).toEqual(["map_updated", "map_removed"]);
  });

  it("goes on behind the last event that was seen", async () => {
    const { url } = await startMock();
    const first = await openStream(`${url}/_mock/events`);
    const create = (name: string) => request(url).post(maps).type("form").send({ UniqueName: name });
    await create("a");
    await first.take(1);
    first.leave();
    await create("b");
    await create("c");
    const second = await openStream(`${url}/_mock/events`, { "last-event-id": first.lastId() });
    await create("d");
    const names = (await second.take(3)).map(({ data }) => data);
    expect(names).toMatchObject([{ map_unique_name: "b" }, { map_unique_name: "c" }, { map_unique_name: "d" }]);
  });

  it.each(["", "?map=users"])("goes on from its beginning for who was cut off before an event: %s", async (query) => {
    const mock = await startMock({ fixtures: { maps: [{ unique_name: "users" }] } });
    const id = /^id: (.*)$/m.exec(await firstPiece(mock, query))?.[1] ?? "";
    await request(mock.url).post(`${maps}/users`).type("form").send({ Ttl: 60 });
    const again = await openStream(`${mock.url}/_mock/events${query}`, { "last-event-id": id });
    await request(mock.url).delete(`${maps}/users`);
    expect(types(await again.take(2))).toEqual(["map_updated", "map_removed"]);
  });

  it("goes on with the Map that was seen, though another has its name by now, and has nothing more once it is removed", async () => {
    const { url } = await startMock({ fixtures: { maps: [{ unique_name: "users" }] } });
    const update = (Ttl: number) => request(url).post(`${maps}/users`).type("form").send({ Ttl });
    const first = await openStream(`${url}/_mock/events?map=users`);
    await update(60);
    await first.take(1);
    first.leave();
    await update(120);
    await request(url).delete(`${maps}/users`);
    const resumed = (id: string) => openStream(`${url}/_mock/events?map=users`, { "last-event-id": id });
    const whileGone = await resumed(first.lastId());
    expect(types(await whileGone.rest())).toEqual(["map_updated", "map_removed"]);
    expect((await resumed(whileGone.lastId())).status).toBe(204);
    await request(url).post(maps).type("form").send({ UniqueName: "users" });
    for (let Ttl = 1; Ttl <= 5; Ttl++) await update(Ttl);
    const since = await resumed(first.lastId());
    expect(types(await since.rest())).toEqual(["map_updated", "map_removed"]);
    expect((await resumed(since.lastId())).status).toBe(204);
  });

  it("goes on with a Map whose Service is removed, or that nothing had happened to", async () => {
    const { url, fetch } = await startMock({ fixtures: { maps: [{ unique_name: "users" }] } });
    const first = await openStream(`${url}/_mock/events?map=users&after=0`);
    await first.take(1);
    first.leave();
    const resumed = `${url}/_mock/events?map=users&after=${first.lastId()}`;
    const again = await fetch(resumed);
    expect(again.status).toBe(200);
    await again.body?.cancel();
    await request(url).delete(`/v1/Services/${service}`);
    expect(types(await (await openStream(resumed)).rest())).toEqual(["map_removed"]);
  });

  it("goes on with the Map that has the name since all began anew, whatever its SID", async () => {
    const { url } = await startMock({ fixtures: { maps: [{ unique_name: "users" }] } });
    const first = await openStream(`${url}/_mock/events?map=users`);
    await request(url).post("/_mock/reset");
    expect(types(await first.rest())).toEqual(["reset"]);
    const again = await openStream(`${url}/_mock/events?map=users`, { "last-event-id": first.lastId() });
    expect(types(await again.take(1))).toEqual(["map_created"]);
  });

  it("takes the place of no other Map, and tells who left long ago that events are gone", async () => {
    const { url, ...mock } = await startMock({
      fixtures: { maps: [{ unique_name: "users" }, { unique_name: "rooms" }] },
    });
    const first = await openStream(`${url}/_mock/events?map=users&after=0`);
    await first.take(1);
    first.leave();
    const other = await request(url).get(`/_mock/events?map=rooms&after=${first.lastId()}`);
    const message = `"${first.lastId()}" is an id of another Map's events`;
    expect([other.status, other.body]).toEqual([400, { message }]);
    await request(url).delete(`${maps}/users`);
    for (let count = 0; count < usualBacklog; count++) {
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      await mock.handler({ method: "POST", url: `http://here${maps}/rooms`, headers, body: "Ttl=60" });
    }
    expect((await request(url).get(`/_mock/events?map=users&after=${first.lastId()}`)).status).toBe(410);
  });

  it("still owes the word that all begins anew to who was cut off before it", async () => {
    const mock = await startMock({ fixtures: { maps: [{ unique_name: "users" }] } });
    const seen = { "last-event-id": "00000000-1-1" };
    expect(await firstPiece(mock, "?map=users", seen)).toBe("retry: 1000\nid: 00000000-1-1\n\n");
    expect(await firstPiece(mock, "", { "last-event-id": "00000000-7" })).toMatch(/\nid: [\da-f]{8}-0\n\n$/);
  });

  it("is about all Accounts, about one, or about one Service", async () => {
    const mine = `IS${"c".repeat(32)}`;
    const { url } = await startMock({ services: [service, mine] });
    const all = await openStream(`${url}/_mock/events`);
    const theirs = await openStream(`${url}/_mock/events?account=${other}`);
    const inMine = await openStream(`${url}/_mock/events?service=${mine}`);
    await request(url).post(maps).type("form").send({ UniqueName: "a" });
    await request(url).post(maps).set(basic(other, "any")).type("form").send({ UniqueName: "b" });
    await request(url).post(`/v1/Services/${mine}/Maps`).type("form").send({ UniqueName: "c" });
    const names = (sent: Awaited<ReturnType<typeof all.take>>) =>
      sent.map(({ data }) => (data as { map_unique_name?: string }).map_unique_name ?? "reset");
    expect(names(await all.take(4))).toEqual(["reset", "a", "b", "c"]);
    expect(names(await theirs.take(1))).toEqual(["b"]);
    expect(names(await inMine.take(1))).toEqual(["c"]);
  });

  it("says that an Account begins again, and with what", async () => {
    const { url } = await startMock({ fixtures: { maps: [{ unique_name: "users", sid: sid(255) }] } });
    const all = await openStream(`${url}/_mock/events`);
    const one = await openStream(`${url}/_mock/events?map=users`);
    await request(url).post(`${maps}/users`).type("form").send({ Ttl: 60 });
    await request(url).post("/_mock/reset");
    expect(types(await all.take(3))).toEqual(["map_updated", "reset", "map_created"]);
    expect(types(await one.take(3))).toEqual(["map_updated", "reset", "map_created"]);
    await request(url).put("/_mock/state").send({});
    expect(types(await all.take(1))).toEqual(["reset"]);
    expect(types(await one.rest())).toEqual(["reset"]);
  });

  it("begins anew for who saw the events of another mock", async () => {
    const fixtures = { maps: [{ unique_name: "users" }] };
    const before = await startMock({ fixtures });
    const seen = await openStream(`${before.url}/_mock/events?map=users&after=0`);
    const seenAll = await openStream(`${before.url}/_mock/events?after=0`);
    await seen.take(1);
    await seenAll.take(2);
    const { url } = await startMock({ fixtures });
    const one = await openStream(`${url}/_mock/events?map=users`, { "last-event-id": seen.lastId() });
    expect(types(await one.take(2))).toEqual(["reset", "map_created"]);
    const all = await openStream(`${url}/_mock/events`, { "last-event-id": seenAll.lastId() });
    expect(types(await all.take(2))).toEqual(["reset", "map_created"]);
  });

  it.each([
    ["map=none", 404, "there is no Map none"],
    ["map=what?now", 404, "there is no Map what?now"],
    [`map=users&service=IS${"f".repeat(32)}`, 404, `there is no Map users in the Service IS${"f".repeat(32)}`],
    ["after=-1", 400, '"-1" is no id of these events'],
    ["after=00000000-1-1", 400, '"00000000-1-1" is no id of these events'],
    ["map=users&after=00000000-1", 400, '"00000000-1" is no id of these events'],
    ["map=users&after=2", 400, "there is no event 2 yet; the latest is 1"],
  ])("%s is refused with %i: %s", async (query, status, message) => {
    const { url } = await startMock({ fixtures: { maps: [{ unique_name: "users" }] } });
    const answer = await request(url).get(`/_mock/events?${query}`);
    expect([answer.status, answer.body]).toEqual([status, { message }]);
  });

  it("says that events are gone which are not remembered any more", async () => {
    const { url, ...mock } = await startMock({ history: 2, fixtures: { maps: [{ unique_name: "users" }] } });
    for (const Ttl of [1, 2, 3]) await request(url).post(`${maps}/users`).type("form").send({ Ttl });
    const kept = await openStream(`${url}/_mock/events?map=users&after=2`);
    expect(types(await kept.take(2))).toEqual(["map_updated", "map_updated"]);
    expect((await request(url).get("/_mock/events?map=users&after=1")).status).toBe(410);
    mock.begin({ maps: Array.from({ length: usualBacklog }, () => ({})) });
    const answer = await request(url).get("/_mock/events?after=0");
    const message = "some of the events are forgotten; read the state as it is, and follow from now on";
    expect([answer.status, answer.body]).toEqual([410, { message }]);
  });

  it("tells who is overtaken by what is forgotten, and ends", async () => {
    const { url, ...mock } = await startMock();
    const stream = await openStream(`${url}/_mock/events`);
    mock.begin({ maps: Array.from({ length: usualBacklog }, () => ({})) });
    expect(types(await stream.rest())).toEqual(["gone"]);
  });

  it("ends when the mock is closed", async () => {
    const mock = await startMock({ fixtures: { maps: [{ unique_name: "users" }] } });
    const streams = await Promise.all(
      ["", "?map=users"].map((query) => openStream(`${mock.url}/_mock/events${query}`)),
    );
    await mock.close();
    expect(await Promise.all(streams.map(({ rest }) => rest()))).toEqual([[], []]);
  });

  it("is for whom the other routes are for", async () => {
    const { url } = await startMock({ admin: { token: "hush", origins: ["https://app.example"] } });
    const statusWith = async (headers: Readonly<Record<string, string>>): Promise<number> =>
      (await openStream(`${url}/_mock/events`, headers)).status;
    const authorization = "Bearer hush";
    expect(await statusWith({})).toBe(401);
    expect(await statusWith({ authorization, origin: "https://evil.example" })).toBe(403);
    const { status, headers } = await openStream(`${url}/_mock/events`, {
      authorization,
      origin: "https://app.example",
    });
    expect([status, headers["access-control-allow-origin"]]).toEqual([200, "https://app.example"]);
    expect((await request(url).head("/_mock/events").set({ authorization })).headers["content-type"]).toBe(
      "text/event-stream",
    );
    expect((await request(url).post("/_mock/events").set({ authorization })).status).toBe(405);
  });

  it("streams through fetch as well", async () => {
    const mock = await startMock();
    const response = await mock.fetch(new Request("http://here/_mock/events?after=0"));
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toMatch(/^retry: 1000\nid: [\da-f]{8}-0\n\n$/);
    expect((await reader?.read())?.value).toMatch(/"type":"reset"/);
    await reader?.cancel();
  });
});

describe("where nothing happens", () => {
  afterEach(() => void vi.useRealTimers());

  it("something is sent every 8 seconds that is no event, and says how far the stream is", async () => {
    vi.useFakeTimers();
    const { events, readings } = createWorld();
    events.begin();
    const pieces = eventStream(readAll(events.log, {}), events.log, readings)[Symbol.asyncIterator]();
    await pieces.next();
    const next = pieces.next();
    await vi.advanceTimersByTimeAsync(8_000);
    expect((await next).value).toBe(`: still here\nid: ${events.log.tag}-1\n\n`);
    const afterThat = pieces.next();
    await pieces.return?.();
    expect(await afterThat).toEqual({ done: true, value: undefined });
  });
});
