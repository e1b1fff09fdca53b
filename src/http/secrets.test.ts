import { describe, expect, it } from "vitest";
import { exchange } from "../testing/exchanges.js";
import { secretsIn, without, withoutLooks, withoutPeople, writings } from "./secrets.js";

const headers = (given: Readonly<Record<string, string>>) => exchange({ headers: given }).request;

describe("the secrets of a request are", () => {
  it.each<[string[], Readonly<Record<string, string>>]>([
    [[], { accept: "application/json", "user-agent": "curl/8.0.1-and-more", "content-length": "123456789" }],
    [[], { "x-team": "maps" }],
    [["maps-team-token"], { "x-team": "maps-team-token" }],
    [["hush"], { "x-api-key": "hush" }],
    [["Bearer abc.def", "abc.def"], { authorization: "Bearer abc.def" }],
    [["Basic QUM6aHVzaA==", "QUM6aHVzaA==", "AC:hush", "hush"], { authorization: "Basic QUM6aHVzaA==" }],
    [["sid=one1; b=two2", "one1", "two2"], { cookie: "sid=one1; b=two2" }],
  ])("%j of %j", (want, given) => {
    expect(secretsIn(headers(given))).toEqual(want);
  });

  it.each<[string[], string, string]>([
    [["me:hush", "hush"], "https://me:hush@example.com/", ""],
    [["hush"], "https://example.com/?token=hush&page=2&PageToken=unknown-to-nobody", ""],
    [["long-enough"], "https://example.com/?q=long-enough", ""],
    [["hush"], "https://example.com/#access_token=hush", ""],
    [["hush hush"], "https://example.com/", "Password=hush+hush"],
  ])("%j of the URL %s and the form %j", (want, url, body) => {
    const request = { method: "GET", url, headers: {}, body };
    expect(secretsIn(request, undefined, (name) => name === "PageToken")).toEqual(want);
  });

  it("those of the cookies that the answer sets, too", () => {
    const response = { status: 200, headers: { "set-cookie": "sid=one1; Path=/" }, body: "" };
    expect(secretsIn(headers({}), response)).toContain("one1");
  });
});

it("a secret is found however it is written", () => {
  for (const written of ['a"b c/d?', "a%22b%20c%2Fd%3F", "a%22b+c%2Fd%3F", "YSJiIGMvZD8", 'a\\"b c/d?']) {
    expect(writings('a"b c/d?')).toContain(written);
    expect(without(`<${written}>`, ['a"b c/d?'])).toBe("<(secret)>");
  }
});

it.each([
  ["lower-case hexadecimal digits", "a%2fb%3d%2bc"],
  ["all that a strict writer escapes, likewise", "a%2Fb%3D%2Bc"],
  ["PHP's slashes", "a\\/b=+c"],
  ["Gson's signs", "a/b\\u003d+c"],
  ["both", "a\\/b\\u003d+c"],
  [".NET's signs", "a/b=\\u002Bc"],
])("a secret is found in %s", (_, written) => {
  expect(without(`<${written}>`, ["a/b=+c"])).toBe("<(secret)>");
});

it.each([
  ["é~!", "\\u00e9~!"],
  ["é~!", "%c3%a9%7e%21"],
  ["é😀", "\\u00E9\\uD83D\\uDE00"],
  ['"😀é', '\\"😀é'],
  ['"+', "\\u0022\\u002b"],
  ["<a&b>", "\\u003ca\\u0026b\\u003e"],
  ["???>>>a", "Pz8\\/Pj4\\u002BYQ"],
  ["???>>>", "Pz8%2fPj4%2b"],
])("%s is found in %s", (secret, written) => {
  expect(without(`<${written}>`, [secret])).toBe("<(secret)>");
});

describe("text that looks like a secret is hidden:", () => {
  it.each([
    ["Authorization: Bearer (secret)", `Authorization: Bearer ${"x".repeat(20)}`],
    ["https://example.com/", "https://user:hush@example.com/"],
    ["https://example.com/", "https://user:p@ssword@example.com/"],
    [`${"x".repeat(100)}_password=(secret)`, `${"x".repeat(100)}_password=hush`],
    ["password=(secret)&a=b", "password=hush&a=b"],
    ['"auth_token": "(secret)"', '"auth_token": "hush"'],
    ['{"token":"(secret)","refresh_token":"(secret)"}', '{"token":"hush","refresh_token":"hush"}'],
    ["(secret)", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc-_"],
    ["key (secret)", "key sk_live_4eC39HqLyjWDarjtT1zdp7dc"],
    ["(secret)", "ghp_16C7e42F292c6912E7710c838347Ae178B4a"],
    ["(secret)", "AKIAIOSFODNN7EXAMPLE"],
    ["(secret) after", "-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY----- after"],
    ["(32 hexadecimal digits)", "0123456789abcdef0123456789abcdef"],
    ["(secret)", "dGhpcyBpcyBhIHNlY3JldCBvZiAzMiBieXRlcw=="],
  ])("%s", (want, text) => {
    expect(withoutLooks(text)).toBe(want);
  });

  it.each([
    `MP${"0123456789abcdef".repeat(2)}`,
    `https://sync.example.com/v1/Services/IS${"a1".repeat(16)}/Maps/MP${"A1".repeat(16)}`,
    `MP${"0123456789abcdef".repeat(2).slice(1)}`, // no SID, which is what a finding is about
    `MP0${"0123456789abcdef".repeat(2)}`,
    "2026-01-01T00:00:00Z, 3600 s after the request (CollectionTtl)",
    "sync-maps-contract-abc123.4f2e.2k3-12",
    "https://sync.example.com/v1/Services?PageToken=PT0123",
    "the SID of the Account whose credentials were sent",
  ])("but not %s", (text) => {
    expect(withoutPeople(withoutLooks(text))).toBe(text);
  });
});

it.each([
  ["(e-mail address)", "ada.lovelace+maps@example.co.uk"],
  ["(e-mail address)", "ada%40example.com"],
  ["call (telephone number).", "call +1 (555) 010-4477."],
  ["(number)", "078-05-1120"],
  ["(number)", "4111 1111 1111 1111"],
])("text that looks like personal data is hidden: %s", (want, text) => {
  expect(withoutPeople(text)).toBe(want);
});
