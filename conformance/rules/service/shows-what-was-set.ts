import { operationOf } from "../../../src/api/description.js";
import { type Piece, rule } from "../../../src/audit/rule.js";
import { isSet } from "../set.js";
import { settingsIn } from "./settings.js";

export default rule({
  id: "service.shows-what-was-set",
  level: "SHOULD",
  says: "A Service shows the values that it was created or updated with.",
  cites: "#/paths/~1v1~1Services~1{Sid}/post",
  holds: [
    "#/paths/~1v1~1Services/post",
    ...Object.keys(operationOf("UpdateService").form).map(
      (name) => `#/components/schemas/ServiceRequest/properties/${name}`,
    ),
  ],
  on: ["CreateService", "UpdateService"],
  evidence(call) {
    const shown: readonly Piece[] = call.shown;
    return shown.flatMap(({ it }) =>
      settingsIn(call)
        .filter(({ property, sent }) => isPlain(property, sent) && property in it)
        .map((setting) => ({ setting, it })),
    );
  },
  judge({ setting, it }) {
    if (isSet(setting, it)) return;
    return { at: `/${setting.property}`, expected: "what the request says", actual: it[setting.property] };
  },
});

/** Values other than true and false are the subject of another rule (`service.bad-value-is-refused`). */
const isPlain = (property: string, sent: string | undefined): boolean =>
  sent !== undefined && (!property.endsWith("_enabled") || sent === "true" || sent === "false");
