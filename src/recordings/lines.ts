/** A file of lines, one by one, in the memory that the longest takes; of those that are too long, only the beginning is kept. */

/** A part of a file: one line, or one element of a list. */
export interface Piece {
  /** Its text; only the beginning of it where it is longer than {@link longestPiece}. */
  readonly bytes: Buffer;
  readonly from: number;
  readonly length: number;
  /** The line where it begins, from 1, and the byte at which that line begins. */
  readonly line: number;
  readonly lineFrom: number;
}

/** A part as it is cut out of what was read at once with others. */
export interface Cut extends Piece {
  readonly among: Buffer;
  /** Where in that it begins. */
  readonly at: number;
}

/** No exchange of Sync Maps is so long: a full page has less than a thousandth of it for each Map. */
export const longestPiece = 32 << 20;

/** Of what is longer, so much is kept: enough to tell what was asked for. */
const beginning = 1 << 20;

/** The parts of what is being read, as far as they are kept: copies, since the pieces of a file are overwritten by those that follow. */
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
    /** All that was kept, in one; what comes next begins anew. */
    take(): Buffer {
      const [first = Buffer.alloc(0), ...others] = parts;
      const whole = others.length === 0 ? first : Buffer.concat(parts);
      parts = [];
      length = 0;
      return whole;
    },
    /** Likewise, as the one piece that a file is. */
    takeFile(skipped: number): Piece {
      const { length } = this;
      return { bytes: this.take(), from: skipped, length, line: 1, lineFrom: skipped };
    },
    /** The same, followed by the last part of it. */
    takeWith(last: Buffer): Buffer {
      if (length > longestPiece) return this.take();
      const whole = Buffer.concat([...parts, last]);
      parts = [];
      length = 0;
      return whole.length > longestPiece ? copyOf(whole.subarray(0, beginning)) : whole;
    },
  };
}

/** From the beginning of one piece to the end of another; its text is that of the first. */
export const spanOf = (first: Piece, last: Piece): Piece => ({
  ...first,
  length: last.from + last.length - first.from,
});

/** A copy that keeps nothing else in the memory, as one from the pool of Buffer would. */
function copyOf(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}

const lineFeed = 0x0a;
const nothing = Buffer.alloc(0);

/** Tells `take` of each line without its end; what follows the last line feed is one if it is not empty. */
export function createLines(skipped: number, take: (line: Cut) => void) {
  const parts = createParts();
  let line = 1;
  let from = skipped;
  let before = skipped;

  /** A line that began in pieces before this one. */
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
