/** How events are shown to subscribers. Names are those of the realtime client's events where it has them. */
import { iso } from "../dates.js";
import { revisionOf } from "../represent.js";
import type { Row } from "../store.js";
import type { Readings } from "../world.js";
import type { Change } from "./change.js";
import type { Event } from "./event-log.js";

export type MapEventType =
  | "map_created"
  | "map_updated"
  | "map_removed"
  | "map_item_added"
  | "map_item_updated"
  | "map_item_removed";

/** A change of a Map or of one of its items. */
export interface MapEvent {
  /** Increases by one with each event of the Map. */
  readonly id: number;
  readonly type: MapEventType;
  /** When it happened, ISO 8601 in GMT, to the millisecond. */
  readonly date_created: string;
  /** The identity that made the change; `system` for the REST API and for expiry. */
  readonly identity: string;
  readonly account_sid: string;
  readonly service_sid: string;
  readonly map_sid: string;
  readonly map_unique_name: string | null;
  readonly map_revision: string;
  readonly map_date_expires: string | null;
  /** The previous values, if the Map itself was updated. */
  readonly previous_map_revision?: string;
  readonly previous_map_date_expires?: string | null;
  /** The item after the change, or its last state if it was removed. */
  readonly item_key?: string;
  readonly item_revision?: string;
  readonly item_data?: unknown;
  readonly item_date_expires?: string | null;
  /** The previous values, if the item was updated. */
  readonly previous_item_revision?: string;
  readonly previous_item_data?: unknown;
  readonly previous_item_date_expires?: string | null;
}

/** The world of an Account begins or restarts: earlier knowledge of its Maps is void, and their current state follows. */
export interface ResetEvent {
  readonly type: "reset";
  readonly date_created: string;
  readonly account_sid: string;
}

/** The properties of MapEvent are declared as undefined on resets, so that an event can be destructured before its type is known. */
export type SubscribedEvent =
  | MapEvent
  | (ResetEvent & { readonly [Name in Exclude<keyof MapEvent, keyof ResetEvent>]?: undefined });

export function shownEvent(event: Event, readings: Readings): SubscribedEvent {
  if (event.kind === "reset") return { type: "reset", date_created: iso(event.at), account_sid: event.account };
  return shownChange(event, readings);
}

export function shownChange(change: Change, readings: Readings): MapEvent {
  const { id, at, by, account, map, row, kind, before } = change;
  const previous = kind === "updated" ? before : undefined;
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
    ...(row === map
      ? previousMap(previous, readings)
      : { ...item(row, readings), ...previousItem(previous, readings) }),
  };
}

/** The documented event type for a change: Maps are "created" where items are "added". */
export function typeOf({ kind, row, map }: Change): MapEventType {
  if (row !== map) return `map_item_${kind}`;
  return kind === "added" ? "map_created" : `map_${kind}`;
}

function item(row: Row, readings: Readings) {
  return {
    item_key: row.sid,
    item_revision: revisionOf(row, readings),
    item_data: dataOf(row),
    item_date_expires: isoOrNull(row.expires),
  };
}

function previousMap(row: Row | undefined, readings: Readings) {
  if (!row) return {};
  return {
    previous_map_revision: revisionOf(row, readings),
    previous_map_date_expires: isoOrNull(row.expires),
  };
}

function previousItem(row: Row | undefined, readings: Readings) {
  if (!row) return {};
  return {
    previous_item_revision: revisionOf(row, readings),
    previous_item_data: dataOf(row),
    previous_item_date_expires: isoOrNull(row.expires),
  };
}

function dataOf({ inputs: { Data: text } }: Row): unknown {
  return typeof text === "string" ? JSON.parse(text) : null;
}

const isoOrNull = (time: number | null): string | null => (time === null ? null : iso(time));
