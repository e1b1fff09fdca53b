/** What the documentation leaves open is nobody's fault: a mock that reads it otherwise is accused of nothing. */
import { describe, expect, it } from "vitest";
import { questions } from "../src/mock/world.js";
import { judged, targetWith } from "./mutants/kill.js";

describe("the suite is silent on a mock that reads", () => {
  it.each(questions.flatMap(({ question, readings }) => readings.map((reading) => [question, reading] as const)))(
    "%s as %s",
    async (question, reading) => {
      const { killers, report } = await judged(targetWith({}, { [question]: reading }));
      expect(killers).toEqual([]);
      expect(report.stopped).toBeUndefined();
      expect(report.rules.filter(({ outcome }) => outcome === "error")).toEqual([]);
    },
  );
});
