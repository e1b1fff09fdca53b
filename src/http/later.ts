/**
 * Node's timers, captured when this module is loaded: tests of the mock's users replace the global ones by fakes, which would never fire.
 * Some test environments, such as Jest's jsdom, lack some of the globals.
 */
import timers from "node:timers";

/** Runs at the end of this turn of the event loop. */
export const later = timers.setImmediate;
export const notLater = timers.clearImmediate;

/** Runs right after the current operation. */
export const { nextTick: soon } = process;

export const { setTimeout: wait, clearTimeout: notWait, setInterval: repeat, clearInterval: notRepeat } = timers;
