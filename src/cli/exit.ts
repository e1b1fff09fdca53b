/** What the command says at its end, to people and to scripts. */

/** 0 conforms; the others say why not. */
export const exitCodes = {
  /** Breaches of the level that is asked for were found. */
  breached: 1,
  /** An option, a file or a format is wrong. */
  usage: 2,
  /** It could not be carried out or finished: the target, or an error of ours. */
  unfinished: 3,
} as const;

/** Wrong use of the command. The message says what to do. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const usage = ["UsageError", "UnknownRule", "RecordingError", "FixtureError"];

/** An error as a line for people, with the exit code that it means. */
export function explain(error: unknown): { readonly message: string; readonly code: number } {
  if (!(error instanceof Error)) return { message: String(error), code: exitCodes.unfinished };
  if (usage.includes(error.name)) return { message: error.message, code: exitCodes.usage };
  if (error.name === "TargetError") return { message: error.message, code: exitCodes.unfinished };
  const trace = process.env.SYNC_MAPS_DEBUG ? `\n${error.stack}` : " (SYNC_MAPS_DEBUG=1 shows where)";
  return { message: `an error of this tool: ${error.message}${trace}`, code: exitCodes.unfinished };
}
