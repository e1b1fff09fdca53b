import { observer } from "../../src/audit/observer.js";
import { showMaps } from "../rules/subjects.js";

export const revisionNotation = observer({
  question: "revision-notation",
  on: showMaps,
  observe({ maps }) {
    const shown = maps.map(({ map }) => map.revision).filter((revision) => typeof revision === "string");
    if (shown.some((revision) => !/^[0-9a-f]+$/.test(revision))) return "other";
    return shown.some((revision) => /[a-f]/.test(revision)) ? "hexadecimal" : undefined; // digits alone may be either notation
  },
});
