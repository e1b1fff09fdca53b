/** Where the parts of a new row come from, as the x-origin of its properties says; read once for each resource. */
import type { Resource } from "../api/description.js";

export interface Origins {
  /** The prefix of the SIDs that are made. */
  readonly prefix: string;
  /** The parameter of the form that becomes the name, by which the URL may name a row beside its SID. */
  readonly name: string | undefined;
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

function read({ name, keys, properties }: Resource): Origins {
  const prefix = properties.flatMap(({ origin }) => ("minted" in origin ? [origin.minted] : []))[0];
  if (prefix === undefined) throw new Error(`spec/sync-maps.yaml gives ${name} no property of x-origin minted`);
  const formed = properties.flatMap((each) =>
    "form" in each.origin ? [{ of: each.name, form: each.origin.form }] : [],
  );
  return {
    prefix,
    name: formed.find(({ of }) => keys.includes(of))?.form,
    inputs: formed.filter(({ of }) => !keys.includes(of)).map(({ form }) => form),
    deadline: properties.flatMap(({ origin }) => ("deadline" in origin ? [origin.deadline] : []))[0],
  };
}
