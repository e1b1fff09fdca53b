/** One at a time has a directory or a file: a file beside it names the process. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { isAlive } from "./alive.js";
import { codeOf } from "./code.js";

export interface Lock {
  release(): void;
}

/** Somebody has what is to be locked. */
export class LockedError extends Error {
  override readonly name = "LockedError";
}

/** Locks `what` by the file `file`. Throws {@link LockedError} if a process that is still there has it, be it this one. */
export function lock(file: string, what: string, kind: "directory" | "file"): Lock {
  for (let attempt = 0; attempt < 5; attempt++) {
    if (take(file)) return { release: () => rmSync(file, { force: true }) };
    const holder = read(file);
    if (holder === undefined) continue; // it has just been released
    const pid = Number(holder.split(" ", 1)[0]);
    if (holder === identityOf(pid)) {
      throw new LockedError(`${what} is in use by process ${pid}; stop that first, or use another ${kind}`);
    }
    removeStale(file, holder);
  }
  throw new LockedError(`${what} cannot be locked: others try the same again and again`);
}

function take(file: string): boolean {
  const own = `${file}.${process.pid}.new`;
  try {
    writeFileSync(own, identityOf(process.pid) ?? "");
    linkSync(own, file); // which appears with its content, or not at all
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    discard(own);
  }
}

/** Why it could not be written or linked counts, and not that it cannot be removed. */
function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // it is nothing of ours, such as a directory
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** Takes the file of a process away that is gone; gives it back if it was another's by then. */
function removeStale(file: string, holder: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== holder) linkSync(aside, file);
    rmSync(aside, { force: true });
  } catch {
    // Somebody else was faster: the next attempt sees who.
  }
}

/** A process by its number and, where the system tells, its start, since numbers are given again; undefined if it is gone. */
function identityOf(pid: number): string | undefined {
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  const stat = read(`/proc/${pid}/stat`) ?? "";
  const started = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  return `${pid} ${started}`;
}
