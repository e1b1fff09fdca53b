/**
 * What is sent of an event: the parameters of MapWebhook in the description.
 *
 * @see https://www.twilio.com/docs/sync/webhooks
 */
import type { Schemas } from "../../api/description.js";
import type { Change } from "../events/change.js";
import { typeOf } from "../events/event-form.js";

type MapWebhook = Schemas["MapWebhook"];

/** Undefined for what no webhook tells: that a Map has another time-to-live. */
export function parametersOf(change: Change): MapWebhook | undefined {
  const { map, row, account, by, id } = change;
  const type = typeOf(change);
  if (type === "map_updated") return undefined;
  return {
    AccountSid: account,
    EventType: type,
    Identity: by,
    ServiceSid: map.parent,
    MapSid: map.sid,
    ...(map.name === null ? {} : { MapUniqueName: map.name }),
    MapRevision: String(map.revision),
    EventId: String(id),
    ...(row === map ? {} : itemIn(change)),
  };
}

function itemIn({ row, kind }: Change): Pick<MapWebhook, "ItemKey" | "ItemRevision" | "ItemData"> {
  const { Data: data } = row.inputs;
  return {
    ItemKey: row.sid,
    ItemRevision: String(row.revision),
    ...(kind === "removed" || typeof data !== "string" ? {} : { ItemData: data }),
  };
}
