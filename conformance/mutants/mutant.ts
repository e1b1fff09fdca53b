/** Implementations with exactly one fault each, on which the suite is tested. Only tests import this folder; the suite never does. */
import { type AnyCall, resolve } from "../../src/api/call.js";
import type { OperationId } from "../../src/api/description.js";
import type { Neighbour } from "../../src/api/neighbours.js";
import { type HttpRequest, type HttpResponse, unanswered } from "../../src/http/exchange.js";
import type { Handler } from "../../src/http/handler.js";
import { isObject } from "../../src/http/json.js";
import type { Model } from "../../src/mock/model.js";
import type { World } from "../../src/mock/world.js";

/** A fault in the state (wraps the model), or in requests and answers (wraps the Handler). */
export interface Fault {
  readonly model?: (sane: Model, world: World) => Model;
  readonly handler?: (sane: Handler, world: World) => Handler;
}

export interface Mutant {
  /** The rule that must catch it. */
  readonly breaks: string;
  /** What it does wrong, in words. */
  readonly by: string;
  readonly fault: Fault;
  /** The kinds of resources besides Maps that a run must ask about for the fault to show. */
  readonly with?: readonly Neighbour[];
  /** Other rules that catch it, because the fault also breaks their statement. */
  readonly also?: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

/** New values for faulty properties; a property with the value undefined is removed. */
type Edits<Rest extends readonly unknown[]> = Readonly<Record<string, (whole: Json, ...rest: Rest) => unknown>>;

function edited<Rest extends readonly unknown[]>(whole: Json, edits: Edits<Rest>, ...rest: Rest): Json {
  const changes = Object.entries(edits).map(([name, edit]) => [name, edit(whole, ...rest)]);
  return { ...whole, ...Object.fromEntries(changes) };
}

/** Combines faults. Requests pass them from last to first, answers from first to last. */
export function together(...faults: readonly Fault[]): Fault {
  return {
    model: (sane, world) => faults.reduce((model, fault) => fault.model?.(model, world) ?? model, sane),
    handler: (sane, world) => faults.reduce((handler, fault) => fault.handler?.(handler, world) ?? handler, sane),
  };
}

/** A fault in the request: the sane implementation gets a different one. */
export function asking(change: (request: HttpRequest) => HttpRequest): Fault {
  return { handler: (sane) => (request) => sane(change(request)) };
}

/** A fault in the answer. */
export function answering(
  change: (response: HttpResponse, call: AnyCall | undefined, world: World) => HttpResponse,
): Fault {
  return {
    handler: (sane, world) => async (request) => {
      const response = await sane(request);
      const call = resolve({ request, response, startedAt: 0, durationMs: 0 });
      return change(response, call?.op === undefined ? undefined : call, world);
    },
  };
}

/** A fault in the JSON of successful answers of these operations. */
export function inBody(ops: readonly OperationId[], change: (body: Json, call: AnyCall) => Json): Fault {
  return answering((response, call) => {
    if (!call?.succeeded || !ops.includes(call.op) || !isObject(call.json)) return response;
    return { ...response, body: JSON.stringify(change(call.json, call)) };
  });
}

const showing = ["CreateSyncMap", "FetchSyncMap", "UpdateSyncMap", "ListSyncMap"] as const;

/** A fault in the representation of Maps, in all answers or in those of the given operations. */
export function inMap(edits: Edits<[AnyCall]>, ops: readonly OperationId[] = showing): Fault {
  return inBody(ops, (body, call) => {
    if (!Array.isArray(body.maps)) return edited(body, edits, call);
    return { ...body, maps: body.maps.filter(isObject).map((map) => edited(map, edits, call)) };
  });
}

/** A fault in the representation of a resource in answers of these operations, alone or in a list. */
export function inShown(ops: readonly OperationId[], edits: Edits<[AnyCall]>): Fault {
  return inBody(ops, (body, call) => {
    const { paging } = call.operation;
    if (!paging) return edited(body, edits, call);
    const list = body[paging.key];
    if (!Array.isArray(list)) return body;
    return { ...body, [paging.key]: list.filter(isObject).map((each) => edited(each, edits, call)) };
  });
}

/** A fault in a list that an operation answers with, and one in its meta. */
export function inList(op: OperationId, change: (list: readonly unknown[], call: AnyCall) => unknown): Fault {
  return inBody([op], (body, call) => {
    const key = call.operation.paging?.key ?? "";
    const list = body[key];
    return { ...body, [key]: change(Array.isArray(list) ? list : [], call) };
  });
}

export function inMetaOf(op: OperationId, edits: Edits<[AnyCall]>): Fault {
  return inBody([op], (body, call) => ({
    ...body,
    meta: edited(isObject(body.meta) ? body.meta : {}, edits, call),
  }));
}

/** A fault in how an operation reads the query. */
export function inQueryOf(op: OperationId, change: (query: URLSearchParams) => void): Fault {
  return asking((request) => {
    const call = resolve({ request, response: unanswered, startedAt: 0, durationMs: 0 });
    if (call?.op !== op) return request;
    const [path = "", text = ""] = request.url.split("?");
    const query = new URLSearchParams(text);
    change(query);
    return { ...request, url: query.size > 0 ? `${path}?${query}` : path };
  });
}

/** Changes answers of an operation, except those for which `change` returns undefined. */
export function inAnswer(
  op: OperationId,
  change: (response: HttpResponse, call: AnyCall) => HttpResponse | undefined,
): Fault {
  return answering((response, call) => (call?.op === op ? (change(response, call) ?? response) : response));
}

/** A fault in the meta of a page. */
export function inMeta(edits: Edits<[AnyCall]>): Fault {
  return inBody(["ListSyncMap"], (body, call) => ({
    ...body,
    meta: edited(isObject(body.meta) ? body.meta : {}, edits, call),
  }));
}

/** A fault in the Maps of a page. */
export function inMaps(change: (maps: readonly unknown[]) => unknown): Fault {
  return inBody(["ListSyncMap"], (body) => ({ ...body, maps: change(Array.isArray(body.maps) ? body.maps : []) }));
}

/** A fault in refusals. */
export function inProblem(edits: Edits<[]>): Fault {
  return answering((response) => {
    if (response.status < 400 || !response.body) return response;
    const problem: unknown = JSON.parse(response.body);
    return isObject(problem) ? { ...response, body: JSON.stringify(edited(problem, edits)) } : response;
  });
}

/** Replaces one error code by another. */
export function inCode(documented: number, code: number): Fault {
  const instead = (value: unknown): unknown => String(value).replace(String(documented), String(code));
  return inProblem({
    code: (problem) => (problem.code === documented ? code : problem.code),
    more_info: (problem) => instead(problem.more_info),
  });
}

/** A fault in the status of an operation's answers. */
export function inStatus(op: OperationId, from: number, to: number): Fault {
  return answering((response, call) =>
    call?.op === op && response.status === from ? { ...response, status: to } : response,
  );
}

/** A fault in the headers of all answers. */
export function inHeaders(change: Readonly<Record<string, (value: string) => string | undefined>>): Fault {
  return answering((response) => {
    const headers = Object.entries(response.headers).flatMap(([name, value]) => {
      const changed = change[name] ? change[name](value) : value;
      return changed === undefined ? [] : [[name, changed] as const];
    });
    return { ...response, headers: Object.fromEntries(headers) };
  });
}

/** Refuses some valid requests. */
export function refusing(unwanted: (body: string) => boolean, status: number): Fault {
  const code = status < 500 ? 20001 : 20500;
  const body = JSON.stringify({ code, message: "No", more_info: `https://www.twilio.com/docs/errors/${code}`, status });
  const refusal = { status, headers: { "content-type": "application/json" }, body };
  return { handler: (sane) => (request) => (unwanted(request.body ?? "") ? refusal : sane(request)) };
}

/** A fault in the state. */
export function inModel(change: (sane: Model, world: World) => Partial<Model>): Fault {
  return { model: (sane, world) => ({ ...sane, ...change(sane, world) }) };
}

/** A fault in how these operations read the form. */
export function inForm(ops: readonly OperationId[], change: (form: URLSearchParams) => void): Fault {
  return asking((request) => {
    const call = resolve({ request, response: unanswered, startedAt: 0, durationMs: 0 });
    if (call?.op === undefined || !ops.includes(call.op)) return request;
    const form = new URLSearchParams(request.body ?? "");
    change(form);
    return { ...request, body: form.toString() };
  });
}

/** A fault in how lists read the query. */
export function inQuery(change: (query: URLSearchParams) => void): Fault {
  return asking((request) => {
    const [path = "", text = ""] = request.url.split("?");
    if (request.method !== "GET" || !path.endsWith("/Maps")) return request;
    const query = new URLSearchParams(text);
    change(query);
    return { ...request, url: query.size > 0 ? `${path}?${query}` : path };
  });
}

/** The date moved by this many seconds, in the same notation. */
export function moved(date: unknown, seconds: number): unknown {
  if (typeof date !== "string") return date;
  return `${new Date(Date.parse(date) + seconds * 1000).toISOString().slice(0, 19)}Z`;
}
