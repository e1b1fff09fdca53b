/** The description, made usable: its operations, each with its parameters, its success and its documented refusals. */
import {
  type Document,
  methods,
  type OperationObject,
  type Origin,
  type PagingFact,
  type Parameter,
  type PathItem,
  type ProblemFact,
  type Ref,
  type Schema,
} from "./document.js";
import { document } from "./generated/description.js";
import type { components, operations as OperationTypes } from "./generated/types.js";

export { digest, document } from "./generated/description.js";

/** The operations that a client can call; TellMapEvent is sent by the service itself. */
export type OperationId = keyof Omit<OperationTypes, "TellMapEvent">;
export type Schemas = components["schemas"];
export type SchemaName = keyof Schemas;

/** A part of a path template: the name of a parameter, or literal text. */
export type Segment = { readonly parameter: string } | { readonly literal: string };

export interface Paging {
  /** The property of the body that holds the list. */
  readonly key: string;
  readonly size: string;
  readonly index: string;
  readonly token: string;
  /** For a list sorted by a property: the parameters for where it begins, whether that entry is included, and the direction. */
  readonly range: { readonly from: string; readonly bounds: string; readonly order: string } | undefined;
  /** The page size if none is requested, and the largest. */
  readonly defaultSize: number;
  readonly maximumSize: number;
}

export interface Operation {
  readonly id: OperationId;
  /** In upper case. */
  readonly method: string;
  /** As the description writes it, with parameters in braces. */
  readonly path: string;
  readonly segments: readonly Segment[];
  readonly resource: Resource;
  readonly role: "list" | "instance";
  readonly query: Readonly<Record<string, Schema>>;
  readonly form: Readonly<Record<string, Schema>>;
  /** The parameters of the path, and the headers, by their documented names. */
  readonly inPath: Readonly<Record<string, Schema>>;
  readonly headers: Readonly<Record<string, Schema>>;
  /** The resources that its path lies under, outermost first, each with the path parameter for it, and the keys which that may hold. */
  readonly ancestors: readonly Ancestor[];
  /** Whether it takes a body. */
  readonly takesForm: boolean;
  /** The documented status of success. */
  readonly success: number;
  readonly problems: readonly string[];
  readonly paging: Paging | undefined;
}

export interface Ancestor {
  readonly resource: Resource;
  readonly parameter: string;
  readonly keys: readonly string[];
}

export interface Property {
  readonly name: string;
  readonly schema: Schema;
  readonly origin: Origin;
}

export interface Resource {
  readonly name: string;
  readonly parent: string;
  /** The properties by which a URL may identify one. */
  readonly keys: readonly string[];
  /** Whether the service makes a SID for each; one without is identified by its only key. */
  readonly hasSid: boolean;
  /** Whether it has a revision counter. */
  readonly isCounted: boolean;
  /** Whether its changes count as changes of its parent. */
  readonly mutates: boolean;
  /** The problems for one that does not exist, and for a key that is already taken. */
  readonly missing: string;
  readonly taken: string | undefined;
  readonly properties: readonly Property[];
  readonly listPath: readonly Segment[];
  readonly instancePath: readonly Segment[];
}

/** The value at a pointer into the document; follows references. Throws if there is none. */
export function lookUp(pointer: string): unknown {
  let found: unknown = document;
  for (const part of pointer.slice(2).split("/")) {
    found = child(deref(found), part.replaceAll("~1", "/").replaceAll("~0", "~"));
    if (found === undefined) throw new Error(`spec/sync-maps.yaml has nothing at ${pointer}`);
  }
  return deref(found);
}

function child(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

function deref(value: unknown): unknown {
  const pointer = child(value, "$ref");
  return typeof pointer === "string" ? lookUp(pointer) : value;
}

const schemaAt = (schema: Schema): Schema => deref(schema) as Schema; // references in place of schemas lead to schemas
const parameterAt = (parameter: Parameter | Ref): Parameter => deref(parameter) as Parameter; // and the same for parameters

function segmentsOf(path: string): readonly Segment[] {
  return path
    .slice(1)
    .split("/")
    .map((part) => (part.startsWith("{") ? { parameter: part.slice(1, -1) } : { literal: part }));
}

const instanceSchema = (name: string): Schema => {
  const schema = document.components.schemas[name];
  if (!schema) throw new Error(`spec/sync-maps.yaml describes no ${name} under components.schemas`);
  return schema;
};

function readResource(name: string, paths: Document["paths"]): Resource {
  const of = (role: string): readonly [string, PathItem] => {
    const found = Object.entries(paths).find(([, { "x-resource": it }]) => it.name === name && it.role === role);
    if (!found) throw new Error(`spec/sync-maps.yaml has no path whose x-resource is the ${role} of ${name}`);
    return found;
  };
  const [listPath] = of("list");
  const [instancePath, instance] = of("instance");
  const properties = Object.entries(instanceSchema(name).properties ?? {}).map(([property, schema]) => {
    const origin = schema["x-origin"];
    if (!origin) throw new Error(`spec/sync-maps.yaml does not say where ${name}.${property} comes from (x-origin)`);
    return { name: property, schema, origin };
  });
  const { parent, keys = [], missing, taken, mutates = false } = instance["x-resource"];
  if (missing === undefined) throw new Error(`spec/sync-maps.yaml does not say how a missing ${name} is answered`);
  return {
    name,
    parent,
    keys,
    hasSid: properties.some(({ origin }) => "minted" in origin),
    isCounted: properties.some(({ origin }) => "counter" in origin),
    mutates,
    missing,
    taken,
    properties,
    listPath: segmentsOf(listPath),
    instancePath: segmentsOf(instancePath),
  };
}

function readOperation(
  path: string,
  item: PathItem,
  method: string,
  it: OperationObject,
  resource: Resource,
  resources: ReadonlyMap<string, Resource>,
): Operation {
  const parameters = [...item.parameters, ...(it.parameters ?? [])].map(parameterAt);
  const schemasIn = (part: Parameter["in"]) =>
    Object.fromEntries(
      parameters.filter((each) => each.in === part).map(({ name, schema }) => [name, schemaAt(schema)]),
    );
  const query = schemasIn("query");
  const body = it.requestBody?.content["application/x-www-form-urlencoded"]?.schema;
  const form = Object.entries(body ? (schemaAt(body).properties ?? {}) : {});
  const success = Object.keys(it.responses).find((status) => status.startsWith("2"));
  const paging = it["x-paging"];
  const size = paging && query[paging.size];
  return {
    id: it.operationId as OperationId, // generated from the same document; description.test.ts compares
    method: method.toUpperCase(),
    path,
    segments: segmentsOf(path),
    resource,
    role: item["x-resource"].role,
    query,
    headers: schemasIn("header"),
    inPath: schemasIn("path"),
    ancestors: ancestorsOf(resource, resources, schemasIn("path")),
    form: Object.fromEntries(form.map(([name, schema]) => [name, schemaAt(schema)])),
    takesForm: body !== undefined,
    success: Number(success),
    problems: it["x-problem"],
    paging: paging && pagingOf(paging, size),
  };
}

function pagingOf({ key, size, index, token, ...range }: PagingFact, schema: Schema | undefined): Paging {
  const { from, bounds, order } = range;
  return {
    key,
    size,
    index,
    token,
    range: from && bounds && order ? { from, bounds, order } : undefined,
    defaultSize: Number(schema?.default),
    maximumSize: Number(schema?.maximum),
  };
}

/** The ancestors of a path: each parent is at the same position as in its own path, though its parameter may have another name. */
function ancestorsOf(
  { parent, listPath }: Resource,
  resources: ReadonlyMap<string, Resource>,
  inPath: Readonly<Record<string, Schema>>,
): readonly Ancestor[] {
  const resource = resources.get(parent);
  if (!resource) return []; // an Account, which no path contains
  const named = listPath[resource.instancePath.length - 1];
  if (!named || !("parameter" in named)) throw new Error(`spec/sync-maps.yaml puts nothing under ${parent}`);
  const { parameter } = named;
  const keys = inPath[parameter]?.["x-keys"] ?? [];
  return [...ancestorsOf(resource, resources, inPath), { resource, parameter, keys }];
}

function readOperations(): readonly Operation[] {
  const names = new Set(Object.values(document.paths).map((item) => item["x-resource"].name));
  const resources = new Map([...names].map((name) => [name, readResource(name, document.paths)]));
  return Object.entries(document.paths).flatMap(([path, item]) => {
    const resource = resources.get(item["x-resource"].name);
    return Object.keys(item).flatMap((name) => {
      const method = methods.find((each) => each === name);
      const operation = method && item[method];
      return operation && resource ? [readOperation(path, item, method, operation, resource, resources)] : [];
    });
  });
}

/** All operations, in the order of the description. */
export const operations: readonly Operation[] = readOperations();

/** The literal words in paths. */
export const pathWords: ReadonlySet<string> = new Set(
  operations.flatMap(({ segments }) => segments.flatMap((each) => ("literal" in each ? [each.literal] : []))),
);

/** The operation with this id. */
export function operationOf(id: OperationId): Operation {
  const found = operations.find((operation) => operation.id === id);
  if (!found) throw new Error(`spec/sync-maps.yaml has no operation ${id}`);
  return found;
}

/** A documented refusal, by its name under x-problems. */
export function problemOf(name: string): ProblemFact {
  const found = document["x-problems"][name];
  if (!found) throw new Error(`spec/sync-maps.yaml describes no ${name} under x-problems`);
  return found;
}
