import type { AnyCall } from "../api/call.js";

/** The one revision that If-Match asks for, without the quotes that it may be sent in; undefined if it asks for more or less. */
export function revisionAsked({ exchange }: Pick<AnyCall, "exchange">): string | undefined {
  return /^"?([^",*\s]+)"?$/.exec(exchange.request.headers["if-match"]?.trim() ?? "")?.[1];
}

/** Whether If-Match asks for nothing but that there is something. */
export function asksForAny({ exchange }: Pick<AnyCall, "exchange">): boolean {
  return exchange.request.headers["if-match"]?.trim() === "*";
}
