/** The changes to all Maps of a mock, in one order. The latest are remembered. Knows nothing of who listens, or how. */
import type { Row } from "../store.js";

/** What became of a row. */
export interface Change {
  readonly kind: "added" | "updated" | "removed";
  /** Its place among the events of all Accounts: 1, 2, 3 … */
  readonly number: number;
  /** Its place among the events of its Map: 1, 2, 3 … */
  readonly id: number;
  /** In milliseconds since 1970. */
  readonly at: number;
  /** The identity of whoever did it. */
  readonly by: string;
  /** The Account in whose world it happened. */
  readonly account: string;
  /** The Map that it happened to, or in, as it is since. */
  readonly map: Row;
  /** What it happened to, as it is since; as it was last, where it was removed. */
  readonly row: Row;
  /** The same as it was before; undefined where it was added. */
  readonly before: Row | undefined;
  /** Whether it was there as its world began: nobody has just made it. */
  readonly initial: boolean;
}

/** Who made a change that came by the REST API, or by itself. */
export const system = "system";

/** That a Map was made, as its row says it. `number` is 0 where it is asked for the Map alone. */
export function creationOf(map: Row, number: number, initial = false): Change {
  const { created: at, account, constants } = map;
  const by = constants.created_by ?? system;
  return { kind: "added", number, id: 1, at, by, account, map, row: map, before: undefined, initial };
}

/** The world of an Account begins, or begins again: what was told of it before holds no more. */
export interface Beginning {
  readonly kind: "reset";
  readonly number: number;
  readonly at: number;
  readonly account: string;
}

export type Event = Change | Beginning;

interface Listener {
  /** Is called in the middle of the change: it takes note, and does its work later. */
  readonly hear: (event: Event) => void;
  /** Likewise, of a row that has no events. */
  readonly notice?: (account: string, row: Row) => void;
  readonly end?: () => void;
}

export interface EventLog {
  /** Tells the events of this mock from those of another process. */
  readonly tag: string;
  /** The number of the latest event; 0 before the first. */
  readonly latest: number;
  /** Takes the event whose number follows the latest. */
  append(event: Event): void;
  /** Takes that a Map was made; its row is all that is remembered, until somebody asks. */
  appendMade(map: Row): void;
  /** Tells that something became of a row of an Account that has no events, such as a Service. Nothing of it is remembered. */
  mention(account: string, row: Row): void;
  /** Up to so many events behind a number; undefined if some of them are forgotten. */
  after(number: number, limit: number): readonly Event[] | undefined;
  /** Gives what ends it. */
  listen(listener: Listener): () => void;
  /** Ends all who listen, and whoever begins to. */
  close(): void;
}

/** So many events are remembered, where nothing else is said. */
export const usualBacklog = 10_000;

export function createEventLog(backlog: number = usualBacklog): EventLog {
  /** An event is at the place of its number less one, round and round. */
  const ring: (Event | Row)[] = [];
  const listeners = new Set<Listener>();
  let latest = 0;
  let isClosed = false;
  return {
    tag: newTag(),
    get latest() {
      return latest;
    },
    append(event) {
      ring[latest % backlog] = event;
      latest += 1;
      if (listeners.size === 0) return;
      for (const { hear } of listeners) hear(event);
    },
    appendMade(map) {
      ring[latest % backlog] = map;
      latest += 1;
      if (listeners.size === 0) return;
      const event = creationOf(map, latest);
      for (const { hear } of listeners) hear(event);
    },
    mention(account, row) {
      for (const { notice } of listeners) notice?.(account, row);
    },
    after(number, limit) {
      if (number < latest - backlog) return undefined;
      const found: Event[] = [];
      for (let place = number; place < latest && found.length < limit; place++) {
        const event = ring[place % backlog];
        if (event) found.push("kind" in event ? event : creationOf(event, place + 1));
      }
      return found;
    },
    listen(listener) {
      if (isClosed) listener.end?.();
      else listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      isClosed = true;
      for (const { end } of listeners) end?.();
      listeners.clear();
    },
  };
}

/** Eight hexadecimal digits. */
function newTag(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number.toString(16).padStart(8, "0");
}
