import { observer } from "../../src/audit/observer.js";
import { timeOf, tolerance } from "../rules/time.js";

/** The answer to fetching an expired Map, and whether an earlier list still showed the Map. */
export const expiry = observer({
  question: "expiry",
  on: ["FetchSyncMap"],
  observe({ status, maps }, history) {
    const now = history.now();
    const known = history.addressed();
    const over = timeOf(maps[0]?.map.date_expires ?? known?.current?.date_expires);
    if (now === undefined || over === undefined || over > now - tolerance || known?.deleted) return undefined;
    if (status === 200) return "late";
    if (status !== 404) return undefined;
    return known?.shownAt !== undefined && known.shownAt > over + tolerance ? "lazy" : "eager";
  },
});
