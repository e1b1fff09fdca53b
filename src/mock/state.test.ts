/** What a state becomes in a world, whether a file or a test has said it. */

import { describe, expect, it } from "vitest";
import { complaint } from "../testing/complaint.js";
import { startMock } from "../testing/mock.js";
import { manualClock } from "./clock.js";
import { parseState } from "./fixtures.js";
import { countedIds } from "./ids.js";
import { memoryStore } from "./memory-store.js";
import { asState, type State, seed, servicesOf } from "./state.js";
import type { Row } from "./store.js";
import { createWorld, defaultAccount, defaultService, type WorldOptions } from "./world.js";

const sid = `MP${"b".repeat(32)}`;
const service = `IS${"c".repeat(32)}`;
const account = `AC${"d".repeat(32)}`;
const start = Date.parse("2026-01-01T00:00:00Z");

/** The rows that a state becomes. */
function seeded(state: State, options: WorldOptions = {}): readonly Row[] {
  const store = memoryStore();
  const world = createWorld({ store, clock: manualClock(start), ids: countedIds(), ...options });
  seed(world, state);
  return [...world.services].flatMap((parent) => store.after("SyncMap", parent, 0, 100));
}

describe("a Map of the fixtures", () => {
  const plain: Row = {
    resource: "SyncMap",
    sid: "MP00000000000000000000000000000001",
    parent: defaultService,
    path: { ServiceSid: defaultService },
    account: defaultAccount,
    name: null,
    inputs: {},
    constants: {},
    created: start,
    updated: start,
    expires: null,
    revision: 0,
    order: 2, // after its Service
  };

  it("of which nothing is said is as if it had just been made", () => {
    expect(seeded({ maps: [{}] })).toEqual([plain]);
  });

  it("of which everything is said is as it is said", () => {
    const state: State = {
      maps: [
        {
          sid,
          unique_name: "n",
          account_sid: account,
          service_sid: service,
          revision: "1e",
          date_expires: "2026-02-01T00:00:00Z",
          date_created: "2015-07-30T20:00:00Z",
          date_updated: "2015-07-30T21:00:00+01:00",
          created_by: "alice",
        },
      ],
    };
    expect(seeded(state, { services: servicesOf(state) })).toEqual([
      {
        ...plain,
        sid,
        parent: service,
        path: { ServiceSid: service },
        account,
        name: "n",
        inputs: {},
        constants: { created_by: "alice" },
        created: Date.UTC(2015, 6, 30, 20),
        updated: Date.UTC(2015, 6, 30, 20),
        expires: Date.UTC(2026, 1, 1),
        revision: 30,
      },
    ]);
  });

  it.each([
    [start + 60_000, { ttl: 60 }],
    [null, { ttl: 0 }],
    [null, { date_expires: null }],
    [start + 60_000, { ttl: 60, date_expires: null }],
    [null, { ttl: 0, date_expires: "2026-02-01T00:00:00Z" }],
  ])("expires at %s where it has %j", (expires, map) => {
    expect(seeded({ maps: [map] })).toMatchObject([{ expires }]);
  });

  it("was updated when it was made, where only the latter is said", () => {
    const made = Date.UTC(2015, 6, 30);
    expect(seeded({ maps: [{ date_created: "2015-07-30T00:00:00Z" }] })).toMatchObject([
      { created: made, updated: made },
    ]);
  });

  it("has its revision in the notation of its world", () => {
    const decimal = { readings: { "revision-notation": "decimal" } };
    expect(seeded({ maps: [{ revision: "10" }] })).toMatchObject([{ revision: 16 }]);
    expect(seeded({ maps: [{ revision: "10" }] }, decimal)).toMatchObject([{ revision: 10 }]);
    expect(complaint(() => seeded({ maps: [{}, { revision: "1e" }] }, decimal))).toBe(
      '/maps/1/revision: expected a decimal number, not "1e"',
    );
  });

  it("may have a name that is taken in another Service", () => {
    const state: State = { maps: [{ unique_name: "n" }, { unique_name: "n", service_sid: service }] };
    expect(seeded(state, { services: [defaultService, service] }).map(({ parent, name }) => [parent, name])).toEqual([
      [defaultService, "n"],
      [service, "n"],
    ]);
  });

  it("is listed in the order of the file", () => {
    const maps = ["c", "a", "b"].map((unique_name) => ({ unique_name }));
    expect(seeded({ maps }).map(({ name }) => name)).toEqual(["c", "a", "b"]);
  });
});

describe("what lives around the Maps of the fixtures", () => {
  const item = {
    key: "k",
    data: { a: [1, null, "é"] },
    revision: "1e",
    date_expires: "2026-02-01T00:00:00.000Z",
    date_created: "2015-07-30T20:00:00.000Z",
    date_updated: "2015-07-30T21:00:00.000Z",
    created_by: "ada",
  };
  const state: State = {
    services: [
      service,
      {
        sid: defaultService,
        friendly_name: "Rooms",
        webhook_url: null,
        acl_enabled: true,
        date_created: "2015-07-30T20:00:00.000Z",
        date_updated: "2015-07-30T21:00:00.000Z",
      },
    ],
    maps: [
      {
        sid,
        unique_name: "n",
        account_sid: defaultAccount,
        service_sid: service,
        revision: "1e",
        date_expires: null,
        date_created: "2015-07-30T20:00:00.000Z",
        date_updated: "2015-07-30T20:00:00.000Z",
        items: [item, { ...item, key: "a/b", data: false, date_expires: null, created_by: "system" }],
        permissions: [{ identity: "ada", read: true, write: false, manage: false }],
      },
    ],
  };

  it("is served as it is said, and said again as it was", async () => {
    const mock = await startMock({ fixtures: state });
    const map = `${mock.url}/v1/Services/${service}/Maps/n`;
    const ask = async (url: string): Promise<unknown> => (await fetch(url)).json();
    expect(await ask(`${map}/Items/k`)).toMatchObject({
      data: { a: [1, null, "é"] },
      revision: "1e",
      date_expires: "2026-02-01T00:00:00Z",
      date_updated: "2015-07-30T21:00:00Z",
      created_by: "ada",
      map_sid: sid,
    });
    expect(await ask(`${map}/Items/a%2Fb`)).toMatchObject({ data: false, date_expires: null });
    expect(await ask(`${map}/Permissions/ada`)).toMatchObject({ read: true, write: false });
    expect(await ask(`${mock.url}/v1/Services/${defaultService}`)).toMatchObject({
      friendly_name: "Rooms",
      acl_enabled: true,
      date_updated: "2015-07-30T21:00:00Z",
    });
    const { maps: [map0] = [], ...rest } = mock.state();
    const began = "2026-01-01T00:00:00.000Z";
    const services = [{ sid: service, date_created: began, date_updated: began }, state.services?.[1]];
    expect(rest).toEqual({ services });
    expect(map0).toEqual({
      ...state.maps?.[0],
      items: [{ ...item }, { ...item, key: "a/b", data: false, date_expires: null, created_by: "system" }],
    });
    mock.begin(mock.state());
    expect(mock.state()).toEqual({ services, maps: [map0] });
  });

  it("may say no more than what it is called, and counts times from the start", async () => {
    const text = `maps:
  - unique_name: n
    items:
      - { key: k, data: {}, ttl: 60 }
      - { key: l, data: [], created: 1h ago, expires: in 1h }
    permissions:
      - identity: ada
`;
    const mock = await startMock({ fixtures: parseState(text, "maps.yaml") });
    const map = `${mock.url}/v1/Services/${mock.service}/Maps/n`;
    const { items } = JSON.parse(await (await fetch(`${map}/Items`)).text());
    expect(items).toMatchObject([
      { revision: "0", date_created: "2026-01-01T00:00:00Z", date_expires: "2026-01-01T00:01:00Z" },
      { revision: "0", date_created: "2025-12-31T23:00:00Z", date_expires: "2026-01-01T01:00:00Z" },
    ]);
    const { permissions } = JSON.parse(await (await fetch(`${map}/Permissions`)).text());
    expect(permissions).toMatchObject([{ identity: "ada", read: false, write: false, manage: false }]);
  });
});

it("a date of fixtures that is invalid is none, and not one that never comes", () => {
  const maps = [{ unique_name: "a", date_expires: new Date("soon") }];
  expect(() => asState({ maps })).toThrow("/maps/0/date_expires: expected a date, not one that is invalid");
  expect(asState({ maps: [{ date_expires: new Date(0) }] })).toEqual({
    maps: [{ date_expires: "1970-01-01T00:00:00.000Z" }],
  });
});
