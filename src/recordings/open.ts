/** The bytes of a file or of standard input, unpacked if they are compressed. */
import { readSync } from "node:fs";
import { open } from "node:fs/promises";
import { Readable, type Transform } from "node:stream";
import { setImmediate } from "node:timers/promises";
import zlib from "node:zlib";
import { whyUnread } from "../files/why.js";
import { messageOf } from "../http/realm.js";
import { RecordingError } from "./recording-error.js";

/** Of a file; what else happens in this process has its turn after each, which takes as long as to search through a sixth of it. */
const pieceSize = 1 << 18;

/** Of what is unpacked, each in memory of its own. */
const unpackedSize = 1 << 16;

interface Packing {
  readonly name: string;
  readonly magic: readonly number[];
  /** Undefined where this Node.js cannot unpack it. */
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

/** An archive that holds what was said in files such as raw/01_c.txt. */
function isSessionOfFiddler(packing: Packing | undefined, beginning: Buffer): boolean {
  return packing?.by === "unzip" && /raw[\\/]\d+_[cms]\.(?:txt|xml)/.test(beginning.toString("latin1", 0, 1 << 16));
}

/** Whether the bytes of a file are not those of what it holds, since it is compressed. Rejects with Node's error if it cannot be read. */
export async function isPacked(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return packingOf(buffer) !== undefined;
  } finally {
    await handle.close();
  }
}

/** What it is called in messages. */
export const nameOf = (file: string): string => (file === "-" ? "standard input" : file);

/**
 * The bytes of a file, of standard input for "-", in pieces of which each is good until the next is asked for. `progress` is told
 * how many bytes of the file were read. Throws {@link RecordingError} where they cannot be read, or cannot be unpacked any further.
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
    await raw.return(undefined); // closes a file that was not read to its end
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

/** Copies, since a stream asks for some before it needs them; ends only once all was passed on that they hold, for an error drops the rest. */
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
    const { code = "" } = error as NodeJS.ErrnoException; // reading fails with nothing else
    throw new RecordingError(reasonOf(code, name) ?? `${name} cannot be read: ${whyUnread(error)}`);
  }
}

/**
 * A file is read at once, piece over piece: a stream would take a thread, and new memory, for each. What else happens in this
 * process has its turn in between. A pipe may have nothing to read yet, and has to be waited for.
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
