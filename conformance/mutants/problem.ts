import { nobody } from "../../src/api/nobody.js";
import { answering, inCode, inHeaders, inProblem, type Mutant } from "./mutant.js";

export const problemMutants: readonly Mutant[] = [
  { breaks: "problem.has-its-form", by: "leaves more_info out", fault: inProblem({ more_info: () => undefined }) },
  {
    breaks: "problem.has-its-form",
    by: "writes codes as text",
    fault: inProblem({ code: (problem) => String(problem.code) }),
    also: [
      "name.conflict-is-409",
      "name.refusal-is-54302",
      "ttl.refusal-is-54011",
      "paging.size-refusal-is-54454",
      "paging.token-refusal-is-54453",
      "problem.not-found-is-20404",
    ],
  },
  {
    breaks: "problem.status-is-the-http-status",
    by: "says 400 in the body of every refusal",
    fault: inProblem({ status: () => 400 }),
  },
  {
    breaks: "problem.more-info-leads-to-the-code",
    by: "leads to the front page of the documentation",
    fault: inProblem({ more_info: () => "https://www.twilio.com/docs" }),
  },
  {
    breaks: "problem.more-info-leads-to-the-code",
    by: "leads to a page that is not on the web",
    fault: inProblem({ more_info: (problem) => `urn:twilio:errors/${problem.code}` }),
  },
  {
    breaks: "problem.unknown-map-is-404",
    by: "answers 204 to the deletion of a Map that never was",
    fault: answering((response, call) =>
      call?.op === "DeleteSyncMap" && call.path.Sid === nobody.map ? { status: 204, headers: {}, body: "" } : response,
    ),
  },
  {
    breaks: "problem.unknown-map-is-404",
    by: "answers 410 for what it does not know",
    fault: answering((response, call) =>
      call?.op !== undefined && "Sid" in call.path && call.path.Sid === nobody.map
        ? { ...response, status: 410 }
        : response,
    ),
    also: ["problem.status-is-the-http-status", "problem.unknown-service-is-404"],
  },
  {
    breaks: "problem.unknown-service-is-404",
    by: "answers an empty list for any Service",
    fault: answering((response, call) =>
      call?.op === "ListSyncMap" && response.status === 404
        ? {
            ...response,
            status: 200,
            body: JSON.stringify({
              maps: [],
              meta: {
                key: "maps",
                page: 0,
                page_size: 50,
                next_page_url: null,
                previous_page_url: null,
                url: `${call.exchange.request.url}?PageSize=50&Page=0`,
                first_page_url: `${call.exchange.request.url}?PageSize=50&Page=0`,
              },
            }),
          }
        : response,
    ),
  },
  { breaks: "problem.not-found-is-20404", by: "uses the HTTP status as code", fault: inCode(20404, 404) },
  {
    breaks: "problem.not-found-names-the-path",
    by: "says no more than Not Found",
    fault: inProblem({ message: (problem) => (problem.code === 20404 ? "Not Found" : problem.message) }),
  },
  {
    breaks: "problem.unknown-method-is-405",
    by: "takes any method for a creation",
    fault: {
      handler: (sane) => (request) =>
        request.method === "PUT" ? { status: 200, headers: {}, body: "" } : sane(request),
    },
  },
  { breaks: "problem.not-allowed-says-what-is", by: "sends no Allow", fault: inHeaders({ allow: () => undefined }) },
  {
    breaks: "problem.not-allowed-says-what-is",
    by: "allows what is no method",
    fault: inHeaders({ allow: () => "BANANA" }),
  },
  {
    breaks: "problem.not-allowed-says-what-is",
    by: "does not say that a Map can be deleted",
    fault: inHeaders({ allow: (methods) => methods.replace("DELETE, ", "") }),
  },
  {
    breaks: "problem.not-allowed-says-what-is",
    by: "allows the method that it refuses",
    fault: inHeaders({ allow: (methods) => `${methods}, PUT` }),
  },
  {
    breaks: "problem.says-that-it-is-json",
    by: "calls its refusals HTML",
    fault: answering((response) =>
      response.status >= 400
        ? { ...response, headers: { ...response.headers, "content-type": "text/html" } }
        : response,
    ),
  },
];
