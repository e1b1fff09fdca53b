/** Rewrites URLs in answers, so that clients that follow them stay with the proxy. */

import { decompress } from "./content-coding.js";
import { mostSeen } from "./copy.js";
import type { PassingHandler, PassingRequest } from "./passage.js";
import { held, type Whole } from "./passing.js";
import { lowerCase, valueIn, withoutFields } from "./raw-headers.js";

/** Header fields that contain URLs. */
const leading: ReadonlySet<string> = new Set(["location", "content-location", "link"]);

/**
 * The same Handler, but URLs in its answers that begin with `base` begin with what `reached` returns instead: in text bodies and in header
 * fields that contain URLs.
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

/** Changes the request's fields so that the answer comes uncompressed. */
export function unpacked(fields: readonly string[]): readonly string[] {
  return [...withoutFields(fields, (name) => name === "accept-encoding"), "Accept-Encoding", "identity"];
}

const textual = /^(text\/|application\/([\w.-]+\+)?(json|xml))/i;

function withBody(fields: string[], bytes: Buffer, rewritten: (text: string) => string): Whole {
  const unchanged: Whole = { rawHeaders: fields, bytes };
  if (bytes.length === 0 || !textual.test(valueIn(fields, "content-type") ?? "")) return unchanged;
  const plain = plainOf(bytes, valueIn(fields, "content-encoding"));
  if (!plain) return unchanged;
  // As Latin-1, each byte becomes one character and can be restored; the URLs are ASCII.
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

/** Decompresses a body that came compressed without being asked to; undefined if it cannot be, or would be too long. */
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
