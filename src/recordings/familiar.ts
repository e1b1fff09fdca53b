/**
 * Avoids parsing Maps again that a recording shows repeatedly with identical text, as most are: a list shows fifty, of which one changed.
 * The text of such a Map is cut out before the rest is parsed, and the object that was parsed the first time is inserted afterwards.
 */
import { randomBytes } from "node:crypto";
import type { HttpResponse } from "../http/exchange.js";
import { isObject } from "../http/json.js";

/** A Map that was parsed, with its JSON as it is escaped within a JSON string. */
export interface Familiar {
  readonly bytes: Buffer;
  /** The offset of the SID in `bytes`. */
  readonly offset: number;
  readonly map: object;
}

/** The JSON of an exchange after known Maps were cut out. */
export interface Shortened {
  /** The JSON with a mark in place of each known Map. */
  readonly text: string;
  /** The known Maps in their order. */
  readonly maps: readonly Familiar[];
  /** The positions of the SIDs of unknown Maps. */
  readonly strangers: readonly number[];
}

/** Occurs in every Map, and nowhere else. */
const anchor = Buffer.from('\\"sid\\":\\"MP');

/** How many Maps are remembered: a page of a thousand, or some twenty pages of the usual size. */
const most = 1024;

const [quote, backslash, openObject, closeObject, comma] = [0x22, 0x5c, 0x7b, 0x7d, 0x2c];

/** The name of the marks is random, so that no recording can contain it. */
const markName = `map-${randomBytes(6).toString("hex")}`;
const mark = (index: number): string => `{\\"${markName}\\":${index}}`;
const markIn = (index: number): string => `{"${markName}":${index}}`;
const marks = new RegExp(`\\{"${markName}":(\\d+)\\}`, "g");

export function createFamiliar() {
  const known = new Map<number, Familiar>();
  /** The Map that was learned last. */
  let last: Stranger = {};

  /** The known Map whose text surrounds the SID at `at`, if it is there unchanged. */
  const find = (bytes: Buffer, at: number): Familiar | undefined => {
    const found = known.get(keyOf(bytes, at));
    if (!found) return undefined;
    const start = at - found.offset;
    const end = start + found.bytes.length;
    if (start < 0 || end > bytes.length) return undefined;
    return bytes.compare(found.bytes, 0, found.bytes.length, start, end) === 0 ? found : undefined;
  };

  return {
    /** Cuts known Maps out of the JSON of an exchange. */
    shorten(bytes: Buffer, encoding: "latin1" | "utf8"): Shortened {
      let text = "";
      let from = 0;
      const maps: Familiar[] = [];
      const strangers: number[] = [];
      for (let at = bytes.indexOf(anchor); at >= 0; at = bytes.indexOf(anchor, at)) {
        const found = find(bytes, at);
        if (!found) {
          strangers.push(at);
          at += anchor.length;
          continue;
        }
        const start = at - found.offset;
        text += start - from === 1 && bytes[from] === comma ? "," : bytes.toString(encoding, from, start);
        text += mark(maps.length);
        maps.push(found);
        from = start + found.bytes.length;
        at = from;
      }
      return { text: text + bytes.toString(encoding, from), maps, strangers };
    },

    /** Remembers the unknown Maps that were parsed from the texts around these SIDs. */
    learn(bytes: Buffer, { strangers }: Shortened, shown: readonly Stranger[]): void {
      if (strangers.length !== shown.length) return; // it is unclear which is which
      for (const [index, at] of strangers.entries()) {
        const map = shown[index];
        const sid = bytes.toString("latin1", at + anchor.length - 2, at + anchor.length + 32);
        if (map?.sid !== sid) continue;
        share(map, last);
        last = map;
        const start = bytes.lastIndexOf(openObject, at);
        const end = endOfObject(bytes, start);
        if (end <= at) continue;
        const key = keyOf(bytes, at);
        if (known.size >= most && !known.has(key)) {
          const [oldest] = known.keys();
          if (oldest !== undefined) known.delete(oldest);
        }
        known.set(key, { bytes: Buffer.from(bytes.subarray(start, end)), offset: at - start, map });
      }
    },
  };
}

/** A hash of the SID at `at`; several SIDs may have the same. */
function keyOf(bytes: Buffer, at: number): number {
  const from = at + anchor.length;
  if (from + 32 > bytes.length) return 0;
  return (
    (bytes.readInt32LE(from) ^
      Math.imul(bytes.readInt32LE(from + 12), 31) ^
      Math.imul(bytes.readInt32LE(from + 28), 961)) |
    0
  );
}

/** The body of an answer that was a single known Map. */
const onlyMark = markIn(0);

const noStrangers: readonly Stranger[] = [];

/** A Map as an answer shows it. */
type Stranger = Record<string, unknown>;

/** Makes one Map share strings with another that are equal, such as the Account's SID, to save memory. */
function share(one: Stranger, other: Stranger): void {
  for (const name in one) {
    if (typeof one[name] === "string" && one[name] === other[name]) one[name] = other[name];
  }
}

/** The end of the object that begins at `start`, in JSON within a JSON string; -1 if the string ends before it does. */
function endOfObject(bytes: Buffer, start: number): number {
  if (start < 0) return -1;
  let depth = 0;
  let inText = false;
  for (let index = start; index < bytes.length; index++) {
    const byte = bytes[index];
    if (byte === quote) return -1;
    if (byte === backslash) {
      index += 1;
      const escaped = bytes[index];
      if (escaped === quote) inText = !inText;
      else if (escaped === backslash) index += bytes[index + 1] === backslash ? 2 : 1; // skips an escape of the inner JSON
    } else if (inText) continue;
    else if (byte === openObject) depth += 1;
    else if (byte === closeObject) {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return -1;
}

/** The parsed body, and the Maps in it that were unknown. */
export interface Restored {
  readonly json: unknown;
  readonly strangers: readonly Stranger[];
}

/**
 * Parses a body from which known Maps were cut out. Undefined if a mark is not where a Map belongs; the original text has to be parsed
 * then.
 */
export function restored(body: string, { maps }: Shortened): Restored | undefined {
  if (body === onlyMark && maps.length === 1) return { json: maps[0]?.map, strangers: noStrangers };
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return undefined;
  }
  if (!isObject(json)) return undefined;
  const own = marked(json);
  if (own !== undefined) return maps.length === 1 ? { json: maps[own]?.map, strangers: [] } : undefined;
  const { maps: list } = json;
  if (!Array.isArray(list)) return maps.length === 0 ? { json, strangers: [json] } : undefined;
  const strangers: Stranger[] = [];
  let count = 0;
  for (let index = 0; index < list.length; index++) {
    const shown: unknown = list[index];
    const place = marked(shown);
    if (place === undefined) {
      if (isObject(shown)) strangers.push(shown);
    } else if (place !== count) {
      return undefined;
    } else {
      list[index] = maps[place]?.map;
      count += 1;
    }
  }
  return count === maps.length ? { json, strangers } : undefined;
}

function marked(value: unknown): number | undefined {
  if (!isObject(value)) return undefined;
  const index = value[markName];
  return typeof index === "number" ? index : undefined;
}

/** Texts made so far: where placeholders are removed from a recording, each body is searched. */
const texts = new WeakMap<Familiar, string>();

/** The JSON of a Map, unescaped. */
function textOf(familiar: Familiar): string {
  const text = texts.get(familiar) ?? String(JSON.parse(`"${familiar.bytes.toString("utf8")}"`));
  texts.set(familiar, text);
  return text;
}

/** An answer whose body is already parsed; its text is made only when it is accessed. */
export class FamiliarResponse implements HttpResponse {
  constructor(
    readonly status: number,
    readonly headers: HttpResponse["headers"],
    readonly json: unknown,
    /** The body with marks in place of known Maps. */
    private readonly short: string,
    private readonly maps: readonly Familiar[],
  ) {}

  get body(): string {
    return this.short.replace(marks, (mark, index: string) => {
      const map = this.maps[Number(index)];
      return map ? textOf(map) : mark;
    });
  }
}
