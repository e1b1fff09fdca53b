import { describe, expect, it } from "vitest";
import { citationOf, citedFor } from "./citation.js";

describe("the fact that a rule follows from for an operation", () => {
  const maps = "#/paths/~1v1~1Services~1{ServiceSid}~1Maps";
  const items = `${maps}~1{MapSid}~1Items`;
  const ofMap = "#/components/schemas/SyncMap/properties/revision";
  const ofItem = "#/components/schemas/SyncMapItem/properties/revision";

  it.each([
    ["is what its description holds", `${items}/post/responses/201`, "CreateSyncMapItem", `${maps}/post/responses/201`],
    ["is what its answers show", ofItem, "FetchSyncMapItem", ofMap],
    ["is what its lists show", ofItem, "ListSyncMapItem", ofMap],
    ["is what the first is, if that is about it", ofMap, "UpdateSyncMap", ofMap],
    ["is of the same path", `${items}~1{Key}/delete`, "FetchSyncMapItem", `${maps}~1{Sid}/delete`],
    [
      "is a statement that is about no operation",
      "#/x-statements/not-found",
      "FetchSyncMapItem",
      "#/x-statements/not-found",
    ],
    ["is the first where none is about it", ofMap, "ListService", ofMap],
    ["is the first of a request that is none", ofMap, "no operation", ofMap],
  ])("%s: %s of %s", (_, want, operation, cites) => {
    const others = [`${items}/post/responses/201`, ofItem, `${items}~1{Key}/delete`];
    const holds = others.filter((each) => each.split("/").length === cites.split("/").length && each !== cites);
    expect(citedFor(operation, cites, holds)).toBe(want);
    expect(citationOf(want).quote).not.toBe("");
  });
});
