import { rule } from "../../../src/audit/rule.js";
import { fits } from "../shape.js";
import { showItems, showPermissions } from "../subjects.js";
import { isSid } from "../text.js";

export default rule({
  id: "sid.map-agrees-with-the-path",
  level: "SHOULD",
  says: "An item or a permission belongs to the Map in the path of the request.",
  cites: "#/components/schemas/SyncMapItem/properties/map_sid",
  holds: ["#/components/schemas/SyncMapPermission/properties/map_sid", "#/components/parameters/MapSid"],
  on: [...showItems, ...showPermissions],
  evidence({ shown, path }, history) {
    const named = history.soleWriter ? history.above() : undefined;
    const asked = isSid("MP", path.MapSid) ? path.MapSid : named?.exists ? named.sid : undefined;
    if (asked === undefined) return;
    return shown.filter((seen) => fits(seen, "map_sid")).map(({ at, it }) => ({ at, asked, map: it.map_sid }));
  },
  judge({ at, asked, map }) {
    if (String(map).toLowerCase() === asked.toLowerCase()) return;
    return { at: `${at}/map_sid`, expected: `${asked}, which the URL names`, actual: map };
  },
});
