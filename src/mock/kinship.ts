/** The parent and child relations of resources, from the description's x-resource. */
import { operations, type Resource } from "../api/description.js";
import type { Row, Store } from "./store.js";

export interface Kinship {
  /** The resources that live under this one. */
  readonly children: readonly string[];
  /** The parent, if its revision counts the changes of this resource; `under` is the path parameter of the parent's own parent. */
  readonly whole: { readonly resource: string; readonly under: string } | undefined;
}

const resources: readonly Resource[] = [...new Set(operations.map(({ resource }) => resource))];

const known: ReadonlyMap<string, Kinship> = new Map(resources.map((each) => [each.name, kinshipOf(each)]));

const alone: Kinship = { children: [], whole: undefined };

export const kinshipIn = (resource: string): Kinship => known.get(resource) ?? alone;

/** The row whose revision counts the changes of this row, if there is one. */
export function wholeIn(store: Pick<Store, "get">, { resource, parent, path }: KeptUnder): Row | undefined {
  const { whole } = kinshipIn(resource);
  return whole && store.get(whole.resource, path[whole.under] ?? "", parent);
}

type KeptUnder = Pick<Row, "resource" | "parent" | "path">;

function kinshipOf({ name, mutates, parent }: Resource): Kinship {
  const children = resources.filter((each) => each.parent === name).map((each) => each.name);
  const above = operations.find(({ resource }) => resource.name === name)?.ancestors.at(-2);
  return { children, whole: mutates && above ? { resource: parent, under: above.parameter } : undefined };
}
