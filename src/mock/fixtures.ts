/** Parses fixture files: YAML, or JSON, which is a subset of YAML. */
import { CST, type Document, isMap, isSeq, Lexer, LineCounter, type Node, parseDocument, visit } from "yaml";
import { pointerParts } from "../api/pointer.js";
import { checkOptions, record } from "../http/options.js";
import { asState, FixtureError, type State, tryOut } from "./state.js";
import type { Readings } from "./world.js";

export interface ParseOptions {
  /** The readings of the mock; revisions in the file must be in their notation. */
  readonly readings?: Readings;
}

/** Parses a file's text. Throws {@link FixtureError} with `file` and the line, and TypeError for arguments that are not strings. */
export function parseState(text: string, file: string, options: ParseOptions = {}): State {
  if (typeof text !== "string" || typeof file !== "string") {
    throw new TypeError("parseState takes the text of a file, and the name that messages call it by");
  }
  checkOptions<ParseOptions>("parseState", options, { readings: record });
  const { readings = {} } = options;
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const { length: line } = text.slice(0, deep).split("\n");
    throw new FixtureError(`${file}:${line}: is nested in more than ${deepest} levels`);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): string => `${file}:${lines.linePos(offset).line}`;
  const [syntax] = document.errors;
  if (syntax) throw new FixtureError(`${at(syntax.pos[0])}: ${syntax.message}`);
  try {
    const state = asState(document.toJS());
    tryOut(state, readings);
    return state;
  } catch (error) {
    if (error instanceof FixtureError)
      throw new FixtureError(`${at(offsetOf(document.contents, error.at))}: ${error.message}`, error.at);
    // An alias without its anchor, or so many aliases that they look like an attack.
    if (error instanceof ReferenceError) throw new FixtureError(`${at(aliasIn(document))}: ${error.message}`);
    throw error;
  }
}

/** The maximum nesting in a file: the YAML parser recurses once per level, and a stack overflow could end the process. */
const deepest = 500;

/** The offset of the first token that is nested too deeply; undefined if there is none. */
function tooDeepAt(text: string): number | undefined {
  let [offset, brackets, indicators] = [0, 0, 0];
  let isText = false;
  for (const token of new Lexer().lex(text)) {
    if (token === CST.SCALAR) {
      isText = true;
      continue;
    }
    if (token === CST.DOCUMENT || token === CST.FLOW_END) continue;
    if (!isText) {
      if (token === "[" || token === "{") brackets += 1;
      else if (token === "]" || token === "}") brackets -= 1;
      else if (token === "-" || token === "?") indicators += 1;
      else if (token.includes("\n")) indicators = 0;
    }
    isText = false;
    if (brackets + indicators > deepest) return offset;
    offset += token.length;
  }
  return undefined;
}

/** The offset of the alias that failed: the first one without an anchor, or else the last, which may contain all others. */
function aliasIn(document: Document): number {
  let offset = 0;
  visit(document, {
    Alias(_, alias) {
      offset = alias.range?.[0] ?? 0;
      return alias.resolve(document) ? undefined : visit.BREAK;
    },
  });
  return offset;
}

function offsetOf(contents: Node | null, pointer: string): number {
  let node: Node | null = contents;
  for (const part of pointerParts(pointer)) {
    const child: unknown = isMap(node) ? node.get(part, true) : isSeq(node) ? node.get(Number(part), true) : undefined;
    if (typeof child !== "object" || child === null || !("range" in child)) break;
    node = child as Node; // only nodes have ranges
  }
  return node?.range?.[0] ?? 0;
}
