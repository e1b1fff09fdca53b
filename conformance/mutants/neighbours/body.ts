/** Malformed bodies in answers about items, permissions and Services. */
import { inAnswer, inList, inShown, type Mutant } from "../mutant.js";
import { all, forEach, inType } from "./kinds.js";

export const bodyMutants: readonly Mutant[] = [
  ...forEach(
    all,
    "body.shows-every-property",
    (name) => `leaves out the account_sid of ${name} in lists`,
    ({ list }) => inShown([list], { account_sid: () => undefined }),
  ),
  ...forEach(
    all,
    "body.list-holds-maps",
    (name) => `lists ${name} by their keys`,
    ({ list }) => inList(list, (here) => Object.fromEntries(here.entries())),
    ({ of }) => [
      "paging.empty-list-has-no-next",
      "paging.no-map-missed",
      ...(of === "items" ? ["item.bounds-include-by-default"] : []),
    ],
  ),
  ...forEach(
    all,
    "body.is-json",
    (name) => `writes lists of ${name} as no JSON`,
    ({ list }) =>
      inAnswer(list, (response, { succeeded }) =>
        succeeded ? { ...response, body: `<list>${response.body}</list>` } : undefined,
      ),
  ),
  ...forEach(
    all,
    "body.says-that-it-is-json",
    (name) => `calls pages of ${name} text`,
    ({ list }) => inType(list, ({ succeeded }) => succeeded),
  ),
];
