/** A file's bytes, in whatever pieces they come. */
export type Bytes = AsyncIterable<Uint8Array>;

const byteOrderMark = [0xef, 0xbb, 0xbf];
const lineFeed = 0x0a;

/** The same bytes without the byte order mark that some tools write first. */
export async function* withoutMark(bytes: Bytes): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of bytes) {
    if (!head) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < byteOrderMark.length) continue;
    yield byteOrderMark.every((byte, index) => head?.[index] === byte) ? head.subarray(byteOrderMark.length) : head;
    head = undefined;
  }
  if (head && head.length > 0) yield head;
}

/** Each line without its end; what follows the last line feed is one if it is not empty. */
export async function* linesOf(bytes: Bytes): AsyncGenerator<string> {
  let parts: Uint8Array[] = [];
  for await (const chunk of bytes) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      parts.push(chunk.subarray(start, end));
      yield textOf(parts);
      parts = [];
      start = end + 1;
    }
    if (start < chunk.length) parts.push(chunk.subarray(start));
  }
  if (parts.length > 0) yield textOf(parts);
}

/** Parts of UTF-8 as one text; a character may be cut between two. */
export function textOf(parts: readonly Uint8Array[]): string {
  const [first, ...others] = parts;
  if (!first) return "";
  const whole =
    others.length > 0 ? Buffer.concat(parts) : Buffer.from(first.buffer, first.byteOffset, first.byteLength);
  return whole.toString("utf8");
}
