import { describe, expect, it } from "vitest";
import { resolve } from "../api/call.js";
import { basic } from "../drive/target.js";
import type { Exchange } from "../http/exchange.js";
import { exchange, list, map, service } from "../testing/exchanges.js";
import { withoutPlaceholders } from "./placeholders.js";

function reading() {
  const read: Exchange[] = [];
  const nothing = (): void => {};
  const sink = {
    exchange: (each: Exchange) => read.push(each),
    other: nothing,
    leaveOut: nothing,
    unreadable: nothing,
  };
  return { read, ...withoutPlaceholders(sink) };
}

/** The exchanges that the sink gets, if the file begins with these pieces. */
function told(exchanges: readonly Exchange[], ...beginning: readonly (string | Buffer)[]): readonly Exchange[] {
  const { read, sink, look } = reading();
  const pieces = beginning.length > 0 ? beginning : [JSON.stringify(exchanges)];
  for (const piece of pieces) look(Buffer.from(piece));
  for (const each of exchanges) sink.exchange(each);
  return read;
}

const shown = (differing: object = {}): string => JSON.stringify(map({ ...differing }));
const answered = (body: string, headers = {}): Exchange => {
  const { response, ...others } = exchange({});
  return { ...others, response: { ...response, headers: { ...response.headers, ...headers }, body } };
};

describe("a recording with values left out", () => {
  it.each([
    "AC***",
    "***",
    "<REDACTED>",
    "[FILTERED]",
    "<ACCOUNT_SID>",
    `AC${"X".repeat(32)}`,
    "ACxxxx",
    "ACREDACTED",
    "AC0123****89ab",
  ])("has a SID where %j stands for that of an Account", (placeholder) => {
    const [read] = told([answered(shown({ account_sid: placeholder, unique_name: "users" }))]);
    expect(JSON.parse(read?.response.body ?? "")).toMatchObject({
      account_sid: expect.stringMatching(/^AC[0-9a-f]{32}$/),
      unique_name: "users",
    });
  });

  it.each(["IS***", "***", "<SYNC_SERVICE_SID>", "[REDACTED]", `IS${"x".repeat(32)}`])(
    "has the same SID wherever %j stands for that of a Service, even if it stands for something else as well",
    (placeholder) => {
      const text = JSON.stringify(answered(shown({ account_sid: placeholder }))).replaceAll(service, placeholder);
      const [read] = told([JSON.parse(text)]);
      const { account_sid, service_sid, url } = JSON.parse(read?.response.body ?? "");
      expect(account_sid).toMatch(/^AC[0-9a-f]{32}$/);
      expect(service_sid).toMatch(/^IS[0-9a-f]{32}$/);
      expect(url).toContain(`/Services/${service_sid}/Maps/`);
      expect(read?.request.url).toContain(`/Services/${service_sid}/Maps`);
    },
  );

  it.each(["<SERVICE_SID>", "***"])("has a SID where only the URL has %s, and no other change", (placeholder) => {
    const { request, response, ...others } = exchange({ at: 5, method: "POST", headers: { accept: "*/*" } });
    const url = request.url.replace(service, placeholder);
    const bare = { ...others, request: { ...request, url, body: null }, response: { ...response, body: null } };
    const form = { ...bare, request: { ...request, body: `UniqueName=${placeholder}&Ttl=60` } };
    const [first, second] = told([bare, form]);
    const [, sid] = /\/Services\/(IS[0-9a-f]{32})\/Maps$/.exec(first?.request.url ?? "") ?? [];
    expect(first).toEqual({ ...bare, request: { ...bare.request, url: request.url.replace(service, sid ?? "") } });
    const body = placeholder === "***" ? null : `UniqueName=${sid}&Ttl=60`;
    expect(second).toEqual({ ...form, request: { ...form.request, body } });
  });

  it("does not say whose the credentials are if the Account was left out", () => {
    const asked = answered(shown({ account_sid: "<ACCOUNT_SID>" }));
    const headers = basic(`AC${"b".repeat(32)}`, "token");
    const [read] = told([{ ...asked, request: { ...asked.request, headers } }]);
    if (read === undefined) throw new Error("nothing was told");
    expect(resolve(read)).toMatchObject({ account: undefined });
  });

  it.each(["***", "<redacted>", "[FILTERED]", "REDACTED"])("has no body in which %j stands for something", (mark) => {
    const form = (value: string): Exchange => ({
      ...exchange({}),
      request: { method: "POST", url: list, headers: {}, body: `UniqueName=${encodeURIComponent(value)}&Ttl=60` },
    });
    const bodies = told([answered(mark), answered(shown({ unique_name: mark })), answered(shown())]);
    expect(bodies.map(({ response }) => response.body)).toEqual([null, null, shown()]);
    expect(told([form(mark), form("users")]).map(({ request }) => request.body)).toEqual([
      null,
      "UniqueName=users&Ttl=60",
    ]);
  });

  it.each(["MP***", "MP01****89ab", `MP${"x".repeat(32)}`, "<MAP_SID>", "[MAP SID]", "{{MapSid}}", "REDACTED"])(
    "has no body in which %s stands for the SID of a Map",
    (placeholder) => {
      const shows = [
        shown({ sid: placeholder }),
        `{"key":"k","map_sid":"${placeholder}"}`,
        `{"links":{"items":"${list}/${placeholder}/Items"}}`,
      ];
      const bodies = told([...shows, shown()].map((body) => answered(body)));
      expect(bodies.map(({ response }) => response.body)).toEqual([null, null, null, shown()]);
    },
  );

  it.each(["MP***", "MPxxxx", "<MAP_SID>", "%3CMAP_SID%3E", "{MapSid}", ":sid", "[REDACTED]"])(
    "names a different Map in each path in which %s stands for one",
    (placeholder) => {
      const asked = ["", "/Items/k", "?a=b", "/Permissions/***"].map((rest): Exchange => {
        const { request, ...others } = exchange({});
        return { ...others, request: { ...request, url: `${list}/${placeholder}${rest}` } };
      });
      const paths = told(asked).map(({ request }) => request.url.slice(list.length));
      expect(paths).toEqual([
        "/unrecorded-0",
        "/unrecorded-1/Items/k",
        "/unrecorded-2?a=b",
        "/unrecorded-3/Permissions/unrecorded-4",
      ]);
    },
  );

  it.each(["<TIMESTAMP>", "[DATE]", "<DATE>T00:00:00Z"])(
    "has no body with %s, which is the name of a value that was left out",
    (mark) => {
      const [kept] = told([answered(shown({ date_created: mark }))]);
      expect(kept?.response.body).toBe(null);
    },
  );

  it.each<[string | null, Readonly<Record<string, string>>]>([
    [null, {}],
    [null, { "content-length": "16" }],
    ["[object Object]", { "content-length": "15" }],
  ])(
    "has the form %j if a recorder wrote [object Object] with the headers %j, since a client may have sent that too",
    (want, headers) => {
      const request = { method: "POST", url: list, headers, body: "[object Object]" };
      expect(told([{ ...exchange({}), request }])[0]?.request.body).toBe(want);
      const sent = { ...request, body: "Data=%5Bobject+Object%5D" };
      expect(told([{ ...exchange({}), request: sent }], "[object Object]")[0]?.request.body).toBe(sent.body);
    },
  );

  it.each(["[REDACTED]", "UniqueName=<NAME>&Ttl=60", "UniqueName=%5BNAME%5D"])("has no form that is %s", (body) => {
    const [kept] = told([{ ...exchange({}), request: { method: "POST", url: list, headers: {}, body } }], "***");
    expect(kept?.request.body).toBe(null);
  });

  it.each(["***", "[FILTERED]", "%5BFILTERED%5D"])(
    "has no page with a link to another that has the token %s",
    (mark) => {
      const page = (token: string): Exchange =>
        answered(`{"maps":[],"meta":{"next_page_url":"${list}?PageToken=${token}&Page=1"}}`);
      const [hidden, whole] = told([page(mark), page("PT0a")], "***");
      expect(hidden?.response.body).toBe(null);
      expect(whole).toEqual(page("PT0a"));
    },
  );

  it("has the form whose answer had something left out, unless that was data of the form", () => {
    const request = { method: "POST", url: list, headers: { accept: "*/*" }, body: "UniqueName=users" };
    const asked = { ...answered('{"unique_name":"***"}'), request };
    expect(told([asked])).toEqual([{ ...asked, response: { ...asked.response, body: null } }]);
  });

  it("has no headers if one that is judged was left out", () => {
    const asked = [answered(shown(), { etag: "***" }), answered(shown(), { etag: '"0"', via: "***" })] as const;
    const [kept, whole] = told(asked);
    expect(kept).toEqual({ ...asked[0], response: { ...asked[0].response, headers: {} } });
    expect(whole).toBe(asked[1]);
  });

  it("has no form whose data were left out of it or of its answer; the rest of the answer stays", () => {
    const form = (data: string, shown: string): Exchange => {
      const { response } = answered(`{"account_sid":"AC***","data":${shown}}`);
      const body = new URLSearchParams({ Key: "k", Data: data }).toString();
      return { ...exchange({}), request: { method: "POST", url: list, headers: {}, body }, response };
    };
    const [masked, half, plain] = told([
      form('{"account_sid": "[REDACTED]"}', '{"account_sid":"[REDACTED]"}'),
      form('{"token":"abc"}', '{"token":"***"}'),
      form('{"a":"b"}', '{"a":"b"}'),
    ]);
    expect([masked?.request.body, half?.request.body]).toEqual([null, null]);
    expect(half?.response.body).toContain('{"token":"***"}');
    expect(plain?.request.body).toBe("Key=k&Data=%7B%22a%22%3A%22b%22%7D");
  });

  it("has the same SID in a form, where a space is written as a plus", () => {
    const placeholder = "<MY ACCOUNT>";
    const asked = answered(shown({ account_sid: placeholder }));
    const body = new URLSearchParams({ UniqueName: placeholder }).toString();
    const [read] = told([{ ...asked, request: { ...asked.request, body } }]);
    const { account_sid } = JSON.parse(read?.response.body ?? "");
    expect(read?.request.body).toBe(`UniqueName=${account_sid}`);
  });

  it("is detected after much other traffic, in whatever pieces it arrives", () => {
    const others = Array.from({ length: 3 }, () => Buffer.alloc(1 << 20));
    const [read] = told([answered(shown({ account_sid: "AC***" }))], ...others, '"account_sid":"AC*', '**"', ...others);
    expect(read?.response.body).toMatch(/"account_sid":"AC[0-9a-f]{32}"/);
  });

  it("is not detected by a text longer than any placeholder, and does not take long to read because of it", () => {
    const long = `${"*".repeat(1 << 20)}abcd`;
    const asked = answered(`{"account_sid":"${long}","sid":"IS${long}"}`);
    const url = `https://sync.example.com/v1/Services/${long}/Maps`;
    const odd = { ...asked, request: { ...asked.request, url } };
    expect(told([odd], "***")).toEqual([odd]);
  });

  it.each(["<", "\\u003c", "\\\\u003c"])("is detected by a placeholder that begins with %s", (bracket) => {
    const asked = answered(shown({ account_sid: "<OWNER>" }));
    for (const beginning of [
      `"account_sid":"${bracket}OWNER`,
      `\\"account_sid\\": \\"${bracket}OWNER`,
      `/Services/${bracket}OWNER`,
    ]) {
      expect(told([asked], beginning)[0]?.response.body).not.toContain("OWNER");
    }
  });

  it("has each body made as rarely as possible", () => {
    const body = shown();
    let made = 0;
    const { response, ...asked } = exchange({ method: "POST", form: { UniqueName: "users" } });
    const familiar = {
      ...response,
      get body() {
        made += 1;
        return body;
      },
    };
    expect(told([{ ...asked, response: familiar }], "***")[0]?.response).toBe(familiar);
    expect(made).toBe(2);
  });

  it("is left unchanged if nothing in it looks like a placeholder, or only a word by chance", () => {
    const plain = [
      answered(shown({ account_sid: "Account", unique_name: "hidden" })),
      answered(`<html lang="en"><HTML><HEAD>`),
      answered('{"data":{"a":"<b>bold</b>","b":["A"]}}'),
    ];
    expect(told(plain)).toEqual(plain);
    expect(told(plain, "***")).toEqual(plain);
  });
});
