/** Sends webhooks to the Services whose rows have a webhook URL. */
import { operationOf } from "../../api/description.js";
import { action, type Forms, text, timeout, whole } from "../../http/options.js";
import type { Auth } from "../auth.js";
import { type Change, system } from "../events/change.js";
import type { Row } from "../store.js";
import type { Worlds } from "../worlds.js";
import { type Webhooks, type WebhooksOptions, webhooks } from "./webhooks.js";

export interface WebhookSettings extends Pick<WebhooksOptions, "timeoutMs" | "mostWaiting" | "sleep"> {
  /** The signing token for Accounts without one in `auth`. Default: {@link defaultAuthToken}. */
  readonly authToken?: string;
}

export const webhookForms: Forms<WebhookSettings> = {
  authToken: { ...text, is: "a text that is not empty", fits: (value) => value !== "" && text.fits(value) },
  timeoutMs: timeout,
  mostWaiting: whole(0),
  sleep: action,
};

/** The signing token if none is given. */
export const defaultAuthToken = "a".repeat(32);

const noSettings: Row["inputs"] = {};

const service = operationOf("FetchService").resource.name;

export function tellServices(worlds: Worlds, auth: Auth | true | undefined, settings: WebhookSettings = {}): Webhooks {
  const { authToken = defaultAuthToken, ...options } = settings;
  const tokens = new Map(Object.entries((auth !== true && auth?.accounts) || {}));
  const settingsOf = (account: string, sid: string): Row["inputs"] =>
    worlds.of(account).world.store.get(service, account, sid)?.inputs ?? noSettings;
  return webhooks(worlds.log, {
    ...options,
    authTokenOf: (account) => tokens.get(account) ?? authToken,
    tells: (account, sid) => Boolean(settingsOf(account, sid).WebhookUrl),
    urlFor({ account, map, by }: Change) {
      const { WebhookUrl: url, WebhooksFromRestEnabled: fromRest } = settingsOf(account, map.parent);
      if (typeof url !== "string" || url === "" || (by === system && fromRest !== true)) return undefined;
      return url;
    },
  });
}
