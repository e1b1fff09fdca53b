/** The open questions about items. */
import { observer } from "../../src/audit/observer.js";
import { isObject, valueIn } from "../../src/http/json.js";
import { nameItem } from "../rules/subjects.js";

export const missingItemCode = observer({
  question: "missing-item-code",
  on: nameItem,
  observe: ({ status, problem }, history) =>
    status === 404 && history.above()?.exists && typeof problem?.code === "number" ? String(problem.code) : undefined,
});

export const revisionMismatchCode = observer({
  question: "revision-mismatch-code",
  on: ["UpdateSyncMapItem", "DeleteSyncMapItem"],
  observe: ({ status, problem }) =>
    status === 412 && typeof problem?.code === "number" ? String(problem.code) : undefined,
});

export const itemRevision = observer({
  question: "item-revision",
  on: ["CreateSyncMapItem"],
  observe({ shown: [item] }) {
    if (typeof item?.it.revision !== "string") return undefined;
    return item.it.revision === "0" ? "own" : "map";
  },
});

/** Long keys, which only the reading with the shorter limit refuses. */
export const longestKey = observer({
  question: "longest-key",
  on: ["CreateSyncMapItem"],
  observe({ form, status, succeeded }) {
    const length = [...(form?.Key ?? "")].length;
    if (length <= 256 || length > 320) return undefined;
    if (succeeded) return "320";
    return status === 400 ? "256" : undefined;
  },
});

export const itemData = observer({
  question: "item-data",
  on: ["CreateSyncMapItem"],
  observe({ form, status, succeeded }) {
    const data = valueIn(form?.Data);
    if (!data || data.value === null || isObject(data.value)) return undefined;
    if (succeeded) return "any";
    return status === 400 ? "object" : undefined;
  },
});
