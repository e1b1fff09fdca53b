import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageKey } from "./pages.js";

describe("the key of a page", () => {
  it("is the same for any order and encoding of the fields, and empty without a query", () => {
    const want = "Page=1&PageSize=2&PageToken=PT%7Ea";
    for (const query of ["PageToken=PT~a&Page=1&PageSize=2", "PageSize=2&Page=1&PageToken=PT%7ea"]) {
      expect(pageKey(`https://sync.example.com/v1/Services/IS/Maps?${query}`)).toBe(want);
    }
    expect(pageKey("https://sync.example.com/v1/Services/IS/Maps")).toBe("");
  });

  it("is what the URL standard makes of the query, even of a plain one", () => {
    const query = fc.stringMatching(/^([abZ_.-]{0,2}[=&]?){0,6}$|^[a&=%+~*é 1]{0,12}$/);
    fc.assert(
      fc.property(query, (text) => {
        const fields = new URLSearchParams(text);
        fields.sort();
        expect(pageKey(`https://sync.example.com/?${text}`)).toBe(fields.toString());
      }),
    );
  });
});
