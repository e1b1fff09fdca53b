import { describe, expect, it } from "vitest";
import { manualClock } from "./clock.js";
import { countedIds } from "./ids.js";
import { type Creation, type Cursor, createModel, type Model, type Place } from "./model.js";
import type { Row } from "./store.js";
import { createWorld, type WorldOptions } from "./world.js";

const place: Place = { resource: "SyncMap", parent: "IS1" };
const elsewhere: Place = { resource: "SyncMap", parent: "IS2" };

const plain: Creation = { prefix: "MP", path: {}, account: "AC1", name: null, inputs: {}, ttl: 0 };

interface Started {
  readonly model: Model;
  readonly advance: (seconds: number) => void;
  /** Makes a row, which must succeed. */
  readonly make: (differing?: Partial<Creation>, where?: Place) => Row;
}

function started(options: WorldOptions = {}): Started {
  const clock = manualClock(1_000_000);
  const model = createModel(createWorld({ clock, ids: countedIds(), services: [], ...options }));
  return {
    model,
    advance: clock.advance,
    make(differing = {}, where = place) {
      const row = model.create(where, { ...plain, ...differing });
      if (!row) throw new Error(`the name ${differing.name} is taken`);
      return row;
    },
  };
}

describe("a row", () => {
  it("is made as it is asked for, at the time of the clock, with the revision 0", () => {
    const { make } = started();
    expect(make({ name: "n", path: { ServiceSid: "IS1" }, inputs: { UniqueName: "n" }, ttl: 60 })).toEqual({
      resource: "SyncMap",
      parent: "IS1",
      sid: `MP${"1".padStart(32, "0")}`,
      path: { ServiceSid: "IS1" },
      account: "AC1",
      name: "n",
      inputs: { UniqueName: "n" },
      constants: {},
      created: 1_000_000,
      updated: 1_000_000,
      expires: 1_060_000,
      revision: 0,
      order: 1,
    });
  });

  it("does not expire where its time-to-live is 0", () => {
    expect(started().make({ ttl: 0 }).expires).toBeNull();
  });

  it("is found by its SID and by its name, in its own place only", () => {
    const { model, make } = started();
    const row = make({ name: "n" });
    expect(model.find(place, row.sid)).toBe(row);
    expect(model.find(place, "n")).toBe(row);
    expect(model.find(elsewhere, "n")).toBeUndefined();
    expect(model.find(place, "m")).toBeUndefined();
  });

  it("cannot have the name of another in the same place", () => {
    const { model, make } = started();
    make({ name: "n" });
    expect(model.create(place, { ...plain, name: "n" })).toBeUndefined();
    expect(model.create(place, { ...plain, name: "N" })).toBeDefined();
    expect(model.create(elsewhere, { ...plain, name: "n" })).toBeDefined();
  });

  it("needs no name", () => {
    const { model, make } = started();
    make();
    make();
    expect(model.page(place, undefined, 9).rows).toHaveLength(2);
  });

  it("frees its name when it is removed", () => {
    const { model, make } = started();
    model.remove(make({ name: "n" }));
    expect(model.find(place, "n")).toBeUndefined();
    expect(make({ name: "n" }).order).toBe(2);
  });
});

describe("an update", () => {
  it.each([
    [null, 0],
    [1_100_000, 90],
  ])("sets the expiry to %s where the time-to-live is %s, by the time of the update", (expires, ttl) => {
    const { model, make, advance } = started();
    const row = make({ ttl: 60 });
    advance(10);
    expect(model.update(row, { ttl })).toEqual({ ...row, expires, updated: 1_010_000 });
    expect(model.find(place, row.sid)?.expires).toBe(expires);
  });

  it("of nothing changes nothing", () => {
    const { model, make, advance } = started();
    const row = make({ ttl: 60 });
    advance(10);
    expect(model.update(row, {})).toEqual(row);
    expect(model.find(place, row.sid)).toEqual(row);
  });

  it("leaves its date alone where that is how the documentation is read", () => {
    const { model, make, advance } = started({ readings: { "ttl-update-moves-date": "no" } });
    const row = make({ ttl: 60 });
    advance(10);
    expect(model.update(row, { ttl: 90 })).toEqual({ ...row, expires: 1_100_000 });
  });
});

describe("an expiry", () => {
  it("is never early, and is there at its time", () => {
    const { model, make, advance } = started();
    make({ name: "n", ttl: 60 });
    advance(59.999);
    expect(model.find(place, "n")).toBeDefined();
    expect(model.page(place, undefined, 9).rows).toHaveLength(1);
    expect(model.create(place, { ...plain, name: "n" })).toBeUndefined();
    advance(0.001);
    expect(model.page(place, undefined, 9).rows).toEqual([]);
    expect(model.find(place, "n")).toBeUndefined();
  });

  it("frees the name, even where nobody looked since", () => {
    const { model, make, advance } = started();
    const first = make({ name: "n", ttl: 60 });
    advance(60);
    const second = make({ name: "n" });
    expect(model.find(place, "n")).toEqual(second);
    expect(model.find(place, first.sid)).toBeUndefined();
  });

  it("that is taken away does not come", () => {
    const { model, make, advance } = started();
    const row = model.update(make({ ttl: 60 }), { ttl: 0 });
    advance(31_536_000);
    expect(model.find(place, row.sid)).toEqual(row);
  });

  it("of a whole page does not show it empty while others follow", () => {
    const { model, make, advance } = started();
    for (let count = 0; count < 5; count++) make({ ttl: 60 });
    const last = make();
    advance(60);
    expect(model.page(place, undefined, 2)).toEqual({ rows: [last], hasPrevious: false, hasNext: false });
  });
});

describe("a page", () => {
  const orders = (rows: readonly Row[]): readonly number[] => rows.map(({ order }) => order);
  const behind = (order: number): Cursor => ({ direction: "next", order });
  const ahead = (order: number): Cursor => ({ direction: "previous", order });

  it.each([
    [[1, 2], false, true, undefined, 2],
    [[1, 2, 3, 4, 5], false, false, undefined, 5],
    [[3, 4], true, true, behind(2), 2],
    [[4, 5], true, false, behind(3), 2],
    [[], true, false, behind(5), 2],
    [[3, 4], true, true, ahead(5), 2],
    [[1, 2], false, true, ahead(3), 2],
    [[1], false, true, ahead(2), 2],
    [[], false, true, ahead(1), 2],
  ])(
    "has the rows %j (others before: %s, after: %s) at %j of the size %i",
    (want, hasPrevious, hasNext, cursor, size) => {
      const { model, make } = started();
      for (let count = 0; count < 5; count++) make();
      const page = model.page(place, cursor, size);
      expect([orders(page.rows), page.hasPrevious, page.hasNext]).toEqual([want, hasPrevious, hasNext]);
    },
  );

  it("has the rows of its own place only", () => {
    const { model, make } = started();
    make({}, elsewhere);
    make();
    expect(orders(model.page(place, undefined, 9).rows)).toEqual([2]);
  });
});
