/** The form parameters that were sent, by name. JSON values are kept as text; null means that an empty value cleared the property. */
export type Inputs = Readonly<Record<string, string | number | boolean | null>>;

/** The stored facts about one resource, not their representation in an answer. Rows are immutable: an update replaces the row. */
export interface Row {
  readonly resource: string;
  /** The SID, or for a resource without SIDs the key that identifies it under its parent. */
  readonly sid: string;
  /** The SID of the parent resource. */
  readonly parent: string;
  /** The SIDs for the path parameters of the resource's URL, without its own. */
  readonly path: Readonly<Record<string, string>>;
  readonly account: string;
  /** Unique among rows of the same resource and parent. */
  readonly name: string | null;
  /** The form parameters that were sent, without the name. */
  readonly inputs: Inputs;
  /** Overrides for properties that are constant for everything created through the REST API. */
  readonly constants: Readonly<Record<string, string>>;
  /** Times in milliseconds since 1970. */
  readonly created: number;
  readonly updated: number;
  readonly expires: number | null;
  readonly revision: number;
  /** The position in lists: increases with every new row and never changes afterwards. */
  readonly order: number;
}

/** A copy of a row with other times and another revision. The fields are listed because a spread would dominate the cost of an update. */
export function rowLike(row: Row, expires: number | null, updated: number, revision: number): Row {
  return {
    resource: row.resource,
    sid: row.sid,
    parent: row.parent,
    path: row.path,
    account: row.account,
    name: row.name,
    inputs: row.inputs,
    constants: row.constants,
    created: row.created,
    updated,
    expires,
    revision,
    order: row.order,
  };
}

/** Whether two rows differ only in their times and their revision. */
export function isRowLike(one: Row, other: Row): boolean {
  return (
    one.sid === other.sid &&
    one.path === other.path &&
    one.account === other.account &&
    one.name === other.name &&
    one.inputs === other.inputs &&
    one.constants === other.constants &&
    one.created === other.created
  );
}

/** The complete contents of a store at one moment. */
export interface Snapshot {
  /** Ascending by `order` within each resource and parent. */
  readonly rows: readonly Row[];
  /** The last order that was assigned. */
  readonly order: number;
}

export const emptySnapshot: Snapshot = { rows: [], order: 0 };

/** The start of a range of rows sorted by SID. A row with this SID need not exist. */
export interface Bound {
  readonly sid: string;
  /** Whether a row with exactly this SID belongs to the range. */
  readonly inclusive: boolean;
}

/** A filter: whether a row belongs in the result. */
export type Counts = (row: Row) => boolean;

/** Holds rows by resource and parent. Knows nothing of the current time. The contract test is store.contract.ts. */
export interface Store {
  get(resource: string, parent: string, sid: string): Row | undefined;
  named(resource: string, parent: string, name: string): Row | undefined;
  /** Adds a row, or replaces the one with the same SID. The name must be free, and a new row's order must exceed all others. */
  put(row: Row): void;
  remove(row: Row): void;
  /** Removes all rows of a resource under a parent. */
  drop(resource: string, parent: string): void;
  /** Up to `limit` rows whose order is above `order`, ascending; only those for which `counts` is true, if it is given. */
  after(resource: string, parent: string, order: number, limit: number, counts?: Counts): readonly Row[];
  /** Like `after`, but the last `limit` rows whose order is below `order`; also ascending. */
  before(resource: string, parent: string, order: number, limit: number, counts?: Counts): readonly Row[];
  /**
   * Up to `limit` rows sorted by SID in code point order, starting at `from`: ascending, or descending if `backwards`.
   * `counts` filters as in `after`.
   */
  bySid(
    resource: string,
    parent: string,
    from: Bound | undefined,
    backwards: boolean,
    limit: number,
    counts?: Counts,
  ): readonly Row[];
  /** Removes up to `limit` rows that have expired at `now` and returns them in the order of their expiry. */
  expire(now: number, limit: number): readonly Row[];
  /** When the next row expires, in milliseconds since 1970; Infinity if none does. */
  nextExpiry(): number;
  /** The order for the next row: above every order that was ever assigned or put. */
  nextOrder(): number;
  /** The number of rows of a resource, or of all resources. */
  size(resource?: string): number;
  snapshot(): Snapshot;
  /** Replaces the contents with those of the snapshot. */
  restore(snapshot: Snapshot): void;
  /**
   * Resolves once everything written so far would survive the end of this process. A store without this method is not
   * durable. Rejects if the writes cannot be made durable any more.
   */
  flushed?(): Promise<void>;
}
