/** Recordings of any size for benchmarks: client traffic with a conforming service, drawn from a seed, mixed with other traffic. */
import { closeSync, openSync, writeSync } from "node:fs";
import type { Exchange, HttpRequest, HttpResponse } from "../src/http/exchange.js";
import { manualClock } from "../src/mock/clock.js";
import { mock } from "../src/mock/mock.js";
import { createWorld, defaultService, secondService } from "../src/mock/world.js";

export interface TrafficOptions {
  /** The number of exchanges, or the size of the file in bytes. */
  readonly exchanges?: number;
  readonly bytes?: number;
  /** How many Maps exist at once; default 200. */
  readonly open?: number;
  /** How many Maps are first created in another Service, and how many pages of a walk through them are read; default none. */
  readonly before?: number;
  /** How many of ten exchanges are with other services; default none. */
  readonly othersOfTen?: number;
  readonly format: "ndjson" | "har";
}

const listOf = (service: string): string => `https://sync.twilio.com/v1/Services/${service}/Maps`;
const list = listOf(defaultService);
const account = `AC${"a".repeat(32)}`;
const sent = {
  accept: "application/json",
  "user-agent": "twilio-node/6.2.0 (linux x64) node/v20.20.2",
  authorization: `Basic ${Buffer.from(`${account}:secret`).toString("base64")}`,
};
const form = { ...sent, "content-type": "application/x-www-form-urlencoded" };

/** An exchange with another service, about as long as ours. */
const page = `<!doctype html>${'<p class="a">Lorem ipsum dolor sit amet</p>\n'.repeat(60)}`;

/**
 * An endless stream of exchanges; a hundred contain about 12 creations, 12 deletions, 14 updates, 4 pages of 50 Maps in walks, and fetches.
 * There are twenty a second, each answered within 40 ms.
 */
export function* traffic({ open = 200, othersOfTen = 0, before = 0 }: TrafficOptions): Generator<Exchange> {
  const clock = manualClock(Date.parse("2026-01-01T00:00:00Z"));
  const handler = mock(createWorld({ clock, services: [defaultService, secondService] }));
  const random = randomFrom(1);
  const sids: string[] = [];
  let names = 0;
  let next: string | undefined;

  const one = (): HttpRequest => {
    const lot = random();
    const any = (): string => sids[Math.floor(random() * sids.length)] ?? "";
    const posted = (url: string, body: string): HttpRequest => ({ method: "POST", url, headers: form, body });
    const asked = (method: string, url: string): HttpRequest => ({ method, url, headers: sent, body: "" });
    if (lot < 0.12 || sids.length < open) {
      names += 1;
      return posted(list, `UniqueName=room-${names}&CollectionTtl=${3600 + Math.floor(random() * 10_000)}`);
    }
    if (lot < 0.24 && sids.length >= open) {
      const index = Math.floor(random() * sids.length);
      const sid = sids[index] ?? "";
      sids[index] = sids.at(-1) ?? "";
      sids.pop();
      return asked("DELETE", `${list}/${sid}`);
    }
    if (lot < 0.28) return asked("GET", next && random() < 0.7 ? next : list);
    if (lot < 0.42) return posted(`${list}/${any()}`, `CollectionTtl=${3600 + Math.floor(random() * 100_000)}`);
    return asked("GET", `${list}/${any()}`);
  };

  const exchanged = (request: HttpRequest): Exchange => {
    const startedAt = clock.now();
    const response = handler(request) as HttpResponse; // the mock answers synchronously
    clock.advance(0.05);
    return { request, response, startedAt, durationMs: 40 };
  };

  const elsewhereList = listOf(secondService);
  for (let index = 0; index < before; index++) {
    yield exchanged({ method: "POST", url: elsewhereList, headers: form, body: `UniqueName=hall-${index}` });
  }
  let page: string | undefined = `${elsewhereList}?PageSize=1`;
  for (let index = 0; index < before && page !== undefined; index++) {
    const read = exchanged({ method: "GET", url: page, headers: sent, body: "" });
    page = JSON.parse(read.response.body ?? "").meta.next_page_url ?? undefined;
    yield read;
  }

  for (;;) {
    if (random() * 10 < othersOfTen) {
      yield elsewhere(clock.now());
      continue;
    }
    const request = one();
    const exchange = exchanged(request);
    const { response } = exchange;
    if (response.status === 201) sids.push(JSON.parse(response.body ?? "").sid);
    if (request.url.startsWith(`${list}?`) || request.url === list) {
      next = response.status === 200 ? (JSON.parse(response.body ?? "{}").meta?.next_page_url ?? undefined) : next;
    }
    yield exchange;
  }
}

function elsewhere(startedAt: number): Exchange {
  return {
    request: { method: "GET", url: "https://www.example.com/app/index.html", headers: { accept: "*/*" }, body: "" },
    response: { status: 200, headers: { "content-type": "text/html" }, body: page },
    startedAt,
    durationMs: 12,
  };
}

/** Writes a recording, and returns how many exchanges it contains. */
export function record(file: string, options: TrafficOptions): number {
  const { exchanges = Number.POSITIVE_INFINITY, bytes = Number.POSITIVE_INFINITY, format } = options;
  const handle = openSync(file, "w");
  let written = 0;
  let count = 0;
  let text =
    format === "har" ? '{"log":{"version":"1.2","creator":{"name":"benchmark","version":"1"},"entries":[\n' : "";
  for (const exchange of traffic(options)) {
    if (count >= exchanges || written >= bytes) break;
    text +=
      format === "har"
        ? `${count > 0 ? ",\n" : ""}${JSON.stringify(entryOf(exchange))}`
        : `${JSON.stringify(exchange)}\n`;
    count += 1;
    if (text.length < 1 << 20) continue;
    written += writeSync(handle, text);
    text = "";
  }
  writeSync(handle, text + (format === "har" ? "\n]}}\n" : ""));
  closeSync(handle);
  return count;
}

function entryOf({ request, response, startedAt, durationMs }: Exchange): object {
  const fields = (headers: Readonly<Record<string, string>>) =>
    Object.entries(headers).map(([name, value]) => ({ name, value }));
  return {
    startedDateTime: new Date(startedAt ?? 0).toISOString(),
    time: durationMs,
    request: {
      method: request.method,
      url: request.url,
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: fields(request.headers),
      queryString: [],
      headersSize: -1,
      bodySize: request.body?.length ?? 0,
      ...(request.body ? { postData: { mimeType: "application/x-www-form-urlencoded", text: request.body } } : {}),
    },
    response: {
      status: response.status,
      statusText: "",
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: fields(response.headers),
      content: { size: response.body?.length ?? 0, mimeType: "application/json", text: response.body ?? "" },
      redirectURL: "",
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: durationMs, receive: 0 },
  };
}

/** Random numbers from 0 to 1, reproducible by seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}
