import { type Piece, rule } from "../../../src/audit/rule.js";
import { settingsIn } from "./settings.js";

export default rule({
  id: "service.update-keeps-the-rest",
  level: "SHOULD",
  says: "An update of a Service leaves unchanged what it does not send.",
  cites: "#/paths/~1v1~1Services~1{Sid}/post",
  assumes: "sole-writer",
  on: ["UpdateService"],
  evidence(call, history) {
    const before = history.addressed()?.current;
    const shown: readonly Piece[] = call.shown;
    if (!before || !call.form || call.repeated.length > 0) return;
    return shown.flatMap(({ it }) =>
      settingsIn(call)
        .filter(({ property, sent }) => sent === undefined && property in it && property in before)
        .map(({ property }) => ({ property, before: before[property], now: it[property] })),
    );
  },
  judge({ property, before, now }) {
    if (before === now) return;
    return { at: `/${property}`, expected: "what it was, as the request does not send it", actual: now };
  },
});
