/**
 * Most Maps that a recording shows it has shown before, in the very same words: a list shows fifty of which one has changed. Such a
 * Map is not parsed again. Its text is taken out before the rest is parsed, and what was made of it the first time is put in.
 */
import { randomBytes } from "node:crypto";
import type { HttpResponse } from "../http/exchange.js";
import { isObject } from "../http/json.js";

/** A Map that was read, with the JSON of it as it stands within a JSON string. */
export interface Familiar {
  readonly bytes: Buffer;
  /** How far into it the SID stands. */
  readonly offset: number;
  readonly map: object;
}

/** What stands in the JSON of an exchange where Maps do. */
export interface Shortened {
  /** The JSON with a mark in place of each Map that is known. */
  readonly text: string;
  /** Those Maps, in their order. */
  readonly maps: readonly Familiar[];
  /** Where the SIDs of others stand. */
  readonly strangers: readonly number[];
}

/** Every Map shows its SID, and nothing else shows one so. */
const anchor = Buffer.from('\\"sid\\":\\"MP');

/** So many Maps are remembered: a page of a thousand, or some twenty of the usual size. */
const most = 1024;

const [quote, backslash, openObject, closeObject, comma] = [0x22, 0x5c, 0x7b, 0x7d, 0x2c];

/** What stands in place of a Map is named so that no recording can hold it. */
const markName = `map-${randomBytes(6).toString("hex")}`;
const mark = (index: number): string => `{\\"${markName}\\":${index}}`;
const markIn = (index: number): string => `{"${markName}":${index}}`;
const marks = new RegExp(`\\{"${markName}":(\\d+)\\}`, "g");

export function createFamiliar() {
  const known = new Map<number, Familiar>();
  /** What was learned last. */
  let last: Stranger = {};

  /** Where a text that is known begins and ends around the SID at `at`. */
  const find = (bytes: Buffer, at: number): Familiar | undefined => {
    const found = known.get(keyOf(bytes, at));
    if (!found) return undefined;
    const start = at - found.offset;
    const end = start + found.bytes.length;
    if (start < 0 || end > bytes.length) return undefined;
    return bytes.compare(found.bytes, 0, found.bytes.length, start, end) === 0 ? found : undefined;
  };

  return {
    /** Takes the Maps that are known out of the JSON of an exchange. */
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

    /** Remembers Maps that were not known, which were read from the texts around these SIDs. */
    learn(bytes: Buffer, { strangers }: Shortened, shown: readonly Stranger[]): void {
      if (strangers.length !== shown.length) return; // which is which is not known
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

/** A number for the SID at `at`; several may have the same. */
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

/** A body that was nothing but one Map that is known. */
const onlyMark = markIn(0);

const noStrangers: readonly Stranger[] = [];

/** A Map as an answer shows it. */
type Stranger = Record<string, unknown>;

/** Lets one have the very texts that it has in common with another, such as the SID of the Account: many are remembered for long. */
function share(one: Stranger, other: Stranger): void {
  for (const name in one) {
    if (typeof one[name] === "string" && one[name] === other[name]) one[name] = other[name];
  }
}

/** Where the object ends that begins here, in JSON within a JSON string; -1 if the string ends before. */
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
      else if (escaped === backslash) index += bytes[index + 1] === backslash ? 2 : 1; // what is escaped within
    } else if (inText) continue;
    else if (byte === openObject) depth += 1;
    else if (byte === closeObject) {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return -1;
}

/** What a body means, and the Maps of it that were not known. */
export interface Restored {
  readonly json: unknown;
  readonly strangers: readonly Stranger[];
}

/**
 * Reads a body from which familiar Maps were taken. Undefined if not all of them stand where Maps do, so that the text has to be
 * read as it was.
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

/** Those that were asked for: where something was kept out of a recording, each body is looked into. */
const texts = new WeakMap<Familiar, string>();

/** The text of a Map that stands within a JSON string. */
function textOf(familiar: Familiar): string {
  const text = texts.get(familiar) ?? String(JSON.parse(`"${familiar.bytes.toString("utf8")}"`));
  texts.set(familiar, text);
  return text;
}

/** An answer whose body is known already for what it means; its text is made only where somebody asks for it. */
export class FamiliarResponse implements HttpResponse {
  constructor(
    readonly status: number,
    readonly headers: HttpResponse["headers"],
    readonly json: unknown,
    /** The body with marks in place of these Maps. */
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
