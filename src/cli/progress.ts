/** A progress line on the terminal, which is overwritten and finally erased. */
import { statSync } from "node:fs";

/** The interval between updates in milliseconds. */
const pace = 100;

export interface Progress {
  /** `file` has been read up to this many bytes. */
  bytes(file: string, read: number): void;
  clear(): void;
}

export interface Line {
  show(text: string): void;
  clear(): void;
}

/** Prints nothing if a line cannot be overwritten: in a pipe, or on a terminal without that ability. */
export function progressLine(stream: NodeJS.WriteStream = process.stderr): Line {
  if (!stream.isTTY || process.env.TERM === "dumb") return { show: () => {}, clear: () => {} };
  const write = (text: string): void => void stream.write(`\r\u001b[K${text}`);
  return { show: write, clear: () => write("") };
}

/** The progress line for reading files. */
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
