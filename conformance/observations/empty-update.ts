import { observer } from "../../src/audit/observer.js";
import { turnedAway } from "../rules/refusal.js";

export const emptyUpdate = observer({
  question: "empty-update",
  on: ["UpdateSyncMap"],
  observe({ exchange, status, succeeded }) {
    if (exchange.request.body !== "" || status === 404 || turnedAway({ status })) return undefined;
    return succeeded ? "accepted" : "refused";
  },
});
