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
};

describe("the operations", () => {
  it("are read in the order of the description", () => {
    expect(operations.map(({ id }) => id)).toEqual([
      "CreateSyncMap",
      "ListSyncMap",
      "FetchSyncMap",
      "UpdateSyncMap",
      "DeleteSyncMap",
    ]);
  });

  it.each(Object.entries(wanted))("take, answer and refuse what is documented: %s", (id, want) => {
    const found = operationOf(id as OperationId); // the keys of `wanted`
    const { method, path, role, success, takesForm, problems } = found;
    const [query, form] = [Object.keys(found.query), Object.keys(found.form)];
    expect({ method, path, role, success, query, form, takesForm, problems }).toEqual(want);
  });

  it("page the list alone: 50 where nothing is asked for, 1000 at most", () => {
    expect(operations.filter(({ paging }) => paging).map(({ id }) => id)).toEqual(["ListSyncMap"]);
    expect(operationOf("ListSyncMap").paging).toEqual({
      key: "maps",
      size: "PageSize",
      index: "Page",
      token: "PageToken",
      defaultSize: 50,
      maximumSize: 1000,
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

  it("is one and the same for every operation", () => {
    expect(new Set(operations.map((each) => each.resource))).toEqual(new Set([resource]));
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
    expect(new Set(namesIn("x-problem"))).toEqual(new Set(Object.keys(document["x-problems"])));
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
    expect(aliases).toHaveLength(2);
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
