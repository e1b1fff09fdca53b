/** One process at a time in a directory: a file that names who is in it. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DataError } from "./data-error.js";

export interface Lock {
  release(): void;
}

/** Throws {@link DataError} if another process that is still there has the directory. */
export function lockDirectory(directory: string): Lock {
  const file = join(directory, "lock");
  for (let attempt = 0; attempt < 5; attempt++) {
    if (take(file)) return { release: () => rmSync(file, { force: true }) };
    const holder = read(file);
    if (holder === undefined) continue; // it has just been released
    const pid = Number(holder.split(" ", 1)[0]);
    if (holder === identityOf(pid)) {
      throw new DataError(`${directory} is in use by process ${pid}; stop that first, or use another directory`);
    }
    removeStale(file, holder);
  }
  throw new DataError(`${directory} cannot be locked: others try the same again and again`);
}

function take(file: string): boolean {
  const own = `${file}.${process.pid}.new`;
  writeFileSync(own, identityOf(process.pid) ?? "");
  try {
    linkSync(own, file); // which appears with its content, or not at all
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
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
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== "EPERM") return undefined;
  }
  const stat = read(`/proc/${pid}/stat`) ?? "";
  const started = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  return `${pid} ${started}`;
}

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined);
