/** How the pages of a list are told apart. */
import type { AnyCall, Call } from "../api/call.js";
import type { OperationId } from "../api/description.js";

type ListId = Extract<OperationId, `List${string}`>;

/** A call for a page of any list. */
export type ListCall = { [Op in ListId]: Call<Op> }[ListId];

export const isList = (call: AnyCall): call is ListCall => call.operation.paging !== undefined;

/** Whether a call asks for a list from its beginning. */
export function beginsWalk({ query }: ListCall): boolean {
  return query.PageToken === undefined && (query.Page ?? "0") === "0";
}

/** The key of a page: the query of its URL, whatever the order and encoding of its fields. */
export function pageKey(url: string): string {
  const start = url.indexOf("?");
  if (start < 0) return "";
  const query = url.slice(start + 1);
  if (query === last.query) return last.key;
  last = { query, key: sorted(query) };
  return last.key;
}

/** Queries in which nothing is percent-encoded, as in most. */
const plain = /^[\w.-]+=[\w.-]*(?:&[\w.-]+=[\w.-]*)*$/;

function sorted(query: string): string {
  if (plain.test(query)) return query.split("&").sort(byName).join("&");
  const fields = new URLSearchParams(query);
  fields.sort();
  return fields.toString();
}

const nameIn = (field: string): string => field.slice(0, field.indexOf("="));

/** Compares names only, so that fields with the same name keep their order. */
function byName(one: string, other: string): number {
  const [first, second] = [nameIn(one), nameIn(other)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** The last result: the key of the same page is asked for several times in a row. */
let last = { query: "", key: "" };
