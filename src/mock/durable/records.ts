/** The format of the data files: lines, each with its own checksum. */
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { crc32 } from "node:zlib";
import type { Row } from "../store.js";
import { DataError } from "./data-error.js";

/** A change with absolute values, so that applying it twice does no harm. */
export type DataRecord =
  | readonly ["put", account: string, row: readonly unknown[]]
  | readonly ["remove", account: string, resource: string, parent: string, sid: string]
  /** Removes all rows of a resource under a parent. */
  | readonly ["drop", account: string, resource: string, parent: string]
  /** Removes all rows of an Account; later orders are above this one. */
  | readonly ["clear", account: string, order: number]
  /** The end of a snapshot, with the number of records before it. */
  | readonly ["end", count: number];

export const header = (generation: number): string => `sync-maps data 1 ${generation}\n`;

export function lineOf(record: DataRecord): string {
  const text = JSON.stringify(record);
  return `${crc32(text).toString(16).padStart(8, "0")} ${text}\n`;
}

export const put = (account: string, row: Row): DataRecord => [
  "put",
  account,
  [
    row.resource,
    row.sid,
    row.parent,
    row.path,
    row.account,
    row.name,
    row.inputs,
    row.constants,
    row.created,
    row.updated,
    row.expires,
    row.revision,
    row.order,
  ],
];

export function rowOf(fields: readonly unknown[]): Row {
  const [resource, sid, parent, path, account, name, inputs, constants, created, updated, expires, revision, order] =
    fields;
  const row = {
    ...{ resource, sid, parent, path, account, name, inputs, constants },
    ...{ created, updated, expires, revision, order },
  };
  return row as Row; // what was written by `put`, as its checksum shows
}

const blockSize = 1 << 20;

/**
 * Reads a file's records one by one. Returns the length of its intact part and of the whole file, in bytes: the end may be incomplete
 * if a process died while writing it. Throws {@link DataError} if the file is of another kind, or if intact records follow a damaged
 * one.
 */
export function readRecords(
  file: string,
  generation: number,
  see: (record: DataRecord) => void,
): { readonly whole: number; readonly size: number } {
  if (statSync(file).isDirectory()) throw foreign(file);
  const handle = openSync(file, "r");
  try {
    let [whole, size, torn] = [0, 0, false];
    let isFirst = true;
    for (const { line, ended } of lines(handle)) {
      size += line.length + (ended ? 1 : 0);
      if (isFirst) {
        isFirst = false;
        const expected = header(generation).slice(0, -1);
        if (ended && line.toString("utf8") !== expected) throw foreign(file);
        if (!ended && !expected.startsWith(line.toString("utf8"))) throw foreign(file);
        whole = ended ? size : 0;
        torn = !ended;
        continue;
      }
      const record = ended ? recordIn(line) : undefined;
      if (record === undefined) torn = true;
      else if (torn) throw damaged(file, whole);
      else {
        see(record);
        whole = size;
      }
    }
    return { whole, size };
  } finally {
    closeSync(handle);
  }
}

function* lines(handle: number): Generator<{ readonly line: Buffer; readonly ended: boolean }> {
  let rest: Buffer = Buffer.alloc(0);
  const block = Buffer.allocUnsafe(blockSize);
  for (;;) {
    const read = readSync(handle, block, 0, blockSize, null);
    if (read === 0) break;
    const text = rest.length === 0 ? block.subarray(0, read) : Buffer.concat([rest, block.subarray(0, read)]);
    let start = 0;
    for (let end = text.indexOf(10); end >= 0; end = text.indexOf(10, start)) {
      yield { line: text.subarray(start, end), ended: true };
      start = end + 1;
    }
    rest = Buffer.from(text.subarray(start));
  }
  if (rest.length > 0) yield { line: rest, ended: false };
}

function recordIn(line: Buffer): DataRecord | undefined {
  const text = line.subarray(9);
  if (line[8] !== 32 || Number.parseInt(line.toString("latin1", 0, 8), 16) !== crc32(text)) return undefined;
  return JSON.parse(text.toString("utf8")); // what was written by `lineOf`, as its checksum shows
}

const foreign = (file: string): DataError =>
  new DataError(`${file} is no file of this version's data; move it away, or use another directory`);

const damaged = (file: string, at: number): DataError =>
  new DataError(
    `${file} is damaged after byte ${at}, with good records behind that; restore it from a copy, or move it away to begin anew`,
  );
