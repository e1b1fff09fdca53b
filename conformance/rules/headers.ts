import type { Exchange } from "../../src/http/exchange.js";

/** Whether the headers of an answer were recorded: no server sends none at all. */
export function hasHeaders({ response }: Exchange): boolean {
  for (const _ in response.headers) return true;
  return false;
}
