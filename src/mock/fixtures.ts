/** Files of Maps that a mock begins with: YAML, or JSON, which is YAML too. */
import { type Document, isMap, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { operationOf } from "../api/description.js";
import { pointerParts, violationsOf } from "../api/validate.js";
import type { Row } from "./store.js";
import { createWorld, defaultService, type World } from "./world.js";

/** What may be said of a Map at the start; the names are those of the API's answers. */
export interface MapState {
  readonly sid?: string;
  readonly unique_name?: string | null;
  readonly account_sid?: string;
  readonly service_sid?: string;
  readonly revision?: string;
  /** Seconds from the start of the mock. */
  readonly ttl?: number;
  readonly date_expires?: string | null;
  readonly date_created?: string;
  readonly date_updated?: string;
  readonly created_by?: string;
}

export interface State {
  /** SIDs of Services that exist; those that Maps name exist without being listed. */
  readonly services?: readonly string[];
  readonly maps?: readonly MapState[];
}

/** Fixtures that cannot be used. The message names the file and the line, where there are such, and what is wrong there. */
export class FixtureError extends Error {
  override readonly name = "FixtureError";

  /** `at` is a JSON pointer into the state. */
  constructor(
    message: string,
    readonly at = "",
  ) {
    super(message);
  }
}

/** Reads a file's text. Throws {@link FixtureError}, which names `file`. */
export function parseState(text: string, file: string): State {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): string => `${file}:${lines.linePos(offset).line}`;
  const [syntax] = document.errors;
  if (syntax) throw new FixtureError(`${at(syntax.pos[0])}: ${syntax.message}`);
  try {
    return stateOf(document);
  } catch (error) {
    if (error instanceof FixtureError)
      throw new FixtureError(`${at(offsetOf(document.contents, error.at))}: ${error.message}`, error.at);
    if (error instanceof ReferenceError) throw new FixtureError(`${file}: ${error.message}`); // an alias without its anchor
    throw error;
  }
}

function stateOf(document: Document): State {
  const value: unknown = document.toJS();
  const [violation] = violationsOf("State", value);
  if (violation) {
    const { at, expected, actual } = violation;
    const given =
      actual === undefined || (typeof actual === "object" && actual !== null) ? "" : `, not ${JSON.stringify(actual)}`;
    throw new FixtureError(`${at || "the file"}: expected ${expected}${given}`, at);
  }
  const state = value as State; // the validator was made from the same properties
  seed(createWorld({ services: [...servicesOf(state), defaultService] }), state); // what only shows when they come together
  return state;
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

/** The Services of a state: those it lists and those its Maps name. */
export function servicesOf(state: State): readonly string[] {
  return [...(state.services ?? []), ...(state.maps ?? []).flatMap(({ service_sid }) => service_sid ?? [])];
}

/**
 * Puts the Maps of a state into a world, in their order. Throws {@link FixtureError} if two share a SID or a name, or if a
 * revision is not in the notation of the world.
 */
export function seed(world: World, state: State): void {
  const now = world.clock.now();
  const [firstService = ""] = world.services;
  const { resource } = operationOf("FetchSyncMap");
  for (const [index, map] of (state.maps ?? []).entries()) {
    const parent = map.service_sid ?? firstService;
    const name = map.unique_name ?? null;
    const row: Row = {
      resource: resource.name,
      sid: map.sid ?? world.ids("MP"),
      parent,
      path: { ServiceSid: parent },
      account: map.account_sid ?? world.account,
      name,
      inputs: {},
      constants: map.created_by === undefined ? {} : { created_by: map.created_by },
      created: timeOf(map.date_created) ?? now,
      updated: timeOf(map.date_updated) ?? timeOf(map.date_created) ?? now,
      expires: expiryOf(map, now),
      revision: countOf(world, map.revision ?? "0", `/maps/${index}/revision`),
      order: world.store.nextOrder(),
    };
    const taken =
      world.store.get(row.resource, parent, row.sid) ??
      (name !== null && world.store.named(row.resource, parent, name));
    if (taken) {
      const at = `/maps/${index}/${taken.sid === row.sid ? "sid" : "unique_name"}`;
      throw new FixtureError(`${at}: another Map of the Service has the same`, at);
    }
    world.store.put(row);
  }
}

/** A time-to-live wins over a date, since it was meant for this start. */
function expiryOf({ ttl, date_expires }: MapState, now: number): number | null {
  if (ttl === undefined) return timeOf(date_expires) ?? null;
  return ttl === 0 ? null : now + ttl * 1000;
}

/** What a revision stands for. Throws {@link FixtureError} if it is not in the notation that holds. */
function countOf({ readings }: World, revision: string, at: string): number {
  const decimal = readings["revision-notation"] === "decimal";
  if (!(decimal ? /^\d{1,15}$/ : /^[\da-f]{1,12}$/).test(revision)) {
    const expected = `a ${decimal ? "decimal" : "hexadecimal"} number`;
    throw new FixtureError(`${at}: expected ${expected}, not ${JSON.stringify(revision)}`, at);
  }
  return Number.parseInt(revision, decimal ? 10 : 16);
}

function timeOf(date: string | null | undefined): number | undefined {
  return date ? Date.parse(date) : undefined;
}
