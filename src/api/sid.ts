/** SIDs by the patterns of the description. */
import { lookUp } from "./description.js";

const patternOf = (property: string): RegExp =>
  new RegExp(String(lookUp(`#/components/schemas/SyncMap/properties/${property}/pattern`)));

const patterns = { map: patternOf("sid"), account: patternOf("account_sid"), service: patternOf("service_sid") };

/** What such a SID is, in words. */
export const sidForms = {
  account: "the SID of an Account, AC and 32 hexadecimal digits",
  service: "the SID of a Service, IS and 32 hexadecimal digits",
} as const satisfies Partial<Record<keyof typeof patterns, string>>;

/** Whether a text is the SID of a Map, an Account or a Service. */
export function isSidOf(kind: keyof typeof patterns, text: string): boolean {
  return patterns[kind].test(text);
}
