/** What is said on a terminal while something goes on: a line that is written over, and taken away at the end. */
import { statSync } from "node:fs";

/** Milliseconds between two lines. */
const pace = 100;

export interface Progress {
  /** `file` was read up to so many bytes. */
  bytes(file: string, read: number): void;
  clear(): void;
}

export interface Line {
  show(text: string): void;
  clear(): void;
}

/** Says nothing where a line cannot be erased and written again: in a pipe, or on a terminal that knows no such thing. */
export function progressLine(stream: NodeJS.WriteStream = process.stderr): Line {
  if (!stream.isTTY || process.env.TERM === "dumb") return { show: () => {}, clear: () => {} };
  const write = (text: string): void => void stream.write(`\r\u001b[K${text}`);
  return { show: write, clear: () => write("") };
}

/** The line of files that are read. */
export function createProgress(stream?: NodeJS.WriteStream): Progress {
  const { show, clear } = progressLine(stream);
  let last = 0;
  let size: { readonly of: string; readonly bytes: number } | undefined;
  return {
    bytes(file, read) {
      const now = Date.now();
      if (now - last < pace) return;
      last = now;
      if (size?.of !== file) size = { of: file, bytes: file === "-" ? 0 : statSync(file).size };
      const part = size.bytes > 0 ? ` of ${megabytes(size.bytes)} (${Math.floor((100 * read) / size.bytes)} %)` : "";
      show(`${file}: ${megabytes(read)}${part}`);
    },
    clear,
  };
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
