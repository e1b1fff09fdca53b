import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entriesOf } from "./entries.js";

/** The text in pieces of these sizes, over and over; characters may be cut in two. */
async function* pieces(text: string, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0, turn = 0; start < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(start, start + size);
    start += size;
  }
}

async function scanned(text: string, sizes: readonly number[] = [7]) {
  const entries = entriesOf(pieces(text, sizes));
  const all: unknown[] = [];
  for await (const entry of entries) all.push(JSON.parse(entry));
  return { all, found: entries.found, complete: entries.complete };
}

describe("the entries of a HAR", () => {
  it.each<[unknown[], string]>([
    [[], '{"log":{"entries":[]}}'],
    [[1], '{"log":{"entries":[1]}}'],
    [
      [{ a: [1, { b: "]}" }] }, "x,y"],
      '{"log":{"version":"1.2","entries":[ {"a":[1,{"b":"]}"}]} , "x,y" ],"pages":[]}}',
    ],
    [
      [{ entries: [1] }],
      '{"entries":[0],"log":{"pages":[{"entries":[3]}],"entries":[{"entries":[1]}]},"x":{"entries":[4]}}',
    ],
    [['a\\"]'], '{"log":{"entries":["a\\\\\\"]"]}}'],
  ])("are %j in %s", async (want, given) => {
    expect(await scanned(given)).toEqual({ all: want, found: true, complete: true });
  });

  it("are not there in other documents", async () => {
    expect(await scanned('{"log":{"entries":{"a":[1]}}}')).toMatchObject({ all: [], found: false, complete: true });
    expect(await scanned('{"entries":[1]}')).toMatchObject({ all: [], found: false, complete: true });
    expect(await scanned("[[[1]]]")).toMatchObject({ all: [], found: false, complete: true });
  });

  it("end early in a document that does", async () => {
    expect(await scanned('{"log":{"entries":[{"a":1},{"b":')).toEqual({
      all: [{ a: 1 }],
      found: true,
      complete: false,
    });
    expect(await scanned('{"log":')).toMatchObject({ found: false, complete: false });
  });

  it("are those that a parser of whole documents finds, wherever the bytes are cut", async () => {
    const document = fc.record({
      before: fc.jsonValue(),
      log: fc.record({ pages: fc.jsonValue(), entries: fc.array(fc.jsonValue()), comment: fc.jsonValue() }),
      after: fc.jsonValue(),
    });
    const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(document, sizes, fc.constantFrom(0, 1, 2), async (value, cuts, indent) => {
        const text = JSON.stringify(value, null, indent);
        const want = JSON.parse(text).log.entries;
        expect(await scanned(text, cuts)).toEqual({ all: want, found: true, complete: true });
      }),
      { numRuns: 300 },
    );
  });
});
