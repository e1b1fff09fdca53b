/** Reads the elements of a list in a YAML document one by one, as `listReader` does for JSON. */
import type { Document, ScalarTag } from "yaml";
import type { Exchange } from "../http/exchange.js";
import { isJson } from "../http/json.js";
import { createLines, longestPiece, type Piece, spanOf } from "./lines.js";
import { attempt, type ListFormat, tell } from "./list.js";
import { sourceOf, textOf, type Wrong, wrongAt } from "./piece.js";
import type { ReadContext, Reader, Sink } from "./reader.js";
import { RecordingError } from "./recording-error.js";

/** The parser, which is loaded only if it is needed. */
export type Yaml = typeof import("yaml");

/** Binary data, under the tag of YAML and under that of Ruby. */
const bytes: ScalarTag = { tag: "!binary", resolve: (text) => Buffer.from(text, "base64") };
export const customTags = ["binary" as const, bytes];

const lineFeed = 0x0a;

/** How much text of elements with anchors is remembered. */
const remembered = 1 << 20;

/** Reads the list under one of these keys of the document; its elements have to begin with "-" on lines of their own. */
export function yamlListReader(
  keys: readonly string[],
  { name, exchangeOf }: Pick<ListFormat, "name" | "exchangeOf">,
  context: ReadContext,
  sink: Sink,
  yaml: Yaml,
): Reader {
  const { file } = context;
  const heading = new RegExp(`^(["']?)(?:${keys.join("|")})\\1\\s*:\\s*(?:(\\[\\s*\\])|(\\[.*))?\\s*(?:#.*)?$`);
  let found = false;
  let inList = false;
  let indent: string | undefined;
  let element: Piece[] = [];
  let entry = 0;
  /** The text of elements with anchors, which later ones may refer to. */
  let anchors = "";

  /** `ends` says that the file ends here, in the middle of a line. */
  const flush = (ends = false): void => {
    const [first] = element;
    const last = element.at(-1);
    if (!first || !last) return;
    const source = sourceOf(file, spanOf(first, last), entry++);
    const wrong = wrongAt(source);
    attempt(sink, () => {
      if ((source.bytes?.length ?? 0) > longestPiece)
        throw wrong(`longer than ${longestPiece >> 20} MiB; split the file, or leave it out`);
      const text = element.map(({ bytes }) => textOf(bytes, wrong)).join("\n");
      const { value, anchored } = elementOf(text, anchors, wrong, yaml);
      const read = exchangeOf(value, wrong, context);
      if (ends && typeof read !== "string" && isOpen(read))
        throw wrong("cut off, as the file ends in the middle of a line; record it again, or mend its end");
      if (anchored && anchors.length + text.length <= remembered) anchors += `${text}\n`;
      tell(sink, read, source);
    });
    element = [];
  };

  let endsInLine = false;
  const lines = createLines(context.skipped, (line) => {
    const text = line.bytes.toString("latin1", 0, 256);
    if (!inList) {
      const heads = heading.exec(text);
      if (heads?.[3] !== undefined)
        throw new RecordingError(
          `${file} has its list in brackets; write each element on lines of its own, after "- "`,
        );
      inList = heads !== null && heads[2] === undefined;
      found ||= heads !== null;
      return;
    }
    indent ??= /^( *)-(?:\s|$)/.exec(text)?.[1];
    if (indent === undefined) return;
    if (text.startsWith(`${indent}-`) && /^(?:\s|$)/.test(text.slice(indent.length + 1))) flush();
    else if (/^[^\s#-]/.test(text)) {
      flush();
      inList = false;
      return;
    }
    element.push(line);
  });

  return {
    push(bytes) {
      if (bytes.length > 0) endsInLine = bytes.at(-1) !== lineFeed;
      lines.push(bytes);
    },
    end() {
      lines.end();
      flush(endsInLine); // YAML writers end each line, and cassettes have something after the list
      if (!found) throw new RecordingError(`${file} is no ${name}: it has no ${keys.join(" and no ")}`);
    },
  };
}

/** Whether the body of an answer may be incomplete at the end of the file. */
const isOpen = ({ response: { body } }: Exchange): boolean => body !== null && body !== "" && !isJson(body);

interface Element {
  readonly value: unknown;
  /** Whether it has anchors that later elements may refer to. */
  readonly anchored: boolean;
}

/** Parses one element; together with earlier elements only if it refers to one of them. */
function elementOf(text: string, anchors: string, wrong: Wrong, yaml: Yaml): Element {
  try {
    const alone = documentOf(text, yaml);
    const { refers, anchored } = marksOf(alone, yaml);
    const list: unknown = (refers ? documentOf(anchors + text, yaml) : alone).toJS();
    return { value: Array.isArray(list) ? list.at(-1) : undefined, anchored };
  } catch (error) {
    const [message] = (error instanceof Error ? error.message : String(error)).split("\n", 1);
    throw wrong(`not YAML: ${message}`);
  }
}

/** Parses YAML. Throws its first error. */
function documentOf(text: string, { parseDocument }: Yaml): Document {
  const document = parseDocument(text, { logLevel: "error", customTags });
  const [error] = document.errors;
  if (error) throw error;
  return document;
}

/** Whether a document refers to anchors outside it, and whether it has anchors itself. */
function marksOf(document: Document, { visit }: Yaml): { readonly refers: boolean; readonly anchored: boolean } {
  const anchors = new Set<string>();
  let refers = false;
  visit(document, {
    Alias: (_, { source }) => {
      refers ||= !anchors.has(source);
    },
    Value: (_, { anchor }) => {
      if (anchor !== undefined) anchors.add(anchor);
    },
  });
  return { refers, anchored: anchors.size > 0 };
}
