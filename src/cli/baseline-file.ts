/** Reads and writes the file of known breaches. */
import {
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { stringify } from "yaml";
import { whyUnwritable, whyUnwritten } from "../files/why.js";
import type { Waiver } from "../report/baseline.js";
import { UsageError } from "./exit.js";
import { type Placed, readPlaced } from "./read-file.js";

const about =
  " Breaches that are known and let pass, by rule and place. Each needs a note that says why;\n one that is needed no more fails the run.\n";

/** Reads the file. Throws {@link UsageError}, which names the line. `rules` are the existing rule ids. */
export function readBaseline(file: string, rules: ReadonlySet<string>): readonly Waiver[] {
  if (!existsSync(file)) {
    throw new UsageError(`the baseline ${file} cannot be read: there is no such file; --update-baseline writes it`);
  }
  const placed = readPlaced(file, "the baseline");
  if (placed.value === null || placed.value === undefined) return [];
  if (!Array.isArray(placed.value)) throw new UsageError(`${placed.place}: a baseline is a list of waivers`);
  return placed.items().map((item) => waiverOf(item, rules));
}

/** Like the former, but a missing file counts as empty. */
export function readBaselineIfAny(file: string, rules: ReadonlySet<string>): readonly Waiver[] {
  return existsSync(file) ? readBaseline(file, rules) : [];
}

function waiverOf(item: Placed, rules: ReadonlySet<string>): Waiver {
  const fields = item.entries();
  for (const [name, { place }] of fields) {
    if (!["rule", "at", "note"].includes(name)) {
      throw new UsageError(`${place}: a waiver has rule, at and note, and no ${name}`);
    }
  }
  const textAt = (name: string): string => {
    const field = fields.get(name);
    if (typeof field?.value !== "string")
      throw new UsageError(`${field?.place ?? item.place}: a waiver needs ${name}, a text`);
    return field.value;
  };
  const rule = textAt("rule");
  if (!rules.has(rule)) throw new UsageError(`${fields.get("rule")?.place}: there is no rule ${rule}`);
  const note = fields.get("note");
  return { rule, at: textAt("at"), ...(typeof note?.value === "string" ? { note: note.value } : {}) };
}

/** Writes the file, as JSON if its name says so. Throws {@link UsageError} on failure. */
export function writeBaseline(file: string, waivers: readonly Waiver[]): void {
  const text = file.endsWith(".json")
    ? `${JSON.stringify(waivers, null, 2)}\n`
    : `${about.replace(/^ /gm, "# ")}\n${stringify(waivers)}`;
  try {
    replace(file, text);
  } catch (error) {
    throw unwritten(file, whyUnwritten(error));
  }
}

/** Checks before a run, as far as possible, that the file can be written. Throws {@link UsageError} otherwise. */
export function checkWritable(file: string): void {
  const why = whyUnwritable(file);
  if (why !== undefined) throw unwritten(file, why);
}

const unwritten = (file: string, why: string): UsageError =>
  new UsageError(`the baseline cannot be written to ${file}: ${why}`);

/** Overwrites a file. On failure the old content stays, since notes are somebody's work. */
function replace(file: string, text: string): void {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    writeFileSync(file, text);
    return;
  }
  // Truncating first would give up the file's space, and on a full disk it might not get it back.
  const handle = openSync(file, "r+");
  const before = readFileSync(handle);
  try {
    overwrite(handle, Buffer.from(text));
  } catch (error) {
    overwrite(handle, before);
    throw error;
  } finally {
    closeSync(handle);
  }
}

function overwrite(handle: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at, bytes.length - at, at);
  ftruncateSync(handle, bytes.length);
}
