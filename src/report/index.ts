/** One reporter a format: a report in, text out. */
import { json } from "./json.js";
import { pretty } from "./pretty.js";
import type { Reporter } from "./reporter.js";

export type { Reporter } from "./reporter.js";

export const reporters: Readonly<Record<string, Reporter>> = { pretty, json };
