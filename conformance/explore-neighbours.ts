/** The requests that random sequences make about the items and permissions of their Maps. */
import fc from "fast-check";
import type { Neighbour } from "../src/api/neighbours.js";

/** A request beneath a Map. */
export interface Beneath {
  readonly method: "GET" | "POST" | "DELETE";
  /** The path after the Map. */
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
  readonly ifMatch: string | undefined;
}

/** The last two keys sort in the opposite order by UTF-16 units. */
const key = fc.constantFrom("k", "é/% b", "😀", "\uff5e");
const encodedKey = key.map((each) => encodeURIComponent(each));
const data = fc.constantFrom('{"a":{"b":1}}', '{"a":{"c":[2,null]}}', '{"d":"é"}', "{}").map((Data) => ({ Data }));
const lasting = fc.constantFrom("1", "60", "3600");
const none = fc.constant({});
const ttl = fc.oneof(
  { weight: 4, arbitrary: none },
  { weight: 1, arbitrary: lasting.map((Ttl) => ({ Ttl })) },
  { weight: 1, arbitrary: lasting.map((ItemTtl) => ({ ItemTtl })) },
  { weight: 1, arbitrary: fc.record({ Ttl: fc.constantFrom("0", "900", "-1", "soon"), ItemTtl: lasting }) },
  { weight: 1, arbitrary: lasting.map((CollectionTtl) => ({ CollectionTtl })) },
);
const truth = fc.constantFrom("true", "false");
const size = fc.constantFrom("?PageSize=1", "?PageSize=2", "?PageSize=100");

/** Any revision, or one that an item has after few updates. */
const ifMatch = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: fc.constantFrom("*", "0", "1", "2") },
);

const together = (...forms: readonly fc.Arbitrary<Beneath["form"]>[]): fc.Arbitrary<Beneath["form"]> =>
  fc.tuple(...forms).map((parts) => Object.assign({}, ...parts));

/** A request with only the given parts. */
function beneath(
  method: Beneath["method"],
  path: fc.Arbitrary<string>,
  rest: { readonly form?: fc.Arbitrary<Beneath["form"]>; readonly ifMatch?: typeof ifMatch } = {},
): fc.Arbitrary<Beneath> {
  return fc.record({ method: fc.constant(method), path, form: none, ifMatch: fc.constant(undefined), ...rest });
}

const item = encodedKey.map((each) => `/Items/${each}`);
const itemKey = key.map((Key) => ({ Key }));
const order = fc.constantFrom("", "&Order=desc");
const range = fc.constantFrom("", "", "&From=l", "&From=k&Bounds=exclusive");
const permission = encodedKey.map((each) => `/Permissions/${each}`);
const rights = fc.record({ Read: truth, Write: truth, Manage: truth });

const requests: Readonly<Partial<Record<Neighbour, readonly fc.WeightedArbitrary<Beneath>[]>>> = {
  items: [
    { weight: 5, arbitrary: beneath("POST", fc.constant("/Items"), { form: together(itemKey, data, ttl) }) },
    { weight: 3, arbitrary: beneath("GET", item) },
    { weight: 4, arbitrary: beneath("POST", item, { form: together(fc.oneof(data, data, none), ttl), ifMatch }) },
    { weight: 2, arbitrary: beneath("DELETE", item, { ifMatch }) },
    {
      weight: 2,
      arbitrary: beneath(
        "GET",
        fc.tuple(fc.constant("/Items"), size, order, range).map((all) => all.join("")),
      ),
    },
  ],
  permissions: [
    { weight: 4, arbitrary: beneath("POST", permission, { form: rights }) },
    { weight: 2, arbitrary: beneath("GET", permission) },
    { weight: 1, arbitrary: beneath("DELETE", permission) },
    {
      weight: 1,
      arbitrary: beneath(
        "GET",
        size.map((each) => `/Permissions${each}`),
      ),
    },
  ],
};

/** The possible requests beneath a Map about these kinds of resources; undefined if there are none. */
export function beneathMaps(resources: readonly Neighbour[]): fc.Arbitrary<Beneath> | undefined {
  const asked = resources.flatMap((each) => requests[each] ?? []);
  return asked.length === 0 ? undefined : fc.oneof(...asked);
}
