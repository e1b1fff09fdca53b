/** Reads files that people write, YAML or JSON (a subset of YAML), and keeps the line of each value for messages. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { UsageError } from "./exit.js";
import { readText } from "./read-text.js";

/** A value with its location. */
export interface Placed {
  readonly value: unknown;
  /** File and line in the form that editors recognise. */
  readonly place: string;
  /** The values in a list. */
  items(): readonly Placed[];
  /** The values of a mapping, by name. */
  entries(): ReadonlyMap<string, Placed>;
}

/** Reads a file. Throws {@link UsageError}, which names the line but repeats nothing of its content. */
export function readPlaced(file: string, what: string): Placed {
  const lines = new LineCounter();
  const document = parseDocument(readText(file, what), { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): string => `${file}:${lines.linePos(offset).line}`;
  const [error] = document.errors;
  if (error) throw new UsageError(`${at(error.pos[0])}: this is neither YAML nor JSON (${error.code})`);

  const placed = (node: unknown, offset: number): Placed => {
    const range = node as Node | null; // parseDocument makes a node of everything, except for an empty value
    const start = range?.range?.[0] ?? offset;
    return {
      value: toPlain(node),
      place: at(start),
      items: () => (isSeq(node) ? node.items.map((item) => placed(item, start)) : []),
      entries: () =>
        new Map(
          isMap(node) ? node.items.map((pair) => [keyOf(pair.key), placed(pair.value, offsetOf(pair.key, start))]) : [],
        ),
    };
  };
  return placed(document.contents, 0);
}

const toPlain = (node: unknown): unknown =>
  isScalar(node) ? node.value : isMap(node) || isSeq(node) ? node.toJSON() : node;
const keyOf = (key: unknown): string => String(isScalar(key) ? key.value : key);
const offsetOf = (key: unknown, otherwise: number): number =>
  isScalar(key) ? (key.range?.[0] ?? otherwise) : otherwise;
