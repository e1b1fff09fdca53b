/** Answers whose URLs lead back to where they were asked for, so that whoever follows them stays there. */

import { decompress } from "./content-coding.js";
import { mostSeen } from "./copy.js";
import type { PassingHandler, PassingRequest } from "./passage.js";
import { held, type Whole } from "./passing.js";
import { lowerCase, valueIn, withoutFields } from "./raw-headers.js";

/** Fields that hold URLs. */
const leading: ReadonlySet<string> = new Set(["location", "content-location", "link"]);

/**
 * The same Handler, in whose answers URLs that begin with `base` begin with what `reached` says in its place: in bodies of text and in
 * the fields that lead somewhere.
 */
export function rewriting(
  handler: PassingHandler,
  base: string,
  reached: (request: PassingRequest) => string,
): PassingHandler {
  const found = new RegExp(
    `${escaped(base).replaceAll("/", "(?:\\\\)?/")}(?::(?:80|443))?(?=[/?#"'\\s\\\\<>),;\\]]|$)`,
    "gi",
  );
  return held(handler, ({ rawHeaders, bytes }, request) => {
    const url = reached(request);
    const rewritten = (text: string): string =>
      text.replace(found, (all) => (all.includes("\\/") ? url.replaceAll("/", "\\/") : url));
    const fields = rawHeaders.map((text, index) =>
      index % 2 === 1 && leading.has(lowerCase(rawHeaders[index - 1] ?? "")) ? rewritten(text) : text,
    );
    return withBody(fields, bytes, rewritten);
  });
}

/** Asks for what need not be unpacked first. */
export function unpacked(fields: readonly string[]): readonly string[] {
  return [...withoutFields(fields, (name) => name === "accept-encoding"), "Accept-Encoding", "identity"];
}

const textual = /^(text\/|application\/([\w.-]+\+)?(json|xml))/i;

function withBody(fields: string[], bytes: Buffer, rewritten: (text: string) => string): Whole {
  const unchanged: Whole = { rawHeaders: fields, bytes };
  if (bytes.length === 0 || !textual.test(valueIn(fields, "content-type") ?? "")) return unchanged;
  const plain = plainOf(bytes, valueIn(fields, "content-encoding"));
  if (!plain) return unchanged;
  // Read so, each byte is a character and comes back as it was; the URLs are ASCII.
  const before = plain.toString("latin1");
  const after = rewritten(before);
  if (after === before) return unchanged;
  const body = Buffer.from(after, "latin1");
  const rest = withoutFields(fields, (name) => name === "content-encoding");
  return {
    rawHeaders: rest.map((text, index) =>
      index % 2 === 1 && lowerCase(rest[index - 1] ?? "") === "content-length" ? String(body.length) : text,
    ),
    bytes: body,
  };
}

/** A body that was packed although nobody asked for it; undefined if it cannot be unpacked, or is too long then. */
function plainOf(bytes: Buffer, coding: string | undefined): Buffer | undefined {
  if (coding === undefined || coding === "identity") return bytes;
  try {
    const plain = decompress(bytes, coding, mostSeen);
    return plain === bytes ? undefined : plain;
  } catch {
    return undefined;
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
