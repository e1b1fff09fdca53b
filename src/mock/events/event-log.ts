/** The changes to all Maps of a mock, in one order. The latest are remembered. Knows nothing of who listens, or how. */
import type { Row } from "../store.js";
import { type Change, creationOf } from "./change.js";
import { type Move, type Moved, read, size, write } from "./moves.js";

/** The world of an Account begins, or begins again: what was told of it before holds no more. */
export interface Beginning {
  readonly kind: "reset";
  readonly number: number;
  readonly at: number;
  readonly account: string;
}

export type Event = Change | Beginning;

interface Listener {
  /** Whether what happens to the Maps of a Service is to be heard, where not all is: an event that nobody hears need not be made. */
  readonly hears?: (account: string, service: string) => boolean;
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
  /** Takes a change that moved nothing of a Map but its times and its revision; it is remembered as numbers. */
  appendMove(moved: Moved, move: Move): void;
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
  const ring: (Event | Row | Moved)[] = [];
  /** Those of the moves, at `size` times the place of the event. */
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

/** Eight hexadecimal digits. */
function newTag(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number.toString(16).padStart(8, "0");
}
