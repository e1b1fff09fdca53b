import { expect, it } from "vitest";
import { elsewhere } from "../testing/realm.js";
import { codeOf } from "./code.js";
import { whyUnwritten } from "./why.js";

it("what the system says is understood where its errors are of another realm, as under Jest", () => {
  const errors = ["EEXIST", "ENOENT", "EIO"].map((code) =>
    elsewhere("Object.assign(new Error('i/o error'), { code: value })", code),
  );
  expect(errors.map(codeOf)).toEqual(["EEXIST", "ENOENT", "EIO"]);
  expect(errors.map(whyUnwritten)).toEqual([
    "a file stands where a directory should be",
    "there is no such directory",
    "i/o error",
  ]);
});

it("what has no code is left as it says itself", () => {
  expect(["no", undefined, new Error("why")].map(codeOf)).toEqual(["", "", ""]);
  expect(["no", new Error("why")].map(whyUnwritten)).toEqual(["no", "why"]);
});
