import { describe, expect, it } from "vitest";
import { list } from "../testing/exchanges.js";
import { readText } from "../testing/read.js";

describe("a body of which less was recorded than was sent", () => {
  const headers = { "content-length": "40" };
  const bodyIn = (response: object) =>
    readText(
      "ndjson",
      `${JSON.stringify({ request: { method: "GET", url: list }, response: { status: 200, ...response } })}\n`,
    ).exchanges[0]?.response.body;
  const contentIn = (content: object) => {
    const entry = {
      request: { method: "GET", url: list, headers: [] },
      response: { status: 200, headers: [], content },
    };
    return readText("har", JSON.stringify({ log: { entries: [entry] } })).exchanges[0]?.response.body;
  };

  it("is none that is known", () => {
    expect(bodyIn({ headers, body: '{"sid":"MP' })).toBe(null);
    expect(bodyIn({ headers, body: "" })).toBe(null);
    expect(contentIn({ size: 40, text: '{"sid":"MP' })).toBe(null);
    expect(contentIn({ size: 40, text: Buffer.from('{"sid":"MP').toString("base64"), encoding: "base64" })).toBe(null);
  });

  it("is the one that was sent where it is JSON, or no shorter, or nobody says how long it was", () => {
    expect(bodyIn({ headers, body: '{"sid":"MP"}' })).toBe('{"sid":"MP"}');
    expect(bodyIn({ headers, body: `{"sid":"${"é".repeat(16)}` })).toBe(`{"sid":"${"é".repeat(16)}`);
    expect(bodyIn({ headers: {}, body: '{"sid":"MP' })).toBe('{"sid":"MP');
    const packed = { ...headers, "content-encoding": "gzip" };
    expect(bodyIn({ headers: packed, body: '{"sid":"MP' })).toBe('{"sid":"MP');
    expect(contentIn({ size: 40, text: '{"sid":"MP"}' })).toBe('{"sid":"MP"}');
    expect(contentIn({ size: -1, text: '{"sid":"MP' })).toBe('{"sid":"MP');
  });
});
