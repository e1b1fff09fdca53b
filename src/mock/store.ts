/** What was sent for properties that come from the form, by its parameters; JSON as text, null where an empty value took away one. */
export type Inputs = Readonly<Record<string, string | number | boolean | null>>;

/** A stored fact about one resource; never what an answer shows of it. A row is never changed, only replaced. */
export interface Row {
  readonly resource: string;
  /** Its SID, or, of what has none, the key by which its parent knows it. */
  readonly sid: string;
  /** The SID of what it lives under. */
  readonly parent: string;
  /** The SIDs behind the parameters of its path, its own aside. */
  readonly path: Readonly<Record<string, string>>;
  readonly account: string;
  /** Unique among those that live under the same parent. */
  readonly name: string | null;
  /** What was sent for the properties that come from the form, its name aside. */
  readonly inputs: Inputs;
  /** Properties that are constant for what the REST API makes, where this row differs. */
  readonly constants: Readonly<Record<string, string>>;
  /** Times in milliseconds since 1970. */
  readonly created: number;
  readonly updated: number;
  readonly expires: number | null;
  readonly revision: number;
  /** Its place in lists: rises from row to row and never changes. */
  readonly order: number;
}

/** A row with other times and another revision. Written out: to spread a row takes longer than all else that an update does. */
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

/** Whether the two differ in nothing but their times and their revision. */
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

/** All that a store holds at a moment. */
export interface Snapshot {
  /** Rising in their orders, for those that share a resource and a parent. */
  readonly rows: readonly Row[];
  /** The last order that was given out. */
  readonly order: number;
}

export const emptySnapshot: Snapshot = { rows: [], order: 0 };

/** Where rows begin that are in the order of their SIDs; no row need have this one. */
export interface Bound {
  readonly sid: string;
  /** Whether a row that has it is among them. */
  readonly inclusive: boolean;
}

/** Whether a row is one of those that are looked for. */
export type Counts = (row: Row) => boolean;

/**
 * Holds rows, each under a resource and a parent. Knows nothing of what time it is. Its contract is store.contract.ts.
 */
export interface Store {
  get(resource: string, parent: string, sid: string): Row | undefined;
  named(resource: string, parent: string, name: string): Row | undefined;
  /** Adds a row, or replaces the one with its SID. Names must be free, and the order of a new row above all others. */
  put(row: Row): void;
  remove(row: Row): void;
  /** Removes all rows of a resource under a parent. */
  drop(resource: string, parent: string): void;
  /** Up to `limit` rows whose order is above `order`, rising; of those that `counts`, if it is given. */
  after(resource: string, parent: string, order: number, limit: number, counts?: Counts): readonly Row[];
  /** Likewise, the last `limit` rows whose order is below `order`, rising. */
  before(resource: string, parent: string, order: number, limit: number, counts?: Counts): readonly Row[];
  /**
   * Likewise, up to `limit` rows by their SIDs in the order of code points: rising from a bound on, or falling where it is read
   * backwards.
   */
  bySid(
    resource: string,
    parent: string,
    from: Bound | undefined,
    backwards: boolean,
    limit: number,
    counts?: Counts,
  ): readonly Row[];
  /** Removes up to `limit` rows whose time is over at `now`, and gives them in the order in which their time ended. */
  expire(now: number, limit: number): readonly Row[];
  /** When the next row expires, in milliseconds since 1970; Infinity if none does. */
  nextExpiry(): number;
  /** An order for the next row, above all that were ever given out or put. */
  nextOrder(): number;
  /** How many rows there are, of a resource or of all. */
  size(resource?: string): number;
  snapshot(): Snapshot;
  /** Forgets what there is, for what there was. */
  restore(snapshot: Snapshot): void;
  /**
   * Resolves once everything so far would be there again after the end of this process; a store without it promises nothing
   * of the kind. Rejects if that cannot be had any more.
   */
  flushed?(): Promise<void>;
}
