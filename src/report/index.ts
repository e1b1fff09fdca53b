/** All reporters, one per format: a report in, text out. */
import { github } from "./github.js";
import { json } from "./json.js";
import { junit } from "./junit.js";
import { markdown } from "./markdown.js";
import { pretty } from "./pretty.js";
import type { Reporter } from "./reporter.js";
import { sarif } from "./sarif.js";
import { tap } from "./tap.js";

export type { Reporter } from "./reporter.js";

export const reporters = { pretty, json, junit, sarif, tap, markdown, github } as const satisfies Readonly<
  Record<string, Reporter>
>;

export type ReporterName = keyof typeof reporters;
