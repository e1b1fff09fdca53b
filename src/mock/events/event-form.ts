/** How an event is shown to whoever subscribes. Names are those of the realtime client's events, where that has them. */
import { revisionOf } from "../represent.js";
import type { Readings } from "../world.js";
import type { Change, Event } from "./event-log.js";
import { mapResource } from "./events.js";

export type MapEventType = "map_created" | "map_updated" | "map_removed";

/** Something that happened to a Map. */
export interface MapEvent {
  /** Rises by one from event to event of the Map. */
  readonly id: number;
  readonly type: MapEventType;
  /** When it happened, ISO 8601 in GMT, to the millisecond. */
  readonly date_created: string;
  /** Who did it; `system` for the REST API, and for what ends by itself. */
  readonly identity: string;
  readonly account_sid: string;
  readonly service_sid: string;
  readonly map_sid: string;
  readonly map_unique_name: string | null;
  readonly map_revision: string;
  readonly map_date_expires: string | null;
  /** As it was before, where the Map itself was updated. */
  readonly previous_map_revision?: string;
  readonly previous_map_date_expires?: string | null;
}

/** An Account begins, or begins again: what was known of its Maps holds no more, and what they are now follows. */
export interface ResetEvent {
  readonly type: "reset";
  readonly date_created: string;
  readonly account_sid: string;
}

export type SubscribedEvent = MapEvent | ResetEvent;

export function shownEvent(event: Event, readings: Readings): SubscribedEvent {
  if (event.kind === "reset") return { type: "reset", date_created: iso(event.at), account_sid: event.account };
  return shownChange(event, readings);
}

export function shownChange(change: Change, readings: Readings): MapEvent {
  return { ...common(change, readings), ...previous(change, readings) };
}

/** What the model calls it and what the documentation calls it: Maps are created where items are added. */
export function typeOf({ kind }: Change): MapEventType {
  return kind === "added" ? "map_created" : kind === "updated" ? "map_updated" : "map_removed";
}

function common(change: Change, readings: Readings): MapEvent {
  const { id, at, by, account, map } = change;
  return {
    id,
    type: typeOf(change),
    date_created: iso(at),
    identity: by,
    account_sid: account,
    service_sid: map.parent,
    map_sid: map.sid,
    map_unique_name: map.name,
    map_revision: revisionOf(map, readings),
    map_date_expires: isoOrNull(map.expires),
  };
}

function previous({ kind, before }: Change, readings: Readings) {
  if (kind !== "updated" || before?.resource !== mapResource) return {};
  return {
    previous_map_revision: revisionOf(before, readings),
    previous_map_date_expires: isoOrNull(before.expires),
  };
}

const iso = (time: number): string => new Date(time).toISOString();
const isoOrNull = (time: number | null): string | null => (time === null ? null : iso(time));
