import type { Thing } from "../../src/audit/history.js";

/** The properties that are set by parameters, by the names of those. */
export interface Setting {
  readonly property: string;
  readonly sent: string | undefined;
}

/** Whether a property shows what was sent for it: a truth value or a number as one, an empty text as none. */
export function isSet({ property, sent = "" }: Setting, it: Thing): boolean {
  const value = it[property];
  if (value === null || value === "") return sent === "";
  return typeof value === "boolean" ? sent.toLowerCase() === String(value) : sent === String(value);
}
