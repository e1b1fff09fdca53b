/** Findings as they may be printed: without credentials, and without personal data. */
import type { AnyCall, Stray } from "../api/call.js";
import { document } from "../api/description.js";
import type { Source } from "../http/exchange.js";
import { decodeSegment } from "../http/form.js";
import type { Fault } from "./rule.js";

export interface Finding extends Fault {
  /** The operation's id, or the method and path template of a request that is none. */
  readonly operation: string;
  readonly request: { readonly method: string; readonly url: string };
  /** Where in a recording; null for live traffic. */
  readonly source: Source | null;
}

/** The properties of a Map that hold personal data. */
const personal = new Set(
  Object.entries(document.components.schemas.SyncMap?.properties ?? {}).flatMap(([name, schema]) =>
    schema["x-pii"] ? [name] : [],
  ),
);

/** `ours` tells values that the run itself made up, and that are nobody's. */
export function findingOf(call: AnyCall | Stray, fault: Fault, ours: (value: string) => boolean): Finding {
  const { request, source } = call.exchange;
  const property = fault.at.slice(fault.at.lastIndexOf("/") + 1);
  return {
    operation: call.op ?? "no operation",
    request: { method: request.method, url: printable(call, ours) },
    at: fault.at,
    expected: fault.expected,
    actual: personal.has(property) ? masked(fault.actual, ours) : fault.actual,
    source: source ?? null,
  };
}

function masked(value: unknown, ours: (value: string) => boolean): unknown {
  if (typeof value !== "string" || ours(value)) return value;
  return `(personal data, ${value.length} characters)`;
}

/** The URL without user info, with only those parameters' values that the description knows, and with no name of a Map. */
function printable(call: AnyCall | Stray, ours: (value: string) => boolean): string {
  const url = new URL(call.exchange.request.url);
  const known = call.op === undefined ? {} : call.operation.query;
  const query = [...url.searchParams].map(([name, value]) => `${name}=${name in known ? value : "…"}`).join("&");
  const parts = url.pathname.split("/");
  const last = decodeSegment(parts.at(-1) ?? "") ?? "";
  if (call.op !== undefined && "Sid" in call.path && !/^MP[0-9a-f]{32}$/i.test(last) && !ours(last)) {
    parts[parts.length - 1] = "(name)";
  }
  return `${url.protocol}//${url.host}${parts.join("/")}${query ? `?${query}` : ""}`;
}
