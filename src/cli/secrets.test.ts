import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import http from "node:http";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Exchange, HttpRequest, HttpResponse } from "../http/exchange.js";
import { listen } from "../http/listen.js";
import { createMock } from "../mock/create-mock.js";
import { defaultService } from "../mock/world.js";
import { reporters } from "../report/index.js";
import { start, sync } from "../testing/command.js";
import { exchange, fetched, list, map, missing, service, sid } from "../testing/exchanges.js";
import { newFolder } from "../testing/folder.js";

const folder = newFolder();

const base64 = (text: string): string => Buffer.from(text).toString("base64");

/** Credentials that requests carry, each by the header, the URL or the form that carries it. */
const carried: Readonly<Record<string, readonly [string, Partial<Parameters<typeof fetched>[0]>]>> = {
  "a Basic header": [base64("AC1:carried-1"), { headers: { authorization: `Basic ${base64("AC1:carried-1")}` } }],
  "the token in a Basic header": ["carried-2", { headers: { authorization: `Basic ${base64("AC2:carried-2")}` } }],
  "a Bearer header": ["carried-3", { headers: { authorization: "Bearer carried-3" } }],
  "a header of a scheme of its own": ["carried-4", { headers: { authorization: "HMAC carried-4" } }],
  "a proxy's header": ["carried-5", { headers: { "proxy-authorization": `Basic ${base64("me:carried-5")}` } }],
  "an API key's header": ["carried-6", { headers: { "x-api-key": "carried-6" } }],
  "a header of no known name": ["carried-7", { headers: { "x-custom": "carried-7" } }],
  "a cookie": ["carried-8", { headers: { cookie: "a=b; session=carried-8" } }],
  "Twilio's signature": ["carried-9=", { headers: { "x-twilio-signature": "carried-9=" } }],
  "a forwarded token": ["carried-10", { headers: { "x-amz-security-token": "carried-10" } }],
  "a query": ["carried-11", { url: `${list}/${sid}?access_token=carried-11` }],
  "a query of no known name": ["carried-12", { url: `${list}/${sid}?q=carried-12` }],
  "a URL with user info": ["carried-13", { url: `${list.replace("//", "//me:carried-13@")}/${sid}` }],
  "a fragment": ["carried-14", { url: `${list}/${sid}#access_token=carried-14` }],
  "a form": ["carried-15", { method: "POST", form: { Password: "carried-15" } }],
};

/** What answers hold that looks like a secret, whoever it belongs to. */
const looking: Readonly<Record<string, string>> = {
  "a Twilio auth token": "0123456789abcdef0123456789abcdef",
  "a JWT": "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJsb29raW5nIn0.c2lnbmF0dXJl",
  "a Stripe key": "sk_live_4eC39HqLyjWDarjtT1zdp7dc",
  "a GitHub token": "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
  "a GitLab token": "glpat-looking1looking1looking1",
  "an npm token": "npm_lookinglookinglooking1lookinglooking",
  "a Slack token": "xoxb-123456789012-looking2",
  "an AWS key": "AKIAIOSFODNN7EXAMPLE",
  "a Google key": "AIzaSyLookingLookingLookingLooking123456",
  "a SendGrid key": "SG.lookinglooking.looking3looking3",
  "a private key": "-----BEGIN PRIVATE KEY-----\nbG9va2luZzQ=\n-----END PRIVATE KEY-----",
  "32 bytes in base64": "bG9va2luZzVsb29raW5nNWxvb2tpbmc1bG9vMTIzNDU2Nzg=",
  "an echoed Basic header": `was Basic ${base64("AC3:looking-6")}`,
  "an echoed Bearer header": "was Bearer looking-7",
  "a password in a sentence": "refused password=looking-8 twice",
  "a secret in JSON within text": '{"client_secret": "looking-9"}',
  "user info in a URL": "ftp://me:looking-10@example.com",
  "a session in a URL": "https://example.com/?session_id=looking-11",
};

/** Personal data, which is shown where that is asked for. */
const personal: Readonly<Record<string, string>> = {
  "an e-mail address": "ada.lovelace@example.com",
  "an e-mail address in a URL": "grace.hopper%40example.com",
  "a telephone number": "+15550104477",
  "a telephone number with spaces": "+44 20 7946 0958",
  "a social security number": "078-05-1120",
  "a card's number": "4111 1111 1111 1111",
  "a unique name": "personal-name-1",
  "a unique name in a path": "personal-name-2",
  "a unique name in a message": "personal-name-3",
  "an identity": "personal-identity-4",
};

const core = (text: string): string => /looking-\d+|[^\s]{20,}/.exec(text)?.[0] ?? text;
const credentials = [
  ...Object.values(carried).map(([secret]) => secret),
  ...Object.values(looking).map(core),
  "bG9va2luZzQ=",
  "set-cookie-1",
];
const people = Object.values(personal);

/** A page of exchanges that break rules, and that hold all of this where reports look. */
function leaking(): string {
  const told = Object.values(looking);
  const exchanges = [
    ...Object.values(carried).map(([credential, request]) => {
      // Services repeat what they were sent; they are never sent a fragment.
      const secret = request.url?.includes("#") ? "nothing" : credential;
      const { response, ...rest } = fetched({
        json: map({ date_created: secret, url: secret, service_sid: secret }),
        ...request,
      });
      return { ...rest, response: { ...response, headers: { ...response.headers, etag: secret } } };
    }),
    ...[...told, ...Object.values(personal).slice(0, 6)].map((text) =>
      fetched({
        json: map({
          date_created: text,
          revision: text,
          url: text,
          account_sid: text,
          note: text,
          links: { items: text },
        }),
      }),
    ),
    ...told.map((text) => missing({ json: { code: 20404, message: text, more_info: text, status: text } })),
    fetched({ json: map({ sid: "x", unique_name: "personal-name-1", url: "https://x/personal-name-1" }) }),
    fetched({ url: `${list}/personal-name-2`, json: map({ date_created: "personal-name-2" }) }),
    exchange({
      method: "POST",
      form: { UniqueName: "personal-name-3" },
      status: 400,
      json: { code: 1, message: "personal-name-3", more_info: "personal-name-3", status: 400 },
    }),
    fetched({ json: map({ created_by: "personal-identity-4", date_updated: "personal-identity-4" }) }),
    { ...fetched({ json: map({ revision: "set-cookie-1" }) }), cookie: true },
  ];
  return exchanges
    .map((each) => {
      const { request, response, startedAt, durationMs } = each;
      const headers =
        "cookie" in each
          ? { ...response.headers, "set-cookie": "a=set-cookie-1; Path=/", etag: "x" }
          : response.headers;
      return JSON.stringify({ request, response: { ...response, headers }, startedAt, durationMs });
    })
    .join("\n");
}

/** Every reporter at once, into files, and the pretty one to standard output. */
function everyReporter(name: string): readonly string[] {
  return Object.keys(reporters).flatMap((reporter) => [
    "--reporter",
    `${reporter}:${join(folder, `${name}.${reporter}`)}`,
  ]);
}

function written(name: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder).filter((file) => file.startsWith(`${name}.`));
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}

/** Each of these that stands in one of these texts. */
function leaks(texts: Readonly<Record<string, string>>, planted: readonly string[]): readonly string[] {
  return Object.entries(texts).flatMap(([name, text]) =>
    planted
      .filter((each) =>
        [each, JSON.stringify(each).slice(1, -1), base64(each).replace(/=+$/, "")].some((way) => text.includes(way)),
      )
      .map((each) => `${name}: ${each}`),
  );
}

it("there are at least forty kinds of them", () => {
  expect(Object.keys({ ...carried, ...looking, ...personal }).length).toBeGreaterThanOrEqual(40);
});

describe("no report on a recording holds a credential,", () => {
  const recording = join(folder, "leaking.ndjson");
  beforeAll(() => writeFileSync(recording, leaking()));

  it("nor personal data", async () => {
    const { stdout, stderr, code } = await sync([
      "validate",
      recording,
      "--level",
      "should",
      ...everyReporter("masked"),
    ]);
    const texts = { stdout, stderr, ...written("masked") };
    expect(code).toBe(1);
    expect(Object.keys(texts)).toHaveLength(2 + Object.keys(reporters).length);
    const { rules }: { rules: { outcome: string; findings: unknown[] }[] } = JSON.parse(
      written("masked")["masked.json"] ?? "",
    );
    const findings = rules.flatMap((rule) => rule.findings);
    expect(findings.length).toBeGreaterThan(100);
    expect(leaks(texts, [...credentials, ...people])).toEqual([]);
  });

  it("even where personal data is shown", async () => {
    const { stdout, stderr } = await sync(["validate", recording, "--show-pii", ...everyReporter("shown")]);
    const texts = { stdout, stderr, ...written("shown") };
    expect(leaks(texts, credentials)).toEqual([]);
    expect(leaks({ json: written("shown")["shown.json"] ?? "" }, people).length).toBeGreaterThan(5);
  });

  it("nor does what is said of a recording that cannot be read", async () => {
    for (const [index, text] of [
      '{"request": sekret-token-1',
      "sekret-token-1",
      '{"log":{"entries":[{"x":sekret-token-1',
    ].entries()) {
      const file = join(folder, `broken-${index}`);
      writeFileSync(file, text);
      const { stdout, stderr, code } = await sync(["validate", file]);
      expect(code).toBe(2);
      expect(stdout + stderr).not.toContain("sekret-token-1");
    }
  });
});

describe("what passes a proxy", () => {
  /** Sends what a recording holds to where it leads, through the proxy. */
  function send(base: string, { request }: Exchange, index: number): Promise<void> {
    const { pathname, search } = new URL(request.url);
    const headers = {
      ...request.headers,
      "x-turn": String(index),
      "content-length": Buffer.byteLength(request.body ?? ""),
    };
    return new Promise((resolve, reject) => {
      const asked = http.request(base + pathname + search, { method: request.method, headers, agent: false });
      asked.on("error", reject).on("response", (answer) => void answer.resume().on("end", resolve));
      asked.end(request.body);
    });
  }

  it("is recorded, printed and reported without a credential", async () => {
    const exchanges: Exchange[] = leaking()
      .split("\n")
      .map((line) => JSON.parse(line))
      .filter(({ request }: Exchange) => !/\/\/[^/]*@|#/.test(request.url)); // which are never sent
    const service = await listen((request) => exchanges[Number(request.headers["x-turn"])]?.response ?? refused, {
      onTooLarge: () => refused,
      onError: () => refused,
    });
    const record = join(folder, "passed.record.ndjson");
    const har = join(folder, "passed.record.har");
    for (const file of [record, har]) {
      const proxy = start([
        ...["proxy", service.url, "--port", "0", "--record", file, "--show-pii", "--level", "should"],
        ...everyReporter("passed"),
      ]);
      const [, url = ""] = /listening on (\S+) for/.exec(await proxy.line) ?? [];
      for (const [index, each] of exchanges.entries()) await send(url, each, index);
      proxy.child.kill("SIGINT");
      const { stdout, stderr, code } = await proxy.ended;
      expect(code).toBe(1);
      expect(leaks({ stdout, stderr, ...reportsOf("passed") }, credentials)).toEqual([]);
    }
    // What only looks like a secret may be what is to be judged; what a request carried is a secret.
    const carriedHere = [...Object.values(carried).map(([secret]) => secret), "set-cookie-1"];
    expect(leaks({ ndjson: readFileSync(record, "utf8"), har: readFileSync(har, "utf8") }, carriedHere)).toEqual([]);
    await service.close();
  });

  const refused = { status: 500, headers: {}, body: "" };
  const reportsOf = (name: string): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(written(name)).filter(([file]) => !file.includes(".record.")));
});

describe("no command holds the credentials that it was given,", () => {
  const token = "g1ven-t0ken";
  const key = "g1ven-k3y";
  const given = ["--account-sid", `AC${"1".repeat(32)}`, "--auth-token", token, "--header", `X-Key: ${key}`];
  const secrets = [token, key, base64(`AC${"1".repeat(32)}:${token}`), encodeURIComponent(base64(token))];

  /** A mock that says in every answer what it was sent. */
  const echo = (request: HttpRequest, response: HttpResponse): HttpResponse => {
    const heard = Object.values(request.headers).join(" ");
    const sent = Buffer.from((request.headers.authorization ?? "").slice(6), "base64").toString();
    const body = (response.body ?? "")
      .replace(/"revision":"\w+"/, `"revision":${JSON.stringify(`${heard} ${sent} ${base64(token)}`)}`)
      .replace(/"url":"/, `"url":"${token} `)
      .replace(/"date_created":"/, `"date_created":"${key} `)
      .replace(/"account_sid":"/, `"account_sid":"${base64(key)} `)
      .replace(/"message":"/, `"message":"${token} ${base64(token)} ${encodeURIComponent(key)} `)
      .replace(/"more_info":"/, `"more_info":"https://me:${token}@x/?k=${key}`)
      .replace(/"next_page_url":"/, `"next_page_url":"${token}`);
    return { ...response, body, headers: { ...response.headers, etag: heard } };
  };

  it("in any report on a service that repeats them", async () => {
    const mock = await createMock({ wrap: (handler) => async (request) => echo(request, await handler(request)) });
    const { stdout, stderr, code } = await sync([
      ...["conform", mock.url, "--service", mock.service, ...given, "--level", "should", ...everyReporter("echo")],
    ]);
    await mock.close();
    expect(code).toBe(1);
    expect(JSON.parse(written("echo")["echo.json"] ?? "").summary.fail).toBeGreaterThan(4);
    expect(leaks({ stdout, stderr, ...written("echo") }, secrets)).toEqual([]);
  });

  const refuse = { status: 401, headers: { "content-type": `text/${token}` }, body: token };
  it.each<[string, (url: string) => readonly string[], HttpResponse]>([
    ["where the service refuses them", (url) => ["conform", url, "--service", defaultService, ...given], refuse],
    [
      "where the service sends them elsewhere",
      (url) => ["conform", url, "--service", defaultService, ...given],
      { status: 302, headers: { location: `https://me:${token}@x/${key}?${key}` }, body: "" },
    ],
    [
      "where the service answers with something else",
      (url) => ["conform", url, "--service", defaultService, ...given],
      { status: 200, headers: { "content-type": `text/html; x=${key}` }, body: token },
    ],
    ["in sweeping", (url) => ["sweep", url, "--service", defaultService, ...given], refuse],
    ["in a dry run", (url) => ["conform", url, "--service", defaultService, ...given, "--dry-run"], refuse],
    ["in the configuration", (url) => ["conform", url, ...given, "--print-config"], refuse],
    [
      "with a URL that holds them",
      (url) => ["conform", url.replace("//", `//me:${token}@`), "--service", defaultService],
      refuse,
    ],
    ["with a URL that is none", () => ["conform", `ftp://me:${token}@x`, "--service", defaultService], refuse],
    ["with a URL that is nothing", () => ["conform", token, "--service", defaultService, ...given], refuse],
    ["with an option that is misspelt", (url) => ["conform", url, `--auth-tokn=${token}`], refuse],
    ["with a header that is none", (url) => ["conform", url, "--header", `${key} ${token}`], refuse],
    ["with a Service that is none", (url) => ["conform", url, "--service", "x", ...given], refuse],
    [
      "with an error of this tool",
      (url) => ["conform", url, "--service", defaultService, ...given, "--reporter", `json:${folder}`],
      refuse,
    ],
    ["in a mock's complaint", () => ["mock", "--public-url", `me:${token}@x`], refuse],
    ["in a proxy's complaint", () => ["proxy", `ftp://me:${token}@x`], refuse],
    ["in a proxy's configuration", () => ["proxy", `http://me:${token}@x`, "--print-config"], refuse],
    ["of a proxy with an option that is misspelt", () => ["proxy", "http://x", `--recrod=${token}`], refuse],
  ])("%s", async (_, args, response) => {
    const { url, close } = await listen(() => response, { onTooLarge: () => response, onError: () => response });
    const { stdout, stderr } = await sync(args(url), { env: { SYNC_MAPS_DEBUG: "1" } });
    await close();
    expect((stdout + stderr).length).toBeGreaterThan(20);
    expect(leaks({ stdout, stderr }, secrets)).toEqual([]);
  });

  it("from the environment, whatever it is called", async () => {
    const env = { TWILIO_AUTH_TOKEN: token, TWILIO_ACCOUNT_SID: "AC1", OTHER_API_KEY: key, SYNC_MAPS_RATE: token };
    const { stdout, stderr, code } = await sync(["conform", `http://127.0.0.1:1/${key}`, "--service", service], {
      env,
    });
    expect(code).toBe(2);
    expect(leaks({ stdout, stderr }, secrets)).toEqual([]);
  });
});
