import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readRecording } from "../recordings/index.js";
import { created, deleted, exchange, fetched, list, map, service, sid, updated } from "../testing/exchanges.js";
import { stateFrom } from "./from-recording.js";
import { inProcessMock } from "./mocks.js";

async function* all<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values;
}

const kept = {
  sid,
  unique_name: null,
  account_sid: `AC${"a".repeat(32)}`,
  service_sid: service,
  revision: "0",
  date_created: "2026-01-01T00:00:00Z",
  date_updated: "2026-01-01T00:00:00Z",
  created_by: "system",
};
const second = `MP${"2".repeat(32)}`;

describe("a recording as a beginning", () => {
  it("has the Maps as they were shown last", async () => {
    const page = { maps: [map(), map({ sid: second, unique_name: "n" })], meta: {} };
    const { state } = await stateFrom(
      all([created({}), updated({ json: map({ revision: "2", created_by: "ada" }) }), exchange({ json: page, at: 5 })]),
    );
    expect(state).toEqual({ services: [service], maps: [kept, { ...kept, sid: second, unique_name: "n" }] });
  });

  it("has no Maps that were deleted, or had expired by the end", async () => {
    const expiring = map({ sid: second, date_expires: "2026-01-01T00:01:00Z" });
    const exchanges = [created({}), created({ json: expiring, at: 1 }), deleted({ at: 2 })];
    expect((await stateFrom(all(exchanges))).state.maps).toMatchObject([{ sid: second, ttl: 58 }]);
    const later = [...exchanges, exchange({ json: { maps: [], meta: {} }, at: 60 })];
    expect((await stateFrom(all(later))).state.maps).toEqual([]);
  });

  it("has no Maps that are not as documented, and counts them", async () => {
    const { state, leftOut } = await stateFrom(
      all([fetched({ json: map({ sid: "Sid" }) }), fetched({ json: map({ revision: "r-7" }) })]),
    );
    expect([state.maps, leftOut]).toEqual([[{ ...kept, revision: undefined }], 1]);
  });

  it("has under a name what had it last", async () => {
    const exchanges = [
      created({ json: map({ unique_name: "n" }) }),
      created({ json: map({ sid: second, unique_name: "n" }) }),
    ];
    expect((await stateFrom(all(exchanges))).state.maps).toMatchObject([{ sid: second }]);
  });

  it("has the items and permissions of its Maps as they were shown last, and those Services that were not deleted", async () => {
    const item = (key: string, differing = {}) => ({
      key,
      data: { n: 1 },
      ...{ account_sid: `AC${"a".repeat(32)}`, service_sid: service, map_sid: sid, url: `${list}/${sid}/Items/${key}` },
      ...{ revision: "1", date_expires: null, created_by: "system" },
      ...{ date_created: "2026-01-01T00:00:00Z", date_updated: "2026-01-01T00:00:00Z" },
      ...differing,
    });
    const { account_sid, service_sid, map_sid, url } = item("x");
    const ada = { account_sid, service_sid, map_sid, url, identity: "ada", read: true, write: true, manage: false };
    const items = `${list}/users/Items`;
    const page = {
      items: [item("a"), item("b"), item("c"), item("d", { date_expires: "2026-01-01T00:00:01Z" })],
      meta: {},
    };
    const gone = `IS${"f".repeat(32)}`;
    const { state } = await stateFrom(
      all([
        exchange({ url: items, json: page }),
        created({ json: map({ unique_name: "users" }) }),
        exchange({ method: "POST", url: `${items}/a`, json: item("a", { data: [2], revision: "2" }), at: 2 }),
        exchange({ method: "DELETE", url: `${items}/b`, status: 204, at: 3 }),
        exchange({ url: `${items}/c`, json: item("c", { data: null }), at: 3 }),
        exchange({ method: "POST", url: `${list}/users/Permissions/ada`, json: ada, at: 4 }),
        exchange({ method: "POST", url: `${list}/users/Permissions/bob`, json: { ...ada, identity: "bob" }, at: 4 }),
        exchange({ method: "DELETE", url: `${list}/${sid}/Permissions/bob`, status: 204, at: 5 }),
        created({ url: list.replace(service, gone), json: map({ sid: second, service_sid: gone }), at: 6 }),
        exchange({ method: "DELETE", url: `https://sync.example.com/v1/Services/${gone}`, status: 204, at: 7 }),
      ]),
    );
    expect(state.services).toEqual([service]);
    const mock = inProcessMock({ fixtures: state });
    expect(mock.state().maps).toMatchObject([
      {
        sid,
        items: [{ key: "a", data: [2], revision: "2" }],
        permissions: [{ identity: "ada", read: true, write: true, manage: false }],
      },
    ]);
    expect(mock.state().maps?.[0]?.items).toHaveLength(1);
    expect(mock.state().maps?.[0]?.permissions).toHaveLength(1);
  });

  it("serves what a whole session left", async () => {
    const file = resolve(import.meta.dirname, "../../fixtures/recordings/conforming.ndjson");
    const { state } = await stateFrom(readRecording(file));
    const mock = inProcessMock({ fixtures: state });
    const answer = await mock.fetch(new Request(`${list.replace(service, mock.service)}`));
    const shown: { readonly maps: readonly { readonly sid: string }[] } = JSON.parse(await answer.text());
    expect(shown.maps.map((each) => each.sid)).toEqual(state.maps?.map((each) => each.sid));
    expect(shown.maps.length).toBeGreaterThan(1);
  });
});
