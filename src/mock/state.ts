/** The initial state of a mock as data, with the property names of the API's answers. */
import { operationOf, type Resource } from "../api/description.js";
import { escaped } from "../api/pointer.js";
import { violationsOf } from "../api/validate.js";
import { type Clock, systemClock } from "./clock.js";
import { earliest, iso, latest } from "./dates.js";
import { timeIn } from "./relative-time.js";
import { revisionOf } from "./represent.js";
import type { Inputs, Row } from "./store.js";
import { createWorld, defaultService, type Readings, type World } from "./world.js";

/** The times of a resource; all optional. */
interface Times {
  /** Seconds from the start. */
  readonly ttl?: number;
  readonly date_expires?: string | null;
  readonly date_created?: string;
  readonly date_updated?: string;
  /** The same three times, relative to the start: `in 1h`, `2d ago`. */
  readonly expires?: string;
  readonly created?: string;
  readonly updated?: string;
}

/** A Map in a state. */
export interface MapState extends Times {
  readonly sid?: string;
  readonly unique_name?: string | null;
  readonly account_sid?: string;
  readonly service_sid?: string;
  readonly revision?: string;
  readonly created_by?: string;
  readonly items?: readonly ItemState[];
  readonly permissions?: readonly PermissionState[];
}

/** An item in a state. */
export interface ItemState extends Times {
  readonly key: string;
  readonly data: unknown;
  readonly account_sid?: string;
  readonly revision?: string;
  readonly created_by?: string;
}

/** A permission in a state; rights that are absent are not granted. */
export interface PermissionState {
  readonly identity: string;
  readonly account_sid?: string;
  readonly read?: boolean;
  readonly write?: boolean;
  readonly manage?: boolean;
}

/** A Service in a state. */
export interface ServiceState extends Omit<Times, "ttl" | "expires" | "date_expires"> {
  readonly sid: string;
  readonly account_sid?: string;
  readonly friendly_name?: string | null;
  readonly webhook_url?: string | null;
  readonly webhooks_from_rest_enabled?: boolean;
  readonly reachability_webhooks_enabled?: boolean;
  readonly acl_enabled?: boolean;
  readonly reachability_debouncing_enabled?: boolean;
  readonly reachability_debouncing_window?: number;
}

/** The contents of one Account's world. */
export interface AccountState {
  /** The Services that exist, as SIDs or with their settings. Services that Maps name exist without being listed. */
  readonly services?: readonly (string | ServiceState)[];
  readonly maps?: readonly MapState[];
}

/** The initial state of every Account, except for those listed in `accounts`. */
export interface State extends AccountState {
  readonly accounts?: Readonly<Record<string, AccountState>>;
}

/** An invalid state. The message says what is wrong and where, for a file with the line. */
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

/**
 * Validates a value as a state by the description. Returns a copy, so that later changes of the value cannot invalidate it.
 * Throws {@link FixtureError}.
 */
export function asState(value: unknown): State {
  const own = asJson(value);
  const [violation] = violationsOf("State", own);
  if (!violation) return own as State; // the validator was made from the same properties
  const { at, expected, actual } = violation;
  const given =
    actual === undefined || (typeof actual === "object" && actual !== null) ? "" : `, not ${JSON.stringify(actual)}`;
  throw new FixtureError(`${at || "the file"}: expected ${expected}${given}`, at);
}

/** The maximum nesting of values: JSON.stringify recurses once per level. */
const deepest = 1000;

const kindsOfJson: ReadonlySet<string> = new Set(["object", "string", "number", "boolean", "undefined"]);

/**
 * A copy of a value as JSON would hold it. Throws {@link FixtureError} for what JSON cannot hold and for values nested too deeply:
 * functions, non-finite numbers, cycles.
 */
function asJson(given: unknown): unknown {
  const path: string[] = [];
  const around = new Set<object>();
  const at = (): string => path.map((name) => `/${escaped(name)}`).join("");
  const refuse = (where: string, why: string): never => {
    throw new FixtureError(`${where || "the file"}: ${why}`, where);
  };
  const copy = (said: unknown): unknown => {
    const value = inJson(said);
    if (value === null && said !== null) refuse(at(), "expected a date, not one that is invalid");
    if (typeof value === "number" && !Number.isFinite(value)) refuse(at(), `expected a finite number, not ${value}`);
    if (!kindsOfJson.has(typeof value)) refuse(at(), `expected what JSON can hold, not a ${typeof value}`);
    if (typeof value !== "object" || value === null) return value;
    if (around.has(value)) refuse(at(), "contains itself, which nothing can in JSON");
    if (path.length === deepest) {
      path.length = 5; // short enough to read; names the data of an item
      refuse(at(), `is nested in more than ${deepest} levels`);
    }
    around.add(value);
    const parts = Object.entries(value);
    for (const entry of parts) {
      path.push(entry[0]);
      entry[1] = copy(entry[1]);
      path.pop();
    }
    around.delete(value);
    return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
  };
  return copy(given);
}

/** Applies `toJSON` as JSON.stringify does, for example to a Date. */
function inJson(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("toJSON" in value)) return value;
  return typeof value.toJSON === "function" ? value.toJSON() : value;
}

/** The initial state of an Account. */
export function stateFor(state: State, account: string): AccountState {
  return state.accounts?.[account] ?? state;
}

/** Creates the worlds of a state at the time of a clock and discards them, to check the state. Throws {@link FixtureError}. */
export function tryOut(state: State, readings: Readings, clock: Clock = systemClock()): void {
  const accounts = Object.entries(state.accounts ?? {}).map(([sid, held]) => [`/accounts/${sid}`, held] as const);
  for (const [under, held] of [["", state] as const, ...accounts]) {
    const world = createWorld({ services: [...servicesOf(held), defaultService], readings, clock });
    seed(world, held, under);
  }
}

/** The SIDs of the Services in a state: those listed and those named by Maps. */
export function servicesOf({ services = [], maps = [] }: AccountState): readonly string[] {
  const listed = services.map((each) => (typeof each === "string" ? each : each.sid));
  return [...listed, ...maps.flatMap(({ service_sid }) => service_sid ?? [])];
}

const resources = {
  map: operationOf("FetchSyncMap").resource,
  item: operationOf("FetchSyncMapItem").resource,
  permission: operationOf("FetchSyncMapPermission").resource,
  service: operationOf("FetchService").resource,
};

/**
 * Adds the contents of a state to a world, in order. Throws {@link FixtureError} if two Maps share a SID or a name, if two items
 * of a Map share a key, if a revision is not in the world's notation, or if a time is invalid. `under` is the JSON pointer to the
 * state within its file.
 */
export function seed(world: World, { services = [], maps = [] }: AccountState, under = ""): void {
  const now = world.clock.now();
  for (const [index, service] of services.entries()) {
    if (typeof service !== "string") seedService(world, service, now, `${under}/services/${index}`);
  }
  const [firstService = ""] = world.services;
  const paths = new Map<string, Row["path"]>();
  for (const [index, map] of maps.entries()) {
    const place = `${under}/maps/${index}`;
    const parent = map.service_sid ?? firstService;
    const path = paths.get(parent) ?? { ServiceSid: parent };
    paths.set(parent, path);
    const sid = map.sid ?? world.ids("MP");
    const row: Row = {
      ...rowOf(world, map, now, place),
      resource: resources.map.name,
      sid,
      parent,
      path,
      name: map.unique_name ?? null,
    };
    refuseDouble(world, row, place);
    if (map.sid !== undefined) refuseForeignSid(world, row, place);
    world.store.put(row);
    const below = { parent: sid, path: { ...path, MapSid: sid } };
    for (const [at, item] of map.items?.entries() ?? []) seedItem(world, item, below, now, `${place}/items/${at}`);
    for (const [at, permission] of map.permissions?.entries() ?? []) {
      seedPermission(world, permission, below, now, `${place}/permissions/${at}`);
    }
  }
}

const none = {};

function seedService({ services }: World, service: ServiceState, now: number, place: string): void {
  const created = timeOf(service, "created", now, place);
  const updated = timeOf(service, "updated", now, place);
  services.add(service.sid, {
    inputs: inputsOf(resources.service, service),
    ...(created === undefined ? {} : { created }),
    ...(updated === undefined ? {} : { updated }),
  });
}

/** The parent of a part of a Map. */
type Below = Pick<Row, "parent" | "path">;

function seedItem(world: World, item: ItemState, below: Below, now: number, place: string): void {
  const row: Row = {
    ...rowOf(world, item, now, place),
    ...below,
    resource: resources.item.name,
    sid: item.key,
    inputs: inputsOf(resources.item, item),
  };
  refuseKey(world, row, `${place}/key`, "item");
  world.store.put(row);
}

function seedPermission(world: World, permission: PermissionState, below: Below, now: number, place: string): void {
  const { identity, read = false, write = false, manage = false, account_sid } = permission;
  const row: Row = {
    ...rowOf(world, account_sid === undefined ? none : { account_sid }, now, place),
    ...below,
    resource: resources.permission.name,
    sid: identity,
    inputs: inputsOf(resources.permission, { read, write, manage }),
  };
  refuseKey(world, row, `${place}/identity`, "permission");
  world.store.put(row);
}

/** The fields that all kinds of rows have in common; the caller adds the others. */
function rowOf(
  world: World,
  said: Times & Pick<MapState, "account_sid" | "revision" | "created_by">,
  now: number,
  place: string,
): Omit<Row, "resource" | "sid" | "parent" | "path"> {
  const created = timeOf(said, "created", now, place) ?? now;
  return {
    account: said.account_sid ?? world.account,
    name: null,
    inputs: none,
    constants: said.created_by === undefined ? none : { created_by: said.created_by },
    created,
    updated: timeOf(said, "updated", now, place) ?? created,
    expires: expiryOf(said, now, place),
    revision: countOf(world, said.revision ?? "0", `${place}/revision`),
    order: world.store.nextOrder(),
  };
}

/** The form parameters that would have set these properties. */
function inputsOf({ properties, keys }: Resource, said: object): Inputs {
  return Object.fromEntries(
    properties.flatMap(({ name, schema, origin }) => {
      const value: unknown = Reflect.get(said, name);
      if (!("form" in origin) || keys.includes(name) || value === undefined) return [];
      return [[origin.form, schema.type === undefined ? JSON.stringify(value) : (value as Inputs[string])]]; // as its validator says
    }),
  );
}

/** The inverse of {@link inputsOf}: the properties for stored form parameters; JSON values are stored as text. */
function saidOf({ properties, keys }: Resource, { inputs }: Row): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    properties.flatMap(({ name, schema, origin }) => {
      const value = "form" in origin && !keys.includes(name) ? inputs[origin.form] : undefined;
      if (value === undefined) return [];
      return [[name, schema.type === undefined ? JSON.parse(String(value)) : value]];
    }),
  );
}

function refuseDouble({ store }: World, { resource, parent, sid, name }: Row, place: string): void {
  const taken = store.get(resource, parent, sid) ?? (name !== null && store.named(resource, parent, name));
  if (!taken) return;
  const at = `${place}/${taken.sid === sid ? "sid" : "unique_name"}`;
  throw new FixtureError(`${at}: another Map of the Service has the same`, at);
}

/** Parts refer to their Map by SID alone, without its Service, so a SID must be unique across Services. */
function refuseForeignSid({ store, services }: World, { resource, sid }: Row, place: string): void {
  const at = `${place}/sid`;
  for (const service of services) {
    if (store.get(resource, service, sid)) throw new FixtureError(`${at}: a Map of another Service has the same`, at);
  }
}

function refuseKey({ store }: World, { resource, parent, sid }: Row, at: string, what: string): void {
  if (/\p{Surrogate}/u.test(sid)) throw new FixtureError(`${at}: half of a character is no text`, at);
  if (store.get(resource, parent, sid)) throw new FixtureError(`${at}: another ${what} of the Map has the same`, at);
}

/** The deadline of a resource. A `ttl` wins over a date, because it is relative to this start. */
function expiryOf(map: Times, now: number, place: string): number | null {
  if (map.ttl === undefined) return timeOf(map, "expires", now, place) ?? null;
  return map.ttl === 0 ? null : writable(now + map.ttl * 1000, `${place}/ttl`, map.ttl);
}

/** One of the times of a resource. A relative time wins over a date, because it is relative to this start. */
function timeOf(said: Times, which: "created" | "updated" | "expires", now: number, place: string) {
  const [counted, date] = [said[which], said[`date_${which}`]];
  if (counted === undefined) return date ? writable(Date.parse(date), `${place}/date_${which}`, date) : undefined;
  const time = timeIn(counted, now);
  const at = `${place}/${which}`;
  if (time !== undefined) return writable(time, at, counted);
  throw new FixtureError(`${at}: expected a time, such as in 1h, 2d ago or a date, not ${JSON.stringify(counted)}`, at);
}

/** A time that answers can represent. Throws {@link FixtureError} for an invalid one, such as a leap second, or one out of range. */
function writable(time: number, at: string, said: unknown): number {
  if (time >= earliest && time <= latest) return time;
  throw new FixtureError(`${at}: expected a time of the years 0 to 9999 in GMT, not ${JSON.stringify(said)}`, at);
}

/** The number behind a revision. Throws {@link FixtureError} if it is not in the notation of the world's readings. */
function countOf({ readings }: World, revision: string, at: string): number {
  const decimal = readings["revision-notation"] === "decimal";
  if (!(decimal ? /^\d{1,15}$/ : /^[\da-f]{1,12}$/).test(revision)) {
    const expected = `a ${decimal ? "decimal" : "hexadecimal"} number`;
    throw new FixtureError(`${at}: expected ${expected}, not ${JSON.stringify(revision)}`, at);
  }
  return Number.parseInt(revision, decimal ? 10 : 16);
}

/** The contents of a world, from which {@link seed} could recreate it. Times are in whole milliseconds. */
export function stateOf(world: World): AccountState {
  const { services, store, account } = world;
  return {
    services: [...services].map((sid) => {
      const row = store.get(resources.service.name, account, sid);
      if (!row) return sid;
      const { date_created, date_updated } = datesOf(row);
      return { sid, ...saidOf(resources.service, row), date_created, date_updated };
    }),
    maps: [...services].flatMap((sid) => below(world, resources.map, sid).map((row) => mapOf(row, world))),
  };
}

/** All rows of a resource under a parent. */
const below = ({ store }: World, { name }: Resource, parent: string): readonly Row[] =>
  store.after(name, parent, 0, Number.POSITIVE_INFINITY);

function mapOf(row: Row, world: World): MapState {
  const items = below(world, resources.item, row.sid).map((item): ItemState => {
    const said = { data: null, ...saidOf(resources.item, item) };
    return { key: item.sid, ...said, revision: revisionOf(item, world.readings), ...datesOf(item), ...item.constants };
  });
  const permissions = below(world, resources.permission, row.sid).map(
    (permission): PermissionState => ({ identity: permission.sid, ...saidOf(resources.permission, permission) }),
  );
  return {
    sid: row.sid,
    unique_name: row.name,
    account_sid: row.account,
    service_sid: row.parent,
    revision: revisionOf(row, world.readings),
    ...datesOf(row),
    ...row.constants,
    ...(items.length > 0 ? { items } : {}),
    ...(permissions.length > 0 ? { permissions } : {}),
  };
}

function datesOf({ expires, created, updated }: Row) {
  return {
    date_expires: expires === null ? null : iso(expires),
    date_created: iso(created),
    date_updated: iso(updated),
  };
}
