import { expect, it } from "vitest";
import { headersOf, headOf } from "./raw-headers.js";

it("joins fields that come several times, but for those that may come once only", () => {
  const raw = ["Accept", "a", "accept", "b", "Cookie", "c=1", "cookie", "d=2", "Host", "one", "host", "other"];
  expect(headersOf(raw)).toEqual({ accept: "a, b", cookie: "c=1; d=2", host: "one" });
});

it("reads a field that is named like a property of every object", () => {
  expect(headersOf(["Constructor", "a", "toString", "b"])).toEqual({ constructor: "a", tostring: "b" });
});

it("leaves out what a neighbour names as its own, but for what says where a body ends and whose it is", () => {
  const named = "x-own, content-length, Host, transfer-encoding, te, trailer";
  const raw = ["Connection", named, "X-Own", "a", "Content-Length", "3", "Host", "here", "TE", "trailers"];
  expect(headOf(raw).fields).toEqual(["Content-Length", "3", "Host", "here", "TE", "trailers"]);
});
