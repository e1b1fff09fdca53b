/** Wrong `created_by` and `revision` of items. */
import { inAnswer, inShown, type Mutant } from "../mutant.js";
import { forEach, items } from "./kinds.js";

export const propertyMutants: readonly Mutant[] = [
  ...forEach(
    [items],
    "created-by.is-system",
    (name) => `shows who asked as the creator of ${name}`,
    ({ shown: ops }) => inShown(ops, { created_by: () => "admin" }),
  ),
  ...forEach(
    [items],
    "created-by.is-text",
    (name) => `shows no creator of ${name} in lists`,
    ({ list }) => inShown([list], { created_by: () => null }),
    ["created-by.never-changes"],
  ),
  ...forEach(
    [items],
    "created-by.never-changes",
    (name) => `shows another creator of ${name} when they are fetched`,
    ({ fetches }) => inShown([fetches], { created_by: () => "admin" }),
  ),
  ...forEach(
    [items],
    "revision.is-text",
    (name) => `writes the revision of ${name} as a number in lists`,
    ({ list }) => inShown([list], { revision: (it) => Number.parseInt(String(it.revision), 16) }),
    ["revision.rests"],
  ),
  ...forEach(
    [items],
    "revision.rests",
    (name) => `counts each fetch of ${name}`,
    ({ fetches }) => inShown([fetches], { revision: (it) => `${it.revision}0` }),
    ["revision.is-the-etag", "item.match-is-served"],
  ),
  ...forEach(
    [items],
    "revision.is-the-etag",
    (name) => `sends another ETag with ${name}`,
    ({ fetches }) => inAnswer(fetches, (response) => ({ ...response, headers: { ...response.headers, etag: '"x"' } })),
  ),
];
