/** Where the parts of a new row come from, by the x-origin of its resource's properties. Computed once per resource. */
import type { Resource } from "../api/description.js";

export interface Origins {
  /** The prefix of generated SIDs; undefined for a resource without SIDs. */
  readonly prefix: string | undefined;
  /** The form parameter for the name, by which URLs may address a row instead of its SID. */
  readonly name: string | undefined;
  /** The form parameter for the key of a resource without SIDs. */
  readonly key: string | undefined;
  /** The form parameters for all other properties. */
  readonly inputs: readonly string[];
  /** The form parameter that sets the deadline. */
  readonly deadline: string | undefined;
}

const known = new WeakMap<Resource, Origins>();

export function originsOf(resource: Resource): Origins {
  const found = known.get(resource) ?? read(resource);
  known.set(resource, found);
  return found;
}

function read({ hasSid, keys, properties }: Resource): Origins {
  const prefix = properties.flatMap(({ origin }) => ("minted" in origin ? [origin.minted] : []))[0];
  const formed = properties.flatMap((each) =>
    "form" in each.origin ? [{ of: each.name, form: each.origin.form }] : [],
  );
  const own = formed.find(({ of }) => keys.includes(of))?.form;
  return {
    prefix,
    name: hasSid ? own : undefined,
    key: hasSid ? undefined : own,
    inputs: formed.filter(({ of }) => !keys.includes(of)).map(({ form }) => form),
    deadline: properties.flatMap(({ origin }) => ("deadline" in origin ? [origin.deadline] : []))[0],
  };
}
