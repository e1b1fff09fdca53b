/**
 * Writes src/api/generated/ from spec/sync-maps.yaml: the types (openapi-typescript), the validators (Ajv, compiled ahead of time), and the
 * description itself as a module. Run by `npm run generate`; a test compares its output with the files.
 */
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { _, Ajv2020, type AnySchemaObject } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import openapiTS, { astToString } from "openapi-typescript";
import { parse } from "yaml";
import type { Document, OperationObject, Parameter, Ref, Schema } from "./document.js";
import formats from "./formats.js";

/** The text of each generated file by its name. */
export async function generate(yaml: string): Promise<Readonly<Record<string, string>>> {
  const document: Document = parse(yaml); // the claimed type is checked when the compiler reads the generated description.ts
  const digest = createHash("sha256").update(yaml).digest("hex").slice(0, 12);
  return {
    "types.ts": banner + astToString(await openapiTS(yaml)),
    // Ajv generates JavaScript without types, so that there is nothing to check.
    "validators.ts": `${banner}// @ts-nocheck\n${validators(document)}`,
    "description.ts": `${banner}import type { Document } from "../document.js";

/** The first twelve digits of the SHA-256 of spec/sync-maps.yaml. */
export const digest = "${digest}";

export const document: Document = ${JSON.stringify(document, null, 2)};
`,
  };
}

const banner = "// Written by `npm run generate` from spec/sync-maps.yaml. Change that.\n";

const vocabulary = [
  "x-origin",
  "x-alias-of",
  "x-empty",
  "x-absent",
  "x-keys",
  "x-bounds",
  "x-problem",
  "x-pii",
  "x-unsettled",
  "x-source",
  "x-anchor",
];

/**
 * One function for each schema in `components`, one for the query and one for the form of each operation that has them, and those for the
 * initial state of a mock. None for lists, whose entries are validated one by one, nor for request schemas, which the forms cover.
 */
function validators(document: Document): string {
  const $defs: Record<string, AnySchemaObject> = { ...document.components.schemas, ...stateSchemas(document) };
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post, path.delete]) {
      if (!operation) continue;
      const query = querySchema(operation, document);
      const form = operation.requestBody?.content["application/x-www-form-urlencoded"]?.schema;
      if (query) $defs[`${operation.operationId}Query`] = query;
      if (form) $defs[`${operation.operationId}Form`] = form;
    }
  }
  const ajv = new Ajv2020({
    allErrors: true,
    messages: false, // `violationsOf` writes them
    strict: true,
    strictTypes: false,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true, formats: _`require("../formats")` },
  });
  for (const [name, validate] of Object.entries(formats)) ajv.addFormat(name, validate);
  for (const keyword of vocabulary) ajv.addKeyword(keyword);
  const rebased: AnySchemaObject = JSON.parse(JSON.stringify($defs).replaceAll("#/components/schemas/", "#/$defs/"));
  ajv.addSchema({ $id: "sync-maps", $defs: rebased });
  const wanted = Object.keys($defs).filter((name) => !/(List|Request)$/.test(name));
  const names = Object.fromEntries(wanted.map((name) => [name, `sync-maps#/$defs/${name}`]));
  return importsForRequires(standalone.default(ajv, names));
}

function querySchema(operation: OperationObject, { components }: Document): Schema | undefined {
  const named = (each: Parameter | Ref): Parameter | undefined =>
    "in" in each ? each : components.parameters[each.$ref.replace("#/components/parameters/", "")];
  const parameters = (operation.parameters ?? [])
    .flatMap((each) => named(each) ?? [])
    .filter((each) => each.in === "query");
  if (parameters.length === 0) return undefined;
  return { type: "object", properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])) };
}

/**
 * Schemas for the initial state of a mock, in all Accounts or in some: Services, and Maps with their items and permissions. Each may have
 * its properties, except those that follow from others; and if it has times, a time-to-live and times relative to the start.
 */
function stateSchemas({ components: { schemas }, paths }: Document): Readonly<Record<string, AnySchemaObject>> {
  const inPath = Object.values(paths).flatMap(({ parameters }) => parameters);
  const identity = inPath.flatMap((each) => ("in" in each && each.name === "Identity" ? [each.schema] : []))[0] ?? {};
  const { service_sid: service = {}, account_sid: account = {} } = schemas.SyncMap?.properties ?? {};
  const key = schemas.CreateSyncMapItemRequest?.properties?.Key ?? {};
  const listOf = (name: string): AnySchemaObject => ({
    type: "array",
    items: { $ref: `#/components/schemas/${name}` },
  });
  const MapState = stateSchema(schemas.SyncMap, ["url", "links"], {
    unique_name: nameSchema(schemas),
    ...times("CollectionTtl"),
    items: listOf("ItemState"),
    permissions: listOf("PermissionState"),
  });
  const ItemState: AnySchemaObject = {
    ...stateSchema(schemas.SyncMapItem, ["url", "service_sid", "map_sid"], {
      key,
      data: { not: { type: "null" } },
      ...times("ItemTtl"),
    }),
    required: ["key", "data"],
  };
  const PermissionState: AnySchemaObject = {
    ...stateSchema(schemas.SyncMapPermission, ["url", "service_sid", "map_sid"], { identity }),
    required: ["identity"],
  };
  const { expires: _, ttl: __, ...made } = times("ItemTtl");
  const ServiceState: AnySchemaObject = {
    ...stateSchema(schemas.Service, ["url", "links", "unique_name"], {
      ...settings(schemas),
      ...made,
    }),
    required: ["sid"],
  };
  const held = {
    // Keywords for text do not apply to objects, and the other way round.
    services: { type: "array", items: { ...service, ...ServiceState, type: ["string", "object"] } },
    maps: listOf("MapState"),
  };
  const each = { type: "object", properties: held, unevaluatedProperties: false };
  const accounts = {
    type: "object",
    additionalProperties: each,
    propertyNames: { type: "string", pattern: account.pattern },
  };
  const State = { type: "object", properties: { ...held, accounts }, unevaluatedProperties: false };
  return { MapState, ItemState, PermissionState, State };
}

function stateSchema(
  schema: Schema | undefined,
  derived: readonly string[],
  otherwise: Readonly<Record<string, AnySchemaObject>>,
): AnySchemaObject {
  const properties = Object.entries(schema?.properties ?? {}).filter(([name]) => !derived.includes(name));
  return {
    type: "object",
    properties: { ...Object.fromEntries(properties), ...otherwise },
    unevaluatedProperties: false,
  };
}

/** Properties for times, which are relative to the start. */
function times(ttl: string): Readonly<Record<string, AnySchemaObject>> {
  const time = { type: "string" };
  return { ttl: { $ref: `#/components/schemas/${ttl}` }, expires: time, created: time, updated: time };
}

/** The settings of a Service, with the bounds of their parameters; null stands for one that is not set. */
function settings(schemas: Document["components"]["schemas"]): Readonly<Record<string, Schema>> {
  const parameters = schemas.ServiceRequest?.properties ?? {};
  return Object.fromEntries(
    Object.entries(schemas.Service?.properties ?? {}).flatMap(([name, { "x-origin": origin, type = [] }]) => {
      const parameter = origin && "form" in origin ? parameters[origin.form] : undefined;
      return parameter ? [[name, { ...parameter, type }] as const] : [];
    }),
  );
}

/** A unique name, or null. The parameter's `not` is limited to text, so that it does not exclude null. */
function nameSchema(schemas: Document["components"]["schemas"]): Schema {
  const name = schemas.CreateSyncMapRequest?.properties?.UniqueName;
  return { ...name, type: ["string", "null"], ...(name?.not && { not: { type: "string", ...name.not } }) };
}

/**
 * Ajv's standalone code calls `require` even in a module. It requires CommonJS modules, whose default export is the function itself for
 * some loaders, and a property of it for others.
 */
function importsForRequires(code: string): string {
  const imports = new Map<string, string>();
  const body = code.replace(/require\("([^"]+)"\)(\.default)?/g, (_, path: string, byDefault?: string) => {
    const name = imports.get(path) ?? `imported${imports.size}`;
    imports.set(path, name);
    return byDefault ? `(${name}.default ?? ${name})` : name;
  });
  const lines = [...imports].map(([path, name]) => `import ${name} from "${path}.js";`);
  return `${lines.join("\n")}\n${body}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const checkout = new URL("../../../", import.meta.url); // from dist/src/api
  const files = await generate(await readFile(new URL("spec/sync-maps.yaml", checkout), "utf8"));
  for (const [name, text] of Object.entries(files)) {
    await writeFile(new URL(`src/api/generated/${name}`, checkout), text);
  }
}
