/** A Handler that behaves as the description says: finds the operation, reads the parameters, refuses or performs, writes the answer. */

import { accountIn } from "../api/credentials.js";
import type { Ancestor, Operation, Resource } from "../api/description.js";
import { readParameters } from "../api/parameters.js";
import { type Route, route } from "../api/route.js";
import type { HttpRequest } from "../http/exchange.js";
import { type Fields, isForm, parseFields } from "../http/form.js";
import type { Handler } from "../http/handler.js";
import { pathStart } from "../http/path.js";
import { type Answer, dressed } from "./answer.js";
import { irregular } from "./irregular/index.js";
import { isJson, jsonFields } from "./json-body.js";
import { createModel, type Model } from "./model.js";
import type { Context, Perform } from "./operations/context.js";
import { create } from "./operations/create.js";
import { remove } from "./operations/delete.js";
import { fetch } from "./operations/fetch.js";
import { list } from "./operations/list.js";
import { update } from "./operations/update.js";
import { problem, type Refusal } from "./problem.js";
import { type Writer, writerOf } from "./represent.js";
import type { World } from "./world.js";

const operations: Readonly<Record<Operation["role"], Readonly<Record<string, Perform>>>> = {
  list: { POST: create, GET: list },
  instance: { GET: fetch, POST: update, DELETE: remove },
};

function performing({ id, method, role, resource }: Operation): Perform {
  const perform = irregular[id] ?? operations[role][method];
  if (!perform) throw new Error(`the mock has no way to ${method} the ${role} of ${resource.name}`);
  return perform;
}

export interface MockOptions {
  /** The base of URLs in answers, in place of the host that the client used; without a trailing slash. */
  readonly publicUrl?: string;
  /** Replaces the model of the world, for example with one that has a fault. */
  readonly model?: Model;
  /** Replaces the model for GET requests. */
  readonly readModel?: Model;
  /** The writers of the answers; pass them to be able to clear their caches. */
  readonly writers?: Writers;
}

/** Serves a world. */
export function mock(world: World, options: MockOptions = {}): Handler {
  const { publicUrl, model = createModel(world), readModel = model, writers = writersIn(world) } = options;
  const writing: Context = { world, model, writer: writers.of };
  const reading: Context = { ...writing, model: readModel };
  return (request) => {
    const target = targetOf(request.url, publicUrl);
    const answer = perform(request, target, request.method === "GET" ? reading : writing);
    const response = dressed(
      "refused" in answer ? problem(answer, target.path, world.readings) : answer,
      world.clock,
      world.ids,
    );
    if (request.method === "GET" || world.store.flushed === undefined) return response;
    return world.store.flushed().then(() => response);
  };
}

/** The answer to a body that exceeds the size limit. */
export function tooLarge({ clock, ids, readings }: Pick<World, "clock" | "ids" | "readings">): Handler {
  return ({ url }) => dressed(problem({ refused: "body-too-large" }, targetOf(url).path, readings), clock, ids);
}

/** The writers for the rows of a world, one per resource. */
export interface Writers {
  readonly of: Context["writer"];
  /** Clears the cache of rows that were written recently. */
  forget(): void;
}

export function writersIn({ readings }: World): Writers {
  const made = new Map<Resource, Writer>();
  return {
    of(resource) {
      const writer = made.get(resource) ?? writerOf(resource, readings);
      made.set(resource, writer);
      return writer;
    },
    forget: () => made.clear(),
  };
}

interface Target {
  /** The base of URLs in the answer. */
  readonly base: string;
  readonly path: string;
  readonly query: string;
}

function perform(request: HttpRequest, target: Target, context: Context): Answer | Refusal {
  const { world } = context;
  if (request.method === "OPTIONS") return preflight(request);
  const found: Route = route(request.method, target.path);
  if (found.found === "nothing") return { refused: "unknown-route" };
  if (found.found === "malformed") return { refused: "malformed-request" };
  if (found.found === "resource") return { refused: "method-not-allowed", headers: { allow: found.allow.join(", ") } };

  const { operation, path } = found;
  const above = aboveIn(operation, path, context);
  if ("refused" in above) return above;
  const query = parseFields(target.query);
  if (!query) return { refused: "malformed-request" };
  const part = operation.takesForm ? "form" : "query";
  const fields = part === "form" ? fieldsOf(request, operation, world) : query;
  if ("refused" in fields) return fields;
  const { values, invalid } = readParameters(operation, part, fields);

  const account = accountIn(request.headers.authorization) ?? world.account;
  const place = { resource: operation.resource.name, parent: above.parent };
  const { headers } = request;
  return performing(operation)(
    { operation, path, above: above.sids, headers, values, invalid, base: target.base, account, place },
    context,
  );
}

/** What the operation's resource lives under: the SIDs for the path parameters, and the SID of the direct parent. */
interface Above {
  readonly sids: Readonly<Record<string, string>>;
  readonly parent: string;
}

function aboveIn(
  { ancestors, role }: Operation,
  path: Readonly<Record<string, string>>,
  { world, model }: Context,
): Above | Refusal {
  const [top, ...others] = ancestors;
  if (!top) {
    const isThere = role === "list" || world.services.named(path.Sid ?? "", true) !== undefined;
    return isThere ? { sids: none, parent: world.account } : missingService(path.Sid ?? "", world);
  }
  const key = path[top.parameter] ?? "";
  const service = world.services.has(key) ? key : world.services.named(key, isByWord(top, world));
  if (service === undefined) return missingService(key, world);
  // A shortcut: most requested resources live directly under a Service.
  if (others.length === 0) return { sids: { [top.parameter]: service }, parent: service };
  const sids: Record<string, string> = { [top.parameter]: service };
  let parent = service;
  for (const { resource: of, parameter } of others) {
    const row = model.find({ resource: of.name, parent }, path[parameter] ?? "");
    if (!row) return { refused: of.missing };
    sids[parameter] = row.sid;
    parent = row.sid;
  }
  return { sids, parent };
}

const none = {};

const isByWord = ({ keys }: Ancestor, { readings }: World): boolean =>
  keys.includes("unique_name") || readings["default-service"] === "everywhere";

const missingService = (service: string, { isForeign }: World): Refusal => ({
  refused: isForeign(service) ? "foreign-service" : "unknown-service",
});

function fieldsOf(request: HttpRequest, { form }: Operation, { readings }: World): Fields | Refusal {
  const body = request.body ?? "";
  const type = request.headers["content-type"];
  if (readings["json-bodies"] === "accepted" && type !== undefined && isJson(type)) {
    return jsonFields(body, (name) => form[name]?.contentMediaType !== undefined) ?? { refused: "malformed-request" };
  }
  if (type === undefined ? body !== "" : !isForm(type)) {
    return { refused: "unsupported-content-type" };
  }
  return parseFields(body) ?? { refused: "malformed-request" };
}

const methods = "GET, HEAD, POST, DELETE, OPTIONS";

function preflight(request: HttpRequest): Answer {
  const asked = request.headers["access-control-request-headers"];
  return {
    status: 204,
    headers: {
      allow: methods,
      "access-control-allow-methods": methods,
      "access-control-allow-headers": asked ?? "Accept, Authorization, Content-Type, If-Match",
      "access-control-max-age": "600",
    },
    body: "",
  };
}

function targetOf(url: string, publicUrl?: string): Target {
  const start = pathStart(url);
  const end = url.indexOf("?", start);
  return {
    base: publicUrl ?? url.slice(0, start),
    path: end < 0 ? url.slice(start) : url.slice(start, end),
    query: end < 0 ? "" : url.slice(end + 1),
  };
}
