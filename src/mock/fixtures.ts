/** Files of Maps that a mock begins with: YAML, or JSON, which is YAML too. */
import { CST, type Document, isMap, isSeq, Lexer, LineCounter, type Node, parseDocument, visit } from "yaml";
import { pointerParts } from "../api/pointer.js";
import { checkOptions, record } from "../http/options.js";
import { asState, FixtureError, type State, tryOut } from "./state.js";
import type { Readings } from "./world.js";

export interface ParseOptions {
  /** How the mock reads what the documentation leaves open; revisions are written in its notation. */
  readonly readings?: Readings;
}

/** Reads a file's text. Throws {@link FixtureError}, which names `file` and the line, and TypeError for what is no text, as a Buffer. */
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
    // An alias without its anchor, or so many that they are an attack.
    if (error instanceof ReferenceError) throw new FixtureError(`${at(aliasIn(document))}: ${error.message}`);
    throw error;
  }
}

/** So deep may values of a file lie in each other: what reads YAML calls itself for each level, and may take the process along. */
const deepest = 500;

/** Where something in a text begins that lies deeper; undefined if nothing does. */
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

/** Where the alias stands that cannot be resolved: one without its anchor, or else the last, which may have all others in it. */
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
