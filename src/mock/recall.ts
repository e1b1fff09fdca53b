/** Past states, for reads that lag behind writes: the latest changes are recorded and undone on reading. */
import { byCodePoints } from "./code-points.js";
import { kinshipIn, wholeIn } from "./kinship.js";
import type { Cursor, Model, Page, Place } from "./model.js";
import type { Row } from "./store.js";
import type { World } from "./world.js";

interface Change {
  readonly at: number;
  /** Undefined if the change created the row. */
  readonly before: Row | undefined;
  /** Undefined if the change removed the row. */
  readonly after: Row | undefined;
}

export interface Recall {
  /** The current model; its changes are recorded. */
  readonly model: Model;
  /** The model as it was at the time set by `seeBefore`. */
  readonly before: Model;
  /** Sets the lag of `before` in milliseconds; 0 for the current state. */
  seeBefore(milliseconds: number): void;
  forget(): void;
}

/** How many changes are kept; if there were more within the lag, reads lag less. */
const capacity = 250;

export function recalling(model: Model, { clock, readings, store }: World): Recall {
  /** A ring buffer; the latest changes come before `next`. */
  let ring: (Change | undefined)[] = [];
  let next = 0;
  let lag = 0;
  /** 1 or -1: multiplied by it, orders ascend along the list. */
  const along = readings["list-order"] === "newest-first" ? -1 : 1;

  const remember = (before: Row | undefined, after: Row | undefined): void => {
    ring[next] = { at: clock.now(), before, after };
    next = next + 1 === capacity ? 0 : next + 1;
  };

  /** The first change of each row within the lag, by SID. */
  const firstChanges = ({ resource, parent }: Place): ReadonlyMap<string, Change> => {
    const now = clock.now();
    const since = now - lag;
    const first = new Map<string, Change>();
    for (const change of [...ring.slice(next), ...ring.slice(0, next)].toReversed()) {
      // A change later than now predates a setting back of the clock; how long ago it happened is unknown.
      if (!change || change.at <= since || change.at > now) break;
      const row = change.before ?? change.after;
      if (row?.resource === resource && row.parent === parent) first.set(row.sid, change);
    }
    return first;
  };

  /** Also records the change of the Map when one of its parts is changed. */
  const withWhole = <Value>(part: Pick<Row, "resource" | "parent" | "path">, change: () => Value): Value => {
    const before = wholeIn(store, part);
    const value = change();
    const after = before && wholeIn(store, part);
    if (before !== after) remember(before, after);
    return value;
  };

  /** A past version of a page: its rows as they were, and rows among them that were removed since. */
  const undone = (
    place: Place,
    page: Page,
    size: number,
    lies: (row: Row) => boolean,
    compare: (one: Row, other: Row) => number,
  ): Page => {
    const first = firstChanges(place);
    const rows = page.rows.flatMap((row) => {
      const change = first.get(row.sid);
      return change ? (change.before ?? []) : row;
    });
    const shown = new Set(rows.map(({ sid }) => sid));
    const gone = [...first.values()].flatMap(({ before }) =>
      before && !shown.has(before.sid) && !model.find(place, before.sid) ? before : [],
    );
    return { ...page, rows: [...rows, ...gone.filter(lies)].sort(compare).slice(0, size) };
  };

  return {
    model: {
      ...model,
      create(place, creation) {
        const made = isPart(place)
          ? withWhole({ ...place, path: creation.path }, () => model.create(place, creation))
          : model.create(place, creation);
        if (made) remember(undefined, made);
        return made;
      },
      update(row, change) {
        const updated = isPart(row) ? withWhole(row, () => model.update(row, change)) : model.update(row, change);
        if (updated !== row) remember(row, updated);
        return updated;
      },
      remove(row) {
        if (isPart(row)) withWhole(row, () => model.remove(row));
        else model.remove(row);
        remember(row, undefined);
      },
    },
    before: {
      ...model,
      find(place, key) {
        const now = model.find(place, key);
        if (lag === 0) return now;
        const first = firstChanges(place);
        const then = [...first.values()].find(({ before }) => before?.sid === key || before?.name === key);
        if (then) return then.before;
        return now && first.has(now.sid) ? undefined : now;
      },
      page(place, cursor, size) {
        const page = model.page(place, cursor, size);
        if (lag === 0) return page;
        return undone(
          place,
          page,
          size,
          ({ order }) => lies(along * order, cursor, page, along),
          (one, other) => along * (one.order - other.order),
        );
      },
      pageBySid(place, range, mark, size) {
        const page = model.pageBySid(place, range, mark, size);
        if (lag === 0) return page;
        const way = range.falls ? -1 : 1;
        const start = mark?.direction === "next" ? mark : mark ? undefined : range.from;
        const last = page.hasNext ? page.rows.at(-1) : undefined;
        const isIn = ({ sid }: Row): boolean => {
          const from = start ? way * byCodePoints(sid, start.sid) : 1;
          const isBegun = from > 0 || (from === 0 && start?.inclusive === true);
          return isBegun && (last === undefined || way * byCodePoints(sid, last.sid) <= 0);
        };
        return undone(place, page, size, isIn, (one, other) => way * byCodePoints(one.sid, other.sid));
      },
    },
    seeBefore(milliseconds) {
      lag = milliseconds;
    },
    forget() {
      ring = [];
      next = 0;
    },
  };
}

/** Whether the rows of a place are parts, whose changes are counted by another row. */
const isPart = ({ resource }: Place): boolean => kinshipIn(resource).whole !== undefined;

/** Whether a row lies within the bounds of a page. `order` must ascend along the list. */
function lies(order: number, cursor: Cursor | undefined, { rows, hasNext }: Page, along: number): boolean {
  const from = cursor?.direction === "next" ? along * cursor.order : Number.NEGATIVE_INFINITY;
  const last = hasNext ? rows.at(-1)?.order : undefined;
  return order > from && (last === undefined || order <= along * last);
}
