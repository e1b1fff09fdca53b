/** One reporter a format: a report in, text out. */
import { json } from "./json.js";
import { pretty } from "./pretty.js";
import type { Report } from "./report.js";
import type { Style } from "./style.js";

export type Reporter = (report: Report, style: Style) => string;

export const reporters: Readonly<Record<string, Reporter>> = { pretty, json };
