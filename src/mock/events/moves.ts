/**
 * Changes of nothing but a Map's times and revision, stored as numbers. There may be as many of them as requests; as objects they would
 * outlive the requests by far, and collecting them would delay answers.
 */
import { type Row, rowLike } from "../store.js";
import { type Change, system } from "./change.js";

/** What a move is restored from: any row of the Map supplies everything that the move did not change. */
export interface Moved {
  readonly like: Row;
}

/** Has no identity: these changes always come through the REST API. */
export interface Move {
  readonly id: number;
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly row: Row;
  readonly before: Row;
}

/** How many numbers a move takes. */
export const size = 8;

/** Writes a move as numbers, starting at an index. */
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

/** Reads the change whose numbers start at an index. `number` is its position among the events of all Accounts. */
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
