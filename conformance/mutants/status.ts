import { inStatus, type Mutant, refusing } from "./mutant.js";

export const statusMutants: readonly Mutant[] = [
  { breaks: "status.creation-is-201", by: "answers a creation with 200", fault: inStatus("CreateSyncMap", 201, 200) },
  {
    breaks: "status.reading-and-updating-are-200",
    by: "answers an update with 202",
    fault: inStatus("UpdateSyncMap", 200, 202),
  },
  {
    breaks: "status.reading-and-updating-are-200",
    by: "answers a list with 206",
    fault: inStatus("ListSyncMap", 200, 206),
  },
  { breaks: "status.deletion-is-204", by: "answers a deletion with 200", fault: inStatus("DeleteSyncMap", 204, 200) },
  {
    breaks: "status.good-request-is-served",
    by: "demands a unique name",
    fault: refusing(
      (body) => body !== "" && !body.includes("UniqueName") && body.startsWith("CollectionTtl=3600"),
      400,
    ),
  },
  {
    breaks: "status.good-request-is-served",
    by: "refuses names that are not ASCII",
    fault: refusing((body) => body.includes("%C3"), 400),
  },
  {
    breaks: "status.no-request-breaks-the-server",
    by: "breaks over names that are not ASCII",
    fault: refusing((body) => body.includes("%C3"), 500),
  },
  {
    breaks: "status.no-request-breaks-the-server",
    by: "breaks over a time-to-live that came twice",
    fault: refusing((body) => /(^|&)CollectionTtl=.*&CollectionTtl=/.test(body), 500),
  },
  {
    breaks: "status.no-request-breaks-the-server",
    by: "breaks over an alias that came twice",
    fault: refusing((body) => /(^|&)Ttl=.*&Ttl=/.test(body), 500),
  },
  {
    breaks: "status.no-request-breaks-the-server",
    by: "breaks over an empty time-to-live",
    fault: refusing((body) => /Ttl=(&|$)/.test(body), 500),
  },
  {
    breaks: "status.no-request-breaks-the-server",
    by: "breaks over JSON",
    fault: refusing((body) => body.startsWith("{"), 500),
  },
  {
    breaks: "status.no-request-breaks-the-server",
    by: "breaks over a body that is not percent-encoded",
    fault: refusing((body) => body.includes("%ZZ"), 500),
  },
  {
    breaks: "status.no-request-breaks-the-server",
    by: "breaks over a long body",
    fault: refusing((body) => body.length > 65_536, 501),
    also: ["name.too-long-is-refused"],
  },
  {
    breaks: "status.unknown-parameter-is-ignored",
    by: "refuses parameters that it does not know",
    fault: refusing((body) => body.includes("Unheard"), 400),
  },
];
