import type { Reporter } from "./reporter.js";

/** The whole report, for programs. `actual` of a finding is null if there was no value. */
export const json: Reporter = (report) => `${JSON.stringify(report, nothingIsNull, 2)}\n`;

const nothingIsNull = (name: string, value: unknown): unknown =>
  name === "actual" && value === undefined ? null : value;
