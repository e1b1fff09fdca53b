import { describe, expect, it } from "vitest";
import type { Exchange } from "../http/exchange.js";
import { created, exchange, fetched, list, map, service, sid } from "../testing/exchanges.js";
import { withoutCredentials } from "./credentials.js";

const account = `AC${"a".repeat(32)}`;
const basic = (password: string): string => `Basic ${Buffer.from(`${account}:${password}`).toString("base64")}`;

/** Exchanges with all that is judged, and with these request headers. */
const said = (headers: Readonly<Record<string, string>>): readonly Exchange[] => [
  created({
    headers,
    form: { UniqueName: "lobby", Ttl: "3600" },
    json: map({ unique_name: "lobby", date_expires: "2026-01-01T01:00:00Z" }),
  }),
  exchange({
    headers,
    url: `${list}?PageSize=1000&PageToken=x`,
    json: { maps: [map()], meta: { page_size: 1000, url: `${list}?PageSize=1000`, next_page_url: null, key: "maps" } },
  }),
  exchange({
    headers,
    method: "POST",
    url: `${list}/${sid}/Items`,
    form: { Key: "k", Data: '{"is":null,"n":1234}' },
    status: 201,
    json: { key: "k", data: { is: null, n: 1234 }, map_sid: sid, url: `${list}/${sid}/Items/k` },
  }),
  fetched({ headers, url: `${list}/lobby`, json: map({ unique_name: "lobby" }) }),
];

const toJudge = ({ request: { method, url, body }, response }: Exchange): unknown => ({ method, url, body, response });

describe("what is to be judged stays, although it contains by chance", () => {
  it.each([
    "1111",
    "aaaa",
    "2026",
    "2026-01-01T00:00:00Z",
    "null",
    "1234",
    "1000",
    "3600",
    "Maps",
    "Services",
    "https",
    "sync",
    "example",
    "sync.example.com",
    "maps",
    "unique_name",
    "PageSize",
    "application",
    "json",
  ])("the password %s", (password) => {
    for (const each of said({ authorization: basic(password) })) {
      const clean = withoutCredentials(each);
      expect(toJudge(clean)).toEqual(toJudge(each));
      expect(clean.request.headers.authorization).toBe(basic("redacted"));
    }
  });

  it.each([
    ["origin", "https://sync.example.com"],
    ["x-client", "https://sync.example.com"],
    ["x-upstream", "sync.example.com"],
    ["referer", `${list}/${sid}`],
    ["x-env", "Services"],
    ["x-service", service],
    ["x-map-of-us", sid],
    ["x-type", "application/json"],
  ])("the header %s: %s", (name, value) => {
    for (const each of said({ [name]: value })) expect(toJudge(withoutCredentials(each))).toEqual(toJudge(each));
  });

  it("but not the value of an unknown parameter", () => {
    const clean = withoutCredentials(exchange({ url: `${list}?note=Services&other=quite-secret` }));
    expect(clean.request.url).toBe(`${list}?note=(secret)&other=(secret)`);
  });
});

describe("a credential is removed wherever it is repeated:", () => {
  const secret = "hush-hush";

  it("beside what stays, in every part", () => {
    const authorization = basic(secret);
    const token = authorization.slice(6);
    const clean = withoutCredentials(
      fetched({
        headers: { authorization, "x-copy": token },
        url: `${list}/${secret}?PageToken=${secret}&a=${token}#${secret}`,
        json: {
          [secret]: `${account}:${secret}`,
          maps: [secret, { unique_name: `a/${secret}/b`, url: `https://${secret}/Maps`, n: null }],
          message: `https://me:${secret}@sync.example.com/v1/Services/${secret}/Maps at 2026-01-01T00:00:00Z ${token}`,
        },
      }),
    );
    const text = JSON.stringify(clean);
    expect(text).not.toMatch(/hush|aHVzaC1odXNo/);
    expect(text).not.toContain(token);
    expect(JSON.parse(clean.response.body ?? "")).toMatchObject({
      message: expect.stringContaining("at 2026-01-01T0"),
    });
  });

  it("as a number in JSON, which stays JSON", () => {
    const json = map({ revision: 12345678901, other: -5 });
    const clean = withoutCredentials(fetched({ headers: { authorization: basic("12345678901") }, json }));
    expect(JSON.parse(clean.response.body ?? "")).toEqual({ ...json, revision: "(secret)" });
  });

  it("as the user of a URL, but not the host", () => {
    const url = `https://me:${secret}@sync.example.com/v1/Services/${service}/Maps`;
    const clean = withoutCredentials(exchange({ url, json: { maps: [], meta: { url } } }));
    expect(clean.request.url).toBe(list.replace("//", "//(secret)@"));
    expect(clean.response.body).toContain(list.replace("//", "//(secret)@"));
  });

  it("the user of a webhook, in what was sent and what is shown, which stay the same", () => {
    const webhook_url = "https://jo:hush-now@hook.example/?a=b";
    const url = list.replace(/\/Maps$/, "");
    const form = { WebhookUrl: webhook_url, PostWebhookUrl: "https://jo:hush-too@hook.example/" };
    const sent = withoutCredentials(exchange({ method: "POST", url, form, json: { sid: service, webhook_url } }));
    const shown = withoutCredentials(exchange({ url, json: { sid: service, webhook_url } }));
    const masked = "https://(secret)@hook.example/?a=b";
    expect(new URLSearchParams(sent.request.body ?? "").get("WebhookUrl")).toBe(masked);
    for (const { response } of [sent, shown])
      expect(JSON.parse(response.body ?? "")).toMatchObject({ webhook_url: masked });
    expect(JSON.stringify([sent, shown])).not.toMatch(/hush|\bjo\b/);
  });

  it("in a malformed form, and in text that is not JSON", () => {
    const request = {
      ...created({ headers: { authorization: basic(secret) } }).request,
      body: `UniqueName=%${secret}`,
    };
    const response = { status: 500, headers: {}, body: `{"${secret}` };
    const clean = withoutCredentials({ ...created({}), request, response });
    expect([clean.request.body, clean.response.body]).toEqual(["UniqueName=%(secret)", '{"(secret)']);
  });

  it("in an answer as long as possible", () => {
    const long = "x".repeat(4 << 20);
    const json = map({ other: long, revision: secret });
    const clean = withoutCredentials(fetched({ headers: { authorization: basic(secret) }, json }));
    expect(JSON.parse(clean.response.body ?? "").revision).toBe("(secret)");
  });
});

it("response headers that hand out a secret are masked, and other response headers stay", () => {
  const headers = { "x-auth-token": "system", authorization: "Bearer hush", "www-authenticate": "Basic", etag: '"0"' };
  const answered = fetched({ json: map() });
  const { response } = withoutCredentials({ ...answered, response: { ...answered.response, headers } });
  expect(response).toEqual({
    ...answered.response,
    headers: { ...headers, "x-auth-token": "(secret)", authorization: "(secret)" },
  });
});
