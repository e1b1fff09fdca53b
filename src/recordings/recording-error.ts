/** A recording that cannot be read. The message names the file, the place in it, and what to do. */
export class RecordingError extends Error {
  override readonly name = "RecordingError";
}
