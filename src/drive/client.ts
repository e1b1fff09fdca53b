/** Asks a target, typed by operation. */
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
  /** 0 if the request was not sent, since this run may not make it. */
  readonly status: number;
  /** The body, if it is a JSON object. */
  readonly json: Loose<Schemas["SyncMap"] & Schemas["SyncMapList"]> | undefined;
  /** The SID of the Map that it shows, the name and the revision; empty if it shows none. */
  readonly sid: string;
  readonly name: string;
  readonly revision: string;
  /** The URLs of the pages around the one that it shows. */
  readonly nextPage: unknown;
  readonly previousPage: unknown;
}

export interface Asking<Op extends OperationId> {
  /** The Map, by SID or name, where the operation takes one. */
  readonly map?: string;
  /** The item of that Map, and the identity that a permission is for, likewise. */
  readonly key?: string;
  readonly identity?: string;
  /** The revision that an item must have. */
  readonly ifMatch?: string;
  /** Another Service than the target's. */
  readonly service?: string;
  readonly query?: Sendable<QueryOf<Op>>;
  /** What is null is left out. */
  readonly form?: Sendable<FormOf<Op>>;
}

/**
 * What a scenario asks through. A request that would change what the run did not make is not sent; neither is one that the run
 * was not allowed to make, such as one for a Map without a deadline.
 */
export interface Client {
  readonly target: Target;
  /** A name that nobody else uses. */
  name(): string;
  /** Lets so many seconds pass, if the target's clock can be moved or the run may wait; else it does nothing. */
  wait(seconds: number): Promise<void>;
  /** Creates a Map, named and with a time-to-live unless the form says otherwise; null leaves a parameter out. */
  create(form?: Sendable<FormOf<"CreateSyncMap">>, service?: string): Promise<Reply>;
  send<Op extends OperationId>(op: Op, asking?: Asking<Op>): Promise<Reply>;
  /** The page behind a URL of `meta`, asked of the target whatever host the URL names; undefined if it is no URL. */
  follow(url: unknown): Promise<Reply | undefined>;
  /** A request as it is, for what no operation describes. `path` begins with the version. */
  request(
    method: string,
    path: string,
    body?: { readonly type: string; readonly text: string },
    headers?: Headers,
  ): Promise<Reply>;
}

/** `handler` is the target's own, or one that stands before it. */
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
