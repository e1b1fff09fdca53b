import type { Exchange } from "../../src/http/exchange.js";

/** Every answer that was sent over a connection has one of these at least (RFC 9110, 6.6.1; RFC 9112, 6.3). */
const always = ["date", "content-length", "transfer-encoding", "connection"];

/**
 * Whether it is known which field of this name an answer had, or that it had none. A recording that holds nothing of what every answer
 * has holds only what somebody chose; an answer without any fields was written by no server.
 */
export function knowsHeader({ response: { headers }, source }: Exchange, name: string): boolean {
  if (name in headers || always.some((each) => each in headers)) return true;
  return source === undefined && Object.keys(headers).length > 0;
}
