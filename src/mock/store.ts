/** A stored fact about one resource; never what an answer shows of it. */
export interface Row {
  readonly resource: string;
  readonly sid: string;
  /** The SID of what it lives under. */
  readonly parent: string;
  /** The SIDs behind the parameters of its path, its own aside. */
  readonly path: Readonly<Record<string, string>>;
  readonly account: string;
  /** Unique among those that live under the same parent. */
  readonly name: string | null;
  /** What was sent for the properties that come from the form. */
  readonly inputs: Readonly<Record<string, string | number>>;
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

/** Holds rows, each under a resource and a parent. Knows nothing of time. Its contract is store.contract.ts. */
export interface Store {
  get(resource: string, parent: string, sid: string): Row | undefined;
  named(resource: string, parent: string, name: string): Row | undefined;
  /** Adds a row, or replaces the one with its SID. Names must be free, and the order of a new row above all others. */
  put(row: Row): void;
  remove(row: Row): void;
  /** Up to `limit` rows whose order is above `order`, rising. */
  after(resource: string, parent: string, order: number, limit: number): readonly Row[];
  /** The last `limit` rows whose order is below `order`, rising. */
  before(resource: string, parent: string, order: number, limit: number): readonly Row[];
}
