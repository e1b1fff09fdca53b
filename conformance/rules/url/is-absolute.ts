import { ruleOfEach } from "../../../src/audit/rule.js";
import { violationsAt } from "../shape.js";
import { besideMaps, showAny } from "../subjects.js";

export default ruleOfEach({
  id: "url.is-absolute",
  level: "MUST",
  says: "Every url is an absolute URL.",
  cites: "#/components/schemas/SyncMap/properties/url",
  holds: besideMaps("url"),
  on: showAny,
  evidence: (seen) => ("url" in seen.it ? seen : undefined),
  judge(seen) {
    const { url } = seen.it;
    if (violationsAt(seen, "url").length === 0 && /^https?:\/\/[^/]/.test(String(url))) return;
    return { at: `${seen.at}/url`, expected: "an absolute URL", actual: url };
  },
});
