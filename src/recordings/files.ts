/** The files that the arguments of a command stand for. */
import { accessSync, constants, existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import { isBeside } from "../files/growing-file.js";
import { statsOf } from "../files/stats.js";
import { whyUnread } from "../files/why.js";
import { RecordingError } from "./recording-error.js";

/** A file to be read. */
export interface Found {
  readonly file: string;
  /** Whether it was named, and not only found in a folder: what is no recording is passed over in a folder. */
  readonly named: boolean;
}

/**
 * The files that arguments stand for, each once whatever links lead to it, and in the order of their names: themselves, "-" for standard input, what a
 * pattern matches, and what lies in a folder at any depth. Throws {@link RecordingError} for a pattern or folder without any.
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

/** How many bytes a file has; 0 of standard input, and of what whoever opens it will find to be wrong. */
export const sizeOf = (file: string): number => (file === "-" ? 0 : (statsOf(file)?.size ?? 0));

/** What a file is called without the links that lead to it. */
const realOf = (file: string): string => (file !== "-" && existsSync(file) ? realpathSync(file) : file);

async function filesAt(pattern: string): Promise<readonly Found[]> {
  const exists = existsSync(pattern);
  if (pattern === "-" || (exists && !statSync(pattern).isDirectory())) return [{ file: pattern, named: true }];
  const { glob, isDynamicPattern } = await import("tinyglobby");
  if (exists) {
    readable(pattern); // a pattern passes over what may not be read
    const all = new Set(await glob("**/*", { cwd: pattern, expandDirectories: false }));
    const files = [...all].filter((file) => !isBeside(file, all)).map((file) => join(pattern, file));
    if (files.length === 0) throw new RecordingError(`${pattern} is a folder without files`);
    return nearest(files)
      .sort()
      .map((file) => ({ file, named: false }));
  }
  if (!isDynamicPattern(pattern)) return [{ file: pattern, named: true }]; // and whoever opens it says that it is not there
  const files = await glob(pattern, { expandDirectories: false, absolute: isAbsolute(pattern) });
  if (files.length === 0) throw new RecordingError(`no file matches ${pattern}`);
  return files.sort().map((file) => ({ file, named: true }));
}

/** Throws {@link RecordingError} for a folder of which it may not be seen what is in it. */
function readable(folder: string): void {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
  } catch (error) {
    throw new RecordingError(`${folder} cannot be read: ${whyUnread(error)}`);
  }
}

/** Each file once, by its shortest name: links may lead to it as well, even out of the folder and back. */
function nearest(files: readonly string[]): string[] {
  const names = new Map<string, string>();
  for (const file of files.toSorted((one, other) => other.length - one.length)) names.set(realOf(file), file);
  return [...names.values()];
}

/** What lies beside a file, or in a folder beside it, under a plain name: a recording may name nothing else. */
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
