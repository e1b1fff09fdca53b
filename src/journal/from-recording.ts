/** A recording as a state to begin in: the Maps that were there at its end, as far as it shows them. */
import { isOfMaps, type Loose, type MapCall, resolve } from "../api/call.js";
import type { Schemas } from "../api/description.js";
import { violationsOf } from "../api/validate.js";
import type { Exchange } from "../http/exchange.js";
import type { MapState, State } from "../mock/state.js";

export interface Seeded {
  readonly state: State;
  /** How many Maps cannot be begun with, since what is shown of them is not as documented. */
  readonly leftOut: number;
}

/**
 * Reads exchanges in the order in which they came. Times-to-live count on from the end of the recording as if that were now;
 * other times stay as they are. Of a revision in another notation than the mock's, the Map begins with 0.
 */
export async function stateFrom(exchanges: AsyncIterable<Exchange>): Promise<Seeded> {
  const maps = new Map<string, Loose<Schemas["SyncMap"]>>();
  const services = new Set<string>();
  let end = 0;
  for await (const exchange of exchanges) {
    const call = resolve(exchange);
    if (call?.op === undefined) continue;
    end = Math.max(end, call.at ?? call.end);
    if (!isOfMaps(call)) continue;
    if (call.succeeded) services.add(call.path.ServiceSid);
    if (call.op === "DeleteSyncMap" && (call.succeeded || call.status === 404)) forget(maps, call);
    for (const { map } of call.maps) if (typeof map.sid === "string") maps.set(map.sid, map);
  }
  const states = [...maps.values()].map((map) => stateOf(map, end));
  const good = states.filter((state) => state !== undefined);
  const here = [...services].filter((service) => violationsOf("State", { services: [service] }).length === 0);
  return {
    state: { services: here, maps: withoutDoubles(good) },
    leftOut: states.length - good.length,
  };
}

function forget(maps: Map<string, Loose<Schemas["SyncMap"]>>, { path }: MapCall): void {
  if (!("Sid" in path)) return;
  for (const [sid, map] of maps) {
    if (map.service_sid === path.ServiceSid && (sid === path.Sid || map.unique_name === path.Sid)) maps.delete(sid);
  }
}

/** Undefined if it is not as documented, or if it has expired by the end. */
function stateOf(map: Loose<Schemas["SyncMap"]>, end: number): MapState | undefined {
  const { url, links, revision, date_expires: expires, ...shown } = map;
  const left = typeof expires === "string" ? Math.ceil((Date.parse(expires) - end) / 1000) : undefined;
  if (left !== undefined && left <= 0) return undefined;
  const state = {
    ...shown,
    ...(left === undefined ? {} : { ttl: left }),
    ...(typeof revision === "string" && /^[\da-f]{1,12}$/.test(revision) ? { revision } : {}),
  };
  return violationsOf("MapState", state).length === 0 ? (state as MapState) : undefined; // as its validator says
}

/** A name that several have had is the last one's. */
function withoutDoubles(maps: readonly MapState[]): readonly MapState[] {
  const last = new Map(maps.map((map) => [nameOf(map), map]));
  return maps.filter((map) => last.get(nameOf(map)) === map);
}

const nameOf = ({ service_sid, unique_name, sid }: MapState): string => `${service_sid} ${unique_name ?? `/${sid}`}`;
