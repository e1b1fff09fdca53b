import { describe, expect, it } from "vitest";
import type { Exchange, HttpRequest } from "../http/exchange.js";
import { exchange, service } from "../testing/exchanges.js";
import { createOwnServices } from "./own-services.js";
import type { Objection, Ownership } from "./ownership.js";

const base = "https://sync.example.com/v1/Services";
const ours = `IS${"1".repeat(32)}`;
const other = `IS${"2".repeat(32)}`;
const own = "sync-maps-contract-r-1";

const ownership = (options: Partial<Parameters<typeof createOwnServices>[0]> = {}): Ownership =>
  createOwnServices({ run: "r", services: [service], readOnly: false, bounded: true, isAsked: true, ...options });

const request = (method: string, path: string, form: Readonly<Record<string, string>> = {}): HttpRequest => ({
  method,
  url: base + path,
  headers: {},
  body: new URLSearchParams(form).toString(),
});

/** A creation of a Service with this answer. */
const creation = (json: unknown, status = 201): Exchange =>
  exchange({ method: "POST", url: base, form: { FriendlyName: own }, status, json });

function told(to: Ownership, ...exchanges: readonly Exchange[]): Ownership {
  for (const each of exchanges) {
    to.sending(each.request);
    to.answered(each);
  }
  return to;
}

const made = creation({ sid: ours, friendly_name: own });

describe("a run creates Services and changes only those", () => {
  it.each<[Objection | undefined, string, HttpRequest]>([
    [undefined, "a Service of its name is made", request("POST", "", { FriendlyName: own })],
    ["foreign", "one of another name is not", request("POST", "", { FriendlyName: "production" })],
    ["foreign", "nor one without a name", request("POST", "")],
    [undefined, "its own is updated", request("POST", `/${ours}`, { AclEnabled: "true" })],
    ["foreign", "and not called otherwise", request("POST", `/${ours}`, { FriendlyName: "production" })],
    [undefined, "its own is deleted", request("DELETE", `/${ours}`)],
    [undefined, "its own is asked with a method that it does not know", request("PUT", `/${ours}`)],
    ["foreign", "that of others is not", request("PUT", `/${other}`)],
    ["foreign", "nor all of them at once", request("DELETE", "")],
    ["foreign", "that of others is not deleted", request("DELETE", `/${other}`)],
    ["foreign", "nor is the one that it works in", request("DELETE", `/${service}`)],
    [undefined, "nobody's may be", request("DELETE", `/IS${"0".repeat(32)}`)],
    [undefined, "in its own, Maps are made", request("POST", `/${ours}/Maps`, { UniqueName: own, Ttl: "60" })],
    ["unbounded", "that die by themselves", request("POST", `/${ours}/Maps`, { UniqueName: own })],
    ["foreign", "in that of others, none", request("POST", `/${other}/Maps`, { UniqueName: own, Ttl: "60" })],
  ])("%s: %s", (want, _, asked) => {
    expect(told(ownership(), made).objectionTo(asked)).toBe(want);
  });

  it("only if it is allowed to", () => {
    const asked = request("POST", "", { FriendlyName: own });
    expect(ownership({ isAsked: false }).objectionTo(asked)).toBe("foreign");
    expect(ownership({ readOnly: true }).objectionTo(asked)).toBe("read-only");
    expect(ownership({ readOnly: true }).objectionTo(request("GET", ""))).toBeUndefined();
  });
});

describe("the remaining Services", () => {
  it("are those that were created and not deleted", () => {
    const deletion = exchange({ method: "DELETE", url: `${base}/${ours}`, status: 204 });
    expect(told(ownership(), made).left()).toEqual([{ service: ours }]);
    expect(told(ownership(), made, deletion).left()).toEqual([]);
  });

  it("include none that existed before, whatever a faulty target shows, but those whose SID is unknown", () => {
    const list = exchange({ url: base, json: { services: [{ sid: other, friendly_name: own }], meta: {} } });
    const untold = [{ service: "" }];
    expect(told(ownership(), list, creation({ sid: other, friendly_name: own })).left()).toEqual(untold);
    expect(told(ownership(), creation({ sid: service, friendly_name: own })).left()).toEqual(untold);
    expect(told(ownership(), creation({ sid: ours, friendly_name: "production" })).left()).toEqual(untold);
    expect(told(ownership(), creation({ sid: ours, friendly_name: own }, 200)).left()).toEqual(untold);
  });

  it("include one without a SID if its creation was not answered", () => {
    expect(told(ownership(), creation({}, 504)).left()).toEqual([{ service: "" }]);
    expect(told(ownership(), creation({}, 400)).left()).toEqual([]);
  });
});
