import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeSegment, parseFields } from "./form.js";

const fields = (text: string): readonly (readonly [string, readonly string[]])[] | undefined => {
  const parsed = parseFields(text);
  return parsed && [...parsed];
};

describe("a form", () => {
  it.each([
    [[], ""],
    [[], "&"],
    [[["a", ["1"]]], "a=1"],
    [[["a", ["1"]]], "&a=1&"],
    [[["a", [""]]], "a="],
    [[["a", [""]]], "a"],
    [[["", ["1"]]], "=1"],
    [[["a", ["b=c"]]], "a=b=c"],
    [[["a", ["1", "2"]]], "a=1&a=2"],
    [
      [
        ["b", ["1", "3"]],
        ["a", ["2"]],
      ],
      "b=1&a=2&b=3",
    ],
    [[["a", [" "]]], "a=+"],
    [[["a", [" "]]], "a=%20"],
    [[["a", ["+"]]], "a=%2B"],
    [[["a", ["+"]]], "a=%2b"],
    [[["a b", ["&="]]], "a+b=%26%3D"],
    [[["name", ["é"]]], "name=%C3%A9"],
    [[["name", ["🗺"]]], "name=%F0%9F%97%BA"],
    [[["name", ["\0"]]], "name=%00"],
    [[["name", ["é"]]], "name=é"],
    [[["__proto__", ["1", "2"]]], "__proto__=1&__proto__=2"],
    [[["constructor", ["1"]]], "constructor=1"],
  ])("is read as %j from %j", (want, given) => {
    expect(fields(given)).toEqual(want);
  });

  it.each([
    ["a percent sign alone", "a=%"],
    ["half an escape", "a=%2"],
    ["an escape that is not hexadecimal", "a=%zz"],
    ["an escape in a name", "%zz=a"],
    ["a byte that begins no character", "a=%FF"],
    ["a character that is cut off", "a=%C3"],
    ["a character in more bytes than it needs", "a=%C0%AF"],
    ["half of a surrogate pair", "a=%ED%A0%80"],
    ["one bad pair among good ones", "a=1&b=%&c=3"],
  ])("is not read at all with %s", (_, given) => {
    expect(parseFields(given)).toBeUndefined();
  });

  it("reads whatever URLSearchParams writes", () => {
    const texts = fc.string({ unit: "grapheme" });
    fc.assert(
      fc.property(fc.array(fc.tuple(texts, texts)), (pairs) => {
        const parsed = parseFields(new URLSearchParams(pairs).toString());
        for (const [name] of pairs) {
          const values = pairs.filter((pair) => pair[0] === name).map((pair) => pair[1]);
          expect(parsed?.get(name)).toEqual(values);
        }
      }),
    );
  });
});

describe("a part of a path", () => {
  it.each([
    ["", ""],
    ["a", "a"],
    ["a+b", "a+b"],
    ["a/b", "a%2Fb"],
    ["100%", "100%25"],
    ["é", "%C3%A9"],
    [undefined, "%"],
    [undefined, "a%2"],
    [undefined, "%E0%A4"],
  ])("is %j from %j", (want, given) => {
    expect(decodeSegment(given)).toBe(want);
  });
});
