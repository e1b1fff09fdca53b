import type { AnyCall } from "../api/call.js";

/** The one revision that If-Match asks for, without the quotes that it may be sent in; undefined if it asks for more or less. */
export function revisionAsked({ exchange }: Pick<AnyCall, "exchange">): string | undefined {
  return /^"?([^",*\s]+)"?$/.exec(exchange.request.headers["if-match"]?.trim() ?? "")?.[1];
}
