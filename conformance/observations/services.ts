/** What the documentation leaves open of Services. */
import { observer } from "../../src/audit/observer.js";

export const debouncingWindow = observer({
  question: "debouncing-window",
  on: ["CreateService"],
  observe({ form, shown: [service] }) {
    const window = service?.it.reachability_debouncing_window;
    if (!form || form.ReachabilityDebouncingWindow !== undefined || typeof window !== "number") return undefined;
    return String(window);
  },
});
