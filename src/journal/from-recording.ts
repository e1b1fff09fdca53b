/** A recording as a state to begin in: the Maps that were there at its end with what lives under them, as far as it shows them. */
import { type AnyCall, type Loose, resolve } from "../api/call.js";
import type { Schemas } from "../api/description.js";
import { violationsOf } from "../api/validate.js";
import type { Exchange } from "../http/exchange.js";
import type { ItemState, MapState, PermissionState, State } from "../mock/state.js";

export interface Seeded {
  readonly state: State;
  /** How many Maps cannot be begun with, since what is shown of them is not as documented. */
  readonly leftOut: number;
}

/** A Map as it was shown last; undefined while only what lives under it was shown. */
interface Seen {
  map: Loose<Schemas["SyncMap"]> | undefined;
  readonly items: Map<string, Loose<Schemas["SyncMapItem"]>>;
  readonly permissions: Map<string, Loose<Schemas["SyncMapPermission"]>>;
}

/**
 * Reads exchanges in the order in which they came. Times-to-live count on from the end of the recording as if that were now;
 * other times stay as they are. What has a revision in another notation than the mock's begins with 0.
 */
export async function stateFrom(exchanges: AsyncIterable<Exchange>): Promise<Seeded> {
  const maps = new Map<string, Seen>();
  const services = new Set<string>();
  let end = 0;
  for await (const exchange of exchanges) {
    const call = resolve(exchange);
    if (call?.op === undefined) continue;
    end = Math.max(end, call.at ?? call.end);
    if (call.succeeded && "ServiceSid" in call.path) services.add(call.path.ServiceSid);
    if (call.succeeded || call.status === 404) forget(maps, services, call);
    learn(maps, services, call);
  }
  const shown = [...maps.values()].filter(({ map }) => map !== undefined);
  const states = shown.flatMap((seen) => mapState(seen, end) ?? []);
  const here = [...services].filter((service) => violationsOf("State", { services: [service] }).length === 0);
  return {
    state: { services: here, maps: withoutDoubles(states) },
    leftOut: shown.length - states.length,
  };
}

const unseen = (): Seen => ({ map: undefined, items: new Map(), permissions: new Map() });

function learn(maps: Map<string, Seen>, services: Set<string>, call: AnyCall): void {
  const of = (sid: string): Seen => {
    const seen = maps.get(sid) ?? unseen();
    maps.set(sid, seen);
    return seen;
  };
  for (const { map } of call.maps) if (typeof map.sid === "string") of(map.sid).map = map;
  for (const { it } of call.shown) {
    if ("map_sid" in it && typeof it.map_sid === "string") {
      if ("key" in it && typeof it.key === "string") of(it.map_sid).items.set(it.key, it);
      if ("identity" in it && typeof it.identity === "string") of(it.map_sid).permissions.set(it.identity, it);
    } else if ("sid" in it && typeof it.sid === "string") services.add(it.sid);
  }
}

/** Forgets what a call has deleted, or has found gone. */
function forget(maps: Map<string, Seen>, services: Set<string>, call: AnyCall): void {
  const named = (service: string, key: string): Seen | undefined =>
    maps.get(key) ??
    [...maps.values()].find(({ map }) => map !== undefined && map.service_sid === service && map.unique_name === key);
  switch (call.op) {
    case "DeleteSyncMap":
      maps.delete(String(named(call.path.ServiceSid, call.path.Sid)?.map?.sid));
      break;
    case "DeleteSyncMapItem":
      named(call.path.ServiceSid, call.path.MapSid)?.items.delete(call.path.Key);
      break;
    case "DeleteSyncMapPermission":
      named(call.path.ServiceSid, call.path.MapSid)?.permissions.delete(call.path.Identity);
      break;
    case "DeleteService":
      for (const [sid, { map }] of maps) if (map?.service_sid === call.path.Sid) maps.delete(sid);
      services.delete(call.path.Sid);
      break;
    default:
  }
}

/** Undefined if it is not as documented, or if it has expired by the end. */
function mapState({ map = {}, items, permissions }: Seen, end: number): MapState | undefined {
  const { url, links, ...shown } = map;
  const own = timed(shown, end);
  if (!own || violationsOf("MapState", own).length > 0) return undefined;
  const below = {
    items: [...items.values()].flatMap((item) => itemState(item, end) ?? []),
    permissions: [...permissions.values()].flatMap((permission) => permissionState(permission) ?? []),
  };
  return {
    ...(own as MapState), // as its validator says
    ...(below.items.length > 0 ? { items: below.items } : {}),
    ...(below.permissions.length > 0 ? { permissions: below.permissions } : {}),
  };
}

function itemState(item: Loose<Schemas["SyncMapItem"]>, end: number): ItemState | undefined {
  const { url, service_sid, map_sid, ...shown } = item;
  const state = timed(shown, end);
  return state && violationsOf("ItemState", state).length === 0 ? (state as ItemState) : undefined; // likewise
}

function permissionState(permission: Loose<Schemas["SyncMapPermission"]>): PermissionState | undefined {
  const { url, service_sid, map_sid, ...state } = permission;
  return violationsOf("PermissionState", state).length === 0 ? (state as PermissionState) : undefined; // likewise
}

/** What is shown of something that has times, with what is left of its time; undefined if that is over. */
function timed(
  { revision, date_expires: expires, ...shown }: { readonly revision?: unknown; readonly date_expires?: unknown },
  end: number,
): object | undefined {
  const left = typeof expires === "string" ? Math.ceil((Date.parse(expires) - end) / 1000) : undefined;
  if (left !== undefined && left <= 0) return undefined;
  return {
    ...shown,
    ...(left === undefined ? {} : { ttl: left }),
    ...(typeof revision === "string" && /^[\da-f]{1,12}$/.test(revision) ? { revision } : {}),
  };
}

/** A name that several have had is the last one's. */
function withoutDoubles(maps: readonly MapState[]): readonly MapState[] {
  const last = new Map(maps.map((map) => [nameOf(map), map]));
  return maps.filter((map) => last.get(nameOf(map)) === map);
}

const nameOf = ({ service_sid, unique_name, sid }: MapState): string => `${service_sid} ${unique_name ?? `/${sid}`}`;
