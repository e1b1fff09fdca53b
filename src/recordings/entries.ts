/**
 * The elements of `log.entries` in a HAR, one by one, so that a file of any size is read in the memory that its largest entry
 * takes. Follows the structure of the JSON only as far as that needs: what stands between quotes, and how deep it is.
 */
import type { Bytes } from "./text.js";

export interface Entries {
  /** The JSON of each element, in their order. */
  [Symbol.asyncIterator](): AsyncIterator<string>;
  /** After the last: whether `log.entries` was there, and whether the document came to its end. */
  readonly found: boolean;
  readonly complete: boolean;
}

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const [openObject, closeObject, openArray, closeArray] = [0x7b, 0x7d, 0x5b, 0x5d];

/** How deep the entries stand: in the document, in `log`, in `entries`. */
const depthOfEntries = 3;

const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

export function entriesOf(bytes: Bytes): Entries {
  const state = { found: false, complete: false };

  async function* scan(): AsyncGenerator<string> {
    let depth = 0;
    let inString = false;
    let escaped = false;
    /** The name of the member that is being read, at the depths where it matters. */
    const names = ["", ""];
    let text: number[] | undefined;
    let lastText = "";
    let inEntries = false;
    let parts: Uint8Array[] = [];
    let inEntry = false;

    for await (const chunk of bytes) {
      let start = 0;
      for (let index = 0; index < chunk.length; index++) {
        const byte = chunk[index] ?? 0;
        if (inString) {
          if (escaped) escaped = false;
          else if (byte === backslash) escaped = true;
          else if (byte === quote) {
            inString = false;
            if (text) lastText = Buffer.from(text).toString("utf8");
            text = undefined;
          }
          if (inString) text?.push(byte);
          continue;
        }
        if (isSpace(byte)) continue;

        const between = inEntries && depth === depthOfEntries;
        if (between && inEntry && (byte === comma || byte === closeArray)) {
          parts.push(chunk.subarray(start, index));
          yield Buffer.concat(parts).toString("utf8");
          parts = [];
          inEntry = false;
        } else if (between && !inEntry && byte !== comma && byte !== closeArray) {
          start = index;
          inEntry = true;
        }

        switch (byte) {
          case quote:
            inString = true;
            text = depth === 1 || depth === 2 ? [] : undefined;
            break;
          case colon:
            if (depth === 1 || depth === 2) names[depth - 1] = lastText;
            break;
          case openObject:
          case openArray:
            depth += 1;
            if (depth === depthOfEntries && byte === openArray && names[0] === "log" && names[1] === "entries") {
              inEntries = true;
              state.found = true;
            }
            break;
          case closeObject:
          case closeArray:
            depth -= 1;
            if (depth < depthOfEntries) inEntries = false;
            if (depth === 0) state.complete = true;
            break;
        }
      }
      if (inEntry) parts.push(chunk.subarray(start));
    }
  }

  return {
    [Symbol.asyncIterator]: scan,
    get found() {
      return state.found;
    },
    get complete() {
      return state.complete;
    },
  };
}
