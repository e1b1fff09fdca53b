/** The bytes of a file or of standard input, unpacked if they are compressed. */
import { readSync } from "node:fs";
import { open } from "node:fs/promises";
import { Readable, type Transform } from "node:stream";
import { setImmediate } from "node:timers/promises";
import zlib from "node:zlib";
import { whyUnread } from "../files/why.js";
import { messageOf } from "../http/realm.js";
import { RecordingError } from "./recording-error.js";

/** The size of a piece of a file. After each, other work of this process gets its turn, which costs as much as searching a sixth of it. */
const pieceSize = 1 << 18;

/** The size of a piece of unpacked data; each has its own memory. */
const unpackedSize = 1 << 16;

interface Packing {
  readonly name: string;
  readonly magic: readonly number[];
  /** Undefined if this Node.js cannot unpack it. */
  readonly unpacker: (() => Transform) | undefined;
  readonly by: string;
}

const packings: readonly Packing[] = [
  { name: "gzip", magic: [0x1f, 0x8b], unpacker: () => zlib.createGunzip({ chunkSize: unpackedSize }), by: "gunzip" },
  { name: "Zstandard", magic: [0x28, 0xb5, 0x2f, 0xfd], unpacker: zstd(), by: "zstd -d" },
  { name: "a zip archive", magic: [0x50, 0x4b, 0x03, 0x04], unpacker: undefined, by: "unzip" },
  { name: "bzip2", magic: [0x42, 0x5a, 0x68], unpacker: undefined, by: "bunzip2" },
  { name: "xz", magic: [0xfd, 0x37, 0x7a, 0x58], unpacker: undefined, by: "unxz" },
];

/** Node.js has it since 22.15. */
function zstd(): Packing["unpacker"] {
  const create: unknown = Reflect.get(zlib, "createZstdDecompress");
  return typeof create === "function" ? () => create({ chunkSize: unpackedSize }) : undefined;
}

const packingOf = (beginning: Buffer): Packing | undefined =>
  packings.find(({ magic }) => magic.every((byte, index) => beginning[index] === byte));

/** Whether an archive is a session of Fiddler, which holds requests and answers in files such as raw/01_c.txt. */
function isSessionOfFiddler(packing: Packing | undefined, beginning: Buffer): boolean {
  return packing?.by === "unzip" && /raw[\\/]\d+_[cms]\.(?:txt|xml)/.test(beginning.toString("latin1", 0, 1 << 16));
}

/** Whether a file is compressed, so that its bytes are not those of its content. Rejects with Node's error if it cannot be read. */
export async function isPacked(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return packingOf(buffer) !== undefined;
  } finally {
    await handle.close();
  }
}

/** The name of a file in messages. */
export const nameOf = (file: string): string => (file === "-" ? "standard input" : file);

/**
 * The unpacked bytes of a file (standard input for "-"), in pieces that are valid only until the next is requested. `progress` is called
 * with the number of bytes read from the file. Throws {@link RecordingError} if they cannot be read, or not unpacked any further.
 */
export async function* bytesOf(file: string, progress: (bytes: number) => void = () => {}): AsyncGenerator<Buffer> {
  const name = nameOf(file);
  const raw = rawBytes(file, name, progress);
  try {
    const head: Buffer[] = [];
    while (Buffer.concat(head).length < 4) {
      const { done, value } = await raw.next();
      if (done) break;
      head.push(value);
    }
    const beginning = Buffer.concat(head);
    const packing = packingOf(beginning);
    const all = joined(beginning, raw);
    if (isSessionOfFiddler(packing, beginning))
      throw new RecordingError(`${name} is a session of Fiddler; export it as HAR (HTTPArchive)`);
    if (packing) yield* unpacked(all, packing, name);
    else yield* all;
  } finally {
    await raw.return(undefined); // closes the file if it was not read to its end
  }
}

async function* joined(head: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  yield* rest;
}

async function* unpacked(packed: AsyncIterable<Buffer>, packing: Packing, name: string): AsyncGenerator<Buffer> {
  if (!packing.unpacker) {
    throw new RecordingError(
      `${name} is ${packing.name}, which is not unpacked here; do so first, as ${packing.by} does`,
    );
  }
  const unpacker = packing.unpacker();
  const source = Readable.from(untilUnpacked(packed, unpacker));
  source.on("error", (error) => unpacker.emit("error", error)).pipe(unpacker);
  try {
    for await (const piece of unpacker) yield Buffer.isBuffer(piece) ? piece : Buffer.from(piece);
  } catch (error) {
    if (error instanceof RecordingError) throw error;
    const why = `${packing.name}: ${messageOf(error)}`;
    throw new RecordingError(`${name} cannot be unpacked any further (${why}); pack it again`);
  } finally {
    source.destroy();
  }
}

/** Copies, since a stream reads ahead. Ends only once all of it was passed on, since an error would discard what is still buffered. */
async function* untilUnpacked(packed: AsyncIterable<Buffer>, unpacker: Transform): AsyncGenerator<Buffer> {
  for await (const piece of packed) yield Buffer.from(piece);
  while (!unpacker.destroyed && unpacker.writableLength + unpacker.readableLength > 0) await setImmediate();
}

async function* rawBytes(file: string, name: string, progress: (bytes: number) => void): AsyncGenerator<Buffer> {
  let read = 0;
  try {
    for await (const piece of file === "-" ? process.stdin : piecesOf(file)) {
      const bytes: Buffer = Buffer.isBuffer(piece) ? piece : Buffer.from(piece);
      read += bytes.length;
      progress(read);
      yield bytes;
    }
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException; // reading fails with no other errors
    throw new RecordingError(reasonOf(code, name) ?? `${name} cannot be read: ${whyUnread(error)}`);
  }
}

/**
 * Reads a file synchronously into one buffer: a stream would use a thread, and new memory, for each piece. Other work of this process
 * gets its turn in between. A pipe may have nothing to read yet, so it is read as a stream.
 */
async function* piecesOf(file: string): AsyncGenerator<Buffer> {
  const handle = await open(file);
  try {
    if (!(await handle.stat()).isFile()) {
      yield* handle.createReadStream({ autoClose: false });
      return;
    }
    const buffer = Buffer.allocUnsafeSlow(pieceSize);
    for (let length = readSync(handle.fd, buffer); length > 0; length = readSync(handle.fd, buffer)) {
      yield buffer.subarray(0, length);
      await setImmediate();
    }
  } finally {
    await handle.close();
  }
}

function reasonOf(code: string, name: string): string | undefined {
  if (code === "ENOENT") return `${name}: no such file`;
  return code === "EACCES" ? `${name} may not be read` : undefined;
}
