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
