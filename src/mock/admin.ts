/** The mock's own routes, under `/_mock`: for people, and for tests in another process. */
import { sidForms } from "../api/sid.js";
import type { HttpRequest, HttpResponse } from "../http/exchange.js";
import { halves } from "../http/halves.js";
import type { Handler, StreamedResponse } from "../http/handler.js";
import { isObject } from "../http/json.js";
import { action, type Forms, someText, texts } from "../http/options.js";
import { pathStart } from "../http/path.js";
import { originRefusal } from "./admin-origin.js";
import type { Identify } from "./auth.js";
import { farthest, mayAdvance, momentIn } from "./clock.js";
import { iso } from "./dates.js";
import { type FollowOptions, feedErrors } from "./events/feed.js";
import { asFaults, type Faults } from "./faults.js";
import type { Refusal } from "./problem.js";
import { asState } from "./state.js";
import type { Steering } from "./steering.js";
import type { Webhooks } from "./webhooks/webhooks.js";

export interface AdminOptions {
  /** If set, every request must carry it as `Authorization: Bearer TOKEN`. */
  readonly token?: string;
  /** Origins whose pages may steer the mock. Default: only the mock's own. */
  readonly origins?: readonly string[];
  /**
   * Host names by which these routes may be called, such as that of a reverse proxy, besides IP addresses, localhost, and those of `host`
   * and `publicUrl`. With a token, any host is accepted. A mock without a port checks only browsers unless this option is given.
   */
  readonly hosts?: readonly string[];
  /** Awaited before a journal is shown, since the rules that judge it may have to be loaded. */
  readonly beforeJournal?: () => Promise<void>;
}

export const adminForms: Forms<AdminOptions> = {
  token: someText,
  origins: texts,
  hosts: texts,
  beforeJournal: action,
};

/** What the routes act on: the worlds of all Accounts, or of one. */
export interface Steered extends Steering {
  of(account: string): Steering;
  readonly service: string;
  faults(): Faults;
  setFaults(faults: Faults): void;
  /**
   * The events of one Account or of all, as server-sent events; undefined if none will follow. Throws NoSuchMap, BadPlace and
   * EventsGone.
   */
  stream(account: string | undefined, options: FollowOptions): AsyncIterable<string> | undefined;
  /** The state of webhook delivery, of one Account or of all. */
  undelivered(account: string | undefined): Pick<Webhooks, "waiting" | "dropped" | "services">;
  /** The number of Maps in all worlds. */
  size(): number;
  flushed(): Promise<void>;
}

const prefix = "/_mock";

/** The largest body accepted for a path, in bytes. States may be larger than API requests, since they contain many Maps. */
export const mostBytesBy =
  (admin: AdminOptions | false) =>
  (path: string): number =>
    admin !== false && isAdminPath(path) ? 64 * 1024 * 1024 : 65_536;

/** Whether a path, with or without a query, belongs to the mock's own routes. */
const isAdminPath = (path: string): boolean =>
  path.startsWith(prefix) &&
  (path.length === prefix.length || path[prefix.length] === "/" || path[prefix.length] === "?");

/** Serves `/_mock` and passes all other requests to `handler`. */
export function administered(handler: Handler, mock: Steered, identify: Identify, options: AdminOptions): Handler {
  return (request) => {
    const start = pathStart(request.url);
    if (!request.url.startsWith(prefix, start)) return handler(request);
    const [path, query = ""] = halves(request.url.slice(start), "?");
    if (!isAdminPath(path)) return handler(request);
    return administer(request, path.slice(prefix.length + 1), query, mock, identify, options);
  };
}

type Json = Readonly<Record<string, unknown>>;

interface Asked {
  readonly headers: HttpRequest["headers"];
  readonly query: URLSearchParams;
  readonly account: string | undefined;
}

/** Performs a request and returns the value to answer with. Throws if the request is invalid. */
type Act = (body: string, there: Steering, mock: Steered, asked: Asked) => unknown;

const routes: Readonly<Record<string, Readonly<Record<string, Act>>>> = {
  health: {
    GET: (_, there, mock) => ({ status: "ok", service: mock.service, maps: mock.size(), time: iso(there.now()) }),
  },
  state: {
    GET: (_, there) => there.state(),
    PUT: (body, there) => there.begin(asState(parse(body))),
    DELETE: (_, there) => there.begin({}),
  },
  reset: { POST: (_, there) => there.reset() },
  clock: {
    GET: (_, there) => clockOf(there),
    POST(body, there) {
      setClock(parse(body), there);
      return clockOf(there);
    },
  },
  faults: {
    GET: (_, __, mock) => mock.faults(),
    PUT: (body, _, mock) => mock.setFaults(asFaults(parse(body))),
    DELETE: (_, __, mock) => mock.setFaults({}),
  },
  journal: {
    GET: (_, there) => ({ entries: there.journal }),
    DELETE: (_, there) => there.forgetJournal(),
  },
  events: {
    GET: (_, __, mock, asked) => mock.stream(asked.account, followedIn(asked)),
  },
  webhooks: { GET: (_, __, mock, { account }) => mock.undelivered(account) },
};

/** The query parameters of each route; routes not listed know only `account`. */
const queries: Readonly<Record<string, readonly string[]>> = { events: ["account", "map", "service", "after"] };
const usualQuery = ["account"];

const sids = ["account", "service"] as const;
/** The first of these parameters that is present but not a well-formed SID. */
const noSidIn = (query: URLSearchParams): (typeof sids)[number] | undefined =>
  sids.find((name) => query.has(name) && !sidForms[name].fits(query.get(name)));

async function administer(
  request: HttpRequest,
  name: string,
  query: string,
  mock: Steered,
  identify: Identify,
  options: AdminOptions,
): Promise<HttpResponse> {
  const { refusal, headers } = originRefusal(request, options);
  if (refusal) return json(403, { message: refusal });
  if (request.method === "OPTIONS") return { status: 204, headers, body: "" };
  if (options.token !== undefined && request.headers.authorization !== `Bearer ${options.token}`) {
    return json(401, { message: `${prefix} needs the header Authorization: Bearer TOKEN` }, headers);
  }
  const acts = Object.hasOwn(routes, name) ? routes[name] : undefined;
  if (!acts) {
    return json(
      404,
      { message: `nothing is at ${prefix}/${name}; there are ${Object.keys(routes).join(", ")}` },
      headers,
    );
  }
  const method = request.method === "HEAD" ? "GET" : request.method;
  const act = Object.hasOwn(acts, method) ? acts[method] : undefined;
  if (!act) {
    const allow = Object.keys(acts).join(", ");
    return json(405, { message: `${prefix}/${name} knows ${allow}` }, { ...headers, allow });
  }
  const parameters = new URLSearchParams(query);
  const known = queries[name] ?? usualQuery;
  const unknown = [...parameters.keys()].find((key) => !known.includes(key));
  if (unknown !== undefined) {
    const message = `${prefix}/${name} knows no ${JSON.stringify(unknown)} in its query; it knows ${known.join(", ")}`;
    return json(400, { message }, headers);
  }
  const wrong = noSidIn(parameters);
  if (wrong !== undefined)
    return json(400, { message: `${prefix}/${name}: ${wrong} is ${sidForms[wrong].is}` }, headers);
  const account = accountOf(request, parameters, identify, options);
  if (typeof account === "object") {
    const message = `${prefix} knows no such credentials; without any, all Accounts are meant, and one with ?account=AC…`;
    return json(401, { message }, { ...headers, ...account.headers });
  }
  if (name === "journal") await options.beforeJournal?.();
  try {
    const asked = { headers: request.headers, query: parameters, account };
    const shown = act(request.body ?? "", account === undefined ? mock : mock.of(account), mock, asked);
    if (isStream(shown)) return streamed(request, shown, headers);
    if (request.method !== "GET") await mock.flushed();
    return shown === undefined ? { status: 204, headers, body: "" } : json(200, shown, headers);
  } catch (error) {
    const status = error instanceof Error && Object.hasOwn(mistakes, error.name) && mistakes[error.name];
    if (!status) throw error;
    return json(status, { message: error.message }, headers);
  }
}

/** The statuses for errors caused by the request. */
const mistakes: Readonly<Record<string, number>> = {
  FixtureError: 400,
  FaultError: 400,
  BodyError: 400,
  ...feedErrors,
};

class BodyError extends Error {
  override readonly name = "BodyError";
}

/** The Account named by the query or the credentials, or the refusal of the credentials; undefined means all Accounts. */
function accountOf(
  { headers: { authorization } }: HttpRequest,
  query: URLSearchParams,
  identify: Identify,
  { token }: AdminOptions,
): string | Refusal | undefined {
  const named = query.get("account");
  if (named !== null) return named;
  if (token !== undefined || authorization === undefined) return undefined;
  return identify(authorization);
}

/** The options of a subscription. When a browser reconnects, the Last-Event-ID header overrides `after` of the original query. */
function followedIn({ headers, query }: Asked): FollowOptions {
  const [map, service] = [query.get("map"), query.get("service")];
  const after = headers["last-event-id"] ?? query.get("after");
  return {
    ...(map === null ? {} : { map }),
    ...(service === null ? {} : { service }),
    ...(after === null ? {} : { after }),
  };
}

const isStream = (shown: unknown): shown is AsyncIterable<string> =>
  typeof shown === "object" && shown !== null && Symbol.asyncIterator in shown;

function streamed(
  { method }: HttpRequest,
  pieces: AsyncIterable<string>,
  cors: HttpResponse["headers"],
): HttpResponse | StreamedResponse {
  const headers = { ...cors, "content-type": "text/event-stream", "cache-control": "no-store" };
  return { status: 200, headers, body: "", ...(method === "HEAD" ? {} : { pieces }) };
}

const clockOf = (there: Steering): Json => ({ now: iso(there.now()), frozen: there.isFrozen() });

function setClock(body: unknown, there: Steering): void {
  const form =
    'a clock is set by {"advance": SECONDS}, {"freeze": true}, {"freeze": "2026-01-01T00:00:00Z"} or {"run": true}';
  if (!isObject(body) || Object.keys(body).length !== 1) throw new BodyError(form);
  const { advance, freeze, run } = body;
  const at = momentIn(freeze, there.now());
  if (mayAdvance(advance, there.now())) there.advance(advance);
  else if (freeze === true) there.freeze();
  else if (at !== undefined) there.freeze(at);
  else if (run === true) there.run();
  else if (typeof advance === "number") throw new BodyError(`${farthest}, not by ${advance}`);
  else throw new BodyError(form);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new BodyError("the body is no JSON");
  }
}

function json(status: number, value: unknown, headers: HttpResponse["headers"] = {}): HttpResponse {
  return {
    status,
    headers: { ...headers, "content-type": "application/json", "cache-control": "no-store" },
    body: JSON.stringify(value),
  };
}
