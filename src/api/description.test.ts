/** The description as the code reads it, against literals: a keyword that were misread would fool the mock and the rules alike. */
import { describe, expect, it } from "vitest";
import { document, lookUp, type OperationId, operationOf, operations, problemOf } from "./description.js";

interface Wanted {
  readonly method: string;
  readonly path: string;
  readonly role: "list" | "instance";
  readonly success: number;
  readonly query: readonly string[];
  readonly form: readonly string[];
  readonly takesForm: boolean;
  readonly problems: readonly string[];
}

const list = "/v1/Services/{ServiceSid}/Maps";
const instance = "/v1/Services/{ServiceSid}/Maps/{Sid}";
const items = "/v1/Services/{ServiceSid}/Maps/{MapSid}/Items";
const item = "/v1/Services/{ServiceSid}/Maps/{MapSid}/Items/{Key}";
const permissions = "/v1/Services/{ServiceSid}/Maps/{MapSid}/Permissions";
const permission = "/v1/Services/{ServiceSid}/Maps/{MapSid}/Permissions/{Identity}";
const services = "/v1/Services";
const service = "/v1/Services/{Sid}";

const paged = ["page-size-invalid", "page-invalid", "page-token-invalid"];
const settings = [
  "FriendlyName",
  "WebhookUrl",
  "WebhooksFromRestEnabled",
  "ReachabilityWebhooksEnabled",
  "AclEnabled",
  "ReachabilityDebouncingEnabled",
  "ReachabilityDebouncingWindow",
];

// the type comes from the generated operations, so that the compiler misses an operation that is not listed here
const wanted: Readonly<Record<OperationId, Wanted>> = {
  CreateSyncMap: {
    method: "POST",
    path: list,
    role: "list",
    success: 201,
    query: [],
    form: ["UniqueName", "Ttl", "CollectionTtl"],
    takesForm: true,
    problems: ["unknown-service", "name-malformed", "name-taken", "ttl-invalid"],
  },
  ListSyncMap: {
    method: "GET",
    path: list,
    role: "list",
    success: 200,
    query: ["PageSize", "Page", "PageToken"],
    form: [],
    takesForm: false,
    problems: ["unknown-service", "page-size-invalid", "page-invalid", "page-token-invalid"],
  },
  FetchSyncMap: {
    method: "GET",
    path: instance,
    role: "instance",
    success: 200,
    query: [],
    form: [],
    takesForm: false,
    problems: ["unknown-service", "unknown-map"],
  },
  UpdateSyncMap: {
    method: "POST",
    path: instance,
    role: "instance",
    success: 200,
    query: [],
    form: ["Ttl", "CollectionTtl"],
    takesForm: true,
    problems: ["unknown-service", "unknown-map", "no-parameters", "ttl-invalid"],
  },
  DeleteSyncMap: {
    method: "DELETE",
    path: instance,
    role: "instance",
    success: 204,
    query: [],
    form: [],
    takesForm: false,
    problems: ["unknown-service", "unknown-map"],
  },
  CreateSyncMapItem: {
    method: "POST",
    path: items,
    role: "list",
    success: 201,
    query: [],
    form: ["Key", "Data", "Ttl", "ItemTtl", "CollectionTtl"],
    takesForm: true,
    problems: [
      "unknown-service",
      "unknown-map",
      "key-malformed",
      "key-taken",
      "data-invalid",
      "data-missing",
      "data-too-large",
      "ttl-invalid",
    ],
  },
  ListSyncMapItem: {
    method: "GET",
    path: items,
    role: "list",
    success: 200,
    query: ["From", "Bounds", "Order", "PageSize", "Page", "PageToken"],
    form: [],
    takesForm: false,
    problems: ["unknown-service", "unknown-map", "order-invalid", "bounds-invalid", ...paged],
  },
  FetchSyncMapItem: {
    method: "GET",
    path: item,
    role: "instance",
    success: 200,
    query: [],
    form: [],
    takesForm: false,
    problems: ["unknown-service", "unknown-map", "unknown-item"],
  },
  UpdateSyncMapItem: {
    method: "POST",
    path: item,
    role: "instance",
    success: 200,
    query: [],
    form: ["Data", "Ttl", "ItemTtl", "CollectionTtl"],
    takesForm: true,
    problems: [
      "unknown-service",
      "unknown-map",
      "unknown-item",
      "no-parameters",
      "collection-ttl-alone",
      "data-invalid",
      "data-missing",
      "data-too-large",
      "ttl-invalid",
      "revision-malformed",
      "revision-mismatch",
    ],
  },
  DeleteSyncMapItem: {
    method: "DELETE",
    path: item,
    role: "instance",
    success: 204,
    query: [],
    form: [],
    takesForm: false,
    problems: ["unknown-service", "unknown-map", "unknown-item", "revision-malformed", "revision-mismatch"],
  },
  ListSyncMapPermission: {
    method: "GET",
    path: permissions,
    role: "list",
    success: 200,
    query: ["PageSize", "Page", "PageToken"],
    form: [],
    takesForm: false,
    problems: ["unknown-service", "unknown-map", ...paged],
  },
  FetchSyncMapPermission: {
    method: "GET",
    path: permission,
    role: "instance",
    success: 200,
    query: [],
    form: [],
    takesForm: false,
    problems: ["unknown-service", "unknown-map", "unknown-permission"],
  },
  UpdateSyncMapPermission: {
    method: "POST",
    path: permission,
    role: "instance",
    success: 200,
    query: [],
    form: ["Read", "Write", "Manage"],
    takesForm: true,
    problems: ["unknown-service", "unknown-map", "identity-malformed", "attribute-invalid"],
  },
  DeleteSyncMapPermission: {
    method: "DELETE",
    path: permission,
    role: "instance",
    success: 204,
    query: [],
    form: [],
    takesForm: false,
    problems: ["unknown-service", "unknown-map", "unknown-permission"],
  },
  CreateService: {
    method: "POST",
    path: services,
    role: "list",
    success: 201,
    query: [],
    form: settings,
    takesForm: true,
    problems: ["friendly-name-invalid", "webhook-url-invalid", "attribute-invalid"],
  },
  ListService: {
    method: "GET",
    path: services,
    role: "list",
    success: 200,
    query: ["PageSize", "Page", "PageToken"],
    form: [],
    takesForm: false,
    problems: paged,
  },
  FetchService: {
    method: "GET",
    path: service,
    role: "instance",
    success: 200,
    query: [],
    form: [],
    takesForm: false,
    problems: ["unknown-service"],
  },
  UpdateService: {
    method: "POST",
    path: service,
    role: "instance",
    success: 200,
    query: [],
    form: settings,
    takesForm: true,
    problems: ["unknown-service", "no-parameters", "friendly-name-invalid", "webhook-url-invalid", "attribute-invalid"],
  },
  DeleteService: {
    method: "DELETE",
    path: service,
    role: "instance",
    success: 204,
    query: [],
    form: [],
    takesForm: false,
    problems: ["unknown-service"],
  },
};

describe("the operations", () => {
  it("are read in the order of the description", () => {
    expect(operations.map(({ id }) => id)).toEqual(Object.keys(wanted));
  });

  it.each(Object.entries(wanted))("take, answer and refuse what is documented: %s", (id, want) => {
    const found = operationOf(id as OperationId); // the keys of `wanted`
    const { method, path, role, success, takesForm, problems } = found;
    const [query, form] = [Object.keys(found.query), Object.keys(found.form)];
    expect({ method, path, role, success, query, form, takesForm, problems }).toEqual(want);
  });

  it("page the lists alone: 50 where nothing is asked for, 1000 at most", () => {
    const page = { size: "PageSize", index: "Page", token: "PageToken", defaultSize: 50, maximumSize: 1000 };
    const range = { from: "From", bounds: "Bounds", order: "Order" };
    expect(Object.fromEntries(operations.flatMap(({ id, paging }) => (paging ? [[id, paging]] : [])))).toEqual({
      ListSyncMap: { key: "maps", ...page, range: undefined },
      ListSyncMapItem: { key: "items", ...page, range },
      ListSyncMapPermission: { key: "permissions", ...page, range: undefined },
      ListService: { key: "services", ...page, range: undefined },
    });
  });

  it("take a header where a write may name the revision that it expects", () => {
    const taking = operations.filter(({ headers }) => Object.keys(headers).length > 0);
    expect(taking.map(({ id, headers }) => [id, Object.keys(headers)])).toEqual([
      ["UpdateSyncMapItem", ["If-Match"]],
      ["DeleteSyncMapItem", ["If-Match"]],
    ]);
  });

  it("lie under what their paths name, by the keys that are documented there", () => {
    const above = operations.map(({ id, ancestors }) => [
      id,
      ancestors.map(({ resource, parameter, keys }) => `${resource.name} ${parameter} ${keys}`),
    ]);
    const map = "SyncMap MapSid sid,unique_name";
    expect(Object.fromEntries(above)).toMatchObject({
      ListSyncMap: ["Service ServiceSid sid"],
      DeleteSyncMap: ["Service ServiceSid sid"],
      CreateSyncMapItem: ["Service ServiceSid sid", map],
      FetchSyncMapItem: ["Service ServiceSid sid", map],
      ListSyncMapPermission: ["Service ServiceSid sid,unique_name", map],
      UpdateSyncMapPermission: ["Service ServiceSid sid,unique_name", map],
      CreateService: [],
      FetchService: [],
    });
  });

  it("bound their parameters as documented", () => {
    const { PageSize, Page } = operationOf("ListSyncMap").query;
    expect(PageSize).toMatchObject({ type: "integer", minimum: 1, maximum: 1000, default: 50 });
    expect(Page).toMatchObject({ type: "integer", minimum: 0 });
    for (const id of ["CreateSyncMap", "UpdateSyncMap"] as const) {
      const { Ttl, CollectionTtl } = operationOf(id).form;
      const seconds = { type: "integer", minimum: 0, maximum: 31_536_000, "x-empty": 0, "x-problem": "ttl-invalid" };
      expect(CollectionTtl).toMatchObject(seconds);
      expect(Ttl).toMatchObject({ ...seconds, "x-alias-of": "CollectionTtl" });
      expect(CollectionTtl).not.toHaveProperty("x-alias-of");
    }
    expect(operationOf("CreateSyncMap").form.UniqueName).toMatchObject({
      type: "string",
      minLength: 1,
      maxLength: 320,
      not: { pattern: "^[A-Z]{2}[a-f0-9]{32}$" },
      "x-problem": "name-malformed",
    });
  });

  it("split their paths into parameters and literal text", () => {
    expect(operationOf("FetchSyncMap").segments).toEqual([
      { literal: "v1" },
      { literal: "Services" },
      { parameter: "ServiceSid" },
      { literal: "Maps" },
      { parameter: "Sid" },
    ]);
  });

  it("cannot be looked up by another name", () => {
    expect(() => operationOf("PatchSyncMap" as OperationId)).toThrow(
      /^spec\/sync-maps.yaml has no operation PatchSyncMap$/,
    ); // a caller without types
  });
});

describe("the resource", () => {
  const { resource } = operationOf("FetchSyncMap");

  it("is one and the same for every operation on it", () => {
    expect([...new Set(operations.map((each) => each.resource))].map(({ name }) => name)).toEqual([
      "SyncMap",
      "SyncMapItem",
      "SyncMapPermission",
      "Service",
    ]);
  });

  it("of a neighbour lives where it is documented to, is named and refused so, and is or is not a part of its parent", () => {
    const said = (["FetchSyncMap", "FetchSyncMapItem", "FetchSyncMapPermission", "FetchService"] as const).map((id) => {
      const { parent, keys, hasSid, isCounted, mutates, missing, taken } = operationOf(id).resource;
      return [parent, keys.join(" "), { hasSid, isCounted, mutates }, missing, taken];
    });
    const yes = { hasSid: true, isCounted: true, mutates: true };
    expect(said).toEqual([
      ["Service", "sid unique_name", { ...yes, mutates: false }, "unknown-map", "name-taken"],
      ["SyncMap", "key", { ...yes, hasSid: false }, "unknown-item", "key-taken"],
      ["SyncMap", "identity", { hasSid: false, isCounted: false, mutates: false }, "unknown-permission", undefined],
      ["Account", "sid unique_name", { hasSid: true, isCounted: false, mutates: false }, "unknown-service", undefined],
    ]);
  });

  it.each([
    [
      "FetchSyncMapItem",
      [
        ["key", { form: "Key" }],
        ["account_sid", { credential: "account" }],
        ["service_sid", { path: "ServiceSid" }],
        ["map_sid", { path: "MapSid" }],
        ["url", { self: "FetchSyncMapItem" }],
        ["revision", { counter: "mutations" }],
        ["data", { form: "Data" }],
        ["date_expires", { deadline: "ItemTtl" }],
        ["date_created", { clock: "created" }],
        ["date_updated", { clock: "updated" }],
        ["created_by", { constant: "system" }],
      ],
    ],
    [
      "FetchSyncMapPermission",
      [
        ["account_sid", { credential: "account" }],
        ["service_sid", { path: "ServiceSid" }],
        ["map_sid", { path: "MapSid" }],
        ["identity", { path: "Identity" }],
        ["read", { form: "Read" }],
        ["write", { form: "Write" }],
        ["manage", { form: "Manage" }],
        ["url", { self: "FetchSyncMapPermission" }],
      ],
    ],
    [
      "FetchService",
      [
        ["sid", { minted: "IS" }],
        ["unique_name", { reserved: "default" }],
        ["account_sid", { credential: "account" }],
        ["friendly_name", { form: "FriendlyName" }],
        ["date_created", { clock: "created" }],
        ["date_updated", { clock: "updated" }],
        ["url", { self: "FetchService" }],
        ["webhook_url", { form: "WebhookUrl" }],
        ["webhooks_from_rest_enabled", { form: "WebhooksFromRestEnabled" }],
        ["reachability_webhooks_enabled", { form: "ReachabilityWebhooksEnabled" }],
        ["acl_enabled", { form: "AclEnabled" }],
        ["reachability_debouncing_enabled", { form: "ReachabilityDebouncingEnabled" }],
        ["reachability_debouncing_window", { form: "ReachabilityDebouncingWindow" }],
        ["links", { children: { documents: "Documents", lists: "Lists", maps: "Maps", streams: "Streams" } }],
      ],
    ],
  ] as const)("of %s has the properties that are documented, each from where it comes", (id, want) => {
    const { properties } = operationOf(id).resource;
    expect(properties.map(({ name, origin }) => [name, origin])).toEqual(want);
  });

  it("is a Map that lives under a Service, and is named by its SID or its unique name", () => {
    const { name, parent, keys, listPath, instancePath } = resource;
    expect({ name, parent, keys }).toEqual({ name: "SyncMap", parent: "Service", keys: ["sid", "unique_name"] });
    expect(listPath).toEqual(operationOf("ListSyncMap").segments);
    expect(instancePath).toEqual(operationOf("FetchSyncMap").segments);
  });

  it("has the properties that are documented, each from where it comes", () => {
    expect(resource.properties.map(({ name, origin }) => [name, origin])).toEqual([
      ["sid", { minted: "MP" }],
      ["unique_name", { form: "UniqueName" }],
      ["account_sid", { credential: "account" }],
      ["service_sid", { path: "ServiceSid" }],
      ["url", { self: "FetchSyncMap" }],
      ["links", { children: { items: "Items", permissions: "Permissions" } }],
      ["revision", { counter: "mutations" }],
      ["date_expires", { deadline: "CollectionTtl" }],
      ["date_created", { clock: "created" }],
      ["date_updated", { clock: "updated" }],
      ["created_by", { constant: "system" }],
    ]);
  });
});

describe("the problems", () => {
  it.each([
    [404, 20404, "unknown-service"],
    [404, 20404, "unknown-map"],
    [404, 20404, "unknown-route"],
    [405, 20004, "method-not-allowed"],
    [409, 54301, "name-taken"],
    [400, 54302, "name-malformed"],
    [404, 20404, "unknown-item"],
    [404, 20404, "unknown-permission"],
    [409, 54208, "key-taken"],
    [400, 54209, "key-malformed"],
    [400, 54008, "data-invalid"],
    [400, 54206, "data-missing"],
    [413, 54006, "data-too-large"],
    [412, 54205, "revision-mismatch"],
    [400, 54003, "revision-malformed"],
    [400, 54010, "collection-ttl-alone"],
    [400, 54451, "order-invalid"],
    [400, 54452, "bounds-invalid"],
    [400, 54351, "identity-malformed"],
    [400, 54008, "attribute-invalid"],
    [400, 54051, "webhook-url-invalid"],
    [400, 54053, "friendly-name-invalid"],
    [400, 54010, "no-parameters"],
    [400, 54011, "ttl-invalid"],
    [400, 54454, "page-size-invalid"],
    [400, 54453, "page-token-invalid"],
    [400, 20422, "page-invalid"],
    [400, 70002, "malformed-request"],
    [415, 19056, "unsupported-content-type"],
    [413, 54006, "body-too-large"],
  ])("are answered with status %i and code %i: %s", (status, code, name) => {
    expect(problemOf(name)).toMatchObject({ status, code });
  });

  it("cannot be looked up by another name", () => {
    expect(() => problemOf("teapot")).toThrow(/^spec\/sync-maps.yaml describes no teapot under x-problems$/);
  });
});

/** Every value that a keyword has anywhere in the description, with the place where it stands. */
function valuesOf(keyword: string, value: unknown = document, at = "#"): readonly (readonly [string, unknown])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, child]: [string, unknown]) =>
    name === keyword ? [[at, child] as const] : valuesOf(keyword, child, `${at}/${name}`),
  );
}

/** The names that a keyword uses, one or a list at a place. */
const namesIn = (keyword: string): readonly unknown[] => valuesOf(keyword).flatMap(([, value]) => value);

describe("a name within the description", () => {
  it("of a problem is one of x-problems, and each of those is used", () => {
    const used = ["x-problem", "x-absent", "missing", "taken"].flatMap(namesIn);
    expect(new Set(used)).toEqual(new Set(Object.keys(document["x-problems"])));
  });

  it("of a source is one of x-sources, and each of those is used", () => {
    const within = namesIn("source"); // of x-pii and x-unsettled
    // what names no source is from the page
    expect(new Set(["page", ...namesIn("x-source"), ...within])).toEqual(new Set(Object.keys(document["x-sources"])));
  });

  it("of an original is another parameter of each form that has the alias", () => {
    const forms = operations.map(({ form }) => form);
    const aliases = forms.flatMap((form) =>
      Object.values(form).flatMap(({ "x-alias-of": original }) => (original ? [{ original, form }] : [])),
    );
    expect(aliases).toHaveLength(4);
    for (const { original, form } of aliases) expect(form).toHaveProperty(original);
  });

  it("of an open question is used once", () => {
    const questions = valuesOf("question").map(([, question]) => question);
    expect(questions).toEqual([...new Set(questions)]);
    expect(questions).toContain("revision-notation");
  });

  it("of a status belongs to a response of each operation that may be refused with it", () => {
    for (const { id, path, method, problems } of operations) {
      const responses = lookUp(`#/paths/${path.replaceAll("/", "~1")}/${method.toLowerCase()}/responses`);
      for (const name of problems) expect(responses, `${id}: ${name}`).toHaveProperty([String(problemOf(name).status)]);
    }
  });
});

describe("a JSON pointer", () => {
  it.each([
    ["#/x-problems/name-taken/code", 54301],
    ["#/paths/~1v1~1Services~1{ServiceSid}~1Maps/post/operationId", "CreateSyncMap"],
    ["#/components/schemas/CreateSyncMapRequest/properties/Ttl/x-alias-of", "CollectionTtl"],
    ["#/components/schemas/SyncMap/required/0", "sid"],
  ])("%s leads to %j, by references too", (pointer, want) => {
    expect(lookUp(pointer)).toBe(want);
  });

  it.each(["#/nothing", "#/x-problems/toString", "#/openapi/length"])("%s leads nowhere, and says so", (pointer) => {
    expect(() => lookUp(pointer)).toThrow(`spec/sync-maps.yaml has nothing at ${pointer}`);
  });
});
