/** How commands end: exit codes for scripts and messages for people. */

/** 0 means that the target conforms. */
export const exitCodes = {
  /** Breaches of the requested level were found. */
  breached: 1,
  /** An option, a file or a format is invalid. */
  usage: 2,
  /** The command could not be carried out or finished, because of the target or an error of ours. */
  unfinished: 3,
} as const;

/** The command was used wrongly. The message says what to do. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const usage = ["UsageError", "UnknownRule", "RecordingError", "FixtureError"];

/** An error as a line for people, with its exit code. */
export function explain(error: unknown): { readonly message: string; readonly code: number } {
  if (!(error instanceof Error)) return { message: String(error), code: exitCodes.unfinished };
  if (usage.includes(error.name)) return { message: error.message, code: exitCodes.usage };
  if (error.name === "TargetError") return { message: error.message, code: exitCodes.unfinished };
  const trace = process.env.SYNC_MAPS_DEBUG ? `\n${error.stack}` : " (SYNC_MAPS_DEBUG=1 shows where)";
  return { message: `an error of this tool: ${error.message}${trace}`, code: exitCodes.unfinished };
}
