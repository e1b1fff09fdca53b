import type { Report } from "./report.js";
import type { Style } from "./style.js";

/** One format: a report in, text out; plain text where no style is given. */
export type Reporter = (report: Report, style?: Style) => string;
