import { observer } from "../../src/audit/observer.js";

export const pageWithoutToken = observer({
  question: "page-without-token",
  on: ["ListSyncMap"],
  observe({ query, meta, maps }, history) {
    if (query.PageToken !== undefined || !(Number(query.Page) > 0)) return undefined;
    const first = history.firstPage(meta?.page_size);
    if (!first || first.disturbed || first.ids.size === 0) return undefined;
    return maps.length === first.ids.size && maps.every(({ map }) => first.ids.has(String(map.sid)))
      ? "echoed"
      : "skips";
  },
});
