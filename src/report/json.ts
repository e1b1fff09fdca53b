import type { Reporter } from "./reporter.js";

/** The whole report, for programs. */
export const json: Reporter = (report) => `${JSON.stringify(report, null, 2)}\n`;
