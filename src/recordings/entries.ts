/**
 * Splits a list in a JSON document into its elements, so that a file of any size needs no more memory than its largest entry. Follows
 * the JSON only as far as necessary: strings, open brackets, and the names of the members that lead to the list. Whether an element is
 * valid JSON is for its parser to say.
 */
import { type Cut, createParts } from "./lines.js";

export interface EntryScanner {
  /** Throws SyntaxError, which names the byte, if brackets do not match or the document continues after its end. */
  push(bytes: Buffer): void;
  /** Whether the list was found so far. */
  readonly found: boolean;
  /** Whether the document is complete. */
  readonly complete: boolean;
}

const [quote, backslash, comma, colon, lineFeed] = [0x22, 0x5c, 0x2c, 0x3a, 0x0a];
const [openObject, closeObject, openArray, closeArray] = [0x7b, 0x7d, 0x5b, 0x5d];
const nothing = Buffer.alloc(0);

/** Sets the highest bit of each byte of a word that is a quote or a backslash: subtracting 1 borrows from a byte that is 0. */
function marksIn(word: number): number {
  const quotes = word ^ 0x22222222;
  const backslashes = word ^ 0x5c5c5c5c;
  return (((quotes - 0x01010101) & ~quotes) | ((backslashes - 0x01010101) & ~backslashes)) & 0x80808080;
}

/** The offset of the first byte whose highest bit is set. Higher bytes may be set by a borrow, so only the lowest is reliable. */
const firstOf = (marks: number): number => (31 - Math.clz32(marks & -marks)) >> 3;

/**
 * The index of the quote that ends a string which continues at `start`; the length of the bytes if it continues beyond them, and one
 * more if their last byte escapes the next. Most of a recording is inside strings, so eight bytes are skipped at once if none of them is
 * a quote or a backslash.
 */
function endOfText(bytes: Buffer, words: DataView, start: number): number {
  const { length } = bytes;
  let index = start;
  while (index + 8 <= length) {
    const marks = marksIn(words.getInt32(index, true));
    const further = marksIn(words.getInt32(index + 4, true));
    if ((marks | further) === 0) {
      index += 8;
      continue;
    }
    index += marks === 0 ? 4 + firstOf(further) : firstOf(marks);
    if (bytes[index] === quote) return index;
    index += 2;
  }
  for (; index < length; index++) {
    if (bytes[index] === quote) return index;
    if (bytes[index] === backslash) index += 1;
  }
  return index;
}

/**
 * Finds the list at `path`, the names of the members that lead to it; an empty path means the document itself. Calls `take` with each
 * element in order; an element missing between commas is empty. `skipped` is how many bytes of the file precede the first pushed.
 */
export function createEntryScanner(path: readonly string[], skipped: number, take: (entry: Cut) => void): EntryScanner {
  /** How many brackets are open between two elements: those of the objects around the list, and its own. */
  const depthOfEntries = path.length + 1;
  /** The closing brackets that are expected around the elements. */
  const closing: number[] = [];
  /** The names of the members that are being read, from the outermost inwards. */
  const names: string[] = path.map(() => "");
  const state = { found: false, complete: false };
  /** How many brackets are open within the element that is being read. */
  let within = 0;
  let inString = false;
  let escaped = false;
  /** The last string that may be one of those names, as far as it was read. */
  let text: Buffer[] = [];
  let inEntries = false;
  let inEntry = false;
  let afterComma = false;
  let before = skipped;
  let line = 1;
  let lineFrom = skipped;
  const entry = createParts();
  /** The bytes that were pushed, as 32-bit words. */
  let words: DataView = new DataView(new ArrayBuffer(0));
  let begins = { from: 0, line: 1, lineFrom: 0 };

  const unexpected = (byte: number, index: number): SyntaxError =>
    new SyntaxError(`unexpected ${String.fromCharCode(byte)} at byte ${before + index}`);

  function open(byte: number): void {
    const name = names.length - 1 >= closing.length ? closing.length : -1;
    if (name >= 0) names[name] = "";
    closing.push(byte === openObject ? closeObject : closeArray);
    if (closing.length !== depthOfEntries || byte !== openArray || !path.every((each, at) => names[at] === each))
      return;
    inEntries = true;
    state.found = true;
  }

  function close(byte: number, index: number): void {
    if (closing.pop() !== byte) throw unexpected(byte, index);
    if (closing.length < depthOfEntries) inEntries = false;
    state.complete = closing.length === 0;
  }

  /** The index of the quote that ends a string; the length of the bytes if it continues beyond them. */
  function endOfString(bytes: Buffer, start: number): number {
    const end = endOfText(bytes, words, escaped ? start + 1 : start);
    escaped = end > bytes.length;
    return Math.min(end, bytes.length);
  }

  /** Continues within an element up to the bracket that closes it. Returns the index after it, or the length of the bytes. */
  function through(bytes: Buffer, start: number): number {
    const { length } = bytes;
    let index = start;
    if (inString) {
      index = endOfString(bytes, index);
      if (index === length) return length;
      inString = false;
      index += 1;
    }
    let depth = within;
    for (; index < length; index++) {
      const byte = bytes[index];
      if (byte === quote) {
        index = endOfText(bytes, words, index + 1);
        if (index < length) continue;
        inString = true;
        escaped = index > length;
        break;
      }
      if (byte === openObject || byte === openArray) depth += 1;
      else if (byte === closeObject || byte === closeArray) {
        depth -= 1;
        if (depth === 0) break;
      } else if (byte === lineFeed) {
        line += 1;
        lineFrom = before + index + 1;
      }
    }
    within = depth;
    return Math.min(index + 1, length);
  }

  /** Handles a byte between elements: it ends the current element, begins one, or continues one. */
  function betweenEntries(bytes: Buffer, byte: number, index: number, start: number): void {
    const ends = byte === comma || byte === closeArray;
    if (ends && (inEntry || afterComma || byte === comma)) {
      if (!inEntry) begins = { from: before + index, line, lineFrom };
      const last = inEntry ? bytes.subarray(start, index) : nothing;
      const length = entry.length + last.length;
      const whole = entry.length > 0 ? entry.takeWith(last) : undefined;
      const { from } = begins;
      if (whole)
        take({ bytes: whole, among: whole, at: 0, from, length, line: begins.line, lineFrom: begins.lineFrom });
      else take({ bytes: last, among: bytes, at: start, from, length, line: begins.line, lineFrom: begins.lineFrom });
    } else if (!ends && !inEntry) begins = { from: before + index, line, lineFrom };
    inEntry = !ends;
    afterComma = byte === comma;
  }

  return {
    push(bytes) {
      words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
      let start = 0;
      for (let index = 0; index < bytes.length; index++) {
        if (within > 0) {
          index = through(bytes, index) - 1;
          continue;
        }
        if (inString) {
          const end = endOfString(bytes, index);
          if (closing.length < depthOfEntries) text.push(Buffer.from(bytes.subarray(index, end)));
          inString = end === bytes.length;
          index = end;
          continue;
        }
        const byte = bytes[index] ?? 0;
        if (byte <= 0x20) {
          if (byte === lineFeed) {
            line += 1;
            lineFrom = before + index + 1;
          }
          continue; // white space, or what the parser of an element rejects
        }
        const begun = byte === openObject || (path.length === 0 && byte === openArray);
        if (closing.length === 0 && (state.complete || !begun)) throw unexpected(byte, index);

        const among = inEntries && closing.length === depthOfEntries;
        if (among) {
          const was = inEntry;
          betweenEntries(bytes, byte, index, start);
          if (!was && inEntry) start = index;
        }

        if (byte === quote) {
          inString = true;
          text = [];
        } else if (byte === colon) {
          const at = closing.length - 1;
          if (at < path.length) names[at] = Buffer.concat(text).toString("utf8");
        } else if (byte === openObject || byte === openArray) {
          if (among) within = 1;
          else open(byte);
        } else if (byte === closeObject || byte === closeArray) close(byte, index);
      }
      if (inEntry) entry.add(bytes.subarray(start));
      before += bytes.length;
    },
    get found() {
      return state.found;
    },
    get complete() {
      return state.complete;
    },
  };
}
