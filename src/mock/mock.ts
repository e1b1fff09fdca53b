/** A Handler that behaves as the description says: route, read, refuse or perform, and write. */

import { accountIn } from "../api/credentials.js";
import { readParameters } from "../api/parameters.js";
import { type Route, route } from "../api/route.js";
import type { HttpRequest, HttpResponse } from "../http/exchange.js";
import { type Fields, isForm, parseFields } from "../http/form.js";
import type { Handler } from "../http/handler.js";
import { createModel, type Model } from "./model.js";
import type { Context, Perform } from "./operations/context.js";
import { create } from "./operations/create.js";
import { remove } from "./operations/delete.js";
import { fetch } from "./operations/fetch.js";
import { list } from "./operations/list.js";
import { update } from "./operations/update.js";
import { problem, type Refusal } from "./problem.js";
import type { World } from "./world.js";

const operations: Readonly<Record<string, Perform>> = {
  "POST list": create,
  "GET list": list,
  "GET instance": fetch,
  "POST instance": update,
  "DELETE instance": remove,
};

export interface MockOptions {
  /** What URLs in answers begin with, in place of the host that the client used; without a slash at its end. */
  readonly publicUrl?: string;
  /** Stands in for the model of the world, so that a fault can live in the state. */
  readonly model?: Model;
}

/** Serves a world. */
export function mock(world: World, { publicUrl, model = createModel(world) }: MockOptions = {}): Handler {
  const context: Context = { world, model };
  return (request) => {
    const { base, path, query } = partsOf(request.url);
    const answer = perform(request, { base: publicUrl ?? base, path, query }, context);
    return finish("refused" in answer ? problem(answer, path, world.readings) : answer, world);
  };
}

/** What a mock answers to a body that is larger than it reads. */
export function tooLarge(world: World): Handler {
  return (request) => finish(problem({ refused: "body-too-large" }, partsOf(request.url).path, world.readings), world);
}

interface Target {
  readonly base: string;
  readonly path: string;
  readonly query: string;
}

function perform(request: HttpRequest, target: Target, context: Context): HttpResponse | Refusal {
  const { world } = context;
  if (request.method === "OPTIONS") return preflight(request);
  const found: Route = route(request.method, target.path);
  if (found.found === "nothing") return { refused: "unknown-route" };
  if (found.found === "malformed") return { refused: "malformed-request" };
  if (found.found === "resource") return { refused: "method-not-allowed", headers: { allow: found.allow.join(", ") } };

  const { operation, path } = found;
  const service = path.ServiceSid ?? "";
  if (!world.services.has(service)) return { refused: "unknown-service" };
  const query = parseFields(target.query);
  if (!query) return { refused: "malformed-request" };
  const part = operation.takesForm ? "form" : "query";
  const fields = part === "form" ? formOf(request) : query;
  if ("refused" in fields) return fields;
  const { values, invalid } = readParameters(operation, part, fields);

  const handle = operations[`${operation.method} ${operation.role}`];
  if (!handle)
    throw new Error(`the mock has no way to ${operation.method} the ${operation.role} of ${operation.resource.name}`);
  const account = accountIn(request.headers.authorization) ?? world.account;
  const place = { resource: operation.resource.name, parent: service };
  return handle({ operation, path, values, invalid, base: target.base, account, place }, context);
}

function formOf(request: HttpRequest): Fields | Refusal {
  const body = request.body ?? "";
  const type = request.headers["content-type"];
  if (type === undefined ? body !== "" : !isForm(type)) {
    return { refused: "unsupported-content-type" };
  }
  return parseFields(body) ?? { refused: "malformed-request" };
}

/** So that a page of any origin may call the mock (Fetch standard, 3.2). */
const cors = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Twilio-Request-Id",
};

function preflight(request: HttpRequest): HttpResponse {
  const asked = request.headers["access-control-request-headers"];
  return {
    status: 204,
    headers: {
      allow: "GET, HEAD, POST, DELETE, OPTIONS",
      "access-control-allow-methods": "GET, HEAD, POST, DELETE, OPTIONS",
      "access-control-allow-headers": asked ?? "Accept, Authorization, Content-Type, If-Match",
      "access-control-max-age": "600",
    },
    body: "",
  };
}

/** The server's own time and name for the answer; a mock with a clock of its own says what that shows. */
function finish({ status, headers, body }: HttpResponse, { clock, ids }: World): HttpResponse {
  const date = new Date(clock.now()).toUTCString();
  return { status, headers: { ...headers, ...cors, date, "twilio-request-id": ids("RQ") }, body };
}

function partsOf(url: string): Target {
  const start = url.indexOf("/", url.indexOf("//") + 2);
  const end = url.indexOf("?", start);
  return {
    base: url.slice(0, start),
    path: end < 0 ? url.slice(start) : url.slice(start, end),
    query: end < 0 ? "" : url.slice(end + 1),
  };
}
