import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readParameters } from "../src/api/parameters.js";
import { route } from "../src/api/route.js";
import { basic } from "../src/drive/target.js";
import type { Exchange, HttpRequest } from "../src/http/exchange.js";
import { formType, isForm, parseFields } from "../src/http/form.js";
import { remote } from "../src/http/remote.js";
import { createMock, type Mock } from "../src/mock/create-mock.js";
import { defaultService, secondService } from "../src/mock/world.js";
import type { Report } from "../src/report/report.js";
import { type Prism, startPrism } from "../src/testing/prism.js";
import { conform } from "./conform.js";

/**
 * A second opinion: Prism interprets the same description independently. Agreement does not prove both right, but a difference needs an
 * explanation.
 */
const services = [defaultService, secondService];
let mock: Mock;
let broken: Mock;
let judging: Prism;
let judgingBroken: Prism;
let strict: Prism;
let stateless: Prism;

beforeAll(async () => {
  mock = await createMock({ services });
  broken = await createMock({
    services,
    wrap: (handler) => async (request) => {
      const response = await handler(request);
      return { ...response, body: response.body?.replace(/"sid":"MP/, '"sid":"ET') ?? null };
    },
  });
  const answersOnly = ["--errors", "--validate-request", "false"];
  [judging, judgingBroken, strict, stateless] = await Promise.all([
    startPrism("proxy", mock.url, ...answersOnly),
    startPrism("proxy", broken.url, ...answersOnly),
    startPrism("proxy", mock.url, "--errors"),
    startPrism("mock"),
  ]);
}, 60_000);

afterAll(async () => {
  for (const prism of [judging, judgingBroken, strict, stateless]) prism?.stop();
  await Promise.all([mock?.close(), broken?.close()]);
});

interface Run {
  readonly report: Report;
  readonly exchanges: readonly Exchange[];
}

async function suiteAgainst(url: string, { advance, service, world }: Mock): Promise<Run> {
  const exchanges: Exchange[] = [];
  const headers = basic(world.account, "any token");
  const target = { url, service, anotherService: secondService, handler: remote(), headers, advance };
  const { report } = await conform({ target, onExchange: (exchange) => exchanges.push(exchange) });
  return { report, exchanges };
}

/** Prism's complaints about an exchange. */
function objectionOf({ response }: Exchange): string | undefined {
  const error = /"type":"https:\/\/stoplight\.io\/prism\/errors#(\w+)"/.exec(response.body ?? "")?.[1];
  return error ?? (response.headers["sl-violations"] === undefined ? undefined : "sl-violations");
}

const outcomes = ({ rules }: Report): ReadonlyMap<string, string> =>
  new Map(rules.map(({ id, outcome }) => [id, outcome]));

describe("Prism's validating proxy, with the whole suite run through it,", () => {
  it("finds nothing wrong in any answer of the mock, and every rule comes to the same outcome as without it", async () => {
    const { report, exchanges } = await suiteAgainst(judging.url, mock);
    // Prism itself refuses methods that the description does not know, without an Allow header, so this is not about answers.
    const objections = exchanges.filter(objectionOf).map((each) => `${each.request.method} ${objectionOf(each)}`);
    expect(objections).toEqual(["PUT NO_METHOD_MATCHED_ERROR"]);

    const straight = outcomes((await suiteAgainst(mock.url, mock)).report);
    const differing = [...outcomes(report)].filter(([id, outcome]) => outcome !== straight.get(id));
    expect(differing).toEqual([["problem.not-allowed-says-what-is", "fail"]]);
    expect([...straight.values()].filter((outcome) => outcome !== "pass")).toEqual([]);
  });

  it("finds nothing wrong in what the mock answers of items, permissions and Services", async () => {
    const map = `/v1/Services/${defaultService}/Maps`;
    const items = `${map}/prism/Items`;
    const item = `${items}/a%2Fb%20%F0%9F%97%BA`;
    const permission = `${map}/prism/Permissions/ada%40example.com`;
    const asked: readonly (readonly [number, string, string, string?, string?])[] = [
      [201, "POST", map, "UniqueName=prism"],
      [201, "POST", items, "Key=a%2Fb+%F0%9F%97%BA&Data=%7B%22a%22%3A%5Bnull%5D%7D&ItemTtl=60&CollectionTtl=600"],
      [201, "POST", items, "Key=c&Data=false"],
      [409, "POST", items, "Key=c&Data=1"],
      [400, "POST", items, "Key=d&Data=%7B"],
      [413, "POST", items, `Key=d&Data=%22${"x".repeat(17_000)}%22`],
      [200, "GET", item],
      [200, "POST", item, "Data=1", '"0"'],
      [412, "POST", item, "Data=2", '"0"'],
      [400, "POST", item, "CollectionTtl=60"],
      [200, "GET", `${items}?From=b&Bounds=exclusive&Order=asc&PageSize=1`],
      [400, "GET", `${items}?Order=up`],
      [204, "DELETE", item],
      [404, "GET", item],
      [200, "POST", permission, "Read=true&Write=false&Manage=false"],
      [200, "GET", permission],
      [200, "GET", `${map}/prism/Permissions?PageSize=1`],
      [204, "DELETE", permission],
      [404, "DELETE", permission],
      [201, "POST", "/v1/Services", "FriendlyName=Prism&WebhookUrl=https%3A%2F%2Fexample.com&AclEnabled=true"],
      [400, "POST", "/v1/Services", "WebhookUrl=nowhere"],
      [200, "GET", "/v1/Services?PageSize=1"],
      [200, "GET", "/v1/Services/default"],
      [200, "POST", "/v1/Services/default", "WebhookUrl="],
      [404, "GET", `/v1/Services/IS${"0".repeat(32)}`],
    ];
    const send = remote();
    for (const [status, method, path, body = "", condition] of asked) {
      const headers = {
        ...basic(mock.world.account, "any token"),
        ...(method === "POST" ? { "content-type": formType } : {}),
        ...(condition === undefined ? {} : { "if-match": condition }),
      };
      const request: HttpRequest = { method, url: judging.url + path, headers, body };
      const response = await send(request);
      const objection = objectionOf({ request, response, startedAt: 0, durationMs: 0 });
      expect([method, path, response.status, objection]).toEqual([method, path, status, undefined]);
    }
  });

  it("finds what is wrong in the answers of a mock that breaks a SID", async () => {
    const { exchanges } = await suiteAgainst(judgingBroken.url, broken);
    expect(exchanges.map(objectionOf)).toContain("VIOLATIONS");
  });

  it("refuses the same requests as our own validators", async () => {
    const { exchanges: all } = await suiteAgainst(mock.url, mock);
    const exchanges = all.filter(({ request }) => !isOpen(request));
    const ours = exchanges.filter(({ request }) => isInvalid(request));
    const send = remote();
    const theirs: Exchange[] = [];
    for (const exchange of exchanges) {
      const url = exchange.request.url.replace(mock.url, strict.url);
      const response = await send({ ...exchange.request, url });
      if (objectionOf({ ...exchange, response }) === "UNPROCESSABLE_ENTITY") theirs.push(exchange);
    }
    const written = (each: readonly Exchange[]) => each.map(({ request: { url, body } }) => `${url} ${body}`);
    expect(written(theirs)).toEqual(written(ours));
    expect(ours.length).toBeGreaterThan(10);
  });
});

/** Whether a number is sent twice or empty, which OpenAPI leaves open: Prism accepts the former and refuses the latter. */
function isOpen({ body }: HttpRequest): boolean {
  const fields = [...(parseFields(body ?? "") ?? [])];
  return fields.some(([name, values]) => values.length > 1 || (name.endsWith("Ttl") && values.includes("")));
}

function isInvalid(request: HttpRequest): boolean {
  const { pathname, search } = new URL(request.url);
  const found = route(request.method, pathname);
  if (found.found !== "operation") return false;
  const part = found.operation.takesForm ? "form" : "query";
  if (part === "form" && !isForm(request.headers["content-type"] ?? formType)) return true;
  const fields = parseFields(part === "form" ? (request.body ?? "") : search.slice(1));
  return !fields || readParameters(found.operation, part, fields).invalid.length > 0;
}

describe("Prism's static mock of the same description", () => {
  it("fails in the rules that need state, or an answer to what was asked", async () => {
    const { report } = await suiteAgainst(stateless.url, { ...mock, advance: () => {} });
    expect(report.rules.filter(({ outcome }) => outcome === "fail").map(({ id }) => id)).toEqual([
      "sid.map-is-never-reused",
      "sid.agrees-with-the-path",
      "sid.service-agrees-with-the-path",
      "name.given-is-kept",
      "name.not-given-is-null",
      "name.refusal-is-54302",
      "revision.is-the-etag",
      "date.created-is-the-time-of-creation",
      "created-by.is-system",
      "ttl.sets-the-deadline",
      "ttl.alias-sets-the-deadline",
      "ttl.alias-is-ignored",
      "ttl.zero-is-no-expiry",
      "ttl.none-is-no-expiry",
      "paging.size-is-granted",
      "paging.url-is-this-page",
      "paging.first-page-url-leads-to-the-first",
      "paging.size-refusal-is-54454",
      "paging.forged-token-is-refused",
      "service.keeps-its-maps",
      "lifecycle.deleted-is-gone",
      "problem.unknown-map-is-404",
      "problem.unknown-service-is-404",
      "problem.not-allowed-says-what-is",
    ]);
  });
});
