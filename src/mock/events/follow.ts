/**
 * Reads events: from now on, from the beginning, or after the last one read. A reader holds a position and no events, so a slow reader
 * costs nothing; if the events it needs are forgotten, it gets EventsGone.
 */
import type { Event, EventLog } from "./event-log.js";
import type { Events } from "./events.js";

/** The requested events are no longer kept. The message says what to do. */
export class EventsGone extends Error {
  override readonly name = "EventsGone";
}

/** The text is not a place in this sequence of events. */
export class BadPlace extends Error {
  override readonly name = "BadPlace";
}

export interface Placed {
  readonly event: Event;
  /** Where to resume after it, also in a later connection. */
  readonly place: string;
}

export interface Reader {
  /** Up to `limit` unread events. Throws {@link EventsGone}. */
  read(limit: number): readonly Placed[];
  /** Whether no more events will follow. */
  readonly isAtEnd: boolean;
  /** The place after everything read and skipped so far. If a reset is still unread, the place before it. */
  readonly place: string;
}

export const forgotten = (what: string): EventsGone =>
  new EventsGone(`some of ${what} are forgotten; read the state as it is, and follow from now on`);

const form = /^(?:([\da-f]{8}(?:-\d+(?:-MP[\da-fA-F]{32})?)?)-)?(\d{1,15})$/;

/** The prefix of places in a world since it last began; unique among all worlds and restarts. */
export const beginningIn = ({ log, beginning }: Pick<Events, "log" | "beginning">): string =>
  `${log.tag}-${beginning.number}`;

/** The Map and the beginning of its world that a place names; undefined if it names none. */
export function mapIn(after: string): { readonly beginning: string; readonly sid: string } | undefined {
  const [, beginning, sid] = /^([\da-f]{8}-\d+)-(MP[\da-fA-F]{32})$/.exec(form.exec(after)?.[1] ?? "") ?? [];
  return beginning === undefined || sid === undefined ? undefined : { beginning, sid };
}

/** The number in a place, with or without a prefix; "elsewhere" if the prefix is another's. Throws {@link BadPlace}. */
function numberIn(
  after: string,
  [own, ...others]: readonly [string, ...string[]],
  latest: number,
): number | "elsewhere" {
  const [, whose, digits = ""] = form.exec(after) ?? [];
  const number = Number(digits);
  if (digits === "" || (whose !== undefined && whose.length > 8 !== own.length > 8)) {
    throw new BadPlace(`${JSON.stringify(after)} is no id of these events`);
  }
  if (whose !== undefined && whose !== own && !others.includes(whose)) return "elsewhere";
  if (number > latest) throw new BadPlace(`there is no event ${number} yet; the latest is ${latest}`);
  return number;
}

export interface Scope {
  /** Default: all Accounts. */
  readonly account?: string | undefined;
  /** Default: all Services. */
  readonly service?: string | undefined;
}

/**
 * Reads the events of all Maps, or those of an Account or a Service. Without `after`, reads from now on. Throws {@link BadPlace} and
 * {@link EventsGone}.
 */
export function readAll(log: EventLog, { account, service }: Scope, after?: string): Reader {
  const isMine = (event: Event): boolean =>
    (account === undefined || event.account === account) &&
    (service === undefined || event.kind === "reset" || event.map.parent === service);
  const from = after === undefined ? log.latest : numberIn(after, [log.tag], log.latest);
  let number = from === "elsewhere" ? 0 : from;
  if (!log.after(number, 0)) throw forgotten("the events");
  const placeOf = (at: number): string => `${log.tag}-${at}`;
  return {
    isAtEnd: false,
    get place() {
      return placeOf(number);
    },
    read(limit) {
      for (;;) {
        const events = log.after(number, limit);
        if (!events) throw forgotten("the events");
        number = events.at(-1)?.number ?? number;
        const mine = events.filter(isMine);
        if (mine.length > 0 || events.length === 0) {
          return mine.map((event) => ({ event, place: placeOf(event.number) }));
        }
      }
    },
  };
}

/**
 * Reads the events of one Map until it is removed. Without `after`, reads from now on. If its world has restarted since, the reader
 * yields a reset and then reads from the beginning. Throws {@link BadPlace} and {@link EventsGone}.
 */
export function readMap(events: Events, service: string, map: string, after?: string): Reader {
  let { beginning } = events;
  /** Until something was read after a restart, places leave out the SID, since the Map may have another one now. */
  let isAnew = false;
  const placeOf = (at: number): string =>
    `${beginningIn({ log: events.log, beginning })}${isAnew && at === 0 ? "" : `-${map}`}-${at}`;
  const latest = events.latest(service, map);
  const own = beginningIn(events);
  const from = after === undefined ? (latest?.id ?? 0) : numberIn(after, [`${own}-${map}`, own], latest?.id ?? 0);
  let isElsewhere = from === "elsewhere";
  let id = from === "elsewhere" ? 0 : from;
  if (events.after(service, map, id, 0) === "gone") throw forgotten("the events of the Map");
  const isOver = (): boolean => {
    const last = events.latest(service, map);
    return !last || (last.kind === "removed" && last.row === last.map && last.id <= id);
  };
  let isAtEnd = !isElsewhere && isOver();
  return {
    get isAtEnd() {
      return isAtEnd;
    },
    get place() {
      return after !== undefined && isElsewhere ? after : placeOf(id);
    },
    read(limit) {
      if (isElsewhere || beginning !== events.beginning) {
        isElsewhere = false;
        isAnew = true;
        ({ beginning } = events);
        id = 0;
        isAtEnd = isOver();
        return [{ event: beginning, place: placeOf(0) }];
      }
      if (isAtEnd) return [];
      const changes = events.after(service, map, id, limit);
      if (!changes || changes === "gone") throw forgotten("the events of the Map");
      const read = changes.map((event) => ({ event, place: placeOf(event.id) }));
      id = changes.at(-1)?.id ?? id;
      isAtEnd = isOver();
      return read;
    },
  };
}

/** How many events are read at a time. */
const batch = 100;

/** Iterates over what a reader reads, as it comes. Ends when the reader is at its end or the mock is closed. */
export function follow(reader: Reader, log: EventLog): AsyncIterableIterator<Placed, undefined> {
  let read: readonly Placed[] = [];
  let next = 0;
  let isOver = false;
  let wake = (): void => undefined;
  const more = (): void => wake();
  const stopListening = log.listen({
    hear: more,
    end() {
      isOver = true;
      wake();
    },
  });
  const end = (): { readonly done: true; readonly value: undefined } => {
    isOver = true;
    stopListening();
    wake();
    return { done: true, value: undefined };
  };
  return {
    async next() {
      for (;;) {
        const placed = read[next];
        if (isOver) return end();
        if (placed) {
          next += 1;
          return { done: false, value: placed };
        }
        const woken = new Promise<void>((resolve) => {
          wake = resolve;
        });
        read = readOrEnd();
        next = 0;
        if (read.length > 0) continue;
        if (reader.isAtEnd) return end();
        await woken;
      }
    },
    async return() {
      return end();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };

  function readOrEnd(): readonly Placed[] {
    try {
      return reader.read(batch);
    } catch (error) {
      end();
      throw error;
    }
  }
}
