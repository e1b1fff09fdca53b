import { ruleOfEach } from "../../../src/audit/rule.js";
import { misshapen } from "../shape.js";
import { showServices } from "../subjects.js";

/** The properties that have no rule of their own. */
const properties = [
  "sid",
  "unique_name",
  "friendly_name",
  "webhook_url",
  "webhooks_from_rest_enabled",
  "reachability_webhooks_enabled",
  "acl_enabled",
  "reachability_debouncing_enabled",
  "reachability_debouncing_window",
];

export default ruleOfEach({
  id: "service.has-its-form",
  level: "SHOULD",
  says: "The SID of a Service is IS and 32 hexadecimal digits, its names and webhook URL are strings or null, and its settings are true, false or a number.",
  cites: "#/components/schemas/Service",
  holds: properties.map((name) => `#/components/schemas/Service/properties/${name}`),
  on: showServices,
  evidence: (seen) => properties.filter((name) => name in seen.it).map((name) => ({ seen, name })),
  judge: ({ seen, name }) => misshapen(seen, name),
});
