/** For tests: what any store is to do, said as plainly as can be. */
import type { Row, Store } from "../mock/store.js";

const every = (): boolean => true;

/** A Store in the plainest form: one array, gone through from its beginning. */
export function naiveStore(): Store {
  let rows: readonly Row[] = [];
  let lastOrder = 0;
  const among = (resource: string, parent: string): readonly Row[] =>
    rows.filter((each) => each.resource === resource && each.parent === parent);
  const same = (one: Row, other: Row): boolean =>
    one.resource === other.resource && one.parent === other.parent && one.sid === other.sid;
  const remove = (it: Row): void => {
    rows = rows.filter((each) => !same(each, it));
  };
  const expiring = (): readonly Row[] =>
    rows.filter(({ expires }) => expires !== null).toSorted((one, other) => expiryOf(one) - expiryOf(other));
  return {
    get: (resource, parent, sid) => among(resource, parent).find((each) => each.sid === sid),
    named: (resource, parent, name) => among(resource, parent).find((each) => each.name === name),
    put(it) {
      rows = rows.some((each) => same(each, it)) ? rows.map((each) => (same(each, it) ? it : each)) : [...rows, it];
      lastOrder = Math.max(lastOrder, it.order);
    },
    remove,
    drop(resource, parent) {
      rows = rows.filter((each) => each.resource !== resource || each.parent !== parent);
    },
    bySid(resource, parent, from, backwards, limit, counts = every) {
      const points = (text: string): readonly number[] => [...text].map((each) => each.codePointAt(0) ?? 0);
      const order = (one: string, other: string): number => {
        const [mine, theirs] = [points(one), points(other)];
        const at = mine.findIndex((point, index) => point !== theirs[index]);
        return at < 0 ? mine.length - theirs.length : (mine[at] ?? 0) - (theirs[at] ?? -1);
      };
      const rising = among(resource, parent).toSorted((one, other) => order(one.sid, other.sid));
      const isFrom = ({ sid }: Row): boolean => {
        const place = from ? order(sid, from.sid) * (backwards ? -1 : 1) : 1;
        return place > 0 || (place === 0 && from?.inclusive === true);
      };
      return (backwards ? rising.toReversed() : rising).filter(isFrom).filter(counts).slice(0, limit);
    },
    after: (resource, parent, order, limit, counts = every) =>
      among(resource, parent)
        .filter((each) => each.order > order && counts(each))
        .slice(0, limit),
    before(resource, parent, order, limit, counts = every) {
      const below = among(resource, parent).filter((each) => each.order < order && counts(each));
      return below.slice(Math.max(0, below.length - limit));
    },
    expire(now, limit) {
      const over = expiring()
        .filter((row) => expiryOf(row) <= now)
        .slice(0, limit);
      for (const row of over) remove(row);
      return over;
    },
    nextExpiry: () => expiring().map(expiryOf)[0] ?? Number.POSITIVE_INFINITY,
    nextOrder: () => ++lastOrder,
    size: (resource) => rows.filter((each) => resource === undefined || each.resource === resource).length,
    snapshot: () => ({ rows, order: lastOrder }),
    restore(snapshot) {
      rows = snapshot.rows;
      lastOrder = snapshot.order;
    },
  };
}

const expiryOf = ({ expires }: Row): number => expires ?? Number.POSITIVE_INFINITY;
