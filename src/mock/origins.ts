/** Where the parts of a new row come from, as the x-origin of its properties says; read once for each resource. */
import type { Resource } from "../api/description.js";

export interface Origins {
  /** The prefix of the SIDs that are made; undefined for what has none. */
  readonly prefix: string | undefined;
  /** The parameter of the form that becomes the name, by which the URL may name a row beside its SID. */
  readonly name: string | undefined;
  /** The parameter of the form that becomes the key of what has no SID. */
  readonly key: string | undefined;
  /** The parameters of the form that become other properties. */
  readonly inputs: readonly string[];
  /** The parameter of the form that sets the deadline. */
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
