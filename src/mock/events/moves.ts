/**
 * Changes that moved nothing of a Map but its times and its revision, written as numbers. There may be as many as requests: as objects,
 * they would outlive the requests by far, and whoever waits for an answer would wait for their collection, too.
 */
import { type Row, rowLike } from "../store.js";
import { type Change, system } from "./change.js";

/** What such a change is read with: any row of the Map, for all that it did not move. */
export interface Moved {
  readonly like: Row;
}

/** By whom nobody need remember: such a change came by the REST API. */
export interface Move {
  readonly id: number;
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly row: Row;
  readonly before: Row;
}

/** So many numbers it is written as. */
export const size = 8;

/** Writes a change as numbers, from this place on. */
export function write(numbers: number[] | Float64Array, place: number, { id, at, row, before }: Move): void {
  numbers[place] = id;
  numbers[place + 1] = at;
  writeRow(numbers, place + 2, row);
  writeRow(numbers, place + 5, before);
}

function writeRow(numbers: number[] | Float64Array, place: number, { updated, expires, revision }: Row): void {
  numbers[place] = updated;
  numbers[place + 1] = expires ?? Number.NaN;
  numbers[place + 2] = revision;
}

/** The change whose numbers begin at this place. `number` is the place of the event among those of all Accounts. */
export function read(numbers: ArrayLike<number>, place: number, like: Row, number: number): Change {
  const [id = 0, at = 0] = [numbers[place], numbers[place + 1]];
  const row = readRow(numbers, place + 2, like);
  const before = readRow(numbers, place + 5, like);
  return { kind: "updated", number, id, at, by: system, account: like.account, map: row, row, before, initial: false };
}

function readRow(numbers: ArrayLike<number>, place: number, like: Row): Row {
  const [updated = 0, expires = Number.NaN, revision = 0] = [numbers[place], numbers[place + 1], numbers[place + 2]];
  return rowLike(like, Number.isNaN(expires) ? null : expires, updated, revision);
}
