/** For each combination of Ttl and CollectionTtl on each operation: the time-to-live is taken for a minute more. */
import { inForm, type Mutant } from "./mutant.js";

type Seconds = number | undefined;

const isSome = (seconds: Seconds): seconds is number => seconds !== undefined && seconds > 0;

interface Combination {
  readonly of: string;
  readonly is: (ttl: Seconds, collectionTtl: Seconds) => boolean;
  /** The rules that it breaks on creation and on update, if they differ. */
  readonly breaks: string;
  readonly onUpdate?: string;
}

const combinations: readonly Combination[] = [
  { of: "CollectionTtl alone", is: (t, c) => t === undefined && isSome(c), breaks: "ttl.sets-the-deadline" },
  { of: "Ttl alone", is: (t, c) => isSome(t) && c === undefined, breaks: "ttl.alias-sets-the-deadline" },
  { of: "a Ttl that is longer", is: (t, c) => isSome(t) && isSome(c) && t > c, breaks: "ttl.alias-is-ignored" },
  { of: "a Ttl that is shorter", is: (t, c) => isSome(t) && isSome(c) && t < c, breaks: "ttl.alias-is-ignored" },
  { of: "a Ttl of 0 beside CollectionTtl", is: (t, c) => t === 0 && isSome(c), breaks: "ttl.alias-is-ignored" },
  { of: "a CollectionTtl of 0 beside Ttl", is: (t, c) => isSome(t) && c === 0, breaks: "ttl.zero-is-no-expiry" },
  { of: "a CollectionTtl of 0 alone", is: (t, c) => t === undefined && c === 0, breaks: "ttl.zero-is-no-expiry" },
  { of: "a Ttl of 0 alone", is: (t, c) => t === 0 && c === undefined, breaks: "ttl.zero-is-no-expiry" },
  {
    of: "no time-to-live",
    is: (t, c) => t === undefined && c === undefined,
    breaks: "ttl.none-is-no-expiry",
    onUpdate: "ttl.update-without-it-keeps-the-deadline",
  },
];

const operations = { CreateSyncMap: "creation", UpdateSyncMap: "update" } as const;

export const ttlGridMutants: readonly Mutant[] = combinations.flatMap(({ of, is, breaks, onUpdate = breaks }) =>
  (["CreateSyncMap", "UpdateSyncMap"] as const).map(
    (op): Mutant => ({
      breaks: op === "CreateSyncMap" ? breaks : onUpdate,
      by: `adds a minute to ${of} on ${operations[op]}`,
      fault: inForm([op], (form) => {
        const ttl = secondsIn(form, "Ttl");
        const collectionTtl = secondsIn(form, "CollectionTtl");
        if (!is(ttl, collectionTtl)) return;
        form.delete("Ttl");
        form.set("CollectionTtl", String((collectionTtl ?? ttl ?? 0) + 60));
      }),
    }),
  ),
);

/** The same for items, where the parameters have other names. */
const itemOperations = { CreateSyncMapItem: "creation", UpdateSyncMapItem: "update" } as const;

export const ttlGridOfItems: readonly Mutant[] = combinations.flatMap(({ of, is, breaks, onUpdate = breaks }) =>
  (["CreateSyncMapItem", "UpdateSyncMapItem"] as const).map(
    (op): Mutant => ({
      breaks: op === "CreateSyncMapItem" ? breaks : onUpdate,
      by: `adds a minute to ${of.replaceAll("CollectionTtl", "ItemTtl")} on the ${itemOperations[op]} of items`,
      with: ["items"],
      fault: inForm([op], (form) => {
        const ttl = secondsIn(form, "Ttl");
        const itemTtl = secondsIn(form, "ItemTtl");
        if (!is(ttl, itemTtl) || form.has("CollectionTtl")) return;
        form.delete("Ttl");
        form.set("ItemTtl", String((itemTtl ?? ttl ?? 0) + 60));
      }),
    }),
  ),
);

function secondsIn(form: URLSearchParams, name: string): Seconds {
  const value = form.get(name);
  return value === null ? undefined : Number(value);
}
