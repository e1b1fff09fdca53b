import { observer } from "../../src/audit/observer.js";
import { timeOf, tolerance } from "../rules/time.js";

export const expiredMaps = observer({
  question: "expired-maps",
  on: ["FetchSyncMap", "ListSyncMap"],
  observe({ op, maps, status }, history) {
    const at = history.now();
    if (at === undefined) return undefined;
    const isOver = (date: unknown): boolean => (timeOf(date) ?? at) < at - tolerance;
    if (maps.some(({ map }) => isOver(map.date_expires))) return "shown";
    const asked = op === "FetchSyncMap" ? history.addressed() : undefined;
    return status === 404 && !asked?.deleted && isOver(asked?.current?.date_expires) ? "gone" : undefined;
  },
});
