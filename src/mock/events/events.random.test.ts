/** The events of whatever may happen: their replay, their ids, and subscribers that come and go. */
import fc from "fast-check";
import request from "supertest";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openStream } from "../../testing/events.js";
import { maps, start, startMock } from "../../testing/mock.js";
import { manualClock } from "../clock.js";
import { countedIds } from "../ids.js";
import { type InProcessMock, inProcessMock } from "../in-process.js";
import type { MapEvent } from "./event-form.js";

interface Shown {
  readonly status: number;
  readonly body: {
    readonly sid?: string;
    readonly revision?: string;
    readonly date_expires?: string | null;
    readonly items?: readonly ItemBody[];
  };
}

/** Asks a mock in this process. */
function ask(mock: InProcessMock, method: string, path: string, form: Readonly<Record<string, string>> = {}): Shown {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const body = method === "POST" ? new URLSearchParams(form).toString() : "";
  const response = mock.handler({ method, url: `http://here${path}`, headers, body });
  if (response instanceof Promise) throw new Error("a mock without faults answers at once");
  return { status: response.status, body: response.body ? JSON.parse(response.body) : {} };
}

/** A Map and its items, as far as events tell of them. */
interface MapState {
  readonly revision: string;
  readonly expires: number | null;
  readonly items: ReadonlyMap<string, ItemState>;
}

interface ItemState {
  readonly revision: string;
  readonly data: unknown;
  readonly expires: number | null;
}

const timeOf = (date: string | null | undefined): number | null => (date ? Date.parse(date) : null);

/** What a Map is by its events, from the first. Undefined once it is removed. */
function replay(events: readonly MapEvent[]): MapState | undefined {
  const items = new Map<string, ItemState>();
  for (const event of events) {
    const { type, item_key: key = "", item_revision: revision = "", item_data: data } = event;
    if (type === "map_removed") return undefined;
    if (type === "map_item_removed") items.delete(key);
    if (type === "map_item_added" || type === "map_item_updated") {
      items.set(key, { revision, data, expires: timeOf(event.item_date_expires) });
    }
  }
  const last = events.at(-1);
  return last && { revision: last.map_revision, expires: timeOf(last.map_date_expires), items };
}

interface ItemBody {
  readonly key: string;
  readonly revision: string;
  readonly data: unknown;
  readonly date_expires: string | null;
}

/** What a Map is by what the API answers. Undefined if it does not exist. */
function shown(mock: InProcessMock, map: string): MapState | undefined {
  const { status, body } = ask(mock, "GET", `${maps}/${map}`);
  if (status === 404) return undefined;
  const { items = [] } = ask(mock, "GET", `${maps}/${map}/Items?PageSize=1000`).body;
  return {
    revision: body.revision ?? "",
    expires: timeOf(body.date_expires),
    items: new Map(
      items.map(({ key, revision, data, date_expires }) => [key, { revision, data, expires: timeOf(date_expires) }]),
    ),
  };
}

const pick = fc.nat({ max: 5 });
const key = fc.constantFrom("a", "b", "https://keys.example/?a=b", "ключ");
const data = fc.json({ maxDepth: 1 }).filter((text) => text !== "null");
const ttl = fc.option(fc.constantFrom("0", "2", "5", "60"), { nil: undefined });
const steps = fc.array(
  fc.oneof(
    fc.record({ does: fc.constant("make" as const), ttl }),
    fc.record({ does: fc.constant("change" as const), pick, ttl }),
    fc.record({ does: fc.constant("remove" as const), pick }),
    { weight: 4, arbitrary: fc.record({ does: fc.constant("add" as const), pick, key, data, ttl, wholeTtl: ttl }) },
    { weight: 4, arbitrary: fc.record({ does: fc.constant("set" as const), pick, key, data, ttl, wholeTtl: ttl }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant("take" as const), pick, key }) },
    fc.record({ does: fc.constant("wait" as const), seconds: fc.constantFrom(1, 3, 30) }),
    fc.record({ does: fc.constant("keep" as const) }),
    fc.record({ does: fc.constant("go back" as const) }),
  ),
  { maxLength: 60, size: "max" },
);

type Step = typeof steps extends fc.Arbitrary<(infer Each)[]> ? Each : never;

const formOf = (fields: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

/** Does a step; gives the SID of the Map that it made. */
function take(step: Step, mock: InProcessMock, sids: readonly string[]): string | undefined {
  const map = "pick" in step ? (sids[step.pick % (sids.length || 1)] ?? "none") : "none";
  const item = "key" in step ? `${maps}/${map}/Items/${encodeURIComponent(step.key)}` : "";
  if (step.does === "make") return ask(mock, "POST", maps, formOf({ Ttl: step.ttl })).body.sid;
  if (step.does === "change") ask(mock, "POST", `${maps}/${map}`, formOf({ Ttl: step.ttl }));
  if (step.does === "remove") ask(mock, "DELETE", `${maps}/${map}`);
  if (step.does === "add") {
    const { key: Key, data: Data, ttl: ItemTtl, wholeTtl: CollectionTtl } = step;
    ask(mock, "POST", `${maps}/${map}/Items`, formOf({ Key, Data, ItemTtl, CollectionTtl }));
  }
  if (step.does === "set") {
    const { data: Data, ttl: ItemTtl, wholeTtl: CollectionTtl } = step;
    ask(mock, "POST", item, formOf({ Data, ItemTtl, CollectionTtl }));
  }
  if (step.does === "take") ask(mock, "DELETE", item);
  if (step.does === "wait") {
    mock.advance(step.seconds);
    vi.advanceTimersByTime(1); // what is over goes at the next opportunity
  }
  return undefined;
}

describe("whatever happens", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("the events of a Map, replayed from the first, give what the Map is, at any point; their ids rise without a gap", () => {
    let compared = 0;
    fc.assert(
      fc.property(steps, (done) => {
        const mock = inProcessMock({ clock: manualClock(start), ids: countedIds() });
        const sids = [take({ does: "make", ttl: undefined }, mock, []) ?? ""];
        let kept = mock.snapshot();
        for (const step of done) {
          const made = take(step, mock, sids);
          if (made !== undefined) sids.push(made);
          if (step.does === "keep") kept = mock.snapshot();
          if (step.does === "go back") mock.restore(kept);
          for (const sid of sids) {
            const now = shown(mock, sid);
            if (now === undefined && step.does === "go back") continue; // it is as if it had never been
            const history = historyOf(mock, sid);
            if (!history) {
              expect(now).toBeUndefined();
              continue;
            }
            expect(history.map(({ id }) => id)).toEqual(history.map((_, index) => index + 1));
            expect(replay(history)).toEqual(now);
            if (now && now.items.size > 0) compared += 1;
          }
        }
        void mock.close();
      }),
      { numRuns: 100 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  it("who subscribes hears of the same events, once each", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (done) => {
        const mock = inProcessMock({ clock: manualClock(start), ids: countedIds() });
        const heard = new Map<string, MapEvent[]>();
        mock.events.subscribe((event) => {
          if (event.type === "reset") heard.clear();
          else heard.set(event.map_sid, [...(heard.get(event.map_sid) ?? []), event]);
        });
        const sids: string[] = [];
        let kept = mock.snapshot();
        for (const step of done) {
          const made = take(step, mock, sids);
          if (made !== undefined) sids.push(made);
          if (step.does === "keep") kept = mock.snapshot();
          if (step.does === "go back") mock.restore(kept);
        }
        await vi.advanceTimersByTimeAsync(1);
        for (const [sid, events] of heard) expect(events.map(withoutPlace)).toEqual(historyOf(mock, sid));
        for (const sid of sids) if (historyOf(mock, sid)) expect(heard.has(sid)).toBe(true);
        await mock.close();
      }),
      { numRuns: 50 },
    );
  });
});

const withoutPlace = ({ place: _, ...event }: MapEvent & { readonly place?: string }): object => event;

function historyOf(mock: InProcessMock, sid: string): readonly MapEvent[] | undefined {
  try {
    return mock.events.history(sid);
  } catch (error) {
    if (error instanceof Error && error.name === "NoSuchMap") return undefined;
    throw error;
  }
}

describe("a subscriber that comes and goes", () => {
  it.each([
    ["of all Maps", ""],
    ["of one Map", "?map=kept"],
  ])("misses nothing %s and sees nothing twice", async (_, query) => {
    const leaves = fc.array(fc.record({ writes: fc.nat({ max: 6 }), takes: fc.nat({ max: 8 }) }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(leaves, async (turns) => {
        const mock = await startMock({ fixtures: { maps: [{ unique_name: "kept" }] } });
        const all: string[] = [];
        mock.events.subscribe((event) => all.push(JSON.stringify(withoutPlace(event as MapEvent))), {
          after: 0,
          ...(query === "" ? {} : { map: "kept" }),
        });
        const seen: string[] = [];
        let lastId = "0";
        const follow = async (count: () => number): Promise<void> => {
          const stream = await openStream(`${mock.url}/_mock/events${query}`, { "last-event-id": lastId });
          const taken = await stream.take(Math.min(count(), all.length - seen.length));
          for (const { data } of taken) seen.push(JSON.stringify(data));
          lastId = taken.at(-1)?.id ?? lastId; // whatever else has come is lost with the connection
          stream.leave();
        };
        for (const { writes, takes } of turns) {
          for (let write = 0; write < writes; write++) {
            await request(mock.url)
              .post(`${maps}/kept`)
              .type("form")
              .send({ Ttl: write + 1 });
            await request(mock.url).post(maps).type("form").send({});
          }
          await follow(() => takes);
        }
        await follow(() => Number.POSITIVE_INFINITY);
        expect(seen).toEqual(all);
        await mock.close();
      }),
      { numRuns: 15 },
    );
  });
});
