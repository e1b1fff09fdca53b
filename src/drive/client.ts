/** Sends requests to a target, with types for each operation. */
import type { FormOf, Loose, QueryOf } from "../api/call.js";
import { type OperationId, operationOf, type Schemas } from "../api/description.js";
import { fill, fromVersion } from "../api/route.js";
import type { Headers, HttpRequest, HttpResponse } from "../http/exchange.js";
import { formType } from "../http/form.js";
import type { Handler } from "../http/handler.js";
import { isObject, jsonIn } from "../http/json.js";
import { lifetime, namePrefix } from "./run.js";
import type { Target } from "./target.js";

type Sendable<T> = { readonly [K in keyof T]?: string | number | null };

export interface Reply {
  /** 0 if the request was not sent because this run may not make it. */
  readonly status: number;
  /** The body, if it is a JSON object. */
  readonly json: Loose<Schemas["SyncMap"] & Schemas["SyncMapList"]> | undefined;
  /** The SID, unique name and revision in the body; empty if it has none. */
  readonly sid: string;
  readonly name: string;
  readonly revision: string;
  /** The URLs of the next and the previous page. */
  readonly nextPage: unknown;
  readonly previousPage: unknown;
}

export interface Asking<Op extends OperationId> {
  /** The Map, by SID or name, if the operation needs one. */
  readonly map?: string;
  /** The key of an item in that Map, or the identity of a permission, if the operation needs one. */
  readonly key?: string;
  readonly identity?: string;
  /** The revision that the item has to have. */
  readonly ifMatch?: string;
  /** A Service other than the target's. */
  readonly service?: string;
  readonly query?: Sendable<QueryOf<Op>>;
  /** Null leaves a parameter out. */
  readonly form?: Sendable<FormOf<Op>>;
}

/**
 * What scenarios send requests through. A request is not sent if it would change what the run did not make, or if the run may not make it,
 * for example because it would create a Map without a deadline.
 */
export interface Client {
  readonly target: Target;
  /** A new name that nobody else uses. */
  name(): string;
  /** Lets this many seconds pass, if the target's clock can be advanced or the run may wait; otherwise does nothing. */
  wait(seconds: number): Promise<void>;
  /** Creates a Map with a name and a time-to-live unless the form says otherwise; null leaves a parameter out. */
  create(form?: Sendable<FormOf<"CreateSyncMap">>, service?: string): Promise<Reply>;
  send<Op extends OperationId>(op: Op, asking?: Asking<Op>): Promise<Reply>;
  /** Fetches a page by its URL in `meta`, from the target whatever host the URL names; undefined if it is not such a URL. */
  follow(url: unknown): Promise<Reply | undefined>;
  /** Sends a request that no operation describes. `path` begins with the version. */
  request(
    method: string,
    path: string,
    body?: { readonly type: string; readonly text: string },
    headers?: Headers,
  ): Promise<Reply>;
}

/** `handler` is that of the target, or one in front of it. */
export function createClient(
  target: Target,
  handler: Handler,
  run: string,
  wait: Client["wait"] = async () => {},
): Client {
  let names = 0;

  const ask = async (
    method: string,
    path: string,
    type: string | undefined,
    body: string,
    own: Headers = {},
  ): Promise<Reply> => {
    const headers = {
      accept: "application/json",
      ...(type ? { "content-type": type } : {}),
      ...own,
      ...target.headers,
    };
    const request: HttpRequest = { method, url: target.url + path, headers, body };
    return replyOf(await handler(request));
  };

  const client: Client = {
    target,
    name: () => `${namePrefix}${run}-${++names}`,
    wait,

    create(form = {}, service = target.service) {
      const timed = form.Ttl !== undefined || form.CollectionTtl !== undefined;
      const standard = { UniqueName: client.name(), ...(timed ? {} : { CollectionTtl: lifetime }) };
      return client.send("CreateSyncMap", { service, form: { ...standard, ...form } });
    },

    send(op, { map, key = "", identity = "", service = target.service, query, form, ifMatch } = {}) {
      const operation = operationOf(op);
      const own = operation.resource.name === "Service" ? service : map;
      const above = { ServiceSid: service, ...(map === undefined ? {} : { MapSid: map }) };
      const path = fill(operation.segments, {
        ...above,
        Key: key,
        Identity: identity,
        ...(own === undefined ? {} : { Sid: own }),
      });
      const type = operation.takesForm ? formType : undefined;
      const headers = ifMatch === undefined ? {} : { "if-match": ifMatch };
      return ask(operation.method, path + (query ? `?${encode(query)}` : ""), type, form ? encode(form) : "", headers);
    },

    async follow(url) {
      const path = typeof url === "string" ? fromVersion(url) : undefined;
      return path === undefined ? undefined : ask("GET", path, undefined, "");
    },

    request: (method, path, body, headers) => ask(method, path, body?.type, body?.text ?? "", headers),
  };
  return client;
}

function encode(values: Readonly<Record<string, string | number | null | undefined>>): string {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== undefined) fields.append(name, String(value));
  }
  return fields.toString();
}

function replyOf({ status, body }: HttpResponse): Reply {
  const json = parse(body);
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  const meta: Loose<Schemas["PageMeta"]> = isObject(json?.meta) ? json.meta : {};
  return {
    status,
    json,
    sid: text(json?.sid),
    name: text(json?.unique_name),
    revision: text(json?.revision),
    nextPage: meta.next_page_url,
    previousPage: meta.previous_page_url,
  };
}

function parse(body: string | null): Reply["json"] {
  const value = jsonIn(body);
  return isObject(value) ? value : undefined;
}
