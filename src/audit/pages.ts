/** What tells the pages of lists apart. */
import type { AnyCall, Call } from "../api/call.js";
import type { OperationId } from "../api/description.js";

type ListId = Extract<OperationId, `List${string}`>;

/** A call for a page of whatever is listed. */
export type ListCall = { [Op in ListId]: Call<Op> }[ListId];

export const isList = (call: AnyCall): call is ListCall => call.operation.paging !== undefined;

/** Whether a list was asked for from its beginning. */
export function beginsWalk({ query }: ListCall): boolean {
  return query.PageToken === undefined && (query.Page ?? "0") === "0";
}

/** What tells one page of a list from another: the query of its URL, in whatever order and encoding. */
export function pageKey(url: string): string {
  const start = url.indexOf("?");
  if (start < 0) return "";
  const query = url.slice(start + 1);
  if (query === last.query) return last.key;
  const fields = new URLSearchParams(query);
  fields.sort();
  last = { query, key: fields.toString() };
  return last.key;
}

/** Several ask for the key of the same page. */
let last = { query: "", key: "" };
