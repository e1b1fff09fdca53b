import { observer } from "../../src/audit/observer.js";
import { parameterOf } from "../rules/paging/meta.js";

/** Recognises tokens by the prefixes of other Twilio APIs; no part of any other token is reported. */
export const pageTokenForm = observer({
  question: "page-token-form",
  on: ["ListSyncMap"],
  observe({ meta }) {
    const token = parameterOf(meta?.next_page_url, "PageToken");
    return token === undefined ? undefined : (/^(PT|DN)/.exec(token)?.[1] ?? "other");
  },
});
