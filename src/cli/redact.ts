/** Where a recording goes that holds nothing of anybody. */
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { whyUnwritten } from "../files/why.js";
import type { Exchange } from "../http/exchange.js";
import { asHar, isHar } from "../recordings/record.js";
import { createRedactor } from "../recordings/redact.js";
import { version } from "../version.js";
import { UsageError } from "./exit.js";

/** Written in pieces of about this many characters. */
const pieceSize = 1 << 16;

export interface Redaction {
  write(exchange: Exchange): void;
  /** Writes what is left: from the first key on, all had to wait for the last, whose order is known then only. */
  finish(): Promise<void>;
  /** Leaves nothing behind but the file. */
  close(): void;
}

/**
 * Writes the calls of this API among the exchanges into a file: HAR by the name `.har`, else one a line. Throws UsageError if it
 * cannot be written.
 */
export function createRedaction(file: string): Redaction {
  const { head, between, tail, written }: Lines = isHar(file) ? asHar(version) : asLines;
  const whole = writerTo(opened(file));
  whole.write(head);
  let separator = "";
  const add = (line: string): void => {
    whole.write(separator + line);
    separator = between;
  };
  const { redact, needsOrder, inOrder } = createRedactor();
  let waiting: Writer | undefined;
  let folder: string | undefined;
  const held = (): Writer => {
    folder ??= mkdtempSync(join(tmpdir(), "sync-maps-"));
    waiting ??= writerTo(openSync(join(folder, "waiting.ndjson"), "w", 0o600));
    return waiting;
  };
  return {
    write(exchange) {
      const redacted = redact(exchange);
      if (!redacted) return;
      if (needsOrder()) held().write(`${written(redacted)}\n`);
      else add(written(redacted));
    },
    async finish() {
      waiting?.flush();
      if (folder !== undefined) {
        const input = createReadStream(join(folder, "waiting.ndjson"));
        for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) add(inOrder(line));
      }
      whole.write(tail);
      whole.flush();
    },
    close() {
      whole.close();
      waiting?.close();
      if (folder !== undefined) rmSync(folder, { recursive: true });
    },
  };
}

/** How a recording is written whose exchanges are a line each. */
interface Lines {
  readonly head: string;
  readonly between: string;
  readonly tail: string;
  written(exchange: Exchange): string;
}

const asLines: Lines = {
  head: "",
  between: "\n",
  tail: "\n",
  written: (exchange) => JSON.stringify(exchange),
};

type Writer = ReturnType<typeof writerTo>;

function writerTo(handle: number) {
  let text = "";
  const flush = (): void => {
    writeSync(handle, text);
    text = "";
  };
  return {
    write(more: string) {
      text += more;
      if (text.length > pieceSize) flush();
    },
    flush,
    close: () => closeSync(handle),
  };
}

function opened(file: string): number {
  try {
    return openSync(file, "w", 0o600);
  } catch (error) {
    throw new UsageError(`the recording cannot be written to ${file}: ${whyUnwritten(error)}`);
  }
}
