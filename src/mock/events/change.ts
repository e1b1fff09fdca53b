import type { Row } from "../store.js";

/** A change of a row of a Map. */
export interface Change {
  readonly kind: "added" | "updated" | "removed";
  /** The position among the events of all Accounts, from 1. */
  readonly number: number;
  /** The position among the events of its Map, from 1. */
  readonly id: number;
  /** In milliseconds since 1970. */
  readonly at: number;
  /** The identity that made the change. */
  readonly by: string;
  /** The Account in whose world it happened. */
  readonly account: string;
  /** The Map that changed, or whose item or permission did, after the change. */
  readonly map: Row;
  /** The changed row after the change; for a removal, its last state. */
  readonly row: Row;
  /** The row before the change; undefined if it was added. */
  readonly before: Row | undefined;
  /** Whether the row was there when its world began, rather than created by a request. */
  readonly initial: boolean;
}

/** The identity behind changes through the REST API and those that happen by themselves, such as expiry. */
export const system = "system";

/** The creation of a Map, derived from its row. `number` is 0 if only the Map's own history is wanted. */
export function creationOf(map: Row, number: number, initial = false): Change {
  const { created: at, account, constants } = map;
  const by = constants.created_by ?? system;
  return { kind: "added", number, id: 1, at, by, account, map, row: map, before: undefined, initial };
}
