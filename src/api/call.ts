/** An Exchange resolved against the description: its operation, decoded path, query, form and parsed body. */
import { timeOfHttpDate } from "../http/date.js";
import type { Exchange, HttpRequest } from "../http/exchange.js";
import { type Fields, isForm, parseFields } from "../http/form.js";
import { halves } from "../http/halves.js";
import { isObject, jsonIn } from "../http/json.js";
import { accountIn } from "./credentials.js";
import type { Operation, OperationId, SchemaName, Schemas } from "./description.js";
import type { operations as OperationTypes } from "./generated/types.js";
import { remembering } from "./remembering.js";
import { fromVersion, route } from "./route.js";
import { type ValidatorName, type Violation, violationsOf } from "./validate.js";

type KeysOfUnion<T> = T extends unknown ? keyof T : never;
type PathOf<Op extends OperationId> = { readonly [K in KeysOfUnion<OperationTypes[Op]["parameters"]["path"]>]: string };
type Texts<T> = { readonly [K in KeysOfUnion<NonNullable<T>>]?: string };
export type QueryOf<Op extends OperationId> = Texts<OperationTypes[Op]["parameters"]["query"]>;
type Body<T> = T extends { requestBody?: { content: { "application/x-www-form-urlencoded": infer Form } } }
  ? Form
  : never;
export type FormOf<Op extends OperationId> = Texts<Body<OperationTypes[Op]>>;

/** A value received over the network: it should be a T, but may be anything. */
export type Loose<T> = { readonly [K in keyof T]?: unknown };

/** The resource that an operation is about, in the shape of an answer. */
type ResourceOf<Op extends OperationId> = Op extends `${"Create" | "List" | "Fetch" | "Update" | "Delete"}${infer Name}`
  ? Name extends SchemaName
    ? Schemas[Name]
    : never
  : never;

/** One Map, item, permission or Service in an answer. */
export interface Shown<Op extends OperationId = OperationId> {
  /** JSON pointer to it: empty if it is the whole body, `/maps/3` in a list. */
  readonly at: string;
  readonly it: Loose<ResourceOf<Op>>;
  readonly violations: readonly Violation[];
}

/** A Map in an answer. */
export interface Seen extends Shown<MapOperation> {
  /** The same as `it`. */
  readonly map: Loose<Schemas["SyncMap"]>;
}

export interface Call<Op extends OperationId = OperationId> {
  readonly op: Op;
  readonly operation: Operation;
  readonly exchange: Exchange;
  /** The URL up to its version: the host, and the prefix of a gateway; normalised, so that the spelling of the host does not matter. */
  readonly base: string;
  /** Decoded. */
  readonly path: PathOf<Op>;
  /** The text of each documented parameter that was sent exactly once. */
  readonly query: QueryOf<Op>;
  /** The same for the form; undefined if it was not recorded, or if the server may have read it differently. */
  readonly form: FormOf<Op> | undefined;
  /** Undocumented names in query and form; the whole query if it is malformed. */
  readonly unknown: readonly string[];
  /** Names in query and form that were sent more than once. */
  readonly repeated: readonly string[];
  readonly status: number;
  readonly succeeded: boolean;
  /** When it was sent and when it was answered, in milliseconds, by the client's clock; comparable only within one history. */
  readonly start: number;
  readonly end: number;
  /** The Date of the answer, in milliseconds since 1970, exact to the second; undefined if there is none. */
  readonly at: number | undefined;
  /** The SID of the Account in the credentials; undefined if they name none. */
  readonly account: string | undefined;
  /** The body; undefined if it is not JSON. */
  readonly json: unknown;
  /** The Maps in a successful answer. */
  readonly maps: readonly Seen[];
  /** The Maps, items, permissions or Services in a successful answer. */
  readonly shown: readonly Shown<Op>[];
  /** The meta of a successful answer to a list. */
  readonly meta: Loose<Schemas["PageMeta"]> | undefined;
  /** The body of an unsuccessful answer, if it is a JSON object. */
  readonly problem: Loose<Schemas["Problem"]> | undefined;
}

export type AnyCall = { [Op in OperationId]: Call<Op> }[OperationId];

/** The operations on Maps themselves. */
export type MapOperation = Extract<OperationId, `${string}SyncMap`>;
export type MapCall = { [Op in MapOperation]: Call<Op> }[MapOperation];

/** Whether a call is about Maps themselves, and not about their neighbours. */
export function isOfMaps(call: AnyCall): call is MapCall {
  return call.operation.resource.name === "SyncMap";
}

/** A request to a documented resource with a method that is not documented there. */
export interface Stray {
  readonly op: undefined;
  readonly exchange: Exchange;
  /** The methods of the resource: those of its operations, and HEAD and OPTIONS. */
  readonly allow: readonly string[];
  readonly status: number;
  /** As in {@link Call}. */
  readonly start: number;
  readonly end: number;
}

/**
 * Resolves an exchange to a call of an operation. Undefined if it belongs to another API. `start` is used as the time of an exchange that
 * was recorded without one.
 */
export function resolve(exchange: Exchange, start = exchange.startedAt ?? 0): AnyCall | Stray | undefined {
  const { request, response } = exchange;
  const versioned = fromVersion(request.url);
  if (versioned === undefined) return undefined;
  if (request.method === "HEAD") return undefined; // its answer has no body to judge
  const [target, query = ""] = halves(versioned, "?");
  const found = route(request.method, target);
  const end = start + exchange.durationMs;
  if (found.found === "resource" && !isElsewhere(request.url))
    return { op: undefined, exchange, allow: found.allow, status: response.status, start, end };
  if (found.found !== "operation") return undefined;

  const { operation, path } = found;
  if (operation.resource.name === "Service" && isElsewhere(request.url)) return undefined;
  const succeeded = response.status >= 200 && response.status < 300;
  const json = response.json === undefined ? bodyOf(response.body, operation) : response.json;
  const fields = fieldsOf(request, query, operation);
  const isMaps = operation.resource.name === "SyncMap";
  const maps = succeeded && isMaps ? mapsIn(operation, json) : nobody;
  const call: Call = {
    op: operation.id,
    operation,
    exchange,
    base: baseOf(request.url.slice(0, -versioned.length)),
    path: path as Call["path"], // the template of the operation names the same parameters as its type
    query: once(fields.query, operation.query),
    form: fields.form && once(fields.form, operation.form),
    unknown: [
      ...(fields.query ? names(fields.query, (name) => !Object.hasOwn(operation.query, name)) : [query]),
      ...names(fields.form, (name) => !Object.hasOwn(operation.form, name)),
    ],
    repeated: [...names(fields.query, isRepeated), ...names(fields.form, isRepeated)],
    status: response.status,
    succeeded,
    start,
    end,
    at: dateOf(response.headers.date),
    account: accountOf(request.headers.authorization),
    json,
    maps,
    shown: succeeded && !isMaps ? neighboursIn(operation, json) : maps,
    meta: succeeded && operation.paging && isObject(json) && isObject(json.meta) ? json.meta : undefined,
    problem: !succeeded && isObject(json) ? json : undefined,
  };
  return call as AnyCall; // op, path, query and form belong to the same operation
}

/**
 * Normalises the beginning of a URL: drops credentials and the default port, and lower-cases the host. With the default port, http and
 * https are the same service, which recordings may name either way.
 */
export const baseOf = remembering((before) => {
  const [, scheme = "", authority = "", prefix = ""] = /^(https?):\/\/([^/]*)(.*)$/is.exec(before) ?? [];
  if (authority === "") return before;
  const [host = "", port] = authority
    .slice(authority.lastIndexOf("@") + 1)
    .toLowerCase()
    .split(/:(?=\d*$)/);
  const usual = scheme.toLowerCase() === "https" ? "443" : "80";
  return port === undefined || port === "" || port === usual
    ? `https://${host}${prefix}`
    : `${scheme.toLowerCase()}://${host}:${port}${prefix}`;
});

/** Whether a URL belongs to another API of Twilio, several of which have Services too. */
const isElsewhere = (url: string): boolean => /^https?:\/\/(?!sync\.)[\w.-]+\.twilio\.com[:/]/i.test(url);

/** The last results: consecutive exchanges mostly have the same values. */
const last = {
  date: "",
  time: undefined as number | undefined,
  authorization: "",
  account: undefined as string | undefined,
};

function dateOf(date: string | undefined): number | undefined {
  if (date === undefined) return undefined;
  if (date !== last.date) {
    Object.assign(last, { date, time: timeOfHttpDate(date) });
  }
  return last.time;
}

function accountOf(authorization: string | undefined): string | undefined {
  if (authorization === undefined) return undefined;
  if (authorization !== last.authorization) Object.assign(last, { authorization, account: accountIn(authorization) });
  return last.account;
}

/**
 * The query and the form of a request, each undefined if it cannot be read. A server may or may not read form parameters from the query
 * too; if there are any, it is unknown which form it read.
 */
function fieldsOf(
  request: HttpRequest,
  text: string,
  operation: Operation,
): { readonly query: Fields | undefined; readonly form: Fields | undefined } {
  const query = parseFields(text);
  const misplaced =
    query !== undefined && query.size > 0 && Object.keys(operation.form).some((name) => query.has(name));
  return { query, form: misplaced ? undefined : formIn(request) };
}

/** The form of a request; undefined if it was not recorded, is not a form, or is compressed. */
function formIn({ body, headers }: HttpRequest): Fields | undefined {
  const type = headers["content-type"] ?? "";
  if (body === null || (body !== "" && type !== "" && !isForm(type))) return undefined;
  if ((headers["content-encoding"] ?? "identity").toLowerCase() !== "identity") return undefined;
  return parseFields(body);
}

/** Answers to repeated fetches are mostly identical: the same text is parsed only once, into the same object. */
function bodyOf(body: string | null, { method, paging }: Operation): unknown {
  return body && method === "GET" && !paging && body.length <= longest ? remembered(body) : jsonIn(body);
}

/** The maximum length of a text that is remembered; longer ones would fill the memory. */
const longest = 2048;

const remembered = remembering(jsonIn);

const nothing: Readonly<Record<string, string>> = {};

function once(fields: Fields | undefined, known: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  if (!fields || fields.size === 0) return nothing;
  const values: Record<string, string> = {};
  for (const name in known) {
    const sent = fields.get(name);
    if (sent?.length === 1 && sent[0] !== undefined) values[name] = sent[0];
  }
  return values;
}

function names(
  fields: Fields | undefined,
  wanted: (name: string, values: readonly string[]) => boolean,
): readonly string[] {
  return fields === undefined || fields.size === 0
    ? noNames
    : [...fields].filter(([name, values]) => wanted(name, values)).map(([name]) => name);
}

const noNames: readonly string[] = [];

const isRepeated = (_: string, values: readonly string[]): boolean => values.length > 1;

const nobody: readonly never[] = [];

function neighboursIn(operation: Operation, json: unknown): readonly Shown[] {
  if (!isObject(json) || operation.success === 204) return nobody;
  const schema = operation.resource.name as ValidatorName; // a resource is named after its schema
  if (!operation.paging) return [new ShownNeighbour("", json, schema)];
  const { key } = operation.paging;
  const list = json[key];
  if (!Array.isArray(list)) return nobody;
  return list.flatMap((it: unknown, index) =>
    isObject(it) ? [new ShownNeighbour(`/${key}/${index}`, it, schema)] : [],
  );
}

function mapsIn(operation: Operation, json: unknown): readonly Seen[] {
  if (!isObject(json)) return [];
  const schema = operation.resource.name as ValidatorName; // a resource is named after its schema
  if (!operation.paging) return operation.success === 204 ? [] : [new SeenMap("", json, schema)];
  const { key } = operation.paging;
  const list = json[key];
  if (!Array.isArray(list)) return [];
  const shown: Seen[] = [];
  for (let index = 0; index < list.length; index++) {
    const map: unknown = list[index];
    if (isObject(map)) shown.push(new SeenMap(placeIn(key, index), map, schema));
  }
  return shown;
}

/** Pointers to the entries of a page, shared by all pages. */
const places: string[] = [];

function placeIn(key: string, index: number): string {
  if (key !== "maps" || index > 1000) return `/${key}/${index}`;
  places[index] ??= `/${key}/${index}`;
  return places[index];
}

/** Maps without violations: the same object may be shown by many answers. */
const sound = new WeakSet<object>();

const none: readonly Violation[] = [];

/** A Map in an answer; it is validated on first access. */
class SeenMap implements Seen {
  readonly it: Seen["map"];
  private found: readonly Violation[] | undefined;

  constructor(
    readonly at: string,
    readonly map: Seen["map"],
    private readonly schema: ValidatorName,
  ) {
    this.it = map;
  }

  get violations(): readonly Violation[] {
    this.found ??= sound.has(this.map) ? none : violationsOf(this.schema, this.map);
    if (this.found.length === 0) sound.add(this.map);
    return this.found;
  }
}

/** A neighbour of Maps in an answer; it is validated on first access too. */
class ShownNeighbour implements Shown {
  private found: readonly Violation[] | undefined;

  constructor(
    readonly at: string,
    readonly it: Shown["it"],
    private readonly schema: ValidatorName,
  ) {}

  get violations(): readonly Violation[] {
    this.found ??= violationsOf(this.schema, this.it);
    return this.found;
  }
}
