/** A file of lines, one by one, in the memory that the longest takes; of those that are too long, only the beginning is kept. */

/** A part of a file: one line, or one element of a list. */
export interface Piece {
  /** Its text; only the beginning of it where it is longer than {@link longest}. */
  readonly bytes: Buffer;
  readonly from: number;
  readonly length: number;
  /** The line where it begins, from 1, and the byte at which that line begins. */
  readonly line: number;
  readonly lineFrom: number;
}

/** No exchange of Sync Maps is so long: a full page has less than a thousandth of it for each Map. */
export const longest = 32 << 20;

/** Of what is longer, so much is kept: enough to tell what was asked for. */
const beginning = 1 << 20;

/** The parts of what is being read, as far as they are kept. */
export function createParts() {
  let parts: Buffer[] = [];
  let length = 0;
  return {
    get length() {
      return length;
    },
    add(part: Buffer): void {
      if (part.length === 0) return;
      if (length <= longest) parts.push(part);
      length += part.length;
      if (length > longest) parts = [Buffer.concat(parts).subarray(0, beginning)];
    },
    /** All that was kept, in one; what comes next begins anew. */
    take(): Buffer {
      const [first = Buffer.alloc(0), ...others] = parts;
      const whole = others.length === 0 ? first : Buffer.concat(parts);
      parts = [];
      length = 0;
      return whole;
    },
  };
}

const lineFeed = 0x0a;

/** Tells `take` of each line without its end; what follows the last line feed is one if it is not empty. */
export function createLines(skipped: number, take: (line: Piece) => void) {
  const parts = createParts();
  let line = 1;
  let from = skipped;
  let before = skipped;

  const complete = (end: number): void => {
    const length = parts.length;
    take({ bytes: parts.take(), from, length, line, lineFrom: from });
    line += 1;
    from = end + 1;
  };

  return {
    push(bytes: Buffer): void {
      let start = 0;
      for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
        parts.add(bytes.subarray(start, end));
        complete(before + end);
        start = end + 1;
      }
      parts.add(bytes.subarray(start));
      before += bytes.length;
    },
    end(): void {
      if (parts.length > 0) complete(before);
    },
  };
}
