import { expect, it } from "vitest";
import { printable } from "./text.js";

it.each([
  [`MP${"0".repeat(32)}`, `MP${"0".repeat(32)}`],
  ["(personal data, 3 characters)", "ada"],
])("%s is printed of %s", (want, id) => {
  expect(printable(id)).toBe(want);
});
