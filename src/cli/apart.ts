/** Keeps what a command writes apart from what it reads. */
import { readlinkSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { statsOf } from "../files/stats.js";
import { UsageError } from "./exit.js";

/** What a command reads, and what its options have it write. */
export interface Files {
  readonly read: readonly (string | undefined)[];
  readonly written: readonly (readonly [option: string, file: string | undefined])[];
}

/** Throws UsageError where a file that would be written is one of those that are read, or that another option writes. */
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

/** So many links in a row are followed, as by Linux: they may lead in a circle. */
const mostLinks = 40;

/** What tells a plain file from others by whatever name, before it is there as well; undefined for what is none. */
function identityOf(file: string, links = mostLinks): string | undefined {
  const there = statsOf(file);
  if (there) return there.isFile() ? `${there.dev} ${there.ino}` : undefined;
  const place = placeOf(dirname(resolve(file)));
  const target = targetOf(file);
  // Whoever writes to a link that leads nowhere yet makes what it leads to.
  if (target !== undefined && links > 0) return identityOf(resolve(place, target), links - 1);
  return join(place, basename(file));
}

/** Where a link leads to; undefined for what is none. */
function targetOf(file: string): string | undefined {
  try {
    return readlinkSync(file);
  } catch {
    return undefined;
  }
}

/** A folder by its own name, whatever links led to it. */
function placeOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder; // whoever writes there says that it is not there
  }
}
