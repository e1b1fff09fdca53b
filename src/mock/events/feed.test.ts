/** What a program in this process hears of what happens. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { basic } from "../../drive/target.js";
import { account, maps, service, start } from "../../testing/mock.js";
import { elsewhere } from "../../testing/realm.js";
import { manualClock } from "../clock.js";
import { createMock } from "../create-mock.js";
import { countedIds } from "../ids.js";
import { type InProcessMock, type InProcessOptions, inProcessMock } from "../in-process.js";
import { usualBacklog } from "./event-log.js";
import type { Followed } from "./feed.js";

const other = `AC${"b".repeat(32)}`;

const started = (options: InProcessOptions = {}): InProcessMock =>
  inProcessMock({ clock: manualClock(start), ids: countedIds(), ...options });

/** Sends a request of an Account. */
async function ask(mock: InProcessMock, method: string, path: string, form = "", as = account) {
  const headers = { "content-type": "application/x-www-form-urlencoded", ...basic(as, "any") };
  const { status, body } = await mock.handler({ method, url: `http://here${path}`, headers, body: form });
  return { status, body: body ? JSON.parse(body) : {} };
}

describe("who subscribes", () => {
  it("takes an event apart without asking first what it is", async () => {
    const mock = started();
    const heard: (readonly [number | undefined, string, string | null | undefined])[] = [];
    mock.events.subscribe(({ id, type, map_unique_name }) => heard.push([id, type, map_unique_name]));
    await ask(mock, "POST", maps, "UniqueName=users");
    mock.reset();
    await expect
      .poll(() => heard)
      .toEqual([
        [1, "map_created", "users"],
        [undefined, "reset", undefined],
      ]);
  });

  it("hears of everything in its order", async () => {
    const mock = started();
    const heard: Followed[] = [];
    mock.events.subscribe((event) => heard.push(event));
    await ask(mock, "POST", maps, "UniqueName=users");
    mock.advance(1);
    await ask(mock, "POST", `${maps}/users`, "Ttl=60");
    await ask(mock, "DELETE", `${maps}/users`);
    expect(heard).toMatchObject([
      {
        id: 1,
        type: "map_created",
        date_created: "2026-01-01T00:00:00.000Z",
        identity: "system",
        map_unique_name: "users",
        map_date_expires: null,
      },
      {
        id: 2,
        type: "map_updated",
        date_created: "2026-01-01T00:00:01.000Z",
        map_date_expires: "2026-01-01T00:01:01.000Z",
        previous_map_date_expires: null,
      },
      { id: 3, type: "map_removed", map_unique_name: "users" },
    ]);
  });
});

/** Those that an iteration gives, up to so many. */
async function first(count: number, events: AsyncIterable<Followed>): Promise<readonly Followed[]> {
  const found: Followed[] = [];
  for await (const event of events) if (found.push(event) === count) break;
  return found;
}

const ended = "sync-maps: a subscription hears no more events:";

/** What the console is told next, in place of being told. */
function consoleIsTold(): Promise<readonly unknown[]> {
  return new Promise((resolve) => {
    const spy = vi.spyOn(console, "error").mockImplementation((...said: unknown[]) => resolve(said));
    onTestFinished(() => spy.mockRestore());
  });
}

const types = (events: readonly { readonly type: string }[]): readonly string[] => events.map(({ type }) => type);

describe("who follows", () => {
  it("one Map is given its events until it is removed", async () => {
    const mock = started({ fixtures: { maps: [{ unique_name: "users" }, { unique_name: "rooms" }] } });
    const followed = first(10, mock.events.follow({ map: "users", after: 0 }));
    await ask(mock, "DELETE", `${maps}/rooms`);
    await ask(mock, "POST", `${maps}/users`, "Ttl=60");
    await ask(mock, "DELETE", `${maps}/users`);
    expect(types(await followed)).toEqual(["map_created", "map_updated", "map_removed"]);
  });

  it("goes on from the place of an event", async () => {
    const mock = started();
    await ask(mock, "POST", maps, "UniqueName=a");
    await ask(mock, "POST", maps, "UniqueName=b");
    const [, a, b] = await first(3, mock.events.follow({ after: 0 }));
    expect(await first(1, mock.events.follow({ after: a?.place ?? "" }))).toEqual([b]);
  });

  it("is given nothing more once it has enough, or once the mock is closed", async () => {
    const mock = started();
    const events = mock.events.follow();
    const next = events.next();
    await events.return?.();
    expect(await next).toEqual({ done: true, value: undefined });
    const ends: (Error | undefined)[] = [];
    mock.events.subscribe(() => undefined, { onEnd: (error) => ends.push(error) });
    const followed = first(1, mock.events.follow());
    await mock.close();
    expect([await followed, ends]).toEqual([[], [undefined]]);
    expect(await first(1, mock.events.follow({ after: 0 }))).toEqual([]);
  });

  it("hears what its listener throws in place of more events", async () => {
    const mock = started();
    const ended = new Promise<Error | undefined>((onEnd) => {
      mock.events.subscribe(
        () => {
          throw new Error("cannot listen");
        },
        { onEnd },
      );
    });
    await ask(mock, "POST", maps);
    expect(await ended).toMatchObject({ message: "cannot listen" });
    expect((await ask(mock, "POST", maps)).status).toBe(201);
  });

  it("and does not wait for its end ends no process: the console is told what its listener threw", async () => {
    const mock = started();
    const told = consoleIsTold();
    mock.events.subscribe(() => {
      throw new Error("cannot listen");
    });
    const heard = first(1, mock.events.follow());
    await ask(mock, "POST", maps);
    expect(await told).toEqual([ended, expect.objectContaining({ message: "cannot listen" })]);
    expect(types(await heard)).toEqual(["map_created"]);
  });

  it("hears what its listener rejects in place of more events, for the next of which no promise is waited for", async () => {
    const mock = started();
    let heard = 0;
    let reject = (_: Error): void => undefined;
    const promised = new Promise<void>((_, no) => {
      reject = no;
    });
    const ends: (Error | undefined)[] = [];
    const ended = new Promise<void>((resolve) => {
      const listener = (): Promise<void> => {
        heard += 1;
        if (heard === 2) reject(new Error("cannot listen"));
        return promised;
      };
      const onEnd = (error?: Error): void => {
        ends.push(error);
        resolve();
      };
      mock.events.subscribe(listener, { onEnd });
    });
    await ask(mock, "POST", maps);
    await ask(mock, "POST", maps);
    await ended;
    await ask(mock, "POST", maps);
    expect([heard, ends]).toEqual([2, [expect.objectContaining({ message: "cannot listen" })]]);
  });

  it("ends as well where its listener's promise is of another realm, as that of fetch is under Jest", async () => {
    const mock = started();
    const ended = new Promise<Error | undefined>((onEnd) => {
      mock.events.subscribe(() => elsewhere("Promise.reject(value)", new Error("cannot listen")), { onEnd });
    });
    await ask(mock, "POST", maps);
    expect(await ended).toEqual(new Error("cannot listen"));
  });

  it("has ended by the time that its listener rejects: the console is told", async () => {
    const mock = started();
    const told = consoleIsTold();
    const heard = new Promise<(error: Error) => void>((resolve) => {
      mock.events.subscribe(() => new Promise<void>((_, reject) => resolve(reject)), {
        onEnd: () => heard.then((reject) => reject(new Error("too late"))),
      });
    });
    await ask(mock, "POST", maps);
    await heard;
    await mock.close();
    expect(await told).toEqual([ended, expect.objectContaining({ message: "too late" })]);
  });

  it("is overtaken by what is forgotten hears it, or the console is told", async () => {
    const mock = started();
    const told = consoleIsTold();
    const heard = new Promise<Error | undefined>((onEnd) => mock.events.subscribe(() => undefined, { onEnd }));
    mock.events.subscribe(() => undefined);
    mock.begin({ maps: Array.from({ length: usualBacklog }, () => ({})) });
    const gone = expect.objectContaining({ name: "EventsGone" });
    expect([await heard, await told]).toEqual([gone, [ended, gone]]);
  });

  it("an Account hears of that alone", async () => {
    const mock = started();
    const heard: Followed[] = [];
    mock.of(other).events.subscribe((event) => heard.push(event));
    await ask(mock, "POST", maps, "UniqueName=mine");
    await ask(mock, "POST", maps, "UniqueName=theirs", other);
    expect(heard).toMatchObject([{ type: "map_created", map_unique_name: "theirs", account_sid: other }]);
  });

  it("is told of an expiry, by a request that meets it or without one", async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const mock = started({
      fixtures: {
        maps: [
          { unique_name: "a", ttl: 1 },
          { unique_name: "b", ttl: 2 },
        ],
      },
    });
    const removed: unknown[] = [];
    mock.events.subscribe((event) => event.type === "map_removed" && removed.push(event.map_unique_name));
    mock.advance(1);
    await ask(mock, "GET", `${maps}/a`);
    expect(removed).toEqual(["a"]);
    mock.advance(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(removed).toEqual(["a", "b"]);
  });
});

describe("what happens in a Map", () => {
  it("is told with its items' keys, data and revisions, and with what was there before", async () => {
    const mock = started();
    await ask(mock, "POST", maps, "UniqueName=users");
    const followed = first(5, mock.events.follow({ map: "users" }));
    const items = `${maps}/users/Items`;
    await ask(mock, "POST", items, 'Key=ada&Data={"age":36}');
    await ask(mock, "POST", `${items}/ada`, 'Data={"age":37}');
    await ask(mock, "POST", `${items}/ada`, "ItemTtl=60&CollectionTtl=120");
    await ask(mock, "DELETE", `${items}/ada`);
    await ask(mock, "DELETE", `${maps}/users`);
    const events = await followed;
    expect(events).toMatchObject([
      { id: 2, type: "map_item_added", map_revision: "1", item_revision: "0", item_data: { age: 36 } },
      {
        ...{ id: 3, type: "map_item_updated", map_revision: "2", item_revision: "1", item_data: { age: 37 } },
        ...{ previous_item_revision: "0", previous_item_data: { age: 36 } },
      },
      {
        ...{ id: 4, type: "map_item_updated", item_revision: "1", item_date_expires: "2026-01-01T00:01:00.000Z" },
        ...{ previous_item_date_expires: null, map_date_expires: "2026-01-01T00:02:00.000Z" },
      },
      { id: 5, type: "map_item_removed", map_revision: "3", item_revision: "1", item_data: { age: 37 } },
      { id: 6, type: "map_removed" },
    ]);
    expect(events.map((event) => "item_key" in event && event.item_key)).toEqual(["ada", "ada", "ada", "ada", false]);
    expect(events[0]).not.toHaveProperty("previous_item_data");
  });

  it("is told of an item that expires, and ends with a Map that does", async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const mock = started();
    await ask(mock, "POST", maps, "UniqueName=users&Ttl=10");
    await ask(mock, "POST", `${maps}/users/Items`, "Key=brief&Data=1&ItemTtl=5");
    await ask(mock, "POST", `${maps}/users/Items`, "Key=kept&Data=2");
    const followed = first(10, mock.events.follow({ map: "users" }));
    mock.advance(5);
    await vi.advanceTimersByTimeAsync(1);
    mock.advance(5);
    await vi.advanceTimersByTimeAsync(1);
    expect(await followed).toMatchObject([
      { id: 4, type: "map_item_removed", item_key: "brief", map_revision: "3" },
      { id: 5, type: "map_removed", map_revision: "3" },
    ]);
  });

  it("ends with its Service", async () => {
    const mock = started();
    await ask(mock, "POST", maps, "UniqueName=users");
    await ask(mock, "POST", `${maps}/users/Items`, "Key=ada&Data=1");
    await ask(mock, "POST", maps, "UniqueName=rooms");
    const both = ["users", "rooms"].map((map) => first(10, mock.events.follow({ map })));
    const all = first(2, mock.events.follow());
    await ask(mock, "DELETE", `/v1/Services/${service}`);
    expect((await Promise.all(both)).map(types)).toEqual([["map_removed"], ["map_removed"]]);
    expect(await all).toMatchObject([{ map_unique_name: "users" }, { map_unique_name: "rooms" }]);
  });
});

describe("the history of a Map", () => {
  it("is whole, and stays until its removal is forgotten", async () => {
    const mock = started();
    await ask(mock, "POST", maps, "UniqueName=users");
    const { sid } = (await ask(mock, "GET", `${maps}/users`)).body;
    for (let count = 0; count < 500; count++) await ask(mock, "POST", `${maps}/users`, `Ttl=${count}`);
    await ask(mock, "DELETE", `${maps}/users`);
    await ask(mock, "POST", maps, "UniqueName=users");
    expect(mock.events.history("users")).toMatchObject([{ id: 1, type: "map_created" }]);
    const history = mock.events.history(sid);
    expect(history).toHaveLength(502);
    expect(history.at(-1)).toMatchObject({ id: 502, type: "map_removed" });
    for (let count = 0; count < usualBacklog / 2; count++) {
      await ask(mock, "POST", maps, "UniqueName=brief");
      await ask(mock, "DELETE", `${maps}/brief`);
    }
    expect(() => mock.events.history(sid)).toThrow(`there is no Map ${sid}`);
  });

  it("keeps the latest where it is told how many", async () => {
    const mock = started({ history: 3, fixtures: { maps: [{ unique_name: "users" }] } });
    for (let count = 1; count <= 20; count++) {
      await ask(mock, "POST", `${maps}/users`, `Ttl=${count}`);
      const ids = mock.events.history("users").map(({ id }) => id);
      expect(ids).toEqual([count - 1, count, count + 1].filter((id) => id > 0));
    }
    const late = mock.events.follow({ map: "users" });
    for (let count = 1; count <= 4; count++) await ask(mock, "POST", `${maps}/users`, `Ttl=${count}`);
    await expect(late.next()).rejects.toMatchObject({ name: "EventsGone" });
  });

  it("begins with the items that its Map begins with", async () => {
    const items = [
      { key: "ada", data: { age: 36 }, revision: "5", created_by: "grace" },
      { key: "bob", data: 1 },
    ];
    const mock = started({
      fixtures: { maps: [{ unique_name: "users", revision: "7", items }, { unique_name: "rooms" }] },
    });
    const heard = first(6, mock.events.follow({ after: 0 }));
    await ask(mock, "DELETE", `${maps}/users/Items/bob`);
    expect(mock.events.history("users")).toMatchObject([
      { id: 1, type: "map_created", map_revision: "7" },
      { id: 2, type: "map_item_added", item_key: "ada", item_revision: "5", item_data: { age: 36 }, identity: "grace" },
      { id: 3, type: "map_item_added", item_key: "bob", item_data: 1, map_revision: "7", identity: "system" },
      { id: 4, type: "map_item_removed", item_key: "bob", map_revision: "8" },
    ]);
    expect(types(await heard)).toEqual([
      ...["reset", "map_created", "map_created"],
      ...["map_item_added", "map_item_added", "map_item_removed"],
    ]);
  });

  it("of no length is refused", () => {
    expect(() => started({ history: 0 })).toThrow("history of inProcessMock is a whole number from 1");
  });

  it("begins with what there is after a reset, after going back to a snapshot, and from a directory", async () => {
    const data = mkdtempSync(join(tmpdir(), "sync-maps-"));
    onTestFinished(() => rmSync(data, { recursive: true }));
    const options = { data, fixtures: { maps: [{ unique_name: "users" }] } };
    const mock = await createMock(options);
    await ask(mock, "POST", `${maps}/users`, "Ttl=60");
    const snapshot = mock.snapshot();
    await ask(mock, "POST", `${maps}/users`, "Ttl=0");
    expect(mock.events.history("users")).toHaveLength(3);
    mock.restore(snapshot);
    const created = [{ id: 1, type: "map_created", map_date_expires: expect.any(String) }];
    expect(mock.events.history("users")).toMatchObject(created);
    await mock.close();

    const again = await createMock(options);
    expect(again.events.history("users")).toMatchObject(created);
    again.reset();
    expect(again.events.history("users")).toMatchObject([{ id: 1, map_date_expires: null }]);
    await again.close();
  });
});
