/** Finds the files that the arguments of a command stand for. */
import { accessSync, constants, existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import { isBeside } from "../files/growing-file.js";
import { statsOf } from "../files/stats.js";
import { whyUnread } from "../files/why.js";
import { RecordingError } from "./recording-error.js";

/** A file to be read. */
export interface Found {
  readonly file: string;
  /** Whether it was named rather than found in a folder, where files that are not recordings are skipped. */
  readonly named: boolean;
}

/**
 * The files that arguments stand for: a file itself, "-" for standard input, the matches of a pattern, and the files in a folder at any
 * depth. Each once, whatever links lead to it; sorted by name within an argument. Throws {@link RecordingError} for a pattern or folder
 * without files.
 */
export async function filesOf(patterns: readonly string[]): Promise<readonly Found[]> {
  const found = await Promise.all(patterns.map(filesAt));
  const all = new Map<string, Found>();
  for (const each of found.flat()) {
    const real = realOf(each.file);
    const before = all.get(real);
    all.set(real, before && (before.named || !each.named) ? before : each);
  }
  return [...all.values()];
}

/** The size of a file in bytes; 0 for standard input, and for a file that cannot be examined, which fails when it is opened. */
export const sizeOf = (file: string): number => (file === "-" ? 0 : (statsOf(file)?.size ?? 0));

/** The name of a file with all links resolved. */
const realOf = (file: string): string => (file !== "-" && existsSync(file) ? realpathSync(file) : file);

async function filesAt(pattern: string): Promise<readonly Found[]> {
  const exists = existsSync(pattern);
  if (pattern === "-" || (exists && !statSync(pattern).isDirectory())) return [{ file: pattern, named: true }];
  const { glob, isDynamicPattern } = await import("tinyglobby");
  if (exists) {
    readable(pattern); // glob silently skips what may not be read
    const all = new Set(await glob("**/*", { cwd: pattern, expandDirectories: false }));
    const files = [...all].filter((file) => !isBeside(file, all)).map((file) => join(pattern, file));
    if (files.length === 0) throw new RecordingError(`${pattern} is a folder without files`);
    return nearest(files)
      .sort()
      .map((file) => ({ file, named: false }));
  }
  if (!isDynamicPattern(pattern)) return [{ file: pattern, named: true }]; // opening it reports that it does not exist
  const files = await glob(pattern, { expandDirectories: false, absolute: isAbsolute(pattern) });
  if (files.length === 0) throw new RecordingError(`no file matches ${pattern}`);
  return files.sort().map((file) => ({ file, named: true }));
}

/** Throws {@link RecordingError} for a folder that may not be listed. */
function readable(folder: string): void {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
  } catch (error) {
    throw new RecordingError(`${folder} cannot be read: ${whyUnread(error)}`);
  }
}

/** Each file once, by its shortest name: links may lead to it too, even out of the folder and back. */
function nearest(files: readonly string[]): string[] {
  const names = new Map<string, string>();
  for (const file of files.toSorted((one, other) => other.length - one.length)) names.set(realOf(file), file);
  return [...names.values()];
}

/** Reads files beside a file, or in a folder beside it. Only plain names are allowed, since they come from the recording. */
export function besideOf(file: string): (name: string, folder?: string) => Buffer | undefined {
  return (name, folder = ".") => {
    if (file === "-" || !/^[\w-][\w.-]*$/.test(name)) return undefined;
    try {
      return readFileSync(join(dirname(file), folder, name));
    } catch {
      return undefined;
    }
  };
}
