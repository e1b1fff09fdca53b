import { expect, it } from "vitest";
import { elsewhere } from "../testing/realm.js";
import { isAwaited, isError, isMap, messageOf } from "./realm.js";

it("what comes of another realm, as under Jest, is taken for what it is", () => {
  expect([isError(elsewhere("new TypeError('no')")), messageOf(elsewhere("new TypeError('no')"))]).toEqual([
    true,
    "no",
  ]);
  expect([isMap(elsewhere("new Map()")), isMap(elsewhere("({})"))]).toEqual([true, false]);
  expect([isAwaited(elsewhere("Promise.resolve()")), isAwaited(elsewhere("({})"))]).toEqual([true, false]);
});

it("an error that calls itself something else is one all the same", () => {
  class Odd extends Error {
    readonly [Symbol.toStringTag] = "Odd";
  }
  expect([isError(new Odd()), isError(new DOMException("gone")), isError("no"), messageOf("no")]).toEqual([
    true,
    true,
    false,
    "no",
  ]);
});
