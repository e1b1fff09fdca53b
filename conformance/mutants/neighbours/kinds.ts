/** The kinds of resources besides Maps with their operations; these mutants exist once for each. */
import type { AnyCall } from "../../../src/api/call.js";
import type { OperationId } from "../../../src/api/description.js";
import type { Neighbour } from "../../../src/api/neighbours.js";
import { isObject } from "../../../src/http/json.js";
import { showItems, showPermissions, showServices } from "../../rules/subjects.js";
import { answering, type Fault, inAnswer, type Mutant } from "../mutant.js";

export interface Kind {
  readonly of: Neighbour;
  readonly name: string;
  readonly resource: string;
  readonly shown: readonly OperationId[];
  readonly list: OperationId;
  readonly makes?: OperationId;
  readonly deletes: OperationId;
  readonly updates: OperationId;
  readonly fetches: OperationId;
}

export const items: Kind = {
  of: "items",
  name: "items",
  resource: "SyncMapItem",
  shown: showItems,
  list: "ListSyncMapItem",
  makes: "CreateSyncMapItem",
  deletes: "DeleteSyncMapItem",
  updates: "UpdateSyncMapItem",
  fetches: "FetchSyncMapItem",
};
export const permissions: Kind = {
  of: "permissions",
  name: "permissions",
  resource: "SyncMapPermission",
  shown: showPermissions,
  list: "ListSyncMapPermission",
  deletes: "DeleteSyncMapPermission",
  updates: "UpdateSyncMapPermission",
  fetches: "FetchSyncMapPermission",
};
export const services: Kind = {
  of: "services",
  name: "Services",
  resource: "Service",
  shown: showServices,
  list: "ListService",
  makes: "CreateService",
  deletes: "DeleteService",
  updates: "UpdateService",
  fetches: "FetchService",
};
export const all = [items, permissions, services];
export const dated = [items, services];

/** Makes one mutant for each kind. */
export const forEach = (
  kinds: readonly Kind[],
  breaks: string,
  by: (name: string) => string,
  fault: (kind: Kind) => Fault,
  also: readonly string[] | ((kind: Kind) => readonly string[]) = [],
): readonly Mutant[] =>
  kinds.map((kind) => ({
    breaks,
    by: by(kind.name),
    fault: fault(kind),
    with: [kind.of],
    also: typeof also === "function" ? also(kind) : also,
  }));

type Json = Readonly<Record<string, unknown>>;

/** A fault in the refusals of requests about one kind. */
export function inProblemOf({ resource }: Kind, edits: Readonly<Record<string, (problem: Json) => unknown>>): Fault {
  return answering((response, call) => {
    if (call?.operation.resource.name !== resource || !isObject(call.problem)) return response;
    const { problem } = call;
    const changes = Object.entries(edits).map(([name, edit]) => [name, edit(problem)]);
    return { ...response, body: JSON.stringify({ ...problem, ...Object.fromEntries(changes) }) };
  });
}

/** Replaces the URL of a documented code's page by that of another code. */
export const coded =
  (documented: number, code: number) =>
  ({ more_info: page }: Json): unknown =>
    String(page).replace(String(documented), String(code));

/** Labels some answers as plain text. */
export const inType = (op: OperationId, where: (call: AnyCall) => boolean): Fault =>
  inAnswer(op, (response, call) =>
    where(call) ? { ...response, headers: { ...response.headers, "content-type": "text/plain" } } : undefined,
  );
