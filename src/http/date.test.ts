import { describe, expect, it } from "vitest";
import { timeOfHttpDate } from "./date.js";

const want = Date.UTC(1994, 10, 6, 8, 49, 37);

describe("a date of HTTP", () => {
  const forms = ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"];

  it.each(forms)("is read in any of the forms of RFC 9110: %s", (text) => {
    expect(timeOfHttpDate(text)).toBe(want);
  });

  it("is read in GMT wherever this machine stands", () => {
    const here = process.env.TZ;
    try {
      process.env.TZ = "America/New_York";
      expect(Date.parse("Sun Nov  6 08:49:37 1994")).toBe(want + 5 * 3_600_000);
      expect(forms.map(timeOfHttpDate)).toEqual([want, want, want]);
    } finally {
      if (here === undefined) delete process.env.TZ;
      else process.env.TZ = here;
    }
  });

  it("of two digits for the year is of this century where it is near", () => {
    expect(timeOfHttpDate("Thursday, 01-Jan-26 00:00:00 GMT")).toBe(Date.UTC(2026, 0, 1));
  });

  it.each([
    "",
    "soon",
    "2026-01-01T00:00:00Z",
    "Thu, 01 Jan 2026 00:00:00",
    "Thu, 01 Jan 2026 00:00:00 EST",
    "Thu, 32 Jan 2026 00:00:00 GMT",
    "Thu, 01 Foo 2026 00:00:00 GMT",
    "Thu, 01 Jan 2026 00:00:00 GMT, Thu, 01 Jan 2026 00:00:00 GMT",
  ])("is not read from %j", (text) => {
    expect(timeOfHttpDate(text)).toBeUndefined();
  });
});
