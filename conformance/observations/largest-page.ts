import { observer } from "../../src/audit/observer.js";

export const largestPage = observer({
  question: "largest-page",
  on: ["ListSyncMap"],
  observe({ query, meta }) {
    return query.PageSize === "1000" && typeof meta?.page_size === "number" ? String(meta.page_size) : undefined;
  },
});
