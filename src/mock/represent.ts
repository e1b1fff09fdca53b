/** From a row to what an answer shows of it, each property from where the description's x-origin says that it comes. */
import type { Property, Resource } from "../api/description.js";
import { fill } from "../api/route.js";
import type { Row } from "./store.js";
import type { Readings } from "./world.js";

/** Writes a row as JSON. `base` is what the URLs begin with, up to the version and without it. */
export type Writer = (row: Row, base: string) => string;

/** Text that is the same for all rows, or what it is for one. `self` is the row's own URL as it stands within a JSON string. */
type Part = string | Value;
type Value = (row: Row, self: string) => string;

/**
 * The writer for the rows of a resource. What is the same for all of them is put together once; what remains is to join texts,
 * which takes a third of the time that building an object and turning that into JSON would.
 */
export function writerOf(resource: Resource, readings: Readings): Writer {
  const parts = resource.properties.flatMap((property, index): readonly Part[] => [
    `${index === 0 ? "{" : ","}${JSON.stringify(property.name)}:`,
    ...partsOf(property, resource, readings),
  ]);
  const { texts, values } = fused(parts);
  const self = selfOf(resource);
  return remembering((row, base) => {
    const own = self(row, base);
    for (const { place, value } of values) texts[place] = value(row, own);
    return texts.join("");
  });
}

/** So many rows are remembered as they were written; a power of two. */
const slots = 256;

/** The same, without writing again what was written twice: a row never changes, and what is fetched is fetched again. */
function remembering(write: Writer): Writer {
  const rows: (Row | undefined)[] = new Array(slots).fill(undefined);
  const bases: string[] = new Array(slots).fill("");
  const texts: string[] = new Array(slots).fill("");
  return (row, base) => {
    const slot = row.order & (slots - 1);
    const isKnown = rows[slot] === row && bases[slot] === base;
    const known = texts[slot];
    if (isKnown && known) return known;
    const text = write(row, base);
    rows[slot] = row;
    bases[slot] = base;
    texts[slot] = isKnown ? text : "";
    return text;
  };
}

interface Fused {
  /** All texts in their order; those of the values are to be written in their places. */
  readonly texts: string[];
  readonly values: readonly { readonly place: number; readonly value: Value }[];
}

/** Constant texts that follow each other as one. */
function fused(parts: readonly Part[]): Fused {
  const texts: string[] = [];
  const values: { readonly place: number; readonly value: Value }[] = [];
  let constant = "";
  for (const part of parts) {
    if (typeof part === "string") {
      constant += part;
      continue;
    }
    values.push({ place: texts.length + 1, value: part });
    texts.push(constant, "");
    constant = "";
  }
  return { texts: [...texts, `${constant}}`], values };
}

function partsOf({ name, schema, origin }: Property, { keys, hasSid }: Resource, readings: Readings): readonly Part[] {
  if ("minted" in origin) return ['"', ({ sid }) => sid, '"'];
  if (!hasSid && keys.includes(name)) return [({ sid }) => JSON.stringify(sid)];
  if ("form" in origin) {
    const { form } = origin;
    if (schema.type === undefined) return [({ inputs }) => String(inputs[form] ?? null)]; // JSON already
    const named = keys.includes(name);
    const open = schema["x-unsettled"];
    const usual = (open && schema.default !== undefined ? readings[open.question] : undefined) ?? schema.default;
    const otherwise = usual === undefined ? "null" : String(usual);
    return [
      (row) => {
        const value = (named ? row.name : null) ?? row.inputs[form];
        return value === undefined ? otherwise : json(value);
      },
    ];
  }
  if ("reserved" in origin) return [(row) => json(row.name)];
  if ("path" in origin) {
    const { path } = origin;
    const write = sameAgain();
    return [(row) => write(row.path[path] ?? null)];
  }
  if ("credential" in origin) {
    const write = sameAgain();
    return [({ account }) => write(account)];
  }
  if ("clock" in origin) {
    return [origin.clock === "created" ? (row) => dateOf(row.created) : (row) => dateOf(row.updated)];
  }
  if ("deadline" in origin) return [({ expires }) => (expires === null ? "null" : dateOf(expires))];
  if ("counter" in origin) return ['"', (row) => revisionOf(row, readings), '"'];
  if ("self" in origin) return ['"', (_, self) => self, '"'];
  if ("constant" in origin) {
    const usual = JSON.stringify(origin.constant);
    return [({ constants }) => (constants[name] === undefined ? usual : json(constants[name]))];
  }
  const links = Object.entries(origin.children).flatMap(([child, part], index): readonly Part[] => [
    `${index === 0 ? "" : ","}${JSON.stringify(child)}:"`,
    (_, self) => self,
    `/${part}"`,
  ]);
  return ["{", ...links, "}"];
}

/** The URL of a row, as it stands within a JSON string. */
function selfOf({ instancePath, hasSid }: Resource): (row: Row, base: string) => string {
  const own = instancePath.at(-1);
  const above = instancePath.slice(0, -1);
  // Rows that follow each other mostly share what stands before their SIDs.
  let prefix = "";
  let of: { readonly base: string; readonly path: Row["path"] } = { base: "", path: {} };
  return ({ path, sid }, base) => {
    if (of.path !== path || of.base !== base) {
      of = { base, path };
      prefix = JSON.stringify(`${base}${fill(above, path)}/`).slice(1, -1);
    }
    if (!own || "literal" in own) return prefix.slice(0, -1);
    return prefix + (hasSid ? sid : encodeURIComponent(sid));
  };
}

const json = (value: string | number | boolean | null): string => (value === null ? "null" : JSON.stringify(value));

/** Writes a value that is mostly the same as the one before. */
function sameAgain(): typeof json {
  let last: string | number | boolean | null = null;
  let text = "null";
  return (value) => {
    if (value !== last) {
      last = value;
      text = json(value);
    }
    return text;
  };
}

/** A row's revision in the notation that holds. */
export function revisionOf({ revision }: Row, readings: Readings): string {
  if (revision < 10) return digits[revision] ?? "";
  return revision.toString(readings["revision-notation"] === "decimal" ? 10 : 16);
}

const digits = "0123456789";

/** A time as ISO 8601 in GMT, cut to the second, as JSON: "2015-07-30T20:00:00Z". */
const dateOf = bySecond((time) => `"${new Date(time).toISOString().slice(0, 19)}Z"`);

/** A time as HTTP dates are written (RFC 9110, 5.6.7). */
export const httpDate = bySecond((time) => new Date(time).toUTCString());

/** The same, remembering what was written last: many times share their seconds. */
function bySecond(write: (time: number) => string): (time: number) => string {
  const slots = 64;
  const seconds = new Float64Array(slots).fill(Number.NaN);
  const texts: string[] = new Array(slots).fill("");
  return (time) => {
    const second = Math.floor(time / 1000);
    const slot = second & (slots - 1);
    if (seconds[slot] !== second) {
      texts[slot] = write(time);
      seconds[slot] = second;
    }
    return texts[slot] ?? "";
  };
}
