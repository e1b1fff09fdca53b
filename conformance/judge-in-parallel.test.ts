import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { joinedJudgement } from "./judge-in-parallel.js";
import { type Judgement, judgeRecording } from "./judge-recording.js";
import type { Part } from "./parts.js";

const folder = "fixtures/recordings";
const files = readdirSync(folder).filter((name) => /\.(har|ndjson)$/.test(name));

const between = (from: number, to: number): Part => ({
  holds: (at) => at >= from && at < to,
  from,
  to,
  isVoid: false,
});

/**
 * What is the same however many judged. The order in which questions are met is not, nor quite how much evidence there was: what is shown
 * again counts as it did when it was judged first, which a part does not know of what lies before it.
 */
const essence = ({ places: _, observations, verdicts, ...rest }: Judgement) => ({
  ...rest,
  verdicts: verdicts.map(({ examined: _, ...verdict }) => verdict),
  observations: new Map(observations.map(({ question, readings }) => [question, readings])),
});

describe("a recording that is judged in parts", () => {
  it.each(files)("shows the same as a whole, in the same order, wherever it is cut: %s", async (name) => {
    const file = join(folder, name);
    const options = { soleWriter: true };
    const whole = await judgeRecording(file, options);
    const { size } = statSync(file);
    for (const cut of [0.01, 0.2, 0.4, 0.6, 0.8, 0.99].map((share) => Math.round(share * size))) {
      const first = await judgeRecording(file, options, {}, between(0, cut));
      const second = await judgeRecording(file, options, {}, between(cut, Number.POSITIVE_INFINITY));
      expect(essence(joinedJudgement(first, second)), `cut at ${cut}`).toEqual(essence(whole));
    }
  });

  it("has its findings in the order of the exchanges, which need not be that of the file", async () => {
    const file = join(folder, "shortens-sids.har");
    const { size } = statSync(file);
    const first = await judgeRecording(file, {}, {}, between(0, size / 2));
    const second = await judgeRecording(file, {}, {}, between(size / 2, Number.POSITIVE_INFINITY));
    const { verdicts } = await judgeRecording(file, {});
    expect(verdicts.some(({ findings }) => findings.length > 1)).toBe(true);
    expect(joinedJudgement(second, first).verdicts.map(({ findings }) => findings)).toEqual(
      verdicts.map(({ findings }) => findings),
    );
  });
});
