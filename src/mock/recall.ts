/** What was so and so long ago, for reads that are to lag behind writes: the last changes, undone as far as is asked. */
import type { Cursor, Model, Page, Place } from "./model.js";
import type { Row } from "./store.js";
import type { World } from "./world.js";

interface Change {
  readonly at: number;
  /** Undefined if it made the row. */
  readonly before: Row | undefined;
  /** Undefined if it removed the row. */
  readonly after: Row | undefined;
}

export interface Recall {
  /** The model as it is; its changes are remembered. */
  readonly model: Model;
  /** The model as it was. */
  readonly before: Model;
  /** Lets `before` show what was so many milliseconds ago; 0 for what is. */
  seeBefore(milliseconds: number): void;
  forget(): void;
}

/** So many changes are remembered; where there were more, reads lag less. */
const capacity = 250;

export function recalling(model: Model, { clock, readings }: World): Recall {
  /** The latest stand before `next`, as far back as there are some. */
  let ring: (Change | undefined)[] = [];
  let next = 0;
  let lag = 0;
  /** What rises along a list. */
  const along = readings["list-order"] === "newest-first" ? -1 : 1;

  const remember = (before: Row | undefined, after: Row | undefined): void => {
    ring[next] = { at: clock.now(), before, after };
    next = next + 1 === capacity ? 0 : next + 1;
  };

  /** The first change of each row within the lag, by SID. */
  const firstChanges = ({ resource, parent }: Place): ReadonlyMap<string, Change> => {
    const since = clock.now() - lag;
    const first = new Map<string, Change>();
    for (const change of [...ring.slice(next), ...ring.slice(0, next)].toReversed()) {
      if (!change || change.at <= since) break;
      const row = change.before ?? change.after;
      if (row?.resource === resource && row.parent === parent) first.set(row.sid, change);
    }
    return first;
  };

  return {
    model: {
      ...model,
      create(place, creation) {
        const made = model.create(place, creation);
        if (made) remember(undefined, made);
        return made;
      },
      update(row, change) {
        const updated = model.update(row, change);
        if (updated !== row) remember(row, updated);
        return updated;
      },
      remove(row) {
        model.remove(row);
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
        const first = firstChanges(place);
        const rows = page.rows.flatMap((row) => {
          const change = first.get(row.sid);
          return change ? (change.before ?? []) : row;
        });
        const shown = new Set(rows.map(({ sid }) => sid));
        const gone = [...first.values()].flatMap(({ before }) =>
          before && !shown.has(before.sid) && !model.find(place, before.sid) ? before : [],
        );
        const within = gone.filter(({ order }) => lies(along * order, cursor, page, along));
        const whole = [...rows, ...within].sort((one, other) => along * (one.order - other.order));
        return { ...page, rows: whole.slice(0, size) };
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

/** Whether a row would stand on a page. `order` rises along the list. */
function lies(order: number, cursor: Cursor | undefined, { rows, hasNext }: Page, along: number): boolean {
  const from = cursor?.direction === "next" ? along * cursor.order : Number.NEGATIVE_INFINITY;
  const last = hasNext ? rows.at(-1)?.order : undefined;
  return order > from && (last === undefined || order <= along * last);
}
