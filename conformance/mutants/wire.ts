/** The wire format of each property of a Map: missing, or of another type, in the answer to a fetch. */
import { inMap, type Mutant } from "./mutant.js";

/** For each property, its form rule and the other rules that necessarily notice the fault. */
const forms = {
  sid: ["sid.map-has-its-form", "name.addresses-the-map"],
  unique_name: ["name.is-text-or-null", "name.never-changes"],
  account_sid: ["sid.account-has-its-form", "sid.account-never-changes"],
  service_sid: ["sid.service-has-its-form"],
  url: ["url.is-absolute"],
  links: ["url.links-are-absolute"],
  revision: ["revision.is-text", "revision.rests"],
  date_expires: ["date.expires-is-iso-in-gmt-or-null", "ttl.deadline-is-kept"],
  date_created: ["date.created-is-iso-in-gmt", "date.created-never-changes"],
  date_updated: ["date.updated-is-iso-in-gmt", "date.updated-rests"],
  created_by: ["created-by.is-text", "created-by.never-changes"],
} as const;

export const wireMutants: readonly Mutant[] = Object.entries(forms).flatMap(([property, [form, ...also]]): Mutant[] => [
  {
    breaks: "body.shows-every-property",
    by: `leaves out ${property}`,
    fault: inMap({ [property]: () => undefined }, ["FetchSyncMap"]),
  },
  {
    breaks: form,
    by: `shows ${property} as true`,
    fault: inMap({ [property]: () => true }, ["FetchSyncMap"]),
    also,
  },
]);
