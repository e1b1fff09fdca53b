import { constants } from "node:os";
import { complain } from "./say.js";

export interface Interruption {
  readonly signal: AbortSignal;
  /** The exit code of the signal, once there was one. */
  code(): number;
  /** Restores the default handling of signals. */
  end(): void;
}

/** Signals that ask a process to end; SIGHUP comes when the terminal is closed. */
const signals = ["SIGHUP", "SIGINT", "SIGTERM"] as const;

/** Turns the first of these signals into a request to stop, and announces it; a second one ends the process at once. */
export function interruption(then = "deleting what was made (once more to leave it)"): Interruption {
  const controller = new AbortController();
  let code = 0;
  const stop = (signal: NodeJS.Signals): void => {
    code = 128 + constants.signals[signal];
    if (controller.signal.aborted) process.exit(code);
    complain(`interrupted; ${then}`);
    controller.abort();
  };
  for (const signal of signals) process.on(signal, stop);
  return {
    signal: controller.signal,
    code: () => code,
    end() {
      for (const signal of signals) process.off(signal, stop);
    },
  };
}

/** Calls the function at the first of these signals; the next one ends the process at once. */
export function onInterruption(stop: () => void): void {
  const first = (): void => {
    for (const signal of signals) process.off(signal, first);
    stop();
  };
  for (const signal of signals) process.on(signal, first);
}

/** Calls the function before the first of these signals ends the process. Returns a function that restores the default handling. */
export function beforeInterruption(tidy: () => void): () => void {
  const stop = (signal: NodeJS.Signals): void => {
    tidy();
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of signals) process.on(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}
