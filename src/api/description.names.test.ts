/** The problems of the description, and its references by name. */

import { describe, expect, it } from "vitest";
import { document, lookUp, operations, problemOf } from "./description.js";

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

  it("are not found by another name", () => {
    expect(() => problemOf("teapot")).toThrow(/^spec\/sync-maps.yaml describes no teapot under x-problems$/);
  });
});

/** Every value of a keyword in the description, with its place. */
function valuesOf(keyword: string, value: unknown = document, at = "#"): readonly (readonly [string, unknown])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, child]: [string, unknown]) =>
    name === keyword ? [[at, child] as const] : valuesOf(keyword, child, `${at}/${name}`),
  );
}

/** The names in the values of a keyword, each value being one name or a list. */
const namesIn = (keyword: string): readonly unknown[] => valuesOf(keyword).flatMap(([, value]) => value);

describe("a name within the description", () => {
  it("of a problem is in x-problems, and each of those is used", () => {
    const used = ["x-problem", "x-absent", "missing", "taken"].flatMap(namesIn);
    expect(new Set(used)).toEqual(new Set(Object.keys(document["x-problems"])));
  });

  it("of a source is in x-sources, and each of those is used", () => {
    const within = namesIn("source"); // of x-pii and x-unsettled
    // without a source, a fact is from the page
    expect(new Set(["page", ...namesIn("x-source"), ...within])).toEqual(new Set(Object.keys(document["x-sources"])));
  });

  it("of an original is another parameter of each form with the alias", () => {
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

  it("of a status has a response in each operation that may be refused with it", () => {
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
  ])("%s leads to %j, also through references", (pointer, want) => {
    expect(lookUp(pointer)).toBe(want);
  });

  it.each(["#/nothing", "#/x-problems/toString", "#/openapi/length"])("%s leads nowhere and throws", (pointer) => {
    expect(() => lookUp(pointer)).toThrow(`spec/sync-maps.yaml has nothing at ${pointer}`);
  });
});
