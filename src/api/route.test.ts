import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type OperationId, operationOf } from "./description.js";
import { fill, route } from "./route.js";

const maps = "/v1/Services/IS1/Maps";

describe("a method and a path", () => {
  it.each([
    ["CreateSyncMap", { ServiceSid: "IS1" }, "POST", maps],
    ["ListSyncMap", { ServiceSid: "IS1" }, "GET", maps],
    ["ListSyncMap", { ServiceSid: "IS1" }, "HEAD", maps],
    ["FetchSyncMap", { ServiceSid: "IS1", Sid: "MP1" }, "GET", `${maps}/MP1`],
    ["FetchSyncMap", { ServiceSid: "IS1", Sid: "MP1" }, "HEAD", `${maps}/MP1`],
    ["UpdateSyncMap", { ServiceSid: "IS1", Sid: "MP1" }, "POST", `${maps}/MP1`],
    ["DeleteSyncMap", { ServiceSid: "IS1", Sid: "MP1" }, "DELETE", `${maps}/MP1`],
    ["FetchSyncMap", { ServiceSid: "IS1", Sid: "a/b c?é" }, "GET", `${maps}/a%2Fb%20c%3F%C3%A9`],
    ["FetchSyncMap", { ServiceSid: "IS1", Sid: "a+b" }, "GET", `${maps}/a+b`],
    ["FetchSyncMap", { ServiceSid: "Maps", Sid: "Maps" }, "GET", "/v1/Services/Maps/Maps/Maps"],
    ["FetchSyncMap", { ServiceSid: "IS1", Sid: "__proto__" }, "GET", `${maps}/__proto__`],
    ["CreateSyncMapItem", { ServiceSid: "IS1", MapSid: "n" }, "POST", `${maps}/n/Items`],
    ["ListSyncMapItem", { ServiceSid: "IS1", MapSid: "n" }, "GET", `${maps}/n/Items`],
    ["FetchSyncMapItem", { ServiceSid: "IS1", MapSid: "n", Key: "a/b" }, "GET", `${maps}/n/Items/a%2Fb`],
    ["UpdateSyncMapItem", { ServiceSid: "IS1", MapSid: "n", Key: "🗺 " }, "POST", `${maps}/n/Items/%F0%9F%97%BA%20`],
    ["DeleteSyncMapItem", { ServiceSid: "IS1", MapSid: "n", Key: "Items" }, "DELETE", `${maps}/n/Items/Items`],
    ["ListSyncMapPermission", { ServiceSid: "default", MapSid: "n" }, "GET", "/v1/Services/default/Maps/n/Permissions"],
    ["FetchSyncMapPermission", { ServiceSid: "IS1", MapSid: "n", Identity: "ada" }, "GET", `${maps}/n/Permissions/ada`],
    ["UpdateSyncMapPermission", { ServiceSid: "IS1", MapSid: "n", Identity: "a" }, "POST", `${maps}/n/Permissions/a`],
    ["DeleteSyncMapPermission", { ServiceSid: "IS1", MapSid: "n", Identity: "a" }, "DELETE", `${maps}/n/Permissions/a`],
    ["CreateService", {}, "POST", "/v1/Services"],
    ["ListService", {}, "GET", "/v1/Services"],
    ["FetchService", { Sid: "default" }, "GET", "/v1/Services/default"],
    ["UpdateService", { Sid: "IS1" }, "POST", "/v1/Services/IS1"],
    ["DeleteService", { Sid: "IS1" }, "DELETE", "/v1/Services/IS1"],
  ])("lead to the operation %s with %j: %s %s", (id, path, method, given) => {
    expect(route(method, given)).toEqual({ found: "operation", operation: operationOf(id as OperationId), path }); // each id exists
  });

  it.each([
    [["POST", "GET", "HEAD", "OPTIONS"], "PUT", maps],
    [["POST", "GET", "HEAD", "OPTIONS"], "DELETE", maps],
    [["POST", "GET", "HEAD", "OPTIONS"], "get", maps],
    [["GET", "HEAD", "POST", "DELETE", "OPTIONS"], "PATCH", `${maps}/MP1`],
    [["GET", "HEAD", "POST", "DELETE", "OPTIONS"], "OPTIONS", `${maps}/MP1`],
  ])("lead to a resource that allows %j if it does not have the method: %s %s", (allow, method, given) => {
    expect(route(method, given)).toEqual({ found: "resource", allow });
  });

  it.each([
    "/",
    "",
    "/v1",
    "/v1/Services/",
    "/v1/Services/IS1/",
    "/v1/Services//Maps",
    "/v1/Services/IS1/Maps/",
    "/v1/Services/IS1/maps",
    "/V1/Services/IS1/Maps",
    "/v2/Services/IS1/Maps",
    "/v1/Services/IS1/Maps/MP1/",
    "/v1/Services/IS1/Maps/MP1/Lists",
    "/v1/Services/IS1/Maps/MP1/Items/",
    "/v1/Services/IS1/Maps/MP1/Items/a/b",
    "/v1/Services/IS1/%4Daps",
    "//v1/Services/IS1/Maps",
    "/gateway/v1/Services/IS1/Maps",
  ])("lead to nothing: GET %s", (given) => {
    expect(route("GET", given)).toEqual({ found: "nothing" });
  });

  it.each([`${maps}/%`, `${maps}/a%2`, `${maps}/%FF`, "/v1/Services/%/Maps"])(
    "name something malformed: GET %s",
    (given) => {
      expect(route("GET", given)).toEqual({ found: "malformed" });
    },
  );
});

describe("a filled path", () => {
  const { segments } = operationOf("FetchSyncMap");

  it("has percent-encoded values", () => {
    expect(fill(segments, { ServiceSid: "IS1", Sid: "a/b c?é" })).toBe(`${maps}/a%2Fb%20c%3F%C3%A9`);
  });

  it("throws if a value is missing", () => {
    expect(() => fill(segments, { ServiceSid: "IS1" })).toThrow("no value for {Sid} of the path");
  });

  it("is routed back to its values", () => {
    const value = fc.string({ unit: "grapheme", minLength: 1 });
    fc.assert(
      fc.property(value, value, (ServiceSid, Sid) => {
        const found = route("GET", fill(segments, { ServiceSid, Sid }));
        expect(found).toMatchObject({ found: "operation", path: { ServiceSid, Sid } });
      }),
    );
  });
});
