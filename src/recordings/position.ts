/** Finds a value in a JSON text, so that an editor can jump to it. Reads no more of the text than necessary. */
import { isObject } from "../http/json.js";
import type { Path } from "./reader.js";

/** Indexes into the text. */
export interface Position {
  readonly from: number;
  readonly to: number;
}

const space = /\s*/y;
const scalar = /[^\s,\]}]+/y;

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

/**
 * The end of the quoted text that begins at `from`; `from` itself if there is none. Not a regular expression, since that would need memory
 * for backtracking at each character, of which there may be millions.
 */
export function endOfText(text: string, from: number, quote = '"'): number {
  if (text[from] !== quote) return from;
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === quote) return at + 1;
    if (text[at] === "\\") at += 1;
  }
  return from;
}

/** The value at a path; undefined if there is none. Of members with the same name, the last counts. */
export function positionOf(text: string, path: Path, from = 0): Position | undefined {
  const start = skip(space, text, from);
  const [step, ...rest] = path;
  if (step === undefined) return { from: start, to: endOf(text, start) };
  let found: number | undefined;
  for (const child of childrenOf(text, start)) {
    if (child.step === step) found = child.from;
    if (typeof step === "number" && child.step === step) break;
  }
  return found === undefined ? undefined : positionOf(text, rest, found);
}

function* childrenOf(
  text: string,
  start: number,
): Generator<{ readonly step: string | number; readonly from: number }> {
  const list = text[start] === "[";
  if (!list && text[start] !== "{") return;
  let at = skip(space, text, start + 1);
  for (let index = 0; at < text.length && text[at] !== "]" && text[at] !== "}"; index++) {
    let step: string | number = index;
    if (!list) {
      const end = endOfText(text, at);
      if (end === at) return;
      step = nameIn(text.slice(at, end));
      at = skip(space, text, skip(space, text, end) + 1);
    }
    yield { step, from: at };
    const end = skip(space, text, endOf(text, at));
    if (end === at) return;
    at = text[end] === "," ? skip(space, text, end + 1) : end;
  }
}

/** The actual spelling of a member's name, given in lower case; headers may be written in any case. */
export function memberNamed(fields: unknown, name: string): string | undefined {
  return isObject(fields) ? Object.keys(fields).find((each) => each.toLowerCase() === name) : undefined;
}

/** The index of the field with this lower-case name in a list of fields; -1 if there is none. */
export function indexNamed(fields: unknown, name: string): number {
  if (!Array.isArray(fields)) return -1;
  return fields.findIndex((each) => isObject(each) && String(each.name ?? each.key).toLowerCase() === name);
}

function nameIn(literal: string): string {
  return literal.includes("\\") ? String(JSON.parse(literal)) : literal.slice(1, -1);
}

/** The end of the value that begins here. */
function endOf(text: string, start: number): number {
  const first = text[start];
  if (first === '"') return endOfText(text, start);
  if (first !== "{" && first !== "[") return skip(scalar, text, start);
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '"') at = Math.max(endOfText(text, at) - 1, at);
    else if (char === "{" || char === "[") depth += 1;
    else if (char === "}" || char === "]") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}
