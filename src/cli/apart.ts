/** Ensures that a command does not overwrite its own input files. */
import { readlinkSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { statsOf } from "../files/stats.js";
import { UsageError } from "./exit.js";

/** The files that a command reads, and those that its options write. */
export interface Files {
  readonly read: readonly (string | undefined)[];
  readonly written: readonly (readonly [option: string, file: string | undefined])[];
}

/** Throws UsageError if an output file is also an input file, or the output of another option. */
export function keepApart({ read, written }: Files): void {
  const uses = new Map(read.flatMap((file) => (file === undefined ? [] : [[identityOf(file), "is read"]])));
  for (const [option, file] of written) {
    const identity = file === undefined ? undefined : identityOf(file);
    if (identity === undefined) continue;
    const use = uses.get(identity);
    if (use !== undefined) throw new UsageError(`${option} would write over ${file}, which ${use}; name another file`);
    uses.set(identity, `${option} writes`);
  }
}

/** The most links that are followed in a row, as in Linux, since they may form a cycle. */
const mostLinks = 40;

/** An identity of a plain file that is independent of its name and exists before the file does; undefined for anything else. */
function identityOf(file: string, links = mostLinks): string | undefined {
  const there = statsOf(file);
  if (there) return there.isFile() ? `${there.dev} ${there.ino}` : undefined;
  const place = placeOf(dirname(resolve(file)));
  const target = targetOf(file);
  // Writing to a dangling link creates its target.
  if (target !== undefined && links > 0) return identityOf(resolve(place, target), links - 1);
  return join(place, basename(file));
}

/** The target of a link; undefined for anything else. */
function targetOf(file: string): string | undefined {
  try {
    return readlinkSync(file);
  } catch {
    return undefined;
  }
}

/** The real path of a folder, with links resolved. */
function placeOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder; // writing there will report that it does not exist
  }
}
