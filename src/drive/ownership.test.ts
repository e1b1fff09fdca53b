import { describe, expect, it } from "vitest";
import type { Exchange, HttpRequest } from "../http/exchange.js";
import { created, exchange, fetched, list, map, service, sid } from "../testing/exchanges.js";
import { createOwnership, type Objection, type Ownership, together } from "./ownership.js";

const other = `MP${"2".repeat(32)}`;
const own = "sync-maps-contract-r-1";

const ownershipOf = (may: { readonly readOnly?: boolean; readonly bounded?: boolean } = {}): Ownership =>
  createOwnership({ run: "r", service, readOnly: false, bounded: false, ...may });

const request = (method: string, path: string, form?: Readonly<Record<string, string>>): HttpRequest =>
  exchange({ method, url: list + path, ...(form ? { form } : {}) }).request;

/** Passes on an exchange before and after its request is sent, as a run does. */
function told(ownership: Ownership, ...exchanges: readonly Exchange[]): Ownership {
  for (const each of exchanges) {
    ownership.sending(each.request);
    ownership.answered(each);
  }
  return ownership;
}

const creation = created({ form: { UniqueName: own, Ttl: "60" }, json: map({ unique_name: own }) });
const elsewhere = (each: Exchange): Exchange => ({
  ...each,
  request: { ...each.request, url: each.request.url.replace(service, `IS${"b".repeat(32)}`) },
});
const deletion = (key: string, status = 204): Exchange =>
  exchange({ method: "DELETE", url: `${list}/${encodeURIComponent(key)}`, status });

describe("a request that changes something is sent", () => {
  const ownership = told(ownershipOf(), creation);
  it.each<[Objection | undefined, string, string, string]>([
    [undefined, "a Map of its own by SID", "DELETE", `/${sid}`],
    [undefined, "a name of its own", "DELETE", `/${own}`],
    [undefined, "a name of its own that needs encoding", "POST", `/${encodeURIComponent(`${own} é/%`)}`],
    [undefined, "a Map without a deadline or a name, where such may be made", "POST", ""],
    [undefined, "nobody", "DELETE", `/MP${"0".repeat(32)}`],
    [undefined, "a Map of its own, with any method", "PUT", `/${sid}`],
    ["foreign", "a Map of others by SID", "DELETE", `/${other}`],
    ["foreign", "a Map of others by name", "POST", "/users"],
    ["foreign", "a Map of another run", "DELETE", "/sync-maps-contract-other-1"],
    ["foreign", "a Map of a run whose name begins likewise", "DELETE", "/sync-maps-contract-r1-1"],
    ["foreign", "a Map whose SID is empty, as a faulty target shows it", "DELETE", "/"],
    ["foreign", "the whole list", "DELETE", ""],
    ["foreign", "the whole list, with a method that it does not know", "PUT", ""],
    [undefined, "an item of a Map of its own", "POST", `/${sid}/Items`],
    [undefined, "a permission of a Map of its own", "POST", `/${sid}/Permissions/somebody`],
    ["foreign", "an item of a Map of others", "POST", `/${other}/Items`],
    ["foreign", "an item of a Map of others, under a key like its own names", "DELETE", `/${other}/Items/${own}`],
    ["foreign", "such an item, with a method that it does not know", "PUT", `/${other}/Items/${own}`],
    ["foreign", "a name that cannot be decoded", "DELETE", "/%E0"],
  ])("%s: %s", (want, _, method, path) => {
    expect(ownership.objectionTo(request(method, path))).toBe(want);
  });

  it("only to the run's own Service", () => {
    expect(ownership.objectionTo(elsewhere(creation).request)).toBe("foreign");
  });

  it("unless all combined ownerships object", () => {
    const both = together([ownership, ownershipOf({ readOnly: true })]);
    expect(both.objectionTo(request("DELETE", `/${own}`))).toBeUndefined();
    expect(both.objectionTo(request("DELETE", `/${other}`))).toBe("foreign");
  });

  it("never in a read-only run", () => {
    const reading = ownershipOf({ readOnly: true });
    expect(reading.objectionTo(request("POST", "", { Ttl: "60" }))).toBe("read-only");
    expect(reading.objectionTo(request("DELETE", `/${own}`))).toBe("read-only");
    expect(reading.objectionTo(request("GET", `/${other}`))).toBeUndefined();
  });
});

describe("if every Map has to have a deadline and a name", () => {
  const ownership = told(ownershipOf({ bounded: true }), creation);
  it.each<[Objection | undefined, string, Readonly<Record<string, string>>]>([
    [undefined, "", { UniqueName: own, CollectionTtl: "60" }],
    [undefined, "", { UniqueName: own, Ttl: "60" }],
    [undefined, "", { UniqueName: own, Ttl: "0", CollectionTtl: "60" }],
    ["unbounded", "", { UniqueName: own, Ttl: "60", CollectionTtl: "0" }],
    ["unbounded", "", { UniqueName: own, CollectionTtl: "0" }],
    ["unbounded", "", { UniqueName: own, Ttl: "" }],
    ["unbounded", "", { UniqueName: own }],
    ["unbounded", "", { CollectionTtl: "60" }],
    [undefined, `/${sid}`, { CollectionTtl: "60" }],
    [undefined, `/${sid}`, {}],
    ["unbounded", `/${sid}`, { Ttl: "0" }],
    [undefined, `/${sid}/Items`, { Ttl: "0" }],
    ["unbounded", `/${sid}`, { Ttl: "60", CollectionTtl: "00" }],
  ])("the objection is %s to POST %s %j", (want, path, form) => {
    expect(ownership.objectionTo(request("POST", path, form))).toBe(want);
  });
});

describe("what remains to be deleted", () => {
  it.each<[string, string[], Exchange[]]>([
    ["a Map that was made", [sid], [creation]],
    ["nothing, once it is deleted", [], [creation, deletion(sid)]],
    ["nothing, once it is deleted by its name", [], [creation, deletion(own)]],
    ["a Map that is there after its deletion was answered", [sid], [creation, deletion(own), fetched({})]],
    ["nothing, once it is not found any more", [], [creation, deletion(sid, 404)]],
    ["a Map whose deletion broke the target", [sid], [creation, deletion(sid, 500)]],
    [
      "a Map whose name was used before",
      [other],
      [
        creation,
        deletion(sid),
        { ...creation, response: created({ json: map({ sid: other, unique_name: own }) }).response },
      ],
    ],
    [
      "by name, what an unanswered creation made of a name that was used before, and is taken for it",
      [own],
      [
        creation,
        deletion(sid),
        { ...creation, response: exchange({ status: 504 }).response },
        { ...creation, response: exchange({ status: 409 }).response },
      ],
    ],
    ["nothing of a creation that was refused", [], [{ ...creation, response: exchange({ status: 400 }).response }]],
    ["by name, what may have been made", [own], [{ ...creation, response: exchange({ status: 500 }).response }]],
    ["by name, what was made and not shown", [own], [{ ...creation, response: exchange({ status: 201 }).response }]],
    [
      "by name, what may have been made before it took too long",
      [own],
      [{ ...creation, response: exchange({ status: 408 }).response }],
    ],
    [
      "a Map once whose name was asked for again",
      [sid],
      [creation, { ...creation, response: exchange({ status: 409 }).response }],
    ],
    [
      "nothing of another Service",
      [],
      [elsewhere(creation), { ...elsewhere(creation), response: exchange({ status: 500 }).response }],
    ],
    ["nothing by a name that no run gives", [], [created({ form: { UniqueName: "users" }, status: 500 })]],
    ["what 201 shows without the name that was given", [sid], [{ ...creation, response: created({}).response }]],
    [
      "what an answer other than 201 shows under a name of its own",
      [sid],
      [{ ...creation, response: { ...creation.response, status: 200 } }],
    ],
    ["nothing that was there before", [], [fetched({ json: map({ unique_name: "users" }) }), created({ form: {} })]],
    [
      "nothing that an answer other than 201 shows under another name",
      [],
      [created({ form: {}, status: 200, json: map({ unique_name: "users" }) })],
    ],
    [
      "what an answer other than 201 shows without a name, and as just made",
      [sid],
      [created({ form: {}, status: 200 })],
    ],
    ["nothing that it shows as older than that", [], [created({ form: {}, status: 200, at: 60 })]],
    ["nor as younger", [], [created({ form: {}, status: 200, at: -60 })]],
    [
      "nothing that it shows without a name where one was given",
      [own],
      [{ ...creation, response: created({ form: {}, status: 200 }).response }],
    ],
    ["nothing whose SID is none", [], [created({ form: {}, json: map({ sid: "../Maps" }) })]],
  ])("is %s", (_, want, exchanges) => {
    expect(told(ownershipOf(), ...exchanges).left()).toEqual(want.map((key) => ({ service, key })));
  });

  it("includes a Map that a list shows before its creation is answered", () => {
    const ownership = ownershipOf();
    const shown = (it: object): Exchange => exchange({ url: list, json: { maps: [it] } });
    ownership.sending(creation.request);
    ownership.answered(shown(map({ unique_name: own })));
    ownership.answered(creation);
    expect(ownership.left()).toEqual([{ service, key: sid }]);

    const nameless = created({ form: { Ttl: "60" }, json: map({ sid: other, unique_name: null }) });
    ownership.sending(nameless.request);
    ownership.answered(shown(map({ sid: other, unique_name: null })));
    ownership.answered(nameless);
    expect(ownership.left()).toContainEqual({ service, key: other });
  });

  it("does not include a Map that a list has shown before its creation was sent", () => {
    const ownership = told(ownershipOf(), created({ form: {}, json: map({ sid: other, unique_name: null }) }));
    const shown = exchange({ url: list, json: { maps: [map({ unique_name: null })] } });
    told(ownership, shown, created({ form: { Ttl: "60" }, json: map({ unique_name: null }) }));
    expect(ownership.left()).toEqual([{ service, key: other }]);
  });

  it("includes a name that is already taken, since only the run uses it", () => {
    const ownership = ownershipOf();
    ownership.sending(creation.request); // carried out, but never answered
    told(ownership, exchange({ method: "POST", url: list, form: { UniqueName: own, Ttl: "60" }, status: 409 }));
    expect(ownership.left()).toEqual([{ service, key: own }]);
  });

  it("includes the name of a creation that is not answered yet", () => {
    const ownership = ownershipOf();
    ownership.sending(creation.request);
    expect(ownership.left()).toEqual([{ service, key: own }]);
  });
});
