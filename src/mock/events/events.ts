/**
 * The history of each Map of one world, with consecutive ids, fed by the model. The creation of a Map is derived from its row until
 * something else happens to the Map, so that the histories of a million untouched Maps cost nothing.
 */
import type { Clock } from "../clock.js";
import { kinshipIn } from "../kinship.js";
import { isRowLike, type Row, type Store } from "../store.js";
import { type Change, creationOf, system } from "./change.js";
import type { Beginning, EventLog } from "./event-log.js";
import { add, addMove, after, begun, empty, firstId, type History, last, lastId } from "./history.js";

/** The resource with histories. Changes of rows beneath it are part of its histories. */
export const mapResource = "SyncMap";

export interface Told {
  readonly kind: Change["kind"];
  readonly row: Row;
  readonly before?: Row;
  /** The Map that the row is a part of, after and before the change; default: the row itself. */
  readonly map?: Row;
  readonly mapBefore?: Row;
  /** Default: the system. */
  readonly by?: string;
}

export interface Events {
  readonly log: EventLog;
  readonly account: string;
  /** The latest beginning of the world. */
  readonly beginning: Beginning;
  /** Takes a change that the store already holds. Changes of Maps are recorded; others only reach the listeners. */
  note(told: Told): void;
  /** Restarts with the contents of the store: every row is added anew. */
  begin(): void;
  /** The world is discarded. */
  end(): void;
  /** Up to `limit` changes of a Map after an id. Undefined for an unknown Map; "gone" if some of them are no longer kept. */
  after(service: string, map: string, id: number, limit: number): readonly Change[] | "gone" | undefined;
  /** All kept changes of a Map. Undefined for an unknown Map. */
  history(service: string, map: string): readonly Change[] | undefined;
  /** The Service of a Map that has changed since its creation; the Map or the Service may have been removed since. */
  serviceOf(map: string): string | undefined;
  /** The latest change of a Map; undefined for an unknown Map. */
  latest(service: string, map: string): Change | undefined;
}

export interface EventsOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly account: string;
  readonly log: EventLog;
  /** How many of the latest events the history of a Map keeps. Default: all. */
  readonly history?: number;
}

/** Forgotten histories of removed Maps are cleared after this many removals. */
const many = 256;

export function createEvents(options: EventsOptions): Events {
  const { store, clock, account, log, history: most = Number.POSITIVE_INFINITY } = options;
  /** The histories of existing Maps that have changed since their creation. */
  const living = new Map<string, History>();
  /** The histories of removed Maps, oldest removal first. Some stay here longer than the log keeps their removals. */
  const ended = new Map<string, History>();
  let removals = 0;
  let beginning: Beginning = { kind: "reset", number: 0, at: clock.now(), account };

  /** Records a change of a Map or of one of its parts; `mapBefore` is the Map before it. */
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

  /** Moves the history of a removed Map to `ended`. */
  const end = (map: Row, history: History): void => {
    living.delete(map.sid);
    ended.set(map.sid, history);
    removals += 1;
    if (removals % many === 0) forgetEnded();
  };

  /** Records an update of a Map through the REST API. */
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

  /** The Map that a row is a part of, if any. */
  const mapOf = ({ resource, parent, path }: Row): Row | undefined => {
    const { whole } = kinshipIn(resource);
    return whole?.resource === mapResource ? store.get(mapResource, path[whole.under] ?? "", parent) : undefined;
  };

  /** Whether the log still keeps the removal that ends this history. */
  const isRemembered = (history: History): boolean => {
    const removal = last(history);
    return removal !== undefined && log.after(removal.number - 1, 0) !== undefined;
  };

  /** Called once per `many` removals: finding the first entry of a Map passes all deleted entries until the engine rehashes it. */
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
