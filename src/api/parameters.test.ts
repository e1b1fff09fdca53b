import { describe, expect, it } from "vitest";
import { parseFields } from "../http/form.js";
import { type OperationId, operationOf } from "./description.js";
import { type Parameters, readParameters } from "./parameters.js";

const year = 31_536_000;

/** The result of reading a form or a query as it was sent. */
function read(id: OperationId, sent: string): Parameters {
  const fields = parseFields(sent);
  if (!fields) throw new Error(`${sent} is not percent-encoded`);
  const operation = operationOf(id);
  return readParameters(operation, operation.takesForm ? "form" : "query", fields);
}

describe("a time-to-live and its alias", () => {
  it.each([
    [{}, ""],
    [{ CollectionTtl: 60 }, "CollectionTtl=60"],
    [{ CollectionTtl: 60 }, "Ttl=60"],
    [{ CollectionTtl: 60 }, "Ttl=90&CollectionTtl=60"],
    [{ CollectionTtl: 60 }, "CollectionTtl=60&Ttl=90"],
    [{ CollectionTtl: 0 }, "CollectionTtl=0"],
    [{ CollectionTtl: 0 }, "Ttl=0"],
    [{ CollectionTtl: 0 }, "CollectionTtl="],
    [{ CollectionTtl: 0 }, "CollectionTtl"],
    [{ CollectionTtl: 0 }, "Ttl="],
    [{ CollectionTtl: 0 }, "CollectionTtl=&Ttl=60"],
    [{ CollectionTtl: 0 }, "CollectionTtl=0&Ttl=60"],
    [{ CollectionTtl: 60 }, "CollectionTtl=60&Ttl="],
    [{ CollectionTtl: 60 }, "CollectionTtl=60&Ttl=abc"],
    [{ CollectionTtl: 60 }, "CollectionTtl=60&Ttl=-1"],
    [{ CollectionTtl: 60 }, "CollectionTtl=60&Ttl=1&Ttl=2"],
    [{ CollectionTtl: 7 }, "CollectionTtl=007"],
    [{ CollectionTtl: year }, `Ttl=${year}`],
  ])("are read as %j from %j", (values, sent) => {
    expect(read("UpdateSyncMap", sent)).toEqual({ values, invalid: [] });
    expect(read("CreateSyncMap", sent)).toEqual({ values, invalid: [] });
  });

  it.each([
    [["CollectionTtl"], "CollectionTtl=-1"],
    [["CollectionTtl"], "CollectionTtl=1.5"],
    [["CollectionTtl"], "CollectionTtl=1.0"],
    [["CollectionTtl"], "CollectionTtl=abc"],
    [["CollectionTtl"], "CollectionTtl=1e3"],
    [["CollectionTtl"], "CollectionTtl=0x10"],
    [["CollectionTtl"], "CollectionTtl=%2B5"],
    [["CollectionTtl"], "CollectionTtl=+5"],
    [["CollectionTtl"], "CollectionTtl=5+"],
    [["CollectionTtl"], "CollectionTtl=%D9%A3"],
    [["CollectionTtl"], "CollectionTtl=null"],
    [["CollectionTtl"], "CollectionTtl=Infinity"],
    [["CollectionTtl"], `CollectionTtl=${year + 1}`],
    [["CollectionTtl"], `CollectionTtl=${"9".repeat(15)}`],
    [["CollectionTtl"], `CollectionTtl=${"9".repeat(400)}`],
    [["CollectionTtl"], `CollectionTtl=${"0".repeat(15)}60`],
    [["CollectionTtl"], "CollectionTtl=60&CollectionTtl=60"],
    [["CollectionTtl"], "CollectionTtl=&CollectionTtl="],
    [["CollectionTtl"], "CollectionTtl=-1&Ttl=60"],
    [["Ttl"], "Ttl=-1"],
    [["Ttl"], "Ttl=1.5"],
    [["Ttl"], "Ttl=60&Ttl=60"],
    [["UniqueName", "CollectionTtl"], "CollectionTtl=-1&UniqueName="],
  ])("are invalid: %j in %j", (invalid, sent) => {
    expect(read("CreateSyncMap", sent).invalid).toEqual(invalid);
  });
});

describe("a unique name", () => {
  it.each([
    ["n", "UniqueName=n"],
    ["5", "UniqueName=5"],
    [" ", "UniqueName=+"],
    ["MPx", "UniqueName=MPx"],
    [`mp${"a".repeat(32)}`, `UniqueName=mp${"a".repeat(32)}`],
    [`MP${"A".repeat(32)}`, `UniqueName=MP${"A".repeat(32)}`],
    [`MP${"a".repeat(33)}`, `UniqueName=MP${"a".repeat(33)}`],
    ["x".repeat(320), `UniqueName=${"x".repeat(320)}`],
    ["🗺".repeat(320), `UniqueName=${encodeURIComponent("🗺".repeat(320))}`],
  ])("is read as %j from %j", (UniqueName, sent) => {
    expect(read("CreateSyncMap", sent)).toEqual({ values: { UniqueName }, invalid: [] });
  });

  it.each([
    ["empty", "UniqueName="],
    ["without a value", "UniqueName"],
    ["too long", `UniqueName=${"x".repeat(321)}`],
    ["like the SID of a Map", `UniqueName=MP${"0123456789abcdef".repeat(2)}`],
    ["like any SID", `UniqueName=ZZ${"a".repeat(32)}`],
    ["given twice", "UniqueName=a&UniqueName=b"],
    ["given twice the same", "UniqueName=a&UniqueName=a"],
  ])("is invalid if it is %s", (_, sent) => {
    expect(read("CreateSyncMap", sent).invalid).toEqual(["UniqueName"]);
  });

  it("is undocumented for an update", () => {
    expect(read("UpdateSyncMap", "UniqueName=&Ttl=60")).toEqual({ values: { CollectionTtl: 60 }, invalid: [] });
  });
});

describe("the parameters of a list", () => {
  it.each([
    [{}, ""],
    [{ PageSize: 1 }, "PageSize=1"],
    [{ PageSize: 1000 }, "PageSize=1000"],
    [{ PageSize: 20, Page: 3, PageToken: "PT5" }, "PageToken=PT5&Page=3&PageSize=20"],
    [{ PageToken: "" }, "PageToken="],
    [{ Page: 0 }, "Page=0"],
  ])("are %j from %j", (values, sent) => {
    expect(read("ListSyncMap", sent)).toEqual({ values, invalid: [] });
  });

  it.each([
    [["PageSize"], "PageSize="],
    [["PageSize"], "PageSize=0"],
    [["PageSize"], "PageSize=-1"],
    [["PageSize"], "PageSize=1001"],
    [["PageSize"], "PageSize=ten"],
    [["PageSize"], "PageSize=2.5"],
    [["PageSize"], "PageSize=5&PageSize=5"],
    [["Page"], "Page="],
    [["Page"], "Page=-1"],
    [["Page"], "Page=one"],
    [["PageToken"], "PageToken=a&PageToken=b"],
    [["PageSize", "Page"], "Page=-1&PageSize=0"],
  ])("are invalid: %j in %j", (invalid, sent) => {
    expect(read("ListSyncMap", sent).invalid).toEqual(invalid);
  });
});

describe("parameters that are required", () => {
  it.each<[readonly string[], OperationId, string]>([
    [["Key", "Data"], "CreateSyncMapItem", ""],
    [["Data"], "CreateSyncMapItem", "Key=k"],
    [["Key"], "CreateSyncMapItem", "Data=1&Foo=2"],
    [["Read", "Write", "Manage"], "UpdateSyncMapPermission", ""],
    [["Manage"], "UpdateSyncMapPermission", "Read=true&Write=false"],
    [[], "UpdateSyncMapItem", ""],
    [[], "CreateService", ""],
  ])("are reported if missing: %j by %s of %j", (invalid, id, sent) => {
    expect(read(id, sent).invalid).toEqual(invalid);
  });
});

describe("the data of an item", () => {
  it.each([
    ["{}", "{}"],
    ['{"a":[1,{"b":null}]}', ' {"a" : [1, {"b": null} ]}\n'],
    ['"é🗺"', '"é\\ud83d\\uddfa"'],
    ["null", "null"],
    ["1", "1"],
    [null, ""],
  ])("is %j, as text, from %j", (Data, sent) => {
    const { values, invalid } = read("UpdateSyncMapItem", `Data=${encodeURIComponent(sent)}`);
    expect([values, invalid]).toEqual([{ Data }, []]);
  });

  it.each(["{", "a", "{'a':1}", "NaN", "1,2", '{"a":1}}', "Data"])(
    "is invalid as %j, and stays as it was sent",
    (sent) => {
      const { values, invalid } = read("UpdateSyncMapItem", `Data=${encodeURIComponent(sent)}`);
      expect([values, invalid]).toEqual([{ Data: sent }, ["Data"]]);
    },
  );
});

describe("booleans, and parameters that may be empty", () => {
  it.each([
    [{ AclEnabled: true }, "AclEnabled=true"],
    [{ AclEnabled: false }, "AclEnabled=false"],
    [{ AclEnabled: true }, "AclEnabled=True"],
    [{ AclEnabled: false }, "AclEnabled=False"],
    [{ AclEnabled: true }, "AclEnabled=TRUE"],
    [{ WebhookUrl: null, FriendlyName: "" }, "WebhookUrl=&FriendlyName="],
    [{ ReachabilityDebouncingWindow: 1000 }, "ReachabilityDebouncingWindow=1000"],
  ])("are read as %j from %s", (values, sent) => {
    expect(read("UpdateService", sent)).toEqual({ values, invalid: [] });
  });

  it.each([
    "AclEnabled=",
    "AclEnabled=maybe",
    "AclEnabled=1",
    "AclEnabled=true&AclEnabled=true",
    "AclEnabled= true",
    "AclEnabled=true%0A",
  ])("are invalid in %s", (sent) => {
    expect(read("UpdateService", sent).invalid).toEqual(["AclEnabled"]);
  });
});

describe("undocumented names", () => {
  it.each(["Foo=1", "ttl=60", "collectionttl=60", "__proto__=1", "constructor=1", "toString", "PageSize=0"])(
    "are left out: %s",
    (sent) => {
      expect(read("CreateSyncMap", sent)).toEqual({ values: {}, invalid: [] });
    },
  );
});
