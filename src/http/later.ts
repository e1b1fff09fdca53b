/**
 * The end of a turn of the event loop, by Node's own functions as they are when this is loaded: tests of whoever uses a mock put
 * clocks of their own in their place, and what waits for those would wait for ever.
 */
export const later = setImmediate;
export const notLater = clearImmediate;
