/** Asks a target, typed by operation; owns what it makes, and takes it away again. */

import type { FormOf, Loose, QueryOf } from "../api/call.js";
import { type OperationId, operationOf, type Schemas } from "../api/description.js";
import { fill } from "../api/route.js";
import type { HttpRequest, HttpResponse } from "../http/exchange.js";
import { formType } from "../http/form.js";
import { isObject } from "../http/json.js";
import type { Target } from "./target.js";

type Sendable<T> = { readonly [K in keyof T]?: string | number | null };

export interface Reply {
  readonly status: number;
  /** The body, if it is a JSON object. */
  readonly json: Loose<Schemas["SyncMap"] & Schemas["SyncMapList"]> | undefined;
  /** The SID of the Map that it shows, and the name; empty if it shows none. */
  readonly sid: string;
  readonly name: string;
  /** The URLs of the pages around the one that it shows. */
  readonly nextPage: unknown;
  readonly previousPage: unknown;
}

export interface Asking<Op extends OperationId> {
  /** The Map, by SID or name, where the operation takes one. */
  readonly map?: string;
  /** Another Service than the target's. */
  readonly service?: string;
  readonly query?: Sendable<QueryOf<Op>>;
  /** What is null is left out. */
  readonly form?: Sendable<FormOf<Op>>;
}

export interface Client {
  readonly target: Target;
  /** A name that nobody else uses. */
  name(): string;
  /** Creates a Map, named and with a time-to-live unless the form says otherwise; null leaves a parameter out. */
  create(form?: Sendable<FormOf<"CreateSyncMap">>, service?: string): Promise<Reply>;
  send<Op extends OperationId>(op: Op, asking?: Asking<Op>): Promise<Reply>;
  /** The page behind a URL of `meta`, asked of the target whatever host the URL names; undefined if it is no URL. */
  follow(url: unknown): Promise<Reply | undefined>;
  /** A request as it is, for what no operation describes. `path` begins with the version. */
  request(method: string, path: string, body?: { readonly type: string; readonly text: string }): Promise<Reply>;
}

/** A run that was asked to stop. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/** All that a run makes has a name that begins with this. */
export const namePrefix = "sync-maps-contract-";

/** Whatever a run leaves behind dies after so many seconds. */
const lifetime = 3600;

export interface Owner {
  readonly client: Client;
  /** Deletes what the client made and did not delete; says how much it could not. */
  cleanUp(): Promise<number>;
}

export function createClient(
  target: Target,
  { run, signal }: { readonly run: string; readonly signal?: AbortSignal },
): Owner {
  /** The SIDs of the Maps that it made, each with its name and its Service. */
  const owned = new Map<string, { readonly name: string; readonly service: string }>();
  let names = 0;

  const ask = async (method: string, path: string, type: string | undefined, body: string): Promise<Reply> => {
    const headers = { accept: "application/json", ...(type ? { "content-type": type } : {}), ...target.headers };
    const request: HttpRequest = { method, url: target.url + path, headers, body };
    return replyOf(await target.handler(request));
  };
  const guarded: typeof ask = (...asked) => {
    if (signal?.aborted) throw new Interrupted("interrupted");
    return ask(...asked);
  };

  const own = ({ sid, name }: Reply, service: string): void => {
    if (sid !== "") owned.set(sid, { name, service });
  };
  /** Forgets a Map that was deleted, by its SID or its name. */
  const disown = (key: string, service: string): void => {
    for (const [sid, it] of owned) {
      if (it.service === service && (sid === key || it.name === key)) owned.delete(sid);
    }
  };

  const client: Client = {
    target,
    name: () => `${namePrefix}${run}-${++names}`,

    create(form = {}, service = target.service) {
      const timed = form.Ttl !== undefined || form.CollectionTtl !== undefined;
      const standard = { UniqueName: client.name(), ...(timed ? {} : { CollectionTtl: lifetime }) };
      return client.send("CreateSyncMap", { service, form: { ...standard, ...form } });
    },

    async send(op, { map, service = target.service, query, form } = {}) {
      const operation = operationOf(op);
      const path = fill(operation.segments, { ServiceSid: service, ...(map === undefined ? {} : { Sid: map }) });
      const type = operation.takesForm ? formType : undefined;
      const reply = await guarded(
        operation.method,
        path + (query ? `?${encode(query)}` : ""),
        type,
        form ? encode(form) : "",
      );
      if (op === "CreateSyncMap") own(reply, service);
      if (op === "DeleteSyncMap" && reply.status < 300 && map !== undefined) disown(map, service);
      return reply;
    },

    async follow(url) {
      const version = typeof url === "string" ? url.indexOf("/v1/") : -1;
      if (typeof url !== "string" || version < 0) return undefined;
      return guarded("GET", url.slice(version), undefined, "");
    },

    async request(method, path, body) {
      const reply = await guarded(method, path, body?.type, body?.text ?? "");
      if (method === "POST") own(reply, target.service);
      return reply;
    },
  };

  return {
    client,
    async cleanUp() {
      const { segments, method } = operationOf("DeleteSyncMap");
      let left = owned.size;
      for (const [sid, { service }] of owned) {
        const path = fill(segments, { ServiceSid: service, Sid: sid });
        try {
          const { status } = await ask(method, path, undefined, "");
          if (status === 404 || (status >= 200 && status < 300)) left -= 1;
        } catch {
          return left; // a target that is gone would make each of them wait
        }
      }
      return left;
    },
  };
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
    nextPage: meta.next_page_url,
    previousPage: meta.previous_page_url,
  };
}

function parse(body: string | null): Reply["json"] {
  try {
    const value: unknown = JSON.parse(body ?? "");
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
