/** Files of Maps that a mock begins with: YAML, or JSON, which is YAML too. */
import { isMap, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { operationOf } from "../api/description.js";
import { violationsOf } from "../api/validate.js";
import type { Row } from "./store.js";
import type { World } from "./world.js";

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

/** A file of fixtures that cannot be used. The message names the line and what is wrong there. */
export class FixtureError extends Error {
  override readonly name = "FixtureError";
}

/** Reads a file's text. Throws {@link FixtureError}, which names `file`. */
export function parseState(text: string, file: string): State {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [syntax] = document.errors;
  if (syntax) throw new FixtureError(`${file}:${lines.linePos(syntax.pos[0]).line}: ${syntax.message.split("\n")[0]}`);
  const value: unknown = document.toJS();
  const [violation] = violationsOf("State", value);
  if (violation) {
    const line = lines.linePos(offsetOf(document.contents, violation.at)).line;
    const actual =
      violation.actual === undefined || typeof violation.actual === "object"
        ? ""
        : `, not ${JSON.stringify(violation.actual)}`;
    throw new FixtureError(`${file}:${line}: ${violation.at || "the file"}: expected ${violation.expected}${actual}`);
  }
  return value as State; // the validator was made from the same properties
}

function offsetOf(contents: Node | null, pointer: string): number {
  let node: Node | null = contents;
  for (const part of pointer.split("/").slice(1)) {
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

/** Puts the Maps of a state into a world, in their order. Throws {@link FixtureError} if two share a SID or a name. */
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
      inputs: name === null ? {} : { UniqueName: name },
      constants: map.created_by === undefined ? {} : { created_by: map.created_by },
      created: timeOf(map.date_created) ?? now,
      updated: timeOf(map.date_updated) ?? timeOf(map.date_created) ?? now,
      expires: map.ttl ? now + map.ttl * 1000 : (timeOf(map.date_expires) ?? null),
      revision: Number.parseInt(map.revision ?? "0", 16) || 0,
      order: world.nextOrder(),
    };
    const taken =
      world.store.get(row.resource, parent, row.sid) ??
      (name !== null && world.store.named(row.resource, parent, name));
    if (taken)
      throw new FixtureError(
        `/maps/${index}: another map of the Service has this ${taken.sid === row.sid ? "sid" : "unique_name"}`,
      );
    world.store.put(row);
  }
}

function timeOf(date: string | null | undefined): number | undefined {
  return date ? Date.parse(date) : undefined;
}
