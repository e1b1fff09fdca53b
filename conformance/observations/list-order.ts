import { observer } from "../../src/audit/observer.js";

export const listOrder = observer({
  question: "list-order",
  on: ["ListSyncMap"],
  observe({ maps }, history) {
    const made = maps.flatMap(({ map }) => history.known(map.sid)?.createdAt ?? []);
    const steps = made.slice(1).map((each, index) => Math.sign(each - (made[index] ?? each)));
    if (made.length < 3 || steps.every((step) => step === 0)) return undefined;
    if (steps.every((step) => step >= 0)) return "oldest-first";
    return steps.every((step) => step <= 0) ? "newest-first" : "other";
  },
});
