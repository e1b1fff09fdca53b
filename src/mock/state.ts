/** What a mock begins with, in words: Maps under the names that the API's answers give their properties. */
import { operationOf } from "../api/description.js";
import { violationsOf } from "../api/validate.js";
import { timeIn } from "./relative-time.js";
import { revisionOf } from "./represent.js";
import type { Row } from "./store.js";
import { createWorld, defaultService, type Readings, type World } from "./world.js";

/** What may be said of a Map. */
export interface MapState {
  readonly sid?: string;
  readonly unique_name?: string | null;
  readonly account_sid?: string;
  readonly service_sid?: string;
  readonly revision?: string;
  /** Seconds from the start. */
  readonly ttl?: number;
  readonly date_expires?: string | null;
  readonly date_created?: string;
  readonly date_updated?: string;
  /** The same three times, counted from the start if they are to be: `in 1h`, `2d ago`. */
  readonly expires?: string;
  readonly created?: string;
  readonly updated?: string;
  readonly created_by?: string;
}

/** What the world of an Account holds. */
export interface AccountState {
  /** SIDs of Services that exist; those that Maps name exist without being listed. */
  readonly services?: readonly string[];
  readonly maps?: readonly MapState[];
}

/** What every Account begins with, but for those that begin with something else. */
export interface State extends AccountState {
  readonly accounts?: Readonly<Record<string, AccountState>>;
}

/** A state that cannot be used. The message says where it is wrong, in a file with its line, and what is wrong there. */
export class FixtureError extends Error {
  override readonly name = "FixtureError";

  /** `at` is a JSON pointer into the state. */
  constructor(
    message: string,
    readonly at = "",
  ) {
    super(message);
  }
}

/** The state that a value is, by the description. Throws {@link FixtureError}. */
export function asState(value: unknown): State {
  const [violation] = violationsOf("State", value);
  if (!violation) return value as State; // the validator was made from the same properties
  const { at, expected, actual } = violation;
  const given =
    actual === undefined || (typeof actual === "object" && actual !== null) ? "" : `, not ${JSON.stringify(actual)}`;
  throw new FixtureError(`${at || "the file"}: expected ${expected}${given}`, at);
}

/** What an Account begins with. */
export function stateFor(state: State, account: string): AccountState {
  return state.accounts?.[account] ?? state;
}

/** Makes the worlds of a state, to see whether that can be done. Throws {@link FixtureError}. */
export function tryOut(state: State, readings: Readings): void {
  const accounts = Object.entries(state.accounts ?? {}).map(([sid, held]) => [`/accounts/${sid}`, held] as const);
  for (const [under, held] of [["", state] as const, ...accounts]) {
    const world = createWorld({ services: [...servicesOf(held), defaultService], readings });
    seed(world, held, under);
  }
}

/** The Services of a state: those it lists and those its Maps name. */
export function servicesOf({ services = [], maps = [] }: AccountState): readonly string[] {
  return [...services, ...maps.flatMap(({ service_sid }) => service_sid ?? [])];
}

/**
 * Puts the Maps of a state into a world, in their order. Throws {@link FixtureError} if two share a SID or a name, if a
 * revision is not in the notation of the world, or if a time is none; `under` is where in a file the state stands.
 */
export function seed(world: World, { maps = [] }: AccountState, under = ""): void {
  const now = world.clock.now();
  const [firstService = ""] = world.services;
  const { resource } = operationOf("FetchSyncMap");
  const paths = new Map<string, Row["path"]>();
  for (const [index, map] of maps.entries()) {
    const place = `${under}/maps/${index}`;
    const parent = map.service_sid ?? firstService;
    const path = paths.get(parent) ?? { ServiceSid: parent };
    paths.set(parent, path);
    const name = map.unique_name ?? null;
    const created = timeOf(map, "created", now, place) ?? now;
    const row: Row = {
      resource: resource.name,
      sid: map.sid ?? world.ids("MP"),
      parent,
      path,
      account: map.account_sid ?? world.account,
      name,
      inputs: none,
      constants: map.created_by === undefined ? none : { created_by: map.created_by },
      created,
      updated: timeOf(map, "updated", now, place) ?? created,
      expires: expiryOf(map, now, place),
      revision: countOf(world, map.revision ?? "0", `${place}/revision`),
      order: world.store.nextOrder(),
    };
    refuseDouble(world, row, place);
    world.store.put(row);
  }
}

const none = {};

function refuseDouble({ store }: World, { resource, parent, sid, name }: Row, place: string): void {
  const taken = store.get(resource, parent, sid) ?? (name !== null && store.named(resource, parent, name));
  if (!taken) return;
  const at = `${place}/${taken.sid === sid ? "sid" : "unique_name"}`;
  throw new FixtureError(`${at}: another Map of the Service has the same`, at);
}

/** A time-to-live wins over a date, since it was meant for this start. */
function expiryOf(map: MapState, now: number, place: string): number | null {
  if (map.ttl === undefined) return timeOf(map, "expires", now, place) ?? null;
  return map.ttl === 0 ? null : now + map.ttl * 1000;
}

/** One of a Map's times, as a date or as it counts from now; a count wins, since it was meant for this start. */
function timeOf(map: MapState, which: "created" | "updated" | "expires", now: number, place: string) {
  const [counted, date] = [map[which], map[`date_${which}`]];
  if (counted === undefined) return date ? Date.parse(date) : undefined;
  const time = timeIn(counted, now);
  if (time !== undefined) return time;
  const at = `${place}/${which}`;
  throw new FixtureError(`${at}: expected a time, such as in 1h, 2d ago or a date, not ${JSON.stringify(counted)}`, at);
}

/** What a revision stands for. Throws {@link FixtureError} if it is not in the notation that holds. */
function countOf({ readings }: World, revision: string, at: string): number {
  const decimal = readings["revision-notation"] === "decimal";
  if (!(decimal ? /^\d{1,15}$/ : /^[\da-f]{1,12}$/).test(revision)) {
    const expected = `a ${decimal ? "decimal" : "hexadecimal"} number`;
    throw new FixtureError(`${at}: expected ${expected}, not ${JSON.stringify(revision)}`, at);
  }
  return Number.parseInt(revision, decimal ? 10 : 16);
}

/** What a world holds, so that {@link seed} would make it again. Times are whole milliseconds. */
export function stateOf({ services, store, readings }: World): AccountState {
  const iso = (time: number): string => new Date(time).toISOString();
  const rows = store.snapshot().rows.filter(({ resource }) => resource === "SyncMap");
  const maps = rows.map(
    (row): MapState => ({
      sid: row.sid,
      unique_name: row.name,
      account_sid: row.account,
      service_sid: row.parent,
      revision: revisionOf(row, readings),
      date_expires: row.expires === null ? null : iso(row.expires),
      date_created: iso(row.created),
      date_updated: iso(row.updated),
      ...row.constants,
    }),
  );
  return { services: [...services], maps };
}
