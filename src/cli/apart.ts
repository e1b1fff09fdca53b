/** Keeps what a command writes apart from what it reads. */
import { fstatSync, type Stats, statSync } from "node:fs";
import { resolve } from "node:path";
import { UsageError } from "./exit.js";

/** Throws UsageError where a file that would be written is one of those that are read, or that another option writes. */
export function keepApart(
  read: readonly string[],
  written: readonly (readonly [option: string, file: string | undefined])[],
): void {
  const known = new Map(read.map((file) => [identityOf(file), "is read"]));
  for (const [option, file] of written) {
    const identity = file === undefined ? undefined : identityOf(file);
    if (identity === undefined) continue;
    const use = known.get(identity);
    if (use !== undefined) throw new UsageError(`${option} would write over ${file}, which ${use}; name another file`);
    known.set(identity, `${option} writes`);
  }
}

/** What tells a plain file from others by whatever name, before it is there as well; undefined for what is none. */
function identityOf(file: string): string | undefined {
  const there = statsOf(file);
  if (!there) return resolve(file);
  return there.isFile() ? `${there.dev} ${there.ino}` : undefined;
}

function statsOf(file: string): Stats | undefined {
  try {
    return file === "-" ? fstatSync(0) : statSync(file);
  } catch {
    return undefined; // it is not there, or whoever reads or writes it says what is wrong with it
  }
}
