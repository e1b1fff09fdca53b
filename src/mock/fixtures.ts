/** Files of Maps that a mock begins with: YAML, or JSON, which is YAML too. */
import { isMap, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { pointerParts } from "../api/pointer.js";
import { checkOptions, record } from "../http/options.js";
import { asState, FixtureError, type State, tryOut } from "./state.js";
import type { Readings } from "./world.js";

export interface ParseOptions {
  /** How the mock reads what the documentation leaves open; revisions are written in its notation. */
  readonly readings?: Readings;
}

/** Reads a file's text. Throws {@link FixtureError}, which names `file` and the line. */
export function parseState(text: string, file: string, options: ParseOptions = {}): State {
  checkOptions<ParseOptions>("parseState", options, { readings: record });
  const { readings = {} } = options;
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
    if (error instanceof ReferenceError) throw new FixtureError(`${file}: ${error.message}`); // an alias without its anchor
    throw error;
  }
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
