import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isObject } from "../http/json.js";
import { createEntryScanner } from "./entries.js";

/** What is found in a text that arrives in pieces of these sizes, over and over; characters may be split. */
function scanned(text: string, sizes: readonly number[] = [7]) {
  const bytes = Buffer.from(text);
  const all: string[] = [];
  const scanner = createEntryScanner(["log", "entries"], 0, (entry) => all.push(entry.bytes.toString("utf8")));
  for (let start = 0, turn = 0; start < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    scanner.push(bytes.subarray(start, start + size));
    start += size;
  }
  return { all, found: scanner.found, complete: scanner.complete };
}

const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 });
const indent = fc.constantFrom(0, 1, 2);

describe("the entries of a HAR", () => {
  it.each<[unknown[], string]>([
    [[], '{"log":{"entries":[]}}'],
    [[1], '{"log":{"entries":[1]}}'],
    [[[], {}, "", null, -1.5e3], ' {"log" :\t{"entries":\n[[],{}, "" ,null ,-1.5e3 ]}}\r\n'],
    [
      [{ a: [1, { b: "]}" }] }, "x,y"],
      '{"log":{"version":"1.2","entries":[ {"a":[1,{"b":"]}"}]} , "x,y" ],"pages":[]}}',
    ],
    [
      [{ entries: [1] }],
      '{"entries":[0],"log":{"pages":[{"entries":[3]}],"entries":[{"entries":[1]}]},"x":{"entries":[4]}}',
    ],
    [['a\\"]', "\\"], '{"log":{"entries":["a\\\\\\"]","\\\\"]}}'],
  ])("are %j in %s", (want, given) => {
    const { all, ...state } = scanned(given);
    expect(all.map((each) => JSON.parse(each))).toEqual(want);
    expect(state).toEqual({ found: true, complete: true });
  });

  it.each([
    '{"log":{"entries":{"a":[1]}}}',
    '{"entries":[1]}',
    '{"a":{"entries":1},"log":[[1]]}',
    '{"log":{"x":"entries"},"y":[[1]]}',
    "{}",
  ])("are not there in %s", (given) => {
    expect(scanned(given)).toEqual({ all: [], found: false, complete: true });
  });

  it("are incomplete in a truncated document, wherever it is cut", () => {
    const whole = '{"log":{"entries":[{"a":"é\\"]"},[2]]}}';
    const bytes = Buffer.from(whole);
    for (let length = 0; length < bytes.length; length++) {
      const { all, complete } = scanned(bytes.subarray(0, length).toString("utf8"));
      expect({ all, complete }).toEqual({ all: ['{"a":"é\\"]"}', "[2]"].slice(0, all.length), complete: false });
    }
    expect(scanned(whole).complete).toBe(true);
  });

  it.each<[string[], string]>([
    [["1", ""], '{"log":{"entries":[1,]}}'],
    [["", "1"], '{"log":{"entries":[,1]}}'],
    [["1", "", "2"], '{"log":{"entries":[1,,2]}}'],
  ])("are %j, including an empty element, in %s", (want, given) => {
    expect(scanned(given).all).toEqual(want);
  });

  it.each<[string, string]>([
    ["unexpected ] at byte 21", '{"log":{"entries":[1]]}'],
    ["unexpected } at byte 20", '{"log":{"entries":[1}}}'],
    ["unexpected { at byte 23", '{"log":{"entries":[1]}}{"log":{"entries":[2]}}'],
    ["unexpected [ at byte 0", '[{"log":{"entries":[1]}}]'],
    ["unexpected n at byte 1", " null"],
  ])("are not searched for after an %s", (message, given) => {
    expect(() => scanned(given, [3])).toThrow(new SyntaxError(message));
    expect(() => scanned(given, [100])).toThrow(new SyntaxError(message));
  });
});

describe("everything that a parser of whole documents finds", () => {
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      fc.jsonValue({ maxDepth: 1 }),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom("log", "entries", "é"), tie("value"), { maxKeys: 3 }),
    ),
  }));

  const entriesOf = (document: unknown): readonly unknown[] | undefined => {
    const log = isObject(document) ? document.log : undefined;
    return isObject(log) && Array.isArray(log.entries) ? log.entries : undefined;
  };

  it("is found wherever the bytes are cut, in a HAR with any JSON around its entries", () => {
    const har = fc.record({
      before: fc.jsonValue(),
      log: fc.record({ pages: value, entries: fc.array(fc.oneof(fc.jsonValue(), value)), comment: fc.jsonValue() }),
      after: value,
    });
    fc.assert(
      fc.property(har, sizes, indent, (document, cuts, spaces) => {
        const text = JSON.stringify(document, null, spaces);
        const { all, ...state } = scanned(text, cuts);
        expect(all.map((each) => JSON.parse(each))).toEqual(JSON.parse(text).log.entries);
        expect(state).toEqual({ found: true, complete: true });
      }),
      { numRuns: 300 },
    );
  });

  it("is found, and nothing else, in any object with members called log and entries at any depth", () => {
    const object = fc.dictionary(fc.constantFrom("log", "entries", "x"), value, { maxKeys: 3 });
    fc.assert(
      fc.property(object, sizes, indent, (document, cuts, spaces) => {
        const text = JSON.stringify(document, null, spaces);
        const want = entriesOf(JSON.parse(text));
        const { all, ...state } = scanned(text, cuts);
        expect(all.map((each) => JSON.parse(each))).toEqual(want ?? []);
        expect(state).toEqual({ found: want !== undefined, complete: true });
      }),
      { numRuns: 500 },
    );
  });

  it("is found in a text with a changed byte if that is still JSON; otherwise at worst a SyntaxError is thrown", () => {
    const log = fc.record({ log: fc.record({ entries: fc.array(value) }) });
    const change = fc.record({
      at: fc.nat(),
      drop: fc.integer({ min: 0, max: 2 }),
      put: fc.constantFrom(...'{}[],:"\\ 1'),
    });
    fc.assert(
      fc.property(log, change, sizes, (document, { at, drop, put }, cuts) => {
        const whole = JSON.stringify(document);
        const place = at % whole.length;
        const text = whole.slice(0, place) + put + whole.slice(place + drop);
        const want = parsed(text);
        const got = attempted(() => scanned(text, cuts).all);
        if (want !== undefined) expect(got?.map((each) => JSON.parse(each))).toEqual(entriesOf(want) ?? []);
      }),
      { numRuns: 500 },
    );
  });
});

function parsed(text: string): unknown {
  return attempted(() => JSON.parse(text));
}

function attempted<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
