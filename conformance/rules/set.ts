import type { Thing } from "../../src/audit/history.js";

/** The properties that parameters set, by parameter. */
export interface Setting {
  readonly property: string;
  readonly sent: string | undefined;
}

/** Whether a property shows the value that was sent: booleans and numbers as such, an empty text as null. */
export function isSet({ property, sent = "" }: Setting, it: Thing): boolean {
  const value = it[property];
  if (value === null || value === "") return sent === "";
  return typeof value === "boolean" ? sent.toLowerCase() === String(value) : sent === String(value);
}
