import type { Report } from "./report.js";
import type { Style } from "./style.js";

/** One format: a report in, text out. */
export type Reporter = (report: Report, style: Style) => string;
