import type { Call } from "../../../src/api/call.js";
import type { Setting } from "../set.js";

/** The settings of a Service that a request sets, by property. */
export function settingsIn({ form }: Call<"CreateService" | "UpdateService">): readonly Setting[] {
  return [
    { property: "friendly_name", sent: form?.FriendlyName },
    { property: "webhook_url", sent: form?.WebhookUrl },
    { property: "webhooks_from_rest_enabled", sent: form?.WebhooksFromRestEnabled },
    { property: "reachability_webhooks_enabled", sent: form?.ReachabilityWebhooksEnabled },
    { property: "acl_enabled", sent: form?.AclEnabled },
    { property: "reachability_debouncing_enabled", sent: form?.ReachabilityDebouncingEnabled },
    { property: "reachability_debouncing_window", sent: form?.ReachabilityDebouncingWindow },
  ];
}
