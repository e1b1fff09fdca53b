/** For tests and fixtures: a client's session with a mock or a mutant, recorded at the mock's own clock. */
import type { Fault } from "../../conformance/mutants/mutant.js";
import { type Exchange, type HttpRequest, type HttpResponse, unanswered } from "../http/exchange.js";
import { isObject } from "../http/json.js";
import { manualClock } from "../mock/clock.js";
import { countedIds } from "../mock/ids.js";
import { mock } from "../mock/mock.js";
import { createModel } from "../mock/model.js";
import { createWorld, defaultService } from "../mock/world.js";

const base = "https://sync.example.com";
const list = `${base}/v1/Services/${defaultService}/Maps`;

/** A session of a client that creates, finds, walks, updates and deletes; each exchange a second after the one before. */
export async function recorded({
  model = (sane) => sane,
  handler = (sane) => sane,
}: Fault = {}): Promise<readonly Exchange[]> {
  const clock = manualClock(Date.parse("2026-01-01T00:00:00Z"));
  const world = createWorld({ clock, ids: countedIds() });
  const faulty = handler(mock(world, { model: model(createModel(world), world) }), world);
  const exchanges: Exchange[] = [];

  const ask = async (method: string, url: string, form?: Readonly<Record<string, string>>): Promise<HttpResponse> => {
    const request: HttpRequest = {
      method,
      url,
      headers: form ? { "content-type": "application/x-www-form-urlencoded" } : {},
      body: form ? new URLSearchParams(form).toString() : "",
    };
    const startedAt = clock.now();
    const response = await faulty(request);
    exchanges.push({ request, response, startedAt, durationMs: 40 });
    clock.advance(1);
    return response;
  };
  const shown = ({ body }: HttpResponse): Readonly<Record<string, unknown>> => (body ? JSON.parse(body) : {});

  const users = String(shown(await ask("POST", list, { UniqueName: "users", Ttl: "600", CollectionTtl: "3600" })).sid);
  await ask("POST", list, { UniqueName: "rooms" });
  await ask("POST", list, { Ttl: "7200" });
  await ask("GET", `${list}/${users}`);
  await ask("GET", `${list}/users`);
  await ask("POST", list, { UniqueName: "users" });

  let page = shown(await ask("GET", `${list}?PageSize=2`));
  for (let count = 0; count < 3; count++) {
    const next = isObject(page.meta) ? page.meta.next_page_url : undefined;
    if (typeof next !== "string") break;
    page = shown(await ask("GET", next));
  }

  await ask("POST", `${list}/users`, { CollectionTtl: "1800" });
  await ask("GET", `${list}/${users}`);
  await ask("POST", `${list}/${users}`, { Ttl: "-1" });
  await ask("GET", `${list}/${users}`);
  await ask("DELETE", `${list}/${users}`);
  await ask("GET", `${list}/${users}`);
  await ask("GET", `${list}/users`);
  await ask("POST", list, { UniqueName: "users", CollectionTtl: "60" });
  await ask("GET", list);
  return exchanges;
}

/** An exchange with somebody else, as any recording holds them. */
export const elsewhere: Exchange = {
  request: { method: "GET", url: "https://www.example.com/app.js", headers: {}, body: "" },
  response: { status: 200, headers: { "content-type": "text/javascript" }, body: "alert(1)" },
  startedAt: Date.parse("2026-01-01T00:00:00.500Z"),
  durationMs: 20,
};

/** A request that its client gave up. */
export const aborted: Exchange = {
  request: { method: "GET", url: list, headers: {}, body: "" },
  response: unanswered,
  startedAt: Date.parse("2026-01-01T00:00:00.700Z"),
  durationMs: 5,
};

/** A fetch that began before an update and was answered after it, with the deadline from before. */
export function overtaken(exchanges: readonly Exchange[]): readonly Exchange[] {
  const update = exchanges.findIndex(({ request }) => request.method === "POST" && request.url.endsWith("/users"));
  const before = exchanges
    .slice(0, update)
    .findLast(({ request }) => request.method === "GET" && /\/MP\w+$/.test(request.url));
  const updated = exchanges[update];
  if (!before || updated?.startedAt === undefined || updated.startedAt === null) return exchanges;
  const slow: Exchange = { ...before, startedAt: updated.startedAt - 300, durationMs: 900 };
  return [...exchanges.slice(0, update), updated, slow, ...exchanges.slice(update + 1)];
}

/** As NDJSON. */
export function asNdjson(exchanges: readonly Exchange[]): string {
  return exchanges
    .map(
      ({ startedAt, ...exchange }) =>
        `${JSON.stringify({ startedAt: startedAt && new Date(startedAt).toISOString(), ...exchange })}\n`,
    )
    .join("");
}

/** As a HAR 1.2. */
export function asHar(exchanges: readonly Exchange[]): string {
  const fields = (headers: Readonly<Record<string, string>>) =>
    Object.entries(headers).map(([name, value]) => ({ name, value }));
  const entries = exchanges.map(({ request, response, startedAt, durationMs }) => ({
    startedDateTime: startedAt && new Date(startedAt).toISOString(),
    time: durationMs,
    request: {
      method: request.method,
      url: request.url,
      httpVersion: "HTTP/1.1",
      headers: fields(request.headers),
      queryString: [],
      cookies: [],
      headersSize: -1,
      bodySize: request.body?.length ?? -1,
      ...(request.body ? { postData: { mimeType: request.headers["content-type"] ?? "", text: request.body } } : {}),
    },
    response: {
      status: response.status,
      statusText: "",
      httpVersion: "HTTP/1.1",
      headers: fields(response.headers),
      cookies: [],
      content: {
        size: response.body?.length ?? 0,
        mimeType: response.headers["content-type"] ?? "",
        text: response.body ?? "",
      },
      redirectURL: "",
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: durationMs, receive: 0 },
  }));
  return `${JSON.stringify({ log: { version: "1.2", creator: { name: "sync-maps-contract", version: "0" }, entries } }, null, 1)}\n`;
}
