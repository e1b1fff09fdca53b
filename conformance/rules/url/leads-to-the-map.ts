import type { Operation } from "../../../src/api/description.js";
import { rule } from "../../../src/audit/rule.js";
import { idOf } from "../../../src/audit/shelf.js";
import { fits } from "../shape.js";
import { type Piece, showAny } from "../subjects.js";
import { isSid } from "../text.js";
import { endsWith } from "./path.js";

export default rule({
  id: "url.leads-to-the-map",
  level: "MUST",
  says: "The url of a Map, and of what is beside or in it, is the one under which it is fetched.",
  cites: "#/components/schemas/SyncMap/properties/url",
  on: showAny,
  alone: true,
  evidence(call) {
    const { operation, path } = call;
    const named: Readonly<Record<string, string>> = path;
    const pieces: readonly Piece[] = call.shown;
    return pieces
      .filter(
        (seen) =>
          fits(seen, "url") &&
          idOf(call, seen.it) !== undefined &&
          operation.resource.properties.every(({ name }) => !sids.includes(name) || fits(seen, name)),
      )
      .map((seen) => ({ seen, operation, map: named.MapSid }));
  },
  judge({ seen: { at, it }, operation, map }) {
    const wanted = pathsOf(operation, it, map);
    if (wanted.some((parts) => endsWith(it.url, parts))) return;
    const sids = wanted[0]?.map((part) => (typeof part === "string" && isFit(part) ? part : "…"));
    return { at: `${at}/url`, expected: `…/${sids?.join("/")}`, actual: it.url };
  },
});

const sids = ["sid", "service_sid", "map_sid"];

/** What may be printed: SIDs, and words of the description. */
const isFit = (part: string): boolean => isSid("MP", part) || isSid("IS", part) || /^(v1|[A-Z][a-z]+)$/.test(part);

/** The paths that lead to it: by its SID or by its name, under its Map's SID or under what the request called that. */
function pathsOf({ resource }: Operation, it: Piece["it"], map: string | undefined): readonly (readonly unknown[])[] {
  const own = resource.keys.map((key) => it[key]).filter((key) => typeof key === "string");
  const maps = "map_sid" in it ? [it.map_sid, map] : [undefined];
  return own.flatMap((key) =>
    maps.map((each) =>
      resource.instancePath.map((segment, index) => {
        if ("literal" in segment) return segment.literal;
        if (index === resource.instancePath.length - 1) return key;
        return segment.parameter === "ServiceSid" ? it.service_sid : each;
      }),
    ),
  );
}
