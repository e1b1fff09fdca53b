/**
 * What becomes of the Maps of one world: the model tells it, and it keeps the history of each Map, in which ids rise by one. That
 * a Map was made is read from its row as long as nothing else has happened to it: a million Maps have a million histories at no cost.
 */
import type { Clock } from "../clock.js";
import { kinshipIn } from "../kinship.js";
import { isRowLike, type Row, type Store } from "../store.js";
import { type Change, creationOf, system } from "./change.js";
import type { Beginning, EventLog } from "./event-log.js";
import { add, addMove, after, begun, empty, firstId, type History, last, lastId } from "./history.js";

/** The resource whose rows have histories, in which the rows beneath them have their part. */
export const mapResource = "SyncMap";

export interface Told {
  readonly kind: Change["kind"];
  readonly row: Row;
  readonly before?: Row;
  /** What it is a part of, since and before; the row itself, where that is a whole. */
  readonly map?: Row;
  readonly mapBefore?: Row;
  /** Default: the system. */
  readonly by?: string;
}

export interface Events {
  readonly log: EventLog;
  readonly account: string;
  /** With what the world began last. */
  readonly beginning: Beginning;
  /** Is told of each change once the store holds it, and takes note of those to Maps; of others it tells who listens. */
  note(told: Told): void;
  /** Begins again with what the store holds: every row is added anew. */
  begin(): void;
  /** The world is no more. */
  end(): void;
  /** Up to so many changes of a Map behind an id. Undefined if no such Map is known; "gone" if some of them are forgotten. */
  after(service: string, map: string, id: number, limit: number): readonly Change[] | "gone" | undefined;
  /** All changes of a Map that are kept. Undefined if no such Map is known. */
  history(service: string, map: string): readonly Change[] | undefined;
  /** The Service of a Map to which more happened than that it was made; it may be removed by now, and the Service too. */
  serviceOf(map: string): string | undefined;
  /** The latest change of a Map; undefined if no such Map is known. */
  latest(service: string, map: string): Change | undefined;
}

export interface EventsOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly account: string;
  readonly log: EventLog;
  /** So many of its latest events the history of a Map keeps. Default: all. */
  readonly history?: number;
}

/** So many removals later, those are forgotten that are not remembered any more. */
const many = 256;

export function createEvents(options: EventsOptions): Events {
  const { store, clock, account, log, history: most = Number.POSITIVE_INFINITY } = options;
  /** Of Maps to which more happened than that they were made. */
  const living = new Map<string, History>();
  /** Of removed Maps, the longest removed first; a few of them are here for longer than their removals are remembered. */
  const ended = new Map<string, History>();
  let removals = 0;
  let beginning: Beginning = { kind: "reset", number: 0, at: clock.now(), account };

  /** Adds what happened to a Map, or in it; `mapBefore` is how it stood until now. */
  const append = (told: Omit<Change, "number" | "id">, mapBefore: Row): void => {
    const { kind, at, by, map, row, before, initial } = told;
    const known = living.get(map.sid);
    const id = (known ? lastId(known) : 1) + 1;
    const change: Change = { kind, number: log.latest + 1, id, at, by, account, map, row, before, initial };
    const history = known ?? begun(mapBefore, change);
    if (known) add(known, change, most);
    if (kind === "removed" && row === map) end(map, history);
    else if (!known) living.set(map.sid, history);
    log.append(change);
  };

  /** A Map is removed, and its history ends with that. */
  const end = (map: Row, history: History): void => {
    living.delete(map.sid);
    ended.set(map.sid, history);
    removals += 1;
    if (removals % many === 0) forgetEnded();
  };

  /** Adds that a Map was updated by the REST API. */
  const update = (row: Row, before: Row): void => {
    const known = living.get(row.sid);
    const history = known ?? begun(before);
    const at = clock.now();
    if (!isRowLike(history.like, row) || !isRowLike(history.like, before)) {
      append({ kind: "updated", at, by: system, account, map: row, row, before, initial: false }, before);
      return;
    }
    if (!known) living.set(row.sid, history);
    const move = { id: lastId(history) + 1, at, row, before };
    addMove(history, move, most);
    log.appendMove(history, move);
  };

  /** The Map that a row is a part of. */
  const mapOf = ({ resource, parent, path }: Row): Row | undefined => {
    const { whole } = kinshipIn(resource);
    return whole?.resource === mapResource ? store.get(mapResource, path[whole.under] ?? "", parent) : undefined;
  };

  /** Whether the removal that a history ends with is still remembered. */
  const isRemembered = (history: History): boolean => {
    const removal = last(history);
    return removal !== undefined && log.after(removal.number - 1, 0) !== undefined;
  };

  /** To be called for many at once: until a Map is made anew, the way to its first entry leads past all that were deleted. */
  const forgetEnded = (): void => {
    for (const [sid, history] of ended) {
      if (isRemembered(history)) return;
      ended.delete(sid);
    }
  };

  const found = (service: string, map: string): History | undefined => {
    const removed = ended.get(map);
    const known = living.get(map) ?? (removed && isRemembered(removed) ? removed : undefined);
    if (known) return known.like.parent === service ? known : undefined;
    const row = store.get(mapResource, service, map);
    return row && begun(row);
  };

  const restart = (): void => {
    for (const history of living.values()) empty(history);
    for (const history of ended.values()) empty(history);
    living.clear();
    ended.clear();
    beginning = { kind: "reset", number: log.latest + 1, at: clock.now(), account };
    log.append(beginning);
  };

  return {
    log,
    account,
    get beginning() {
      return beginning;
    },

    note({ kind, row, before, map = row, mapBefore = before ?? map, by = system }) {
      if (map.resource !== mapResource) log.mention(account, map);
      else if (kind === "added" && row === map) log.appendMade(row);
      else if (kind === "updated" && row === map && before && by === system) update(row, before);
      else append({ kind, at: clock.now(), by, account, map, row, before, initial: false }, mapBefore);
    },

    begin() {
      restart();
      const { rows } = store.snapshot();
      for (const row of rows) {
        if (row.resource === mapResource) log.append(creationOf(row, log.latest + 1, true));
      }
      for (const row of rows) {
        const map = mapOf(row);
        const by = row.constants.created_by ?? system;
        if (!map) continue;
        append({ kind: "added", at: row.created, by, account, map, row, before: undefined, initial: true }, map);
      }
    },

    end: restart,

    after(service, map, id, limit) {
      const history = found(service, map);
      if (!history) return undefined;
      const latest = lastId(history);
      const first = Math.max(firstId(history), latest - most + 1);
      return id < first - 1 ? "gone" : after(history, id, limit);
    },

    history(service, map) {
      const history = found(service, map);
      return history && after(history, Math.max(0, lastId(history) - most), Number.POSITIVE_INFINITY);
    },

    serviceOf(map) {
      return (living.get(map) ?? ended.get(map))?.like.parent;
    },

    latest(service, map) {
      const history = found(service, map);
      return history && last(history);
    },
  };
}
