import { describe, expect, it } from "vitest";
import { type AnyCall, resolve } from "../api/call.js";
import { created, fetched, list, map } from "../testing/exchanges.js";
import { type Finding, findingOf, type Masking } from "./finding.js";

const masking: Masking = { ours: (value) => value.startsWith("ours-"), showPersonal: false };

/** A finding at a place in the answer to a creation, which shows a Map with these differences. */
function found(at: string, differences: Readonly<Record<string, unknown>>, more: Partial<Masking> = {}): Finding {
  const call = resolve(created({ json: map(differences) }));
  if (call?.op === undefined) throw new Error("no call");
  return findingOf(call, { at, expected: "it", actual: actualAt(call, at) }, { ...masking, ...more });
}

function actualAt({ json }: AnyCall, at: string): unknown {
  return Reflect.get(Object(json), at.slice(1));
}

describe("a finding shows the part of the body around its place", () => {
  it("with the place marked", () => {
    expect(found("/revision", { revision: 5 }).excerpt).toEqual([
      `  "links": "(an object)"`,
      '> "revision": 5',
      '  "date_expires": null',
    ]);
  });

  it("and says so if the place does not exist", () => {
    expect(found("/colour", {}).excerpt).toEqual(['> (no "colour")']);
  });

  it("without personal data and without undocumented properties, also next to the place", () => {
    const { excerpt } = found("/created_by", { created_by: "ada", phone: "555" });
    expect(excerpt).toEqual([
      '  "date_updated": "2026-01-01T00:00:00Z"',
      '> "created_by": "(personal data, 3 characters)"',
      '  "phone": (not documented)',
    ]);
    expect(found("/unique_name", { unique_name: "ours-1" }).excerpt?.[1]).toBe('> "unique_name": "ours-1"');
  });

  it("with personal data if that is wanted", () => {
    expect(found("/created_by", { created_by: "ada" }, { showPersonal: true }).excerpt?.at(-1)).toBe(
      '> "created_by": "ada"',
    );
  });

  it.each(["status", "header ETag", "body"])("unless the place is %s", (at) => {
    expect(found(at, {})).not.toHaveProperty("excerpt");
  });
});

it.each(["a", "?"])(
  "a finding shows the beginning of a long text, and is quick even if that consists only of %j",
  (each) => {
    const text = each.repeat(600_000);
    const call = resolve(fetched({ json: map({ revision: text }) }));
    if (call?.op === undefined) throw new Error("no call");
    const { actual } = findingOf(call, { at: "/revision", expected: "", actual: text }, masking);
    expect(actual).toBe(`${each.repeat(300)}… (600000 characters)`);
  },
);

describe("a finding shows no credential, even where personal data is shown:", () => {
  const token = "s3cr3t-t0ken";
  const basic = Buffer.from(`AC1:${token}`).toString("base64");
  it.each([
    ["the header", `Basic ${basic}`],
    ["the credentials in it", `AC1:${token}`],
    ["the token", token],
    ["the token in base64", Buffer.from(token).toString("base64")],
    ["the token in a URL", encodeURIComponent(token)],
  ])("as %s", (_, echoed) => {
    const call = resolve(
      fetched({ headers: { authorization: `Basic ${basic}` }, json: map({ revision: `was ${echoed} sent?` }) }),
    );
    if (call?.op === undefined) throw new Error("no call");
    const fault = { at: "/revision", expected: `not ${echoed}`, actual: `was ${echoed} sent?` };
    const text = JSON.stringify(findingOf(call, fault, { ...masking, showPersonal: true }));
    expect(text).not.toContain(echoed);
    expect(text).toContain("was (secret)");
  });

  it("in a URL whose password contains an @", () => {
    const call = resolve(fetched({ url: list.replace("//", "//AC1:p@ssword@") }));
    if (call?.op === undefined) throw new Error("no call");
    const { request } = findingOf(call, { at: "status", expected: "", actual: 200 }, masking);
    expect(request.url).toBe(list);
  });

  it("in a URL, where only the values of harmless parameters are shown", () => {
    const call = resolve(fetched({ url: `${list}?PageSize=2&PageToken=abc&key=abc#abc` }));
    if (call?.op === undefined) throw new Error("no call");
    const { request } = findingOf(call, { at: "status", expected: "", actual: 200 }, masking);
    expect(request.url).toBe(`${list}?PageSize=2&PageToken=…&key=…`);
  });
});
