import type { Source } from "../http/exchange.js";

/** A place in a recording, in the format that editors and terminals recognise. */
export function placed({ file, line, column, entry }: Source): string {
  if (line === undefined) return entry === undefined ? file : `${file}, entry ${entry}`;
  const at = column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
  return entry === undefined ? at : `${at} (entry ${entry})`;
}
