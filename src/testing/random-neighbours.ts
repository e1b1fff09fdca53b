/** For tests: what several clients at once may do with the items, the permissions and the Services of a conforming service, at random. */
import fc from "fast-check";
import type { Exchange, HttpRequest, HttpResponse } from "../http/exchange.js";
import { manualClock } from "../mock/clock.js";
import { countedIds } from "../mock/ids.js";
import { mock } from "../mock/mock.js";
import { createWorld, defaultService } from "../mock/world.js";

const base = "https://sync.example.com/v1/Services";
const list = `${base}/${defaultService}/Maps`;

/** Which of the Maps: one of two names, or one of those that were made. */
const which = fc.oneof(fc.constantFrom("a", "b"), fc.nat({ max: 3 }));
const key = fc.constantFrom("k", "l", "é/😀", "\uff5e");
const ttl = fc.constantFrom(undefined, undefined, undefined, "2", "30", "0", "x");
const data = fc.constantFrom('{"a":1}', '{"b":{"c":[]}}', '{"a":2,"b":null}');
/** None, any, or what an answer of that item showed last, so many answers ago. */
const ifMatch = fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, fc.constantFrom("*", "0", "7", "last"));

const form = fc.record({ Data: fc.option(data, { nil: undefined }), Ttl: ttl, ItemTtl: ttl, CollectionTtl: ttl });
const query = fc.constantFrom(
  "",
  "?PageSize=1",
  "?PageSize=2&Order=desc",
  "?From=k&Bounds=exclusive&PageSize=1",
  "?From=j",
);

const act = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant("map" as const), name: fc.option(fc.constantFrom("a", "b")) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("drop" as const), which }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("look" as const), which }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant("create" as const), which, key, form }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("fetch" as const), which, key }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("update" as const), which, key, form, ifMatch }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("delete" as const), which, key, ifMatch }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("list" as const), which, query }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("turn" as const), back: fc.nat({ max: 2 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant("permit" as const), which, key, all: fc.constantFrom("true", "false") }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant("permission" as const),
      which,
      key,
      method: fc.constantFrom("GET", "DELETE"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("service" as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant("services" as const),
      one: fc.nat({ max: 2 }),
      method: fc.constantFrom("GET", "POST", "DELETE"),
    }),
  },
);

const quick = fc.constant(5);
const slow = fc.integer({ min: 1, max: 6000 });
const pause = fc.integer({ min: 20, max: 3000 });

const steps = (travel: fc.Arbitrary<number>) =>
  fc.array(fc.record({ act, pause, there: travel, back: travel }), { minLength: 8, maxLength: 50, size: "max" });

type Steps = ReturnType<typeof steps> extends fc.Arbitrary<infer Value> ? Value : never;
type Act = Steps[number]["act"];

/** Sessions in which each request waits for the answer to the one before, and such in which they overtake each other. */
export const orderlyNeighbours = steps(quick).map(played);
export const overlappingNeighbours = steps(fc.oneof(quick, slow)).map(played);

/** What the clients know: each as soon as it was answered. */
interface Known {
  readonly maps: { readonly value: string; readonly since: number }[];
  readonly pages: { readonly value: string; readonly since: number }[];
  readonly services: { readonly value: string; readonly since: number }[];
  readonly revisions: Map<string, { readonly value: string; readonly since: number }>;
}

function played(sequence: Steps): readonly Exchange[] {
  const clock = manualClock(Date.parse("2026-01-01T00:00:00Z"));
  const handler = mock(createWorld({ clock, ids: countedIds() }));
  const known: Known = { maps: [], pages: [], services: [], revisions: new Map() };
  const exchanges: Exchange[] = [];
  for (const { act: each, pause: seconds, there, back } of sequence) {
    clock.advance(seconds / 1000);
    const now = clock.now();
    const startedAt = now - there;
    const request = requestOf(each, known, startedAt);
    if (!request) continue;
    const response = handler(request) as HttpResponse; // the mock answers at once
    const since = now + back;
    exchanges.push({ request, response, startedAt, durationMs: there + back });
    const shown = response.body ? JSON.parse(response.body) : {};
    if (response.status >= 300) continue;
    if (each.does === "map") known.maps.push({ value: shown.sid, since });
    if (each.does === "service") known.services.push({ value: shown.sid, since });
    if (shown.meta?.next_page_url) known.pages.push({ value: shown.meta.next_page_url, since });
    if (typeof shown.key === "string") known.revisions.set(shown.url, { value: shown.revision, since });
  }
  return exchanges;
}

function requestOf(each: Act, { maps, pages, services, revisions }: Known, at: number): HttpRequest | undefined {
  const here = <Value extends { readonly since: number }>(values: readonly Value[]): readonly Value[] =>
    values.filter(({ since }) => since <= at);
  const mapAt = (name: string | number): string => {
    const made = here(maps);
    return `${list}/${typeof name === "number" ? (made[name % made.length]?.value ?? "a") : name}`;
  };
  const itemAt = ({ which: name, key: own }: { readonly which: string | number; readonly key: string }): string =>
    `${mapAt(name)}/Items/${encodeURIComponent(own)}`;
  const asking = (url: string, asked: string | undefined) => {
    const last = revisions.get(url);
    const value = asked === "last" ? (last && last.since <= at ? last.value : undefined) : asked;
    return value === undefined ? {} : { "if-match": value };
  };
  switch (each.does) {
    case "map":
      return posted(list, { UniqueName: each.name ?? undefined, CollectionTtl: "3600" });
    case "drop":
      return bare("DELETE", mapAt(each.which));
    case "look":
      return bare("GET", mapAt(each.which));
    case "create":
      return posted(`${mapAt(each.which)}/Items`, { Key: each.key, ...each.form });
    case "fetch":
      return bare("GET", itemAt(each));
    case "update":
      return posted(itemAt(each), each.form, asking(itemAt(each), each.ifMatch));
    case "delete":
      return bare("DELETE", itemAt(each), asking(itemAt(each), each.ifMatch));
    case "list":
      return bare("GET", `${mapAt(each.which)}/Items${each.query}`);
    case "turn": {
      const page = here(pages).at(-1 - each.back);
      return page && bare("GET", page.value);
    }
    case "permit":
      return posted(`${mapAt(each.which)}/Permissions/${encodeURIComponent(each.key)}`, {
        Read: each.all,
        Write: "false",
        Manage: each.all,
      });
    case "permission":
      return bare(each.method, `${mapAt(each.which)}/Permissions/${encodeURIComponent(each.key)}`);
    case "service":
      return posted(base, { FriendlyName: "another" });
    case "services": {
      const made = here(services);
      const one = made[each.one % made.length]?.value;
      if (one === undefined) return bare("GET", base);
      return each.method === "POST"
        ? posted(`${base}/${one}`, { AclEnabled: "true" })
        : bare(each.method, `${base}/${one}`);
    }
  }
}

function bare(method: string, url: string, headers: Readonly<Record<string, string>> = {}): HttpRequest {
  return { method, url, headers, body: "" };
}

function posted(
  url: string,
  fields: Readonly<Record<string, string | undefined>>,
  headers: Readonly<Record<string, string>> = {},
): HttpRequest {
  const sent = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) sent.append(name, value);
  const type = { "content-type": "application/x-www-form-urlencoded" };
  return { method: "POST", url, headers: { ...type, ...headers }, body: sent.toString() };
}
