import { expect, it } from "vitest";
import { printable } from "./style.js";

it.each([
  ["two\\nlines", "two\nlines"],
  ["\\u001b[31mred", "\u001b[31mred"],
  ["\\u009b31mred", "\u009b31mred"],
  ["\\u007f", "\u007f"],
  ["\\u2028", "\u2028"],
  ["txt.\\u202eexe", "txt.\u202eexe"],
  ["é 😀", "é 😀"],
])("%s is printed in one line without control characters", (want, text) => {
  expect(printable(text)).toBe(want);
});
