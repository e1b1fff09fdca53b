/** For tests: what several clients at once may do with a conforming service, at random. */
import fc from "fast-check";
import type { Exchange, HttpRequest, HttpResponse } from "../http/exchange.js";
import { manualClock } from "../mock/clock.js";
import { countedIds } from "../mock/ids.js";
import { mock } from "../mock/mock.js";
import { createWorld, defaultService } from "../mock/world.js";

const list = `https://sync.example.com/v1/Services/${defaultService}/Maps`;

const name = fc.constantFrom("a", "b", "c");
/** A name, or which of the Maps that were made. */
const which = fc.oneof(name, fc.nat({ max: 5 }));
const ttl = fc.constantFrom(undefined, "0", "2", "6", "30", "3600", "-1", "x");
const ttls = fc.record({ Ttl: ttl, CollectionTtl: ttl });

const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant("create" as const), name: fc.option(name), ttls }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("fetch" as const), which }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("update" as const), which, ttls }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("delete" as const), which }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant("list" as const),
      query: fc.constantFrom("", "?PageSize=1", "?PageSize=2", "?PageSize=0", "?PageSize=200"),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant("turn" as const),
      to: fc.constantFrom("next_page_url" as const, "previous_page_url" as const),
      back: fc.nat({ max: 3 }),
    }),
  },
);

/** Milliseconds. */
const quick = fc.constant(5);
const slow = fc.integer({ min: 1, max: 6000 });
const pause = fc.integer({ min: 20, max: 3000 });

const steps = (travel: fc.Arbitrary<number>) =>
  fc.array(fc.record({ act, pause, there: travel, back: travel }), { minLength: 5, maxLength: 40, size: "max" });

type Steps = ReturnType<typeof steps> extends fc.Arbitrary<infer Value> ? Value : never;

/** Sessions in which each request waits for the answer to the one before. */
export const orderly = steps(quick).map(played);

/** Sessions in which requests overtake each other on their way there and back. */
export const overlapping = steps(fc.oneof(quick, slow)).map(played);

/** Something that an answer showed, and since when it was known. */
interface Learned {
  readonly url: string;
  readonly since: number;
}

/**
 * The exchanges in the order in which the service handled them. The clients know a Map's SID as soon as it is made, since
 * others may have told them, and the URL of a page once they were answered.
 */
function played(steps: Steps): readonly Exchange[] {
  const clock = manualClock(Date.parse("2026-01-01T00:00:00Z"));
  const handler = mock(createWorld({ clock, ids: countedIds() }));
  const made: Learned[] = [];
  const pages = { next_page_url: [] as Learned[], previous_page_url: [] as Learned[] };
  const exchanges: Exchange[] = [];

  const mapAt = (which: string | number): Learned =>
    (typeof which === "number" ? made[which % made.length] : undefined) ?? { url: `${list}/${which}`, since: 0 };

  for (const { act, pause, there, back } of steps) {
    clock.advance(pause / 1000);
    const now = clock.now();
    const asked = requestOf(act, mapAt, (to, count) => pages[to].filter(({ since }) => since <= now).at(-1 - count));
    if (!asked) continue;
    const startedAt = Math.max(now - there, asked.since);
    const response = handler(asked.request) as HttpResponse; // the mock answers at once
    exchanges.push({ request: asked.request, response, startedAt, durationMs: now + back - startedAt });

    const shown = response.body ? JSON.parse(response.body) : {};
    if (response.status === 201) made.push({ url: `${list}/${shown.sid}`, since: now });
    for (const to of ["next_page_url", "previous_page_url"] as const) {
      if (shown.meta?.[to]) pages[to].push({ url: shown.meta[to], since: now + back });
    }
  }
  return exchanges;
}

type Act = Steps[number]["act"];

function requestOf(
  act: Act,
  mapAt: (which: string | number) => Learned,
  pageAt: (to: "next_page_url" | "previous_page_url", back: number) => Learned | undefined,
): { readonly request: HttpRequest; readonly since: number } | undefined {
  switch (act.does) {
    case "create":
      return { request: posted(list, { UniqueName: act.name ?? undefined, ...act.ttls }), since: 0 };
    case "update": {
      const { url, since } = mapAt(act.which);
      return { request: posted(url, act.ttls), since };
    }
    case "list":
      return { request: bare("GET", list + act.query), since: 0 };
    case "turn": {
      const page = pageAt(act.to, act.back);
      return page && { request: bare("GET", page.url), since: page.since };
    }
    default: {
      const { url, since } = mapAt(act.which);
      return { request: bare(act.does === "delete" ? "DELETE" : "GET", url), since };
    }
  }
}

function bare(method: string, url: string): HttpRequest {
  return { method, url, headers: {}, body: "" };
}

function posted(url: string, fields: Readonly<Record<string, string | undefined>>): HttpRequest {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.append(name, value);
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  return { method: "POST", url, headers, body: form.toString() };
}
