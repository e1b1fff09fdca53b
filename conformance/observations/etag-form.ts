import { observer } from "../../src/audit/observer.js";
import { knowsHeader } from "../rules/headers.js";
import { carryOne } from "../rules/subjects.js";

export const etagForm = observer({
  question: "etag-form",
  on: carryOne,
  observe({ exchange, maps }) {
    if (maps.length === 0 || !knowsHeader(exchange, "etag")) return undefined;
    const { etag } = exchange.response.headers;
    if (etag === undefined) return "none";
    if (etag.startsWith("W/")) return "weak";
    return etag.startsWith('"') ? "quoted" : "bare";
  },
});
