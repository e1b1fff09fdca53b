/** Wrong dates of items and Services. */
import { inModel, inShown, type Mutant, moved } from "../mutant.js";
import { dated, forEach, items } from "./kinds.js";

const inZone = (date: unknown): unknown => (typeof date === "string" ? date.replace("Z", "+01:00") : date);

export const dateMutants: readonly Mutant[] = [
  ...forEach(
    dated,
    "date.created-is-iso-in-gmt",
    (name) => `writes date_created of ${name} in another zone`,
    ({ shown: ops }) => inShown(ops, { date_created: (it) => inZone(it.date_created) }),
    ["date.created-is-the-time-of-creation", "date.updated-is-created-at-first"],
  ),
  ...forEach(
    dated,
    "date.updated-is-iso-in-gmt",
    (name) => `writes date_updated of ${name} without a zone`,
    ({ shown: ops }) => inShown(ops, { date_updated: (it) => String(it.date_updated).replace("Z", "") }),
  ),
  ...forEach(
    [items],
    "date.expires-is-iso-in-gmt-or-null",
    (name) => `writes an empty date_expires of ${name} in place of null`,
    ({ shown: ops }) => inShown(ops, { date_expires: (it) => it.date_expires ?? "" }),
    ["ttl.none-is-no-expiry"],
  ),
  ...forEach(
    dated,
    "date.created-is-the-time-of-creation",
    (name) => `dates ${name} an hour back`,
    ({ shown: ops }) =>
      inShown(ops, {
        date_created: (it) => moved(it.date_created, -3600),
        date_updated: (it) => moved(it.date_updated, -3600),
      }),
    ["date.updated-is-the-time-of-update"],
  ),
  ...forEach(
    dated,
    "date.created-never-changes",
    (name) => `shows another date_created of ${name} in lists`,
    ({ list }) => inShown([list], { date_created: (it) => moved(it.date_created, -60) }),
  ),
  ...forEach(
    dated,
    "date.updated-is-not-before-created",
    (name) => `shows ${name} as updated before they were created`,
    ({ list }) => inShown([list], { date_updated: (it) => moved(it.date_created, -60) }),
    ["date.updated-never-goes-back", "date.updated-rests"],
  ),
  ...forEach(
    dated,
    "date.updated-is-created-at-first",
    (name) => `dates the update of new ${name} later`,
    ({ makes }) => inShown(makes ? [makes] : [], { date_updated: (it) => moved(it.date_updated, 60) }),
    ({ of }) => [
      "date.updated-never-goes-back",
      "date.updated-rests",
      ...(of === "items" ? ["item.dates-its-map"] : []),
    ],
  ),
  ...forEach(
    dated,
    "date.updated-is-the-time-of-update",
    (name) => `leaves date_updated of ${name} at date_created`,
    ({ shown: ops }) => inShown(ops, { date_updated: (it) => it.date_created }),
  ),
  ...forEach(
    dated,
    "date.updated-rests",
    (name) => `moves date_updated of ${name} on when they are fetched`,
    ({ fetches }) => inShown([fetches], { date_updated: (it) => moved(it.date_updated, 60) }),
    ["date.updated-never-goes-back"],
  ),
  ...forEach(
    dated,
    "date.updated-never-goes-back",
    (name) => `sets date_updated of ${name} back with a second update`,
    ({ resource }) =>
      inModel((sane, { store }) => ({
        update(row, change) {
          const updated = sane.update(row, change);
          if (row.resource !== resource || row.updated === row.created) return updated;
          const back = { ...updated, updated: row.created };
          store.put(back);
          return back;
        },
      })),
  ),
];
