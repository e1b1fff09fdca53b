/** For tests: a mock in this process, asked as an Account. */
import { basic } from "../drive/target.js";
import { manualClock } from "../mock/clock.js";
import { type InProcessMock, type InProcessOptions, inProcessMock } from "../mock/in-process.js";
import { memoryStore } from "../mock/memory-store.js";
import type { Store } from "../mock/store.js";
import { account, maps, start } from "./mock.js";

/** The SID of the so-maniest Account. */
export const accountOf = (count: number): string => `AC${count.toString(16).padStart(32, "0")}`;

interface Shown {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>> & { readonly maps?: readonly { readonly unique_name: string }[] };
}

/** Asks a mock in this process, as an Account. */
export function ask(mock: InProcessMock, method: string, path: string, as = account, form = ""): Shown {
  const headers = { "content-type": "application/x-www-form-urlencoded", ...basic(as, "any") };
  const response = mock.handler({ method, url: `http://here${path}`, headers, body: form });
  if (response instanceof Promise) throw new Error("a mock without faults answers at once");
  return { status: response.status, body: response.body ? JSON.parse(response.body) : {} };
}

/** The names of the Maps that an Account lists. */
export const names = (mock: InProcessMock, as = account): readonly string[] =>
  (ask(mock, "GET", maps, as).body.maps ?? []).map(({ unique_name }) => unique_name);

/** A mock in this process, at a clock that stands still. */
export const started = (options: InProcessOptions = {}): InProcessMock =>
  inProcessMock({ clock: manualClock(start), ...options });

/** Stores that outlive a mock, as those on disk do. */
export function keptStores(): NonNullable<InProcessOptions["stores"]> {
  const stores = new Map<string, Store>();
  return {
    of(kept) {
      const store = stores.get(kept) ?? memoryStore();
      stores.set(kept, store);
      return store;
    },
    accounts: () => [...stores.keys()],
  };
}

/** Follows a Map of an Account; gives the kinds of the events that were heard by now. */
export function hearing(mock: InProcessMock, as: string, map: string): () => readonly string[] {
  const kinds: string[] = [];
  mock.of(as).events.subscribe(({ type }) => kinds.push(type), { map });
  return () => kinds;
}
