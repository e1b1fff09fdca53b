/** The names of what runs make. They tell which run made something, even long after it. */
import { hostname } from "node:os";
import { isAlive } from "../files/alive.js";

/** The prefix of all names. */
export const namePrefix = "sync-maps-contract-";

/** A name that a run gave, such as sync-maps-contract-0k3x9a.1f2e.5b-29: the run, and a number within it. */
export const ownName = new RegExp(`${namePrefix}([a-z0-9.]+)-(\\d+)`);

/** The time-to-live of what runs make, in seconds, after which leftovers expire. */
export const lifetime = 3600;

/** Thrown when a run was asked to stop. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/** Identifies the machine without naming it. Uses FNV-1a, since Node's own hashes would have to be loaded for this alone. */
const here = ([...hostname()].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193), -1) & 0xffff)
  .toString(16)
  .padStart(4, "0");

/** The name of a new run: unique, and with the machine and the process, so that others can check whether it is still running. */
export function newRun(): string {
  return `${Math.floor(Math.random() * 36 ** 6)
    .toString(36)
    .padStart(6, "0")}.${here}.${process.pid.toString(36)}`;
}

/** What a name tells about the run that gave it. */
export interface Origin {
  readonly run: string;
  /** Whether its process is alive; undefined if it ran on another machine, or if the name does not say. */
  readonly alive: boolean | undefined;
}

/** Parses a name; undefined if no run of this suite gave it. */
export function originOf(name: string): Origin | undefined {
  const found = ownName.exec(name);
  const run = found?.[1];
  if (run === undefined || found?.index !== 0) return undefined;
  const [, machine, pid] = run.split(".");
  return { run, alive: machine === here && pid !== undefined ? isAlive(Number.parseInt(pid, 36)) : undefined };
}
