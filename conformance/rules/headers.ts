import type { Exchange } from "../../src/http/exchange.js";

/** Every answer sent over a connection has at least one of these (RFC 9110, 6.6.1; RFC 9112, 6.3). */
const always = ["date", "content-length", "transfer-encoding", "connection"];

/**
 * Whether it is known if an answer had this header. A recording without the headers that every answer has contains only a selection of
 * them, and no server sends an answer without any.
 */
export function knowsHeader({ response: { headers }, source }: Exchange, name: string): boolean {
  if (name in headers || always.some((each) => each in headers)) return true;
  return source === undefined && Object.keys(headers).length > 0;
}
