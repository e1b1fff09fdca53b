import type { Report } from "./report.js";
import type { Style } from "./style.js";

/** Writes a report in one format; as plain text if no style is given. */
export type Reporter = (report: Report, style?: Style) => string;
