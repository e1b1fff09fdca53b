import { observer } from "../../src/audit/observer.js";
import { parameterOf } from "../rules/paging/meta.js";

/** By the letters that tokens of other Twilio APIs begin with; of any other token nothing is repeated. */
export const pageTokenForm = observer({
  question: "page-token-form",
  on: ["ListSyncMap"],
  observe({ meta }) {
    const token = parameterOf(meta?.next_page_url, "PageToken");
    return token === undefined ? undefined : (/^(PT|DN)/.exec(token)?.[1] ?? "other");
  },
});
