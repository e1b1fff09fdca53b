import fc from "fast-check";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { Exchange } from "../http/exchange.js";
import { list, map, service } from "../testing/exchanges.js";
import { readText } from "../testing/read.js";
import { FamiliarResponse } from "./familiar.js";

const sids = ["1", "2", "3"].map((digit) => `MP${digit.repeat(32)}`);

/** A Map that may have changed, and whose JSON may be written in several ways. */
const shown = fc.record({
  sid: fc.constantFrom(...sids),
  revision: fc.constantFrom("0", "1"),
  unique_name: fc.constantFrom(null, "é", 'q"uo\\te', "}],{", '{"sid":"MP'),
  first: fc.constantFrom("sid", "unique_name", "links"),
});
const answer = fc.oneof(
  shown.map(written),
  fc.array(shown, { maxLength: 4 }).map((maps) => `{"meta":{},"maps":[${maps.map(written).join()}]}`),
  fc
    .array(shown, { maxLength: 2 })
    .map((maps) => JSON.stringify({ maps: [maps.map(written)], sid: maps.map(written)[0] })),
  fc.constantFrom("", "[]", "{", '{"maps":[{"sid":"MP', '{"maps":7}'),
);

function written({ first, ...differences }: { readonly first: string; readonly sid: string }): string {
  const { [first]: value, ...others } = map(differences);
  return JSON.stringify({ [first]: value, ...others });
}

const exchange = (body: string, sent: string): object => ({
  request: { method: "POST", url: list, headers: { "x-sent": sent }, body: sent },
  response: { status: 200, headers: { "x-shown": body, "content-length": `${Buffer.byteLength(body)}` }, body },
});

/** The parsed answer, and its text. */
const meaning = ({ response }: Exchange): unknown => ({
  json: response.json ?? attempt(response.body ?? ""),
  body: response.body,
});

function attempt(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

describe("Maps that were read before are not parsed again", () => {
  it("with the same result, whatever recordings hold and wherever a Map occurs", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(answer, answer), { minLength: 1, maxLength: 12 }), (answers) => {
        const lines = answers.map(([body, sent]) => JSON.stringify(exchange(body, sent)));
        const { exchanges, unreadable } = readText("ndjson", lines.join("\n"), { size: 1 << 16 });
        expect(unreadable).toEqual([]);
        expect(exchanges.map(meaning)).toEqual(answers.map(([body]) => ({ json: attempt(body), body })));
        expect(exchanges.map(({ request, response }) => [request.body, response.headers["x-shown"]])).toEqual(
          answers.map(([body, sent]) => [sent, body]),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("but are the same objects", () => {
    const url = `https://sync.twilio.com/v1/Services/${service}/Maps`;
    const line = (body: string): string =>
      JSON.stringify({ request: { method: "GET", url }, response: { status: 200, body } });
    const one = JSON.stringify(map());
    const { exchanges } = readText("ndjson", [line(one), line(one), line(`{"maps":[${one}],"meta":{}}`)].join("\n"));
    const [first, second, third] = exchanges.map(({ response }) => response.json);
    expect(second).toBe(first);
    expect(third).toEqual({ maps: [map()], meta: {} });
    expect((third as { maps: unknown[] }).maps[0]).toBe(first); // as the line before says
  });

  it("and their text is made only if it is accessed", () => {
    const made = vi.spyOn(FamiliarResponse.prototype, "body", "get");
    onTestFinished(() => made.mockRestore());
    const body = JSON.stringify(map());
    const headers = { "content-length": "4096" };
    const line = JSON.stringify({ request: { method: "GET", url: list }, response: { status: 200, headers, body } });
    const { exchanges } = readText("ndjson", [line, line].join("\n"));
    expect(made).not.toHaveBeenCalled();
    expect(exchanges.map(({ response }) => response.body)).toEqual([body, body]);
  });
});
