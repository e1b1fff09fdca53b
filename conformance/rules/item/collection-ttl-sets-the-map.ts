import { rule } from "../../../src/audit/rule.js";
import { tolerance } from "../time.js";
import { unlessGranted, validTtl } from "../ttl/granted.js";

export default rule({
  id: "item.collection-ttl-sets-the-map",
  level: "SHOULD",
  says: "A CollectionTtl that is sent with an item sets the deadline of its Map.",
  cites: "#/components/schemas/CollectionTtlOfItem",
  with: "items",
  assumes: "sole-writer",
  on: ["FetchSyncMap"],
  evidence({ maps }, history) {
    const promised = history.promised();
    const ttl = validTtl(promised?.ttl);
    if (!promised || !ttl) return;
    const { at, tookMs } = promised;
    const span = { earliest: at - tookMs - tolerance, latest: at + tolerance };
    return maps.map(({ map }) => ({ parameter: "CollectionTtl", ttl, ...span, until: map.date_expires }));
  },
  judge: unlessGranted,
});
