/** For tests: exchanges written by hand. */
import type { Exchange, HttpResponse } from "../http/exchange.js";

export const service = `IS${"a".repeat(32)}`;
export const sid = `MP${"1".repeat(32)}`;
export const list = `https://sync.example.com/v1/Services/${service}/Maps`;

/** The JSON of a Map as a conforming service shows it, with these differences. */
export function map(differences: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    sid,
    unique_name: null,
    account_sid: `AC${"a".repeat(32)}`,
    service_sid: service,
    url: `${list}/${sid}`,
    links: linksOf(sid),
    revision: "0",
    date_expires: null,
    date_created: "2026-01-01T00:00:00Z",
    date_updated: "2026-01-01T00:00:00Z",
    created_by: "system",
    ...differences,
  };
}

interface Written {
  readonly method?: string;
  readonly url?: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
  readonly json?: unknown;
  /** Seconds after midnight at which it begins, and that it takes. */
  readonly at?: number;
  readonly takes?: number;
}

/** An exchange at a time of 2026-01-01, in seconds after midnight; the server answers at its end. */
export function exchange({
  method = "GET",
  url = list,
  form,
  headers = {},
  status = 200,
  json,
  at = 0,
  takes = 0,
}: Written): Exchange {
  const startedAt = Date.parse("2026-01-01T00:00:00Z") + at * 1000;
  const response: HttpResponse = {
    status,
    headers: { "content-type": "application/json", date: new Date(startedAt + takes * 1000).toUTCString() },
    body: json === undefined ? "" : JSON.stringify(json),
  };
  return {
    request: { method, url, headers, body: form ? new URLSearchParams(form).toString() : "" },
    response,
    startedAt,
    durationMs: takes * 1000,
  };
}

export const created = (written: Written): Exchange =>
  exchange({ method: "POST", status: 201, json: map(), ...written });
export const fetched = (written: Written): Exchange => exchange({ url: `${list}/${sid}`, json: map(), ...written });
export const updated = (written: Written): Exchange => fetched({ method: "POST", ...written });
export const deleted = (written: Written): Exchange =>
  exchange({ method: "DELETE", url: `${list}/${sid}`, status: 204, ...written });
export const missing = (written: Written): Exchange =>
  fetched({ status: 404, json: { code: 20404, message: "", more_info: "https://x/20404", status: 404 }, ...written });

/** A time of 2026-01-01, in seconds after midnight. */
export function at(seconds: number): string {
  return new Date(Date.parse("2026-01-01T00:00:00Z") + seconds * 1000).toISOString().replace(".000Z", "Z");
}

/** The links of the Map of a SID. */
export function linksOf(sid: string): Readonly<Record<string, string>> {
  return { items: `${list}/${sid}/Items`, permissions: `${list}/${sid}/Permissions` };
}

/** A page of these Maps, whose meta differs in this. */
export function page(meta: Readonly<Record<string, unknown>>, maps: readonly unknown[] = []): unknown {
  const first = `${list}?PageSize=50&Page=0`;
  const plain = { key: "maps", page: 0, page_size: 50, url: first, first_page_url: first };
  return { maps, meta: { ...plain, next_page_url: null, previous_page_url: null, ...meta } };
}
