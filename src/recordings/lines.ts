/** Splits a file into lines, in the memory that the longest takes. Of lines that are too long, only the beginning is kept. */

/** A part of a file: one line, or one element of a list. */
export interface Piece {
  /** Its text; only the beginning if it is longer than {@link longestPiece}. */
  readonly bytes: Buffer;
  readonly from: number;
  readonly length: number;
  /** The line where it begins, counted from 1, and the byte where that line begins. */
  readonly line: number;
  readonly lineFrom: number;
}

/** A part of a file, as a slice of what was read together with others. */
export interface Cut extends Piece {
  readonly among: Buffer;
  /** Its offset in `among`. */
  readonly at: number;
}

/** No exchange of Sync Maps is this long: a full page has less than a thousandth of it for each Map. */
export const longestPiece = 32 << 20;

/** How much of a longer part is kept: enough to see what was requested. */
const beginning = 1 << 20;

/** Collects the parts of what is being read, as copies, since each piece of a file is read into the same memory. */
export function createParts() {
  let parts: Buffer[] = [];
  let length = 0;
  return {
    get length() {
      return length;
    },
    add(part: Buffer): void {
      if (part.length === 0) return;
      if (length <= longestPiece) parts.push(copyOf(part));
      length += part.length;
      if (length > longestPiece) parts = [copyOf(Buffer.concat(parts).subarray(0, beginning))];
    },
    /** Returns all that was collected, and begins anew. */
    take(): Buffer {
      const [first = Buffer.alloc(0), ...others] = parts;
      const whole = others.length === 0 ? first : Buffer.concat(parts);
      parts = [];
      length = 0;
      return whole;
    },
    /** The same, as one piece that is the whole file. */
    takeFile(skipped: number): Piece {
      const { length } = this;
      return { bytes: this.take(), from: skipped, length, line: 1, lineFrom: skipped };
    },
    /** The same as `take`, followed by the last part. */
    takeWith(last: Buffer): Buffer {
      if (length > longestPiece) return this.take();
      const whole = Buffer.concat([...parts, last]);
      parts = [];
      length = 0;
      return whole.length > longestPiece ? copyOf(whole.subarray(0, beginning)) : whole;
    },
  };
}

/** From the beginning of one piece to the end of another; its `bytes` are those of the first. */
export const spanOf = (first: Piece, last: Piece): Piece => ({
  ...first,
  length: last.from + last.length - first.from,
});

/** A copy in memory of its own: one from Buffer's pool would keep the whole pool alive. */
function copyOf(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}

const lineFeed = 0x0a;
const nothing = Buffer.alloc(0);

/** Calls `take` with each line without its line feed; also with what follows the last line feed, unless it is empty. */
export function createLines(skipped: number, take: (line: Cut) => void) {
  const parts = createParts();
  let line = 1;
  let from = skipped;
  let before = skipped;

  /** Ends a line that began in an earlier piece. */
  const begun = (last: Buffer): void => {
    const length = parts.length + last.length;
    const bytes = parts.takeWith(last);
    take({ bytes, among: bytes, at: 0, from, length, line, lineFrom: from });
  };

  return {
    push(bytes: Buffer): void {
      let start = 0;
      for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
        const part = bytes.subarray(start, end);
        if (parts.length > 0) begun(part);
        else take({ bytes: part, among: bytes, at: start, from, length: end - start, line, lineFrom: from });
        line += 1;
        from = before + end + 1;
        start = end + 1;
      }
      parts.add(bytes.subarray(start));
      before += bytes.length;
    },
    end(): void {
      if (parts.length > 0) begun(nothing);
    },
  };
}
