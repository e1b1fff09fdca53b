/** Where a recording goes that holds nothing of anybody. */
import { closeSync, openSync, writeSync } from "node:fs";
import type { Exchange } from "../http/exchange.js";
import { createRedactor } from "../recordings/redact.js";
import { UsageError } from "./exit.js";

/** Written in pieces of about this many characters. */
const pieceSize = 1 << 16;

/** Writes the calls of this API among the exchanges into a file, one a line. Throws UsageError if it cannot be written. */
export function createRedaction(file: string): { write(exchange: Exchange): void; close(): void } {
  const handle = opened(file);
  const redact = createRedactor();
  let text = "";
  const flush = (): void => {
    writeSync(handle, text);
    text = "";
  };
  return {
    write(exchange) {
      const redacted = redact(exchange);
      if (redacted) text += `${JSON.stringify(redacted)}\n`;
      if (text.length > pieceSize) flush();
    },
    close() {
      flush();
      closeSync(handle);
    },
  };
}

function opened(file: string): number {
  try {
    return openSync(file, "w", 0o600);
  } catch (error) {
    throw new UsageError(
      `the recording cannot be written to ${file}: ${error instanceof Error ? error.message : error}`,
    );
  }
}
