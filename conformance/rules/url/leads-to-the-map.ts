import type { Operation } from "../../../src/api/description.js";
import { idOf, mapAbove } from "../../../src/audit/about.js";
import { type Piece, ruleOfEach } from "../../../src/audit/rule.js";
import { fits } from "../shape.js";
import { besideMaps, showAny } from "../subjects.js";
import { isSid } from "../text.js";
import { endsWith } from "./path.js";

export default ruleOfEach({
  id: "url.leads-to-the-map",
  level: "MUST",
  says: "The url of a Map, an item, a permission or a Service is the URL under which it is fetched.",
  cites: "#/components/schemas/SyncMap/properties/url",
  holds: besideMaps("url"),
  on: showAny,
  evidence(seen, call) {
    const { properties } = call.operation.resource;
    if (!fits(seen, "url") || idOf(call, seen.it) === undefined) return;
    if (seen.violations.length > 0 && !properties.every(({ name }) => !sids.includes(name) || fits(seen, name))) return;
    return { seen, operation: call.operation, map: mapAbove(call) };
  },
  judge({ seen: { at, it }, operation, map }) {
    for (const parts of pathsOf(operation, it, map)) if (endsWith(it.url, parts)) return;
    const [first] = pathsOf(operation, it, map);
    const sids = first?.map((part) => (typeof part === "string" && isFit(part) ? part : "…"));
    return { at: `${at}/url`, expected: `…/${sids?.join("/")}`, actual: it.url };
  },
});

const sids = ["sid", "service_sid", "map_sid"];

/** The parts that may be printed: SIDs and fixed path segments. */
const isFit = (part: string): boolean => isSid("MP", part) || isSid("IS", part) || /^(v1|[A-Z][a-z]+)$/.test(part);

/** The paths to the resource: by its SID or name, under its Map's SID or the key that the request used for the Map. */
function* pathsOf({ resource }: Operation, it: Piece["it"], map: string | undefined): Generator<readonly unknown[]> {
  const last = resource.instancePath.length - 1;
  for (const name of resource.keys) {
    if (typeof it[name] !== "string") continue;
    for (const each of "map_sid" in it ? [it.map_sid, map] : [undefined]) {
      yield resource.instancePath.map((segment, index) => {
        if ("literal" in segment) return segment.literal;
        if (index === last) return it[name];
        return segment.parameter === "ServiceSid" ? it.service_sid : each;
      });
    }
  }
}
