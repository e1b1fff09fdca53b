import type { Call } from "../../../src/api/call.js";
import { rule } from "../../../src/audit/rule.js";
import { answered, unlessRefused } from "../refusal.js";

export default rule({
  id: "service.bad-value-is-refused",
  level: "SHOULD",
  says: "A Service is refused if its friendly name has more than 255 characters, its webhook URL is no URL or has more than 512, a flag is neither true nor false, or its debouncing window is no number or out of bounds.",
  cites: "#/x-problems/friendly-name-invalid",
  holds: [
    "#/x-problems/webhook-url-invalid",
    "#/x-problems/attribute-invalid",
    "#/components/schemas/ServiceRequest/properties/ReachabilityDebouncingWindow",
  ],
  on: ["CreateService", "UpdateService"],
  evidence(call) {
    const { FriendlyName = "", WebhookUrl = "", ReachabilityDebouncingWindow: window } = call.form ?? {};
    const isNoUrl = WebhookUrl.length > 512 || /^[a-z ]+$/.test(WebhookUrl);
    const isBad = [...FriendlyName].length > 255 || isNoUrl || isNoWindow(window) || truthsIn(call).includes("maybe");
    return isBad ? answered(call) : undefined;
  },
  judge: unlessRefused,
});

const truthsIn = ({ form }: Call<"CreateService" | "UpdateService">): readonly (string | undefined)[] => [
  form?.WebhooksFromRestEnabled,
  form?.ReachabilityWebhooksEnabled,
  form?.AclEnabled,
  form?.ReachabilityDebouncingEnabled,
];

/** The value 0, which one source gives as a default, is not judged: whether it may be sent is open. */
const isNoWindow = (text = "0"): boolean =>
  /^[a-z]+$/.test(text) ||
  (/^\d{1,9}$/.test(text) && Number(text) !== 0 && (Number(text) < 1000 || Number(text) > 30_000));
