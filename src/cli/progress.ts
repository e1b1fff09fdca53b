/** What is said on a terminal while something goes on: a line that is written over, and taken away at the end. */
import { statSync } from "node:fs";

/** Milliseconds between two lines. */
const pace = 100;

export interface Progress {
  /** `file` was read up to so many bytes. */
  bytes(file: string, read: number): void;
  clear(): void;
}

/** Whether a line can be erased and written again: not in a pipe, nor on a terminal that knows no such thing. */
const erases = ({ isTTY }: NodeJS.WriteStream): boolean => isTTY && process.env.TERM !== "dumb";

/** Says nothing where a line cannot be erased. */
export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!erases(stream)) return { bytes: () => {}, clear: () => {} };
  let last = 0;
  let size: { readonly of: string; readonly bytes: number } | undefined;
  return {
    bytes(file, read) {
      const now = Date.now();
      if (now - last < pace) return;
      last = now;
      if (size?.of !== file) size = { of: file, bytes: file === "-" ? 0 : statSync(file).size };
      const part = size.bytes > 0 ? ` of ${megabytes(size.bytes)} (${Math.floor((100 * read) / size.bytes)} %)` : "";
      stream.write(`\r\u001b[K${file}: ${megabytes(read)}${part}`);
    },
    clear: () => void stream.write("\r\u001b[K"),
  };
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

/** The same for whatever else goes on. */
export function progressLine(): { show(text: string): void; clear(): void } {
  const { stderr } = process;
  if (!erases(stderr)) return { show: () => {}, clear: () => {} };
  return {
    show: (text) => void stderr.write(`\r\u001b[K${text}`),
    clear: () => void stderr.write("\r\u001b[K"),
  };
}
