import { type Piece, rule } from "../../../src/audit/rule.js";
import { fits } from "../shape.js";
import { settingsIn } from "./settings.js";

/** Which of two windows is the default is open (debouncing-window). */
const defaults: Readonly<Record<string, readonly unknown[]>> = {
  webhooks_from_rest_enabled: [false],
  reachability_webhooks_enabled: [false],
  acl_enabled: [false],
  reachability_debouncing_enabled: [false],
  reachability_debouncing_window: [5000, 0],
};

export default rule({
  id: "service.has-its-defaults",
  level: "SHOULD",
  says: "A Service that is created without settings has everything disabled that can be enabled, and a debouncing window of 5000 or 0.",
  cites: "#/components/schemas/Service",
  holds: Object.keys(defaults).map((name) => `#/components/schemas/Service/properties/${name}`),
  on: ["CreateService"],
  evidence(call) {
    const shown: readonly Piece[] = call.shown;
    if (!call.form || call.repeated.length > 0) return;
    const left = settingsIn(call).filter(({ property, sent }) => sent === undefined && property in defaults);
    return shown.flatMap((seen) =>
      left
        .filter(({ property }) => fits(seen, property))
        .map(({ property }) => ({ property, value: seen.it[property] })),
    );
  },
  judge({ property, value }) {
    const wanted = defaults[property] ?? [];
    if (wanted.includes(value)) return;
    return { at: `/${property}`, expected: `${wanted.join(" or ")}, as the request does not send it`, actual: value };
  },
});
