import type { AnyCall } from "../api/call.js";

/** The single revision in If-Match, without its optional quotes; undefined if there is none, more than one, or `*`. */
export function revisionAsked({ exchange }: Pick<AnyCall, "exchange">): string | undefined {
  return /^"?([^",*\s]+)"?$/.exec(exchange.request.headers["if-match"]?.trim() ?? "")?.[1];
}

/** Whether If-Match is `*`, which asks only that something exists. */
export function asksForAny({ exchange }: Pick<AnyCall, "exchange">): boolean {
  return exchange.request.headers["if-match"]?.trim() === "*";
}
