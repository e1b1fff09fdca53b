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
