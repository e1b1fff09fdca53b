/** Unusual places in which personal data may hide, each in an exchange of its own. */
import { describe, expect, it } from "vitest";
import { rules } from "../../conformance/rules/index.js";
import { audit } from "../audit/audit.js";
import type { Exchange } from "../http/exchange.js";
import { created, exchange, fetched, list, map, missing, service, sid } from "../testing/exchanges.js";
import { createRedactor } from "./redact.js";

const redacted = (given: Exchange): Exchange => {
  const { redact, inOrder } = createRedactor(Buffer.from("the same in each run"));
  return JSON.parse(inOrder(JSON.stringify(redact(given))));
};

const judged = (given: Exchange): readonly unknown[] => {
  const judge = audit(rules, { soleWriter: true });
  judge.see(given);
  return judge.finish().map(({ rule, outcome, examined, findings }) => ({
    id: rule.id,
    ...{ outcome, examined, at: findings.map(({ at }) => at) },
  }));
};

const answering = (given: Exchange, differences: Partial<Exchange["response"]>): Exchange => ({
  ...given,
  response: { ...given.response, ...differences },
});
const asking = (given: Exchange, differences: Partial<Exchange["request"]>): Exchange => ({
  ...given,
  request: { ...given.request, ...differences },
});
const withHeaders = (headers: Readonly<Record<string, string>>): Exchange =>
  answering(fetched({}), { headers: { ...fetched({}).response.headers, ...headers } });
const refused = (message: string, form: Readonly<Record<string, string>> = {}, more_info = "https://x/20001") =>
  created({ form, status: 400, json: { code: 20001, message, more_info, status: 400 } });
const shows = (differences: Readonly<Record<string, unknown>>): Exchange => fetched({ json: map(differences) });

/** Stand for personal data: this word and these digits. */
const telling = /secret|1555|4155|0815/i;

describe("no personal data is left in", () => {
  it.each<[string, Exchange]>([
    ["a message, be it what was asked for", refused("Key Secret is too long", { UniqueName: "Secret" })],
    ["a message, as a form writes it", refused("Secret+key+two", { UniqueName: "Secret key two" })],
    ["a message, within data", refused("Secret is not allowed", { UniqueName: '{"n":"Secret"}' })],
    ["a message, in other letters", refused("SECRET or s e c r e t or Secret", { UniqueName: "sEcret" })],
    ["a message that begins like one of the description", refused("Invalid TTL. Expected Secret")],
    ["a message with a path that nobody asked for", missing({ json: { code: 20404, message: "no /v1/Maps/secret" } })],
    ["a message about another resource", refused("The requested resource /Secret was not found")],
    ["a more_info with a query", refused("", {}, "https://www.twilio.com/docs/errors/20001?key=secret")],
    ["a more_info elsewhere", refused("", {}, "https://secret.example.com/20001")],
    ["a more_info that is none", refused("", {}, "ask secret")],
    ["a code", fetched({ status: 400, json: { code: 15_551_234_567, message: "", more_info: "", status: 400 } })],
    ["a status in words", shows({ status: "secret", code: "secret", message: "secret", more_info: "https://secret/" })],
    ["a list that is a text", shows({ maps: "secret", items: ["secret"], meta: "secret", documents: "secret" })],
    ["a number with a fraction", shows({ status: 0.15551234567, page: 15_551_234_567 })],
    ["a revision", shows({ revision: "secret@example.com" })],
    ["a revision of digits", shows({ revision: "15551234567" })],
    ["a SID", shows({ sid: "MPsecret", account_sid: "+15551234567" })],
    ["a fraction of a second", shows({ date_created: "2025-12-31T00:00:00.00012341555123Z" })],
    ["a day of the week", shows({ date_created: "Secret, 1 Jan 2026 00:00:00 GMT" })],
    ["the host of a URL", shows({ url: `https://secret.example.net/v1/Services/${service}/Maps/${sid}` })],
    ["a host that is none", shows({ url: `https://se cret secret/v1/Services/${service}/Maps/${sid}` })],
    ["a fragment", shows({ url: `https://sync.example.com#secret/v1/Services/${service}/Maps/${sid}` })],
    ["a fragment at the end", shows({ url: `${list}/${sid}#secret` })],
    [
      "what some take for a path",
      shows({ url: `https://sync.example.com\\secret/v1/Services/${service}/Maps/${sid}` }),
    ],
    ["a scheme", shows({ url: `secret://sync.example.com/v1/Services/${service}/Maps/${sid}` })],
    ["what a URL cannot hold", shows({ url: `${list}/{secret}`, links: { items: `${list}/${sid}/Items"secret"` } })],
    ["a name with slashes", asking(fetched({}), { url: `${list}/secret%2Fsecret%5Csecret` })],
    ["the fragment of a path", asking(fetched({}), { url: `${list}/MP1#secret` })],
    ["a version", shows({ url: `${list}/${sid}/v15551234567` })],
    ["a link", shows({ links: { secret: "https://secret.example.com/secret", items: ["secret"] } })],
    ["a property", shows({ secret: 1, Secret: { secret: "secret" } })],
    ["a property that is escaped", answering(fetched({}), { body: '{"\\u0073ecret":"\\u0073ecret"}' })],
    [
      "a property that comes twice",
      answering(fetched({}), { body: '{"sid":"secret","sid":"secret","x":{"x":"secret"}}' }),
    ],
    ["a text alone", answering(fetched({}), { body: '"secret"' })],
    ["an answer that is no JSON", answering(fetched({}), { body: "secret" })],
    ["an array", answering(fetched({}), { body: '[{"secret":"secret"},["secret",15551234567]]' })],
    ["a meta", fetched({ url: list, json: { maps: [], meta: { key: "secret", url: `${list}/secret?x=secret` } } })],
    ["a size of a page", fetched({ url: list, json: { maps: [map()], meta: { page_size: 15_551_234_567 } } })],
    ["an ETag", withHeaders({ etag: '"secret"' })],
    ["a weak ETag", withHeaders({ etag: 'W/"secret-gzip"' })],
    ["an ETag of digits", withHeaders({ etag: "15551234567" })],
    ["a Date", withHeaders({ date: "(secret) Thu, 01 Jan 2026 00:00:00 GMT" })],
    ["a Date that is none", withHeaders({ date: "secret" })],
    ["a Retry-After", withHeaders({ "retry-after": "15551234567" })],
    ["an Allow", withHeaders({ allow: "GET, secret" })],
    ["a Content-Length", withHeaders({ "content-length": "15551234567" })],
    ["a Content-Encoding", withHeaders({ "content-encoding": "secret" })],
    ["a media type", withHeaders({ "content-type": "application/vnd.secret+json; charset=secret" })],
    ["a media type of no kind", withHeaders({ "content-type": "text/secret; charset=utf-8; x=secret" })],
    [
      "a cookie, a comment, a place to go",
      withHeaders({ "set-cookie": "secret", location: "/secret", "x-secret": "1" }),
    ],
    ["an If-Match", asking(fetched({}), { headers: { "if-match": '"secret"' } })],
    ["an If-Match of several", asking(fetched({}), { headers: { "if-match": '"secret", secret' } })],
    ["a method", exchange({ method: "SECRET", status: 405, json: {} })],
    [
      "a body of JSON",
      asking(created({}), { headers: { "content-type": "application/json" }, body: '{"a":"secret"}' }),
    ],
    ["a body of no kind", asking(created({}), { headers: { "content-type": "secret/secret" }, body: "secret" })],
    ["a body that is said to be a form", asking(created({}), { body: '{"a":"secret"}' })],
    ["a body that no decoder reads", asking(created({}), { body: "UniqueName=secret%zz" })],
    ["a parameter", asking(fetched({}), { url: `${list}?secret=secret&PageSize=15551234567&Page=4155.5550815` })],
    ["a parameter, percent-encoded", asking(fetched({}), { url: `${list}?%73ecret=%73ecret` })],
    ["the fragment of a request", asking(fetched({}), { url: `${list}?PageSize=5#secret` })],
    [
      "the user of a URL",
      asking(fetched({}), { url: `https://secret:secret@sync.example.com/v1/Services/${service}/Maps` }),
    ],
    ["credentials", asking(fetched({}), { headers: { authorization: `Basic ${btoa("secret:secret")}` } })],
    ["credentials of no kind", asking(fetched({}), { headers: { authorization: "secret" } })],
  ])("%s", (_, given) => {
    const clean = redacted(given);
    expect(JSON.stringify(clean)).not.toMatch(telling);
    expect(JSON.stringify(clean)).not.toContain(btoa("secret:secret"));
    expect(judged(clean)).toEqual(judged(given));
  });
});

describe("what is known to be harmless, or is judged, stays:", () => {
  const message = (given: Exchange): unknown => JSON.parse(redacted(given).response.body ?? "").message;

  it.each([
    "",
    "Invalid TTL",
    "Unique name already exists",
    "Invalid TTL. Expected a whole number of seconds from 0 to 31536000",
  ])("the message %j of the description", (text) => {
    expect(message(refused(text))).toBe(text);
  });

  it.each([
    ["was not found", `The requested resource /Services/${service}/Maps/${sid} was not found`],
    ["in words of its own", `(removed) /Services/${service}/Maps/${sid}`],
  ])("the path that a message names %s", (_, want) => {
    const given = want.replace("(removed)", "there is no Secret at");
    expect(message(missing({ json: { code: 20404, message: given, status: 404 } }))).toBe(want);
  });

  it.each([
    ["https://www.twilio.com/docs/errors/20001", /^https:\/\/www\.twilio\.com\/docs\/errors\/20001$/],
    ["http://secret/20001", /^https:\/\/www\.twilio\.com\/docs\/errors\/20001$/],
    ["http://secret /20001", /^https:\/\/www\.twilio\.com\/{}\/20001$/],
    ["http://secret/1", /^https:\/\/www\.twilio\.com\/docs\/errors$/],
  ])("whether the more_info %s leads to the page of its code", (more_info, want) => {
    const given = refused("", {}, more_info);
    expect(JSON.parse(redacted(given).response.body ?? "").more_info).toMatch(want);
    expect(judged(redacted(given))).toEqual(judged(given));
  });

  it.each([
    ["0", '"0"'],
    ["1e", 'W/"1e"'],
    ["secret", "secret"],
    ["secret", '"secret"'],
    ["secret", 'W/"secret--gzip"'],
    ["secret", '"other"'],
    ['"secret"', '""secret""'],
    ["15551234567", '"15551234567"'],
    ["15551234567abc", '"15551234567abc"'],
  ])("whether the revision %j has the ETag %s", (revision, etag) => {
    const given = answering(shows({ revision }), { headers: { "content-type": "application/json", etag } });
    expect(JSON.stringify(redacted(given))).not.toMatch(telling);
    expect(judged(redacted(given))).toEqual(judged(given));
  });

  it.each(["*", '"secret"', "secret", 'W/"secret"', '"a", "b"', ""])("how an If-Match of %s asks", (asked) => {
    const made = redacted(asking(fetched({}), { headers: { "if-match": asked } })).request.headers["if-match"] ?? "";
    const one = /^"?([^",*\s]+)"?$/;
    expect([made === "*", one.test(made), made.startsWith('"')]).toEqual([
      asked === "*",
      one.test(asked),
      asked === '"secret"',
    ]);
  });

  it.each([
    ["POST", "GET, POST, HEAD"],
    ["PUT", "GET, PUT"],
    ["SECRET", "GET, POST, SECRET"],
    ["SECRET", "GET, POST"],
  ])("whether %s is in an Allow header of %s", (method, allow) => {
    const given = exchange({ method, status: 405, json: {} });
    const stray = answering(given, { headers: { ...given.response.headers, allow } });
    expect(judged(redacted(stray))).toEqual(judged(stray));
  });

  it.each([
    "application/json",
    "Application/JSON;x=secret",
    "application/secret+json",
    "application/json-secret",
    "application/json, secret",
    "secret",
    "",
  ])("to what extent %j says that an answer is JSON", (type) => {
    for (const each of [fetched({}), refused("Unique name already exists")]) {
      const given = answering(each, { headers: { "content-type": type } });
      expect(judged(redacted(given))).toEqual(judged(given));
    }
  });

  it.each([
    "soon",
    "1200 secret",
    "1.5secret",
    "15551234567",
    "-15551234567",
    " 15551234567",
    "1.5551234567",
    "1.55512345670",
  ])("in what way a Ttl of %j is invalid", (Ttl) => {
    const given = created({ form: { Ttl }, json: map({ date_expires: null }) });
    expect(JSON.stringify(redacted(given))).not.toMatch(telling);
    expect(judged(redacted(given))).toEqual(judged(given));
  });

  it("whether the content type says that the body is a form and nothing else", () => {
    const types = ["application/x-www-form-urlencoded", "application/x-www-form-urlencoded; x=secret"];
    const made = types.map((type) => redacted(asking(created({}), { headers: { "content-type": type } })));
    expect(made.map(({ request }) => request.headers["content-type"])).toEqual([types[0], `${types[0]};`]);
  });

  it("which URLs of an answer share an origin", () => {
    const links = (host: string) => ({ items: `https://${host}/Items`, permissions: `https://${host}/Permissions` });
    for (const [host, other] of [
      ["secret.example.net", "SECRET.example.net"],
      ["secret.example.net", "other.example.net"],
      ["sécret.example.net", "sécret.example.net"],
    ] as const) {
      const given = shows({ url: `https://${host}/v1/Services/${service}/Maps/${sid}`, links: links(other) });
      expect(judged(redacted(given))).toEqual(judged(given));
      expect(JSON.stringify(redacted(given))).not.toMatch(/s[eé]cret/i);
    }
  });

  it("the hosts of Twilio, and the requested host", () => {
    const url = `https://sync.us1.twilio.com/v1/Services/${service}/Maps/${sid}`;
    const { request, response } = redacted(shows({ url }));
    expect(request.url).toBe(`${list}/${sid}`);
    expect(JSON.parse(response.body ?? "").url).toBe(url);
  });
});
