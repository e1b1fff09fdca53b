import { rule } from "../../../src/audit/rule.js";
import { answered, unlessRefused } from "../refusal.js";

export default rule({
  id: "service.bad-value-is-refused",
  level: "SHOULD",
  says: "A friendly name of more than 255 characters is refused, and so are a webhook that is no URL, and neither true nor false.",
  cites: "#/x-problems/friendly-name-invalid",
  holds: ["#/x-problems/webhook-url-invalid"],
  on: ["CreateService", "UpdateService"],
  evidence(call) {
    const { FriendlyName = "", WebhookUrl = "", AclEnabled = "true" } = call.form ?? {};
    const isNoUrl = WebhookUrl.length > 512 || /^[a-z ]+$/.test(WebhookUrl);
    return [...FriendlyName].length > 255 || isNoUrl || AclEnabled === "maybe" ? answered(call) : undefined;
  },
  judge: unlessRefused,
});
