/** The open questions about Services. */
import { observer } from "../../src/audit/observer.js";
import { nameItem, onMaps } from "../rules/subjects.js";

export const debouncingWindow = observer({
  question: "debouncing-window",
  on: ["CreateService"],
  observe({ form, shown: [service] }) {
    const window = service?.it.reachability_debouncing_window;
    if (!form || form.ReachabilityDebouncingWindow !== undefined || typeof window !== "number") return undefined;
    return String(window);
  },
});

export const defaultService = observer({
  question: "default-service",
  on: [...onMaps, "ListSyncMapItem", "CreateSyncMapItem", ...nameItem],
  observe({ op, path, status, succeeded }) {
    if (path.ServiceSid !== "default") return undefined;
    if (succeeded) return "everywhere";
    // If the request also names something in the Service, that may be what is missing.
    return status === 404 && op === "ListSyncMap" ? "permissions" : undefined;
  },
});
