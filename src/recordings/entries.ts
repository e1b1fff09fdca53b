/**
 * The elements of `log.entries` in a HAR, one by one, so that a file of any size is read in the memory that its largest entry
 * takes. Follows the JSON only as far as that needs: what stands between quotes, which brackets are open, and the names of the
 * two members that lead to the list. That an element is JSON is for its parser to say.
 */
import { textOf } from "./bytes.js";

export interface EntryScanner {
  /**
   * The JSON of each element that ends in this piece of the file, in their order; an element that is missing between commas
   * is empty. Throws SyntaxError, which names the byte, where brackets do not match or the document goes on after its end.
   */
  push(bytes: Uint8Array): Generator<string>;
  /** Whether `log.entries` was there so far. */
  readonly found: boolean;
  /** Whether the document came to its end. */
  readonly complete: boolean;
}

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const [openObject, closeObject, openArray, closeArray] = [0x7b, 0x7d, 0x5b, 0x5d];

/** How many brackets are open between two entries: those of the document, of `log` and of `entries`. */
const depthOfEntries = 3;

export function createEntryScanner(): EntryScanner {
  /** The brackets that are to close what is open. */
  const closing: number[] = [];
  /** The names of the members that are being read, of the document and of the object in it. */
  const names = ["", ""];
  const state = { found: false, complete: false };
  let inString = false;
  let escaped = false;
  /** The last text that may be one of those names, as far as it was read. */
  let text: Uint8Array[] = [];
  let inEntries = false;
  let inEntry = false;
  let afterComma = false;
  /** The entry that is being read, in the pieces before this one. */
  let entry: Uint8Array[] = [];
  let before = 0;

  const isNear = (): boolean => closing.length > 0 && closing.length < depthOfEntries;

  const unexpected = (byte: number, index: number): SyntaxError =>
    new SyntaxError(`unexpected ${String.fromCharCode(byte)} at byte ${before + index}`);

  function open(byte: number): void {
    if (closing.length === 1) names[1] = "";
    closing.push(byte === openObject ? closeObject : closeArray);
    if (closing.length !== depthOfEntries || byte !== openArray || names[0] !== "log" || names[1] !== "entries") return;
    inEntries = true;
    state.found = true;
  }

  /** The index of the quote that ends a string, or the length of the bytes if it goes on after them. */
  function endOfString(bytes: Uint8Array, start: number): number {
    let index = start;
    if (escaped && index < bytes.length) {
      escaped = false;
      index += 1;
    }
    for (; index < bytes.length; index++) {
      if (bytes[index] === quote) return index;
      if (bytes[index] === backslash) index += 1;
    }
    escaped = index > bytes.length;
    return bytes.length;
  }

  function* push(bytes: Uint8Array): Generator<string> {
    let start = 0;
    for (let index = 0; index < bytes.length; index++) {
      if (inString) {
        const end = endOfString(bytes, index);
        if (isNear()) text.push(bytes.subarray(index, end));
        inString = end === bytes.length;
        index = end;
        continue;
      }
      const byte = bytes[index] ?? 0;
      if (byte <= 0x20) continue; // white space, or what the parser of an entry refuses
      if (closing.length === 0 && (state.complete || byte !== openObject)) throw unexpected(byte, index);

      if (inEntries && closing.length === depthOfEntries) {
        const ends = byte === comma || byte === closeArray;
        if (ends && (inEntry || afterComma || byte === comma)) {
          if (inEntry) entry.push(bytes.subarray(start, index));
          yield textOf(entry);
          entry = [];
        } else if (!ends && !inEntry) start = index;
        inEntry = !ends;
        afterComma = byte === comma;
      }

      if (byte === quote) {
        inString = true;
        text = [];
      } else if (byte === colon) {
        if (isNear()) names[closing.length - 1] = textOf(text);
      } else if (byte === openObject || byte === openArray) {
        open(byte);
      } else if (byte === closeObject || byte === closeArray) {
        if (closing.pop() !== byte) throw unexpected(byte, index);
        if (closing.length < depthOfEntries) inEntries = false;
        state.complete = closing.length === 0;
      }
    }
    if (inEntry) entry.push(bytes.subarray(start));
    before += bytes.length;
  }

  return {
    push,
    get found() {
      return state.found;
    },
    get complete() {
      return state.complete;
    },
  };
}
