/** An unusable data directory. The message names the file, the fault and the remedy; `cause` is the system error, if there was one. */
export class DataError extends Error {
  override readonly name = "DataError";
}
