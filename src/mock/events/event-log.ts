/** The changes of all Maps of a mock in one order; the latest are kept. Knows nothing of how listeners use them. */
import type { Row } from "../store.js";
import { type Change, creationOf } from "./change.js";
import { type Move, type Moved, read, size, write } from "./moves.js";

/** The world of an Account begins or restarts; events before it no longer describe the world. */
export interface Beginning {
  readonly kind: "reset";
  readonly number: number;
  readonly at: number;
  readonly account: string;
}

export type Event = Change | Beginning;

interface Listener {
  /** Whether the listener wants events of a Service; default: of all. Events that no listener wants are not created. */
  readonly hears?: (account: string, service: string) => boolean;
  /** Called during the change, so it must only take note and work later. */
  readonly hear: (event: Event) => void;
  /** Like `hear`, for rows that have no events. */
  readonly notice?: (account: string, row: Row) => void;
  readonly end?: () => void;
}

export interface EventLog {
  /** Distinguishes the events of this mock from those of another process. */
  readonly tag: string;
  /** The number of the latest event; 0 before the first. */
  readonly latest: number;
  /** Appends an event. Its number must follow the latest. */
  append(event: Event): void;
  /** Appends the creation of a Map. Only its row is kept; the event is created when somebody reads it. */
  appendMade(map: Row): void;
  /** Appends an update that changed only a Map's times and revision; it is kept as numbers. */
  appendMove(moved: Moved, move: Move): void;
  /** Tells listeners about a change of a row without events, such as a Service. Nothing is kept. */
  mention(account: string, row: Row): void;
  /** Up to `limit` events after a number; undefined if some of them are no longer kept. */
  after(number: number, limit: number): readonly Event[] | undefined;
  /** Adds a listener and returns a function that removes it. */
  listen(listener: Listener): () => void;
  /** Ends all present and future listeners. */
  close(): void;
}

/** How many events are kept by default. */
export const usualBacklog = 10_000;

export function createEventLog(backlog: number = usualBacklog): EventLog {
  /** A ring buffer: event number n is at index (n - 1) % backlog. */
  const ring: (Event | Row | Moved)[] = [];
  /** The numbers of moves: `size` numbers for each index of the ring. */
  let numbers: Float64Array | undefined;
  const listeners = new Set<Listener>();
  let latest = 0;
  let isClosed = false;
  const eventAt = (place: number): Event | undefined => {
    const kept = ring[place % backlog];
    if (!kept || "kind" in kept) return kept;
    if (!("like" in kept)) return creationOf(kept, place + 1);
    return numbers && read(numbers, size * (place % backlog), kept.like, place + 1);
  };
  const isHeard = ({ account, parent }: Row): boolean => {
    for (const { hears } of listeners) if (!hears || hears(account, parent)) return true;
    return false;
  };
  const tell = (event: Event): void => {
    for (const { hear } of listeners) hear(event);
  };
  return {
    tag: newTag(),
    get latest() {
      return latest;
    },
    append(event) {
      ring[latest % backlog] = event;
      latest += 1;
      tell(event);
    },
    appendMade(map) {
      ring[latest % backlog] = map;
      latest += 1;
      if (isHeard(map)) tell(creationOf(map, latest));
    },
    appendMove(moved, move) {
      const place = latest % backlog;
      numbers ??= new Float64Array(size * backlog);
      write(numbers, size * place, move);
      ring[place] = moved;
      latest += 1;
      if (isHeard(moved.like)) tell(read(numbers, size * place, moved.like, latest));
    },
    mention(account, row) {
      for (const { notice } of listeners) notice?.(account, row);
    },
    after(number, limit) {
      if (number < latest - backlog) return undefined;
      const found: Event[] = [];
      for (let place = number; place < latest && found.length < limit; place++) {
        const event = eventAt(place);
        if (event) found.push(event);
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

/** Eight random hexadecimal digits. */
function newTag(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number.toString(16).padStart(8, "0");
}
