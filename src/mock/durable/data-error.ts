/** A directory of data that cannot be used. The message says which file, what is wrong with it, and what to do; the cause is an error of the system, if there was one. */
export class DataError extends Error {
  override readonly name = "DataError";
}
