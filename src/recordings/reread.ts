/** Reads parts of a recording again, to find the place of a value in it. */
import { isAscii } from "node:buffer";
import { open, stat } from "node:fs/promises";
import { bytesOf, isPacked } from "./open.js";

export interface Rereader {
  /** Bytes of the unpacked file; have to be requested in order. Undefined if it can be read only once: standard input, a pipe. */
  read(from: number, length: number): Promise<Buffer | undefined>;
  /** How many UTF-16 code units precede a byte on its line; `column` is its column in bytes, from 1. */
  columnsBefore(from: number, column: number): Promise<number>;
  close(): Promise<void>;
}

/** Columns on lines that begin further back than this are counted in bytes. */
const farthest = 16 << 20;

/** Rereads a file that was read before. */
export async function createRereader(file: string): Promise<Rereader> {
  if (file === "-" || !(await stat(file)).isFile())
    return { read: async () => undefined, columnsBefore: async (_, column) => column - 1, close: async () => {} };
  const read = (await isPacked(file)) ? await packedReader(file) : await plainReader(file);
  return {
    read: read.read,
    async columnsBefore(from, column) {
      const length = column - 1;
      return length === 0 ? 0 : read.unitsBefore(from, length);
    },
    close: read.close,
  };
}

async function plainReader(file: string) {
  const handle = await open(file);
  return {
    async read(from: number, length: number): Promise<Buffer> {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
      return buffer.subarray(0, bytesRead);
    },
    async unitsBefore(from: number, length: number): Promise<number> {
      return length > farthest ? length : (await this.read(from - length, length)).toString("utf8").length;
    },
    close: () => handle.close(),
  };
}

/** Unpacks the file again, and drops what lies behind the current position. */
async function packedReader(file: string) {
  const bytes = bytesOf(file);
  let held: Buffer = Buffer.alloc(0);
  let start = 0;
  /** By how many the bytes exceed the UTF-16 code units in the dropped part of the current line. */
  let surplus = 0;

  /** Drops what lies before a byte. */
  const forget = (from: number): void => {
    const behind = held.subarray(0, Math.max(from - start, 0));
    const line = behind.lastIndexOf(lineFeed) + 1;
    surplus = (line > 0 ? 0 : surplus) + surplusOf(behind.subarray(line));
    held = held.subarray(behind.length);
    start += behind.length;
  };

  return {
    async read(from: number, length: number): Promise<Buffer> {
      forget(from);
      while (start + held.length < from + length) {
        const next = await bytes.next();
        if (next.done) break;
        held = Buffer.concat([held, next.value]);
        forget(from);
      }
      return held.subarray(Math.max(from - start, 0), Math.max(from - start, 0) + length);
    },
    async unitsBefore(from: number, length: number): Promise<number> {
      forget(from);
      return length - surplus;
    },
    async close(): Promise<void> {
      await bytes.return(undefined);
    },
  };
}

const lineFeed = 0x0a;

/** By how many the bytes of UTF-8 exceed its UTF-16 code units: a character has one unit, or two if it has four bytes. */
function surplusOf(bytes: Buffer): number {
  if (isAscii(bytes)) return 0;
  let surplus = 0;
  for (const byte of bytes) {
    if ((byte & 0xc0) === 0x80) surplus += 1;
    else if (byte >= 0xf0) surplus -= 1;
  }
  return surplus;
}
