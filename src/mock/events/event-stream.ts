/**
 * Events as text/event-stream, as the EventSource of browsers reads it.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
import type { Readings } from "../world.js";
import { shownEvent } from "./event-form.js";
import type { EventLog } from "./event-log.js";
import { EventsGone, follow, type Reader } from "./follow.js";

/** The interval of heartbeats without events, in milliseconds: proxies cut off silent connections, many of them after 10 s. */
const heartbeat = 8_000;

/** How long a client waits before it reconnects, in milliseconds. */
const retry = 1000;

export function eventStream(reader: Reader, log: EventLog, readings: Readings): AsyncIterable<string> {
  let placed: ReturnType<typeof follow> | undefined;
  const pieces = write();
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => pieces.next(),
      async return() {
        await placed?.return?.(); // ends the wait that the generator may be in
        return pieces.return(undefined);
      },
    }),
  };

  async function* write(): AsyncGenerator<string, undefined> {
    // A client that is cut off before the first event resumes from this id. An id without data is remembered but is no event.
    yield `retry: ${retry}\nid: ${reader.place}\n\n`;
    placed = follow(reader, log);
    try {
      for (let next = placed.next(); ; ) {
        const found = await orSilence(next);
        if (found === undefined) {
          yield `: still here\nid: ${reader.place}\n\n`;
          continue;
        }
        if (found.done) return undefined;
        const { event, place } = found.value;
        yield `id: ${place}\ndata: ${JSON.stringify(shownEvent(event, readings))}\n\n`;
        next = placed.next();
      }
    } catch (error) {
      if (!(error instanceof EventsGone)) throw error;
      yield `data: ${JSON.stringify({ type: "gone", message: error.message })}\n\n`;
    }
    return undefined;
  }
}

/** Waits for the promise; undefined if it takes longer than a heartbeat. */
async function orSilence<Found>(waited: Promise<Found>): Promise<Found | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, heartbeat, undefined);
  });
  try {
    return await Promise.race([waited, silence]);
  } finally {
    clearTimeout(timer);
  }
}
