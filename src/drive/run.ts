/** The names of what runs make: whose they are can be read from them, long after the run. */
import { hostname } from "node:os";
import { isAlive } from "../files/alive.js";

/** All that runs make has a name that begins with this. */
export const namePrefix = "sync-maps-contract-";

/** A name that a run gave, such as sync-maps-contract-0k3x9a.1f2e.5b-29: which run, and the number that it gave it. */
export const ownName = new RegExp(`${namePrefix}([a-z0-9.]+)-(\\d+)`);

/** Whatever a run leaves behind dies after so many seconds. */
export const lifetime = 3600;

/** A run that was asked to stop. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/** Tells machines apart without naming them: FNV-1a, since what Node has would have to be loaded for this alone. */
const here = ([...hostname()].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193), -1) & 0xffff)
  .toString(16)
  .padStart(4, "0");

/** The name of a new run: unlike any other, and telling machine and process to whoever looks for the living. */
export function newRun(): string {
  return `${Math.floor(Math.random() * 36 ** 6)
    .toString(36)
    .padStart(6, "0")}.${here}.${process.pid.toString(36)}`;
}

/** What a name says of the run that gave it. */
export interface Origin {
  readonly run: string;
  /** Whether its process lives; undefined if it ran on another machine, or its name does not say. */
  readonly alive: boolean | undefined;
}

/** Reads a name; undefined if no run of this suite gave it. */
export function originOf(name: string): Origin | undefined {
  const found = ownName.exec(name);
  const run = found?.[1];
  if (run === undefined || found?.index !== 0) return undefined;
  const [, machine, pid] = run.split(".");
  return { run, alive: machine === here && pid !== undefined ? isAlive(Number.parseInt(pid, 36)) : undefined };
}
