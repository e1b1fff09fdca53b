import { exitCodes } from "./exit.js";
import { complain } from "./say.js";

export interface Interruption {
  readonly signal: AbortSignal;
  /** The exit code that it means. */
  code(): number;
  /** Leaves signals to the system again. */
  end(): void;
}

/** Turns the first SIGINT or SIGTERM into a request to stop and tidy up; the second ends the process at once. */
export function interruption(): Interruption {
  const controller = new AbortController();
  let code: number = exitCodes.interrupted;
  const stop = (signal: NodeJS.Signals): void => {
    code = signal === "SIGTERM" ? 143 : exitCodes.interrupted;
    if (controller.signal.aborted) process.exit(code);
    complain("interrupted; deleting what was made (once more to leave it)");
    controller.abort();
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  return {
    signal: controller.signal,
    code: () => code,
    end: () => void process.off("SIGINT", stop).off("SIGTERM", stop),
  };
}

/** One line on a terminal that is written over and taken away; nothing in a pipe. */
export function progressLine(): { show(text: string): void; clear(): void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => {}, clear: () => {} };
  return {
    show: (text) => void stderr.write(`\r\u001b[K${text}`),
    clear: () => void stderr.write("\r\u001b[K"),
  };
}
