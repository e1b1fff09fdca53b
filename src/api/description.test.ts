/** The description as the code reads it, compared with literals: a misread keyword would mislead the mock and the rules alike. */
import { describe, expect, it } from "vitest";
import { type OperationId, operationOf, operations } from "./description.js";

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

// the type comes from the generated operations, so that the compiler reports an operation that is missing here
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

  it.each(Object.entries(wanted))("have the documented parameters, answers and refusals: %s", (id, want) => {
    const found = operationOf(id as OperationId); // the keys of `wanted`
    const { method, path, role, success, takesForm, problems } = found;
    const [query, form] = [Object.keys(found.query), Object.keys(found.form)];
    expect({ method, path, role, success, query, form, takesForm, problems }).toEqual(want);
  });

  it("page only lists: 50 entries by default, 1000 at most", () => {
    const page = { size: "PageSize", index: "Page", token: "PageToken", defaultSize: 50, maximumSize: 1000 };
    const range = { from: "From", bounds: "Bounds", order: "Order" };
    expect(Object.fromEntries(operations.flatMap(({ id, paging }) => (paging ? [[id, paging]] : [])))).toEqual({
      ListSyncMap: { key: "maps", ...page, range: undefined },
      ListSyncMapItem: { key: "items", ...page, range },
      ListSyncMapPermission: { key: "permissions", ...page, range: undefined },
      ListService: { key: "services", ...page, range: undefined },
    });
  });

  it("take a header if a write may name the expected revision", () => {
    const taking = operations.filter(({ headers }) => Object.keys(headers).length > 0);
    expect(taking.map(({ id, headers }) => [id, Object.keys(headers)])).toEqual([
      ["UpdateSyncMapItem", ["If-Match"]],
      ["DeleteSyncMapItem", ["If-Match"]],
    ]);
  });

  it("lie under the resources in their paths, by the documented keys", () => {
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

  it("are not found by another name", () => {
    expect(() => operationOf("PatchSyncMap" as OperationId)).toThrow(
      /^spec\/sync-maps.yaml has no operation PatchSyncMap$/,
    ); // as from a caller without types
  });
});
