import type { Source } from "../http/exchange.js";

/** A recording, or a part of one, that cannot be read. The message names the file, the place in it, and what to do. */
export class RecordingError extends Error {
  override readonly name = "RecordingError";

  constructor(
    message: string,
    /** The part that cannot be read, if it is not the whole recording. */
    readonly source?: Source,
  ) {
    super(message);
  }
}
