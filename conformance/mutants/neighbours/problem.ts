/** Wrong refusals of requests about items, permissions and Services. */
import type { Neighbour } from "../../../src/api/neighbours.js";
import type { HttpResponse } from "../../../src/http/exchange.js";
import { type Fault, inAnswer, type Mutant } from "../mutant.js";
import { all, coded, forEach, inProblemOf, inType, items, permissions, services } from "./kinds.js";

const zeros = "0".repeat(32);

/** Refuses requests beneath this SID with the status of something that is gone. */
const of410 = (response: HttpResponse, url: string, sid: string): HttpResponse | undefined =>
  response.status === 404 && url.includes(sid)
    ? { ...response, status: 410, body: response.body?.replace('"status":404', '"status":410') ?? null }
    : undefined;

/** The path to the resources of a kind. */
const places = { items: /\/Items\//, permissions: /\/Permissions\//, services: /\/Services\/\w+$/ };

/** A fault in answers to a method that a kind does not support. */
const strayed = (of: Neighbour, change: (response: HttpResponse) => HttpResponse): Fault => ({
  handler: (sane) => async (request) => {
    const response = await sane(request);
    return response.status === 405 && places[of].test(request.url) ? change(response) : response;
  },
});

export const problemMutants: readonly Mutant[] = [
  ...forEach(
    [items, permissions],
    "problem.unknown-map-is-404",
    (name) => `refuses ${name} of a Map that never was with 410`,
    ({ fetches }) => inAnswer(fetches, (response, { exchange }) => of410(response, exchange.request.url, `MP${zeros}`)),
  ),
  ...forEach(
    [items, permissions, services],
    "problem.unknown-service-is-404",
    (name) => `answers for ${name} of a Service that never was with 410`,
    ({ of, list, fetches }) =>
      inAnswer(of === "services" ? fetches : list, (response, { exchange }) =>
        of410(response, exchange.request.url, `IS${zeros}`),
      ),
  ),
  ...forEach(
    all,
    "problem.has-its-form",
    (name) => `leaves more_info out of refusals of ${name}`,
    (kind) => inProblemOf(kind, { more_info: () => undefined }),
  ),
  ...forEach(
    all,
    "problem.status-is-the-http-status",
    (name) => `says 418 in the body of every refusal of ${name}`,
    (kind) => inProblemOf(kind, { status: () => 418 }),
  ),
  ...forEach(
    all,
    "problem.more-info-leads-to-the-code",
    (name) => `leads from refusals of ${name} to the front page of the documentation`,
    (kind) => inProblemOf(kind, { more_info: () => "https://www.twilio.com/docs" }),
  ),
  ...forEach(
    all,
    "problem.not-found-is-20404",
    (name) => `uses the HTTP status as code where ${name} are not found`,
    (kind) => inProblemOf(kind, { code: ({ code }) => (code === 20404 ? 404 : code), more_info: coded(20404, 404) }),
  ),
  ...forEach(
    all,
    "problem.not-found-names-the-path",
    (name) => `says no more than Not Found of ${name}`,
    (kind) => inProblemOf(kind, { message: ({ code, message }) => (code === 20404 ? "Not Found" : message) }),
  ),
  ...forEach(
    all,
    "problem.says-that-it-is-json",
    (name) => `calls its refusals of ${name} text`,
    ({ fetches }) => inType(fetches, ({ status }) => status >= 400),
  ),
  ...forEach(
    all,
    "problem.unknown-method-is-405",
    (name) => `takes any method for an update of ${name}`,
    ({ of }) => strayed(of, (response) => ({ ...response, status: 200, body: "" })),
  ),
  ...forEach(
    all,
    "problem.not-allowed-says-what-is",
    (name) => `does not say what is allowed with ${name}`,
    ({ of }) => strayed(of, ({ headers: { allow: _, ...headers }, ...response }) => ({ ...response, headers })),
  ),
];
