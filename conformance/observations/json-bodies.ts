import { observer } from "../../src/audit/observer.js";
import { turnedAway } from "../rules/refusal.js";

export const jsonBodies = observer({
  question: "json-bodies",
  on: ["CreateSyncMap"],
  observe({ exchange, status, succeeded }) {
    const type = exchange.request.headers["content-type"] ?? "";
    if (!/^application\/json\b/i.test(type) || turnedAway({ status }) || status === 404) return undefined;
    return succeeded ? "accepted" : "refused";
  },
});
