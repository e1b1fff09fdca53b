/**
 * What is sent of an event. The page tells it of documents and lists; Maps are told of likewise, by their own names.
 *
 * @see https://www.twilio.com/docs/sync/webhooks
 */
import { typeOf } from "../events/event-form.js";
import type { Change } from "../events/event-log.js";
import type { Parameters } from "./signature.js";

/** Undefined for what no webhook tells: that a collection has another time-to-live. */
export function parametersOf(change: Change): Parameters | undefined {
  const { map, row, account, by, id, kind } = change;
  if (row === map && kind === "updated") return undefined;
  return {
    AccountSid: account,
    EventType: typeOf(change),
    Identity: by,
    ServiceSid: map.parent,
    MapSid: map.sid,
    ...(map.name === null ? {} : { MapUniqueName: map.name }),
    // The page calls a revision an integer here.
    MapRevision: String(map.revision),
    EventId: String(id),
    ...(row === map ? {} : itemIn(change)),
  };
}

function itemIn({ row, kind }: Change): Parameters {
  const { Data: data } = row.inputs;
  return {
    ItemKey: row.sid,
    ItemRevision: String(row.revision),
    ...(kind === "removed" || typeof data !== "string" ? {} : { ItemData: data }),
  };
}
