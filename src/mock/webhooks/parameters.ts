/**
 * The parameters of a webhook request: MapWebhook in the description.
 *
 * @see https://www.twilio.com/docs/sync/webhooks
 */
import type { Schemas } from "../../api/description.js";
import type { Change } from "../events/change.js";
import { typeOf } from "../events/event-form.js";

type MapWebhook = Schemas["MapWebhook"];

/** Returns undefined for an update of the Map itself, such as a new time-to-live, which no webhook reports. */
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
