/** The neighbours of Maps, by the names of their lists. */
import { type OperationId, operationOf } from "./description.js";

const resources = { items: "SyncMapItem", permissions: "SyncMapPermission", services: "Service" } as const;

export type Neighbour = keyof typeof resources;
export const neighbours: readonly Neighbour[] = ["items", "permissions", "services"];

/** The neighbour that an operation is about; undefined for Maps. */
export function neighbourOf(op: OperationId): Neighbour | undefined {
  const { name } = operationOf(op).resource;
  return neighbours.find((each) => resources[each] === name);
}

/** The neighbours with these names; `all` stands for all of them. Throws TypeError for an unknown name. */
export function neighboursIn(names: readonly string[] = []): readonly Neighbour[] {
  const unknown = names.find((name) => name !== "all" && !neighbours.some((each) => each === name));
  if (unknown !== undefined)
    throw new TypeError(`there is no resource ${unknown}; there are ${neighbours.join(", ")}, and all`);
  return neighbours.filter((each) => names.includes(each) || names.includes("all"));
}
