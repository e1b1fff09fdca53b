/** SIDs by the patterns of the description. */
import type { Form } from "../http/options.js";
import { lookUp } from "./description.js";

const patternOf = (property: string): RegExp =>
  new RegExp(String(lookUp(`#/components/schemas/SyncMap/properties/${property}/pattern`)));

const patterns = { map: patternOf("sid"), account: patternOf("account_sid"), service: patternOf("service_sid") };

const named = (kind: keyof typeof patterns, is: string): Form => ({
  is,
  fits: (value) => typeof value === "string" && isSidOf(kind, value),
});

/** Descriptions of SIDs for options that take one. */
export const sidForms = {
  account: named("account", "the SID of an Account, AC and 32 hexadecimal digits"),
  service: named("service", "the SID of a Service, IS and 32 hexadecimal digits"),
};

/** Whether a text is the SID of a Map, an Account or a Service. */
export function isSidOf(kind: keyof typeof patterns, text: string): boolean {
  return patterns[kind].test(text);
}
