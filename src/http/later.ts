/**
 * Node's own clockwork, as it is when this is loaded: tests of whoever uses a mock put clocks of their own in the place of what is
 * global, and what waits for those would wait for ever. Some places that tests run in, Jest's for jsdom among them, lack some of it.
 */
import timers from "node:timers";

/** The end of a turn of the event loop. */
export const later = timers.setImmediate;
export const notLater = timers.clearImmediate;

/** Right after what runs now. */
export const { nextTick: soon } = process;

export const { setTimeout: wait, clearTimeout: notWait, setInterval: repeat, clearInterval: notRepeat } = timers;
