import { isAscii, isUtf8 } from "node:buffer";
import { decompress, isTooLong, isUnpacked } from "./content-coding.js";

/** Bodies with more bytes than this, compressed or not, are passed on but not examined. */
export const mostSeen = 4 << 20;

/** A copy of a body, as far as it has passed. */
export class Copy {
  private pieces: Buffer[] = [];
  private size = 0;

  add(piece: Buffer): void {
    this.size += piece.length;
    if (this.size <= mostSeen) this.pieces.push(piece);
    else this.pieces = [];
  }

  /** The text after removing the content coding; null if that fails, if it is not text, or if it is too long. */
  text(coding: string | undefined): string | null {
    if (this.size === 0) return "";
    if (this.size > mostSeen) return null;
    return textOf(this.whole(), coding) ?? null;
  }

  /** Whether it is not text, although its length and its content coding do not prevent reading it. */
  isUnreadable(coding: string | undefined): boolean {
    if (this.size === 0 || this.size > mostSeen || !isUnpacked(coding)) return false;
    return textOf(this.whole(), coding) === undefined;
  }

  private whole(): Buffer {
    const [first] = this.pieces;
    return this.pieces.length === 1 && first ? first : Buffer.concat(this.pieces);
  }
}

/** Null if the body is too long, undefined if it cannot be decompressed or is not text. */
function textOf(bytes: Buffer, coding: string | undefined): string | null | undefined {
  try {
    const plain = coding === undefined ? bytes : decompress(bytes, coding, mostSeen);
    if (isAscii(plain)) return plain.toString("latin1");
    return isUtf8(plain) ? plain.toString("utf8") : undefined;
  } catch (error) {
    return isTooLong(error) ? null : undefined;
  }
}
