/** Adds the line and column of the offending value to findings. Reads a recording again, but only where something was found. */
import { pointerParts } from "../api/pointer.js";
import type { Source } from "../http/exchange.js";
import { type Format, formats } from "./formats.js";
import { positionOf } from "./position.js";
import type { Part, Path } from "./reader.js";
import { createRereader, type Rereader } from "./reread.js";
import { customTags, type Yaml } from "./yaml-list.js";

interface Located {
  readonly at: string;
  readonly source: Source | null;
}

/**
 * The same verdicts, with the place of the offending value as the source of each finding. If the value itself cannot be located, as in a
 * compressed body or in standard input, it is the place of its exchange.
 */
export async function located<V extends { readonly findings: readonly Located[] }>(
  file: string,
  format: Format,
  verdicts: readonly V[],
): Promise<readonly V[]> {
  const found = verdicts.flatMap(({ findings }) => findings);
  if (found.length === 0) return verdicts;
  const places = new Map<Located, Source | null>();
  const reader = await createRereader(file);
  try {
    const sorted = found.toSorted((one, other) => (one.source?.bytes?.from ?? 0) - (other.source?.bytes?.from ?? 0));
    for (const finding of sorted) places.set(finding, await placeOf(finding, format, reader));
  } finally {
    await reader.close();
  }
  return verdicts.map((verdict) => ({
    ...verdict,
    findings: verdict.findings.map((finding) => ({ ...finding, source: places.get(finding) ?? finding.source })),
  }));
}

async function placeOf({ at, source }: Located, format: Format, reader: Rereader): Promise<Source | null> {
  if (!source) return null;
  const { bytes, ...place } = source;
  if (!bytes) return place;
  const text = (await reader.read(bytes.from, bytes.length))?.toString("utf8");
  if (text === undefined) return place;
  const yaml = /^\s*-\s/.test(text) ? await import("yaml") : undefined;
  const before = await reader.columnsBefore(bytes.from, place.column ?? 1);
  const index = indexOf(text, format, at, yaml);
  const lead = text.slice(0, index);
  const lines = lead.split("\n");
  const last = lines.at(-1) ?? "";
  return {
    ...place,
    line: (place.line ?? 1) + lines.length - 1,
    column: (lines.length > 1 ? 0 : before) + last.length + 1,
  };
}

/** The index of a value in the text of an exchange; 0 if unknown. */
function indexOf(text: string, format: Format, at: string, yaml: Yaml | undefined): number {
  try {
    if (format === "transcript") return inTranscript(text, at);
    if (/^\s*nock\(/.test(text)) return inNockCode(text, at);
    return yaml ? inYaml(text, format, at, yaml) : inJson(text, format, at);
  } catch {
    return 0; // the text is parsed differently here than when it was read; a place is no reason to fail
  }
}

function partOf(at: string): { readonly part: Part; readonly pointer: Path } {
  if (at === "status") return { part: { is: "status" }, pointer: [] };
  if (at.startsWith("header "))
    return { part: { is: "header", name: at.slice("header ".length).toLowerCase() }, pointer: [] };
  return { part: { is: "body" }, pointer: at.startsWith("/") ? pointerParts(at) : [] };
}

function pathTo(entry: unknown, format: Format, part: Part): Path {
  const chosen: { readonly where?: (entry: unknown, part: Part) => Path | undefined } = formats[format];
  return chosen.where?.(entry, part) ?? [];
}

function inJson(text: string, format: Format, at: string): number {
  const { part, pointer } = partOf(at);
  const path = pathTo(JSON.parse(text), format, part);
  const value = positionOf(text, path) ?? positionOf(text, path.slice(0, -1));
  if (!value) return 0;
  if (text[value.from] === '"') return value.from + inString(text.slice(value.from, value.to), pointer);
  return pointed(text.slice(value.from, value.to), pointer) + value.from;
}

/** The index in a JSON text of the value at a pointer, or of the nearest value around it. */
function pointed(text: string, pointer: Path): number {
  for (let length = pointer.length; length >= 0; length--) {
    const steps = numbered(text, pointer.slice(0, length));
    const found = positionOf(text, steps);
    if (found) return found.from;
  }
  return 0;
}

/** The same path, with numbers for the steps into lists. */
function numbered(text: string, path: Path): Path {
  return path.map((step, index) => {
    const around = positionOf(text, path.slice(0, index).map(asIndex));
    return around && text[around.from] === "[" ? Number(step) : step;
  });
}

const asIndex = (step: string | number): string | number => (/^\d+$/.test(String(step)) ? Number(step) : step);

/** The same for JSON within a JSON string. */
function inString(literal: string, pointer: Path): number {
  const inner = String(JSON.parse(literal));
  const target = pointer.length === 0 ? 0 : pointed(inner, pointer);
  let index = 1;
  for (let count = 0; count < target && index < literal.length; count++) {
    if (literal[index] !== "\\") index += 1;
    else index += literal[index + 1] === "u" ? 6 : 2;
  }
  return index;
}

function inYaml(text: string, format: Format, at: string, { isMap, isScalar, isSeq, parseDocument }: Yaml): number {
  const { part, pointer } = partOf(at);
  const document = parseDocument(text, { logLevel: "silent", customTags });
  if (!isSeq(document.contents)) return 0;
  const entry: unknown = document.contents.items[0];
  const path = pathTo(document.toJS({ maxAliasCount: 100 })[0], format, part);
  let node = entry;
  for (const step of path) node = isMap(node) || isSeq(node) ? (node.get(step, true) ?? node) : node;
  const range = isScalar(node) || isMap(node) || isSeq(node) ? node.range : undefined;
  if (!range || !isScalar(node) || typeof node.value !== "string" || pointer.length === 0) return range?.[0] ?? 0;
  return range[0] + inScalar(text.slice(range[0], range[1]), node.value, pointed(node.value, pointer));
}

/**
 * The index in a YAML scalar, as it is written, of a position in its value. Counts characters other than white space, since the
 * indentation of a block and the folding of a text change only white space.
 */
function inScalar(source: string, value: string, place: number): number {
  const [mark = ""] = source;
  const begin = /[|>]/.test(mark) ? source.indexOf("\n") : /["']/.test(mark) ? 1 : 0;
  const unit = mark === '"' ? /\\(?:x..|u.{4}|U.{8}|.)|\S/gs : mark === "'" ? /''|\S/g : /\S/g;
  let left = withoutSpace(value.slice(0, place)).length;
  for (const { 0: written, index } of source.slice(begin).matchAll(unit)) {
    const { length } = written.startsWith("\\") ? withoutSpace(escapedIn(written)) : written.slice(-1);
    if (length > 0 && left <= 0) return begin + index;
    left -= length;
  }
  return 0;
}

const withoutSpace = (text: string): string => text.replace(/\s/g, "");

/** What a YAML escape stands for, or a text with the same number of characters other than white space. */
function escapedIn(written: string): string {
  const code = Number.parseInt(written.slice(2), 16);
  if (code >= 0) return String.fromCodePoint(Math.min(code, 0x10ffff));
  return /[nrtvf\s_LP]/.test(written[1] ?? "") ? " " : "x";
}

function inNockCode(text: string, at: string): number {
  const { part, pointer } = partOf(at);
  const reply = /\.reply\(/.exec(text);
  const answer = reply ? reply.index + reply[0].length : 0;
  if (part.is === "header") return new RegExp(`^ *(['"]?)${part.name}\\1:`, "im").exec(text)?.index ?? answer;
  const body = /^\d+, */.exec(text.slice(answer))?.[0].length ?? 0;
  return part.is === "status" ? answer : answer + body + pointed(text.slice(answer + body), pointer);
}

/** What precedes a line of a transcript and does not belong to the exchange: a time, or the mark of Hurl. */
const marks = /^(?:\d\d:\d\d:\d\d\.\d{6} |\* )/gm;

function inTranscript(text: string, at: string): number {
  return inAnswer(
    text.replace(marks, (mark) => " ".repeat(mark.length)),
    at,
  );
}

function inAnswer(text: string, at: string): number {
  const { part, pointer } = partOf(at);
  const answer = /^ *(?:< )?HTTP\/[\d.]+ [2-5]\d\d/m.exec(text)?.index ?? 0;
  if (part.is === "status") return answer;
  if (part.is === "header") {
    const field = new RegExp(`^ *(?:< )?${part.name}:`, "im").exec(text.slice(answer))?.index ?? 0;
    return answer + field;
  }
  const found = /^ *(?=[{[](?! \[\d+ bytes data\])["{\s])/m.exec(text.slice(answer));
  if (!found) return answer;
  const begins = found.index + found[0].length;
  return answer + begins + pointed(text.slice(answer + begins), pointer);
}
