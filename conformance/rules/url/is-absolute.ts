import { rule } from "../../../src/audit/rule.js";
import { violationsAt } from "../shape.js";
import { showMaps } from "../subjects.js";

export default rule({
  id: "url.is-absolute",
  level: "MUST",
  says: "The url of a Map is an absolute URL.",
  cites: "#/components/schemas/SyncMap/properties/url",
  on: showMaps,
  alone: true,
  evidence: ({ maps }) => maps.filter(({ map }) => "url" in map).map((seen) => ({ seen })),
  judge({ seen }) {
    const { url } = seen.map;
    if (violationsAt(seen, "url").length === 0 && /^https?:\/\/[^/]/.test(String(url))) return;
    return { at: `${seen.at}/url`, expected: "an absolute URL", actual: url };
  },
});
