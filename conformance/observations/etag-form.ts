import { observer } from "../../src/audit/observer.js";
import { hasHeaders } from "../rules/headers.js";
import { carryOne } from "../rules/subjects.js";

export const etagForm = observer({
  question: "etag-form",
  on: carryOne,
  observe({ exchange, maps }) {
    if (maps.length === 0 || !hasHeaders(exchange)) return undefined;
    const { etag } = exchange.response.headers;
    if (etag === undefined) return "none";
    if (etag.startsWith("W/")) return "weak";
    return etag.startsWith('"') ? "quoted" : "bare";
  },
});
