import { isAscii, isUtf8 } from "node:buffer";
import { decompress, isTooLong, isUnpacked } from "./content-coding.js";

/** Bodies of more bytes, packed or unpacked, pass like all others but are not looked into. */
export const mostSeen = 4 << 20;

/** A body, as far as it has passed. */
export class Copy {
  private pieces: Buffer[] = [];
  private size = 0;

  add(piece: Buffer): void {
    this.size += piece.length;
    if (this.size <= mostSeen) this.pieces.push(piece);
    else this.pieces = [];
  }

  /** As text, freed of this content coding; null if it cannot be, is no text, or is too long. */
  text(coding: string | undefined): string | null {
    if (this.size === 0) return "";
    if (this.size > mostSeen) return null;
    return textOf(this.whole(), coding) ?? null;
  }

  /** Whether it is of no length that keeps it from being read, nor of a coding, and yet no text. */
  isUnreadable(coding: string | undefined): boolean {
    if (this.size === 0 || this.size > mostSeen || !isUnpacked(coding)) return false;
    return textOf(this.whole(), coding) === undefined;
  }

  private whole(): Buffer {
    const [first] = this.pieces;
    return this.pieces.length === 1 && first ? first : Buffer.concat(this.pieces);
  }
}

/** Null if it is too long, undefined if it is none. */
function textOf(bytes: Buffer, coding: string | undefined): string | null | undefined {
  try {
    const plain = coding === undefined ? bytes : decompress(bytes, coding, mostSeen);
    if (isAscii(plain)) return plain.toString("latin1");
    return isUtf8(plain) ? plain.toString("utf8") : undefined;
  } catch (error) {
    return isTooLong(error) ? null : undefined;
  }
}
