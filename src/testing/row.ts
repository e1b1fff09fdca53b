/** For tests: a row of a Store, as nothing but its place in lists tells it from others. */
import type { Row } from "../mock/store.js";

/** A Map by the number of its place, which its SID shows. */
export function row(order: number, differing: Partial<Row> = {}): Row {
  return {
    resource: "SyncMap",
    sid: `MP${order}`,
    parent: "IS1",
    path: { ServiceSid: "IS1" },
    account: "AC1",
    name: null,
    inputs: {},
    constants: {},
    created: 0,
    updated: 0,
    expires: null,
    revision: 0,
    order,
    ...differing,
  };
}

export const sids = (rows: readonly Row[]): readonly string[] => rows.map(({ sid }) => sid);
