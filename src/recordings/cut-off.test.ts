import { describe, expect, it } from "vitest";
import { list } from "../testing/exchanges.js";
import { readText } from "../testing/read.js";

describe("an incompletely recorded body", () => {
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

  it("is unknown", () => {
    expect(bodyIn({ headers, body: '{"sid":"MP' })).toBe(null);
    expect(bodyIn({ headers, body: "" })).toBe(null);
    expect(contentIn({ size: 40, text: '{"sid":"MP' })).toBe(null);
    expect(contentIn({ size: 40, text: Buffer.from('{"sid":"MP').toString("base64"), encoding: "base64" })).toBe(null);
  });

  it.each(['{"sid":"MP', '{"sid":"MP… (truncated)', '{"meta":{}... [truncated]', '\n[{"sid":"MP"}'])(
    "is none that is known, such as %j, where nobody says how long it was and it ends within its JSON",
    (body) => {
      expect(bodyIn({ headers: {}, body })).toBe(null);
      expect(bodyIn({ headers: { "content-length": "12", "content-encoding": "gzip" }, body })).toBe(null);
      expect(contentIn({ size: -1, text: body })).toBe(null);
    },
  );

  it("is only taken for one if it is neither JSON, nor as long as it was sent, nor anything but the beginning of JSON", () => {
    expect(bodyIn({ headers, body: '{"sid":"MP"}' })).toBe('{"sid":"MP"}');
    expect(bodyIn({ headers, body: `{"sid":"${"é".repeat(16)}` })).toBe(`{"sid":"${"é".repeat(16)}`);
    expect(bodyIn({ headers: {}, body: '{"sid":"MP"}' })).toBe('{"sid":"MP"}');
    expect(bodyIn({ headers: {}, body: "{sid}" })).toBe("{sid}");
    expect(bodyIn({ headers: {}, body: "<html>" })).toBe("<html>");
    expect(bodyIn({ headers: {}, body: "" })).toBe("");
    const packed = { ...headers, "content-encoding": "gzip" };
    expect(bodyIn({ headers: packed, body: '{"sid":"MP"}' })).toBe('{"sid":"MP"}');
    expect(contentIn({ size: 40, text: '{"sid":"MP"}' })).toBe('{"sid":"MP"}');
    expect(contentIn({ size: 10, text: '{"sid":"MP' })).toBe('{"sid":"MP');
    expect(contentIn({ size: 11, text: '{"sid":"é' })).toBe(null);
    expect(contentIn({ size: 10, text: '{"sid":"é' })).toBe('{"sid":"é');
  });
});

describe("an incompletely recorded form", () => {
  const formIn = (bodySize: number, headers: readonly object[]) => {
    const postData = { mimeType: "application/x-www-form-urlencoded", text: "UniqueName=use" };
    const request = { method: "POST", url: list, headers, bodySize, postData };
    const entry = { request, response: { status: 201, headers: [], content: {} } };
    return readText("har", JSON.stringify({ log: { entries: [entry] } })).exchanges[0]?.request.body;
  };
  const length = (value: string) => [{ name: "Content-Length", value }];

  it("is unknown", () => {
    expect(formIn(16, [])).toBe(null);
    expect(formIn(16, length("16"))).toBe(null);
  });

  it("is only taken for one if its length says so", () => {
    expect(formIn(14, [])).toBe("UniqueName=use");
    expect(formIn(-1, [])).toBe("UniqueName=use");
    expect(formIn(300, length("14"))).toBe("UniqueName=use");
  });
});
