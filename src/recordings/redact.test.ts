import { describe, expect, it } from "vitest";
import { violationsOf } from "../api/validate.js";
import { created, exchange, fetched, list, map, missing, service, sid } from "../testing/exchanges.js";
import { createRedactor } from "./redact.js";

const { redact, inOrder, needsOrder } = createRedactor(Buffer.from("the same in each run"));
const secret = "Basic QUNhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYTpzZWNyZXQ=";

const notFound = (path: string): string => `The requested resource ${path} was not found`;

describe("a redacted exchange", () => {
  it("holds no credentials and no cookies, but says whose the credentials were", () => {
    const headers = { authorization: secret, cookie: "session=1", "x-api-key": "k", "content-type": "text/plain" };
    const redacted = redact(fetched({ headers }));
    expect(redacted?.request.headers).toEqual({
      authorization: `Basic ${Buffer.from(`AC${"a".repeat(32)}:redacted`).toString("base64")}`,
      "content-type": "text/plain",
    });
  });

  it("holds only headers that are judged, or one that stands for all others", () => {
    const base = fetched({});
    const received = (headers: Readonly<Record<string, string>>) =>
      redact({ ...base, response: { ...base.response, headers } })?.response.headers;
    const others = {
      accept: "application/vnd.acme",
      "access-control-allow-origin": "https://acme.example",
      server: "acme",
      vary: "x-acme",
      "www-authenticate": 'Basic realm="Acme"',
    };
    expect(received({ ...others, "content-type": "application/json; charset=utf-8; profile=acme", etag: "1" })).toEqual(
      {
        "content-type": "application/json; charset=utf-8",
        etag: "1",
      },
    );
    expect(received(others)).toEqual({ unknown: "text" });
    expect(received({ ...others, "content-type": "text/html" })).toEqual({
      "content-type": "text/html",
      unknown: "text",
    });
    expect(received({ connection: "acme", "transfer-encoding": "chunked" })).toEqual({
      connection: "unknown",
      "transfer-encoding": "chunked",
    });
    expect(received({})).toEqual({});
  });

  it("has another name in place of a name wherever that occurs, always the same", () => {
    const named = map({ unique_name: "jo é", created_by: "jo@example.com", url: `${list}/jo%20%C3%A9` });
    const made = redact(created({ form: { UniqueName: "jo é" }, json: named }));
    const lost = redact(
      missing({
        url: `${list}/jo%20%C3%A9`,
        json: { code: 20404, message: notFound(`/Services/${service}/Maps/jo é`) },
      }),
    );
    const all = JSON.stringify([made, lost]);
    expect(all).not.toMatch(/jo|é|%C3%A9/);
    const name = JSON.parse(made?.response.body ?? "").unique_name;
    expect(name).toMatch(/^name-[0-9a-f]{12}$/);
    expect(made?.request.body).toBe(`UniqueName=${name}`);
    expect(lost?.request.url).toBe(`${list}/${name}`);
    expect(JSON.parse(lost?.response.body ?? "").message).toBe(notFound(`/Services/${service}/Maps/${name}`));
  });

  it("keeps SIDs, dates, statuses, numbers and the maker system", () => {
    const { response } = fetched({});
    expect(redact(fetched({}))).toEqual({ ...fetched({}), response });
  });

  it.each<[string, string]>([
    ["Ttl=-1.5", "Ttl=-1.5"],
    ["Ttl=soon", "Ttl=text"],
    ["Ttl=15551234567", "Ttl=999999999"],
    ["Ttl=1.5551234567", "Ttl=0.5"],
    ["Ttl=31536001", "Ttl=31536001"],
    ["Order=15551234567", "Order=text\\."],
    ["Ttl=555-123-4567", "Ttl=text\\."],
    ["Unheard=of", "Unheard=text"],
    ["jo%40example.com=15551234567", "unknown-\\d+=text\\."],
    ["UniqueName=", "UniqueName="],
    [`UniqueName=${"x".repeat(400)}`, `UniqueName=name-%w${"x".repeat(383)}`],
    [`UniqueName=MP${"a".repeat(32)}`, `UniqueName=MP${"a".repeat(32)}`],
    ["UniqueName=%zz", "%"],
  ])("holds a form of the same kind: %s", (body, want) => {
    const pattern = new RegExp(`^${want.replace("%w", "[0-9a-f]{12}")}$`);
    const given = created({});
    const redacted = redact({ ...given, request: { ...given.request, body } });
    expect(redacted?.request.body).toMatch(pattern);
  });

  it("holds nothing that is not in the description", () => {
    const odd = redact(fetched({ json: { ...map(), friend: "Jo", list: ["Jo", 1] } }));
    expect(odd?.response.body).not.toMatch(/Jo|friend|list/);
    const { sid: kept, ...others } = JSON.parse(odd?.response.body ?? "");
    expect([kept, ...Object.values(others).slice(-2)]).toEqual([sid, "text", ["text", 0]]);
    const broken = fetched({});
    const html = redact({ ...broken, response: { ...broken.response, body: "<p>Jo" } });
    expect(html?.response.body).toBe("(removed, as it was no JSON)");
  });

  it("has another name in place of a Service's unique name wherever that occurs", () => {
    const url = "https://sync.example.com/v1/Services/alice-smith-clinic";
    const made = redact(fetched({ url, json: { sid: service, unique_name: "alice-smith-clinic", url } }));
    const message = `The requested resource /Services/alice-smith-clinic/Maps/${sid} was not found`;
    const lost = redact(missing({ url: `${url}/Maps/${sid}`, json: { code: 20404, message, status: 404 } }));
    const { unique_name: name, url: shown } = JSON.parse(made?.response.body ?? "");
    expect(name).toMatch(/^name-[0-9a-f]{12}$/);
    expect([made?.request.url, shown]).toEqual(Array(2).fill(`https://sync.example.com/v1/Services/${name}`));
    expect(lost?.request.url).toBe(`https://sync.example.com/v1/Services/${name}/Maps/${sid}`);
    expect(JSON.parse(lost?.response.body ?? "").message).toBe(message.replace("alice-smith-clinic", name));
  });

  it("has the same stand-in for the same unknown name, as a parameter, in URLs and as a property", () => {
    const url = `${list}?alice%40example.com=1&PageSize=5`;
    const message = `no ${url}`;
    const [listed, lost] = [
      redact(fetched({ url, json: { maps: [], meta: { key: "maps", url, page_size: 5 } } })),
      redact(fetched({ url, status: 400, json: { code: 1, message, "alice@example.com": 15_551_234_567 } })),
    ];
    expect(JSON.stringify([listed, lost])).not.toMatch(/alice|1555/);
    const [name = ""] = /unknown-\d+/.exec(listed?.request.url ?? "") ?? [];
    expect(listed?.request.url).toBe(`${list}?${name}=1&PageSize=5`);
    expect(JSON.parse(listed?.response.body ?? "").meta.url).toBe(listed?.request.url);
    expect(JSON.parse(lost?.response.body ?? "")).toEqual({
      code: 1,
      message: `(removed) /Services/${service}/Maps`,
      [name]: 0,
    });
  });

  it.each<[string, unknown, RegExp]>([
    [
      "url",
      `https://sync.example.com/alice/Maps/${sid}`,
      new RegExp(`^https://sync.example.com/name-\\w+/Maps/${sid}$`),
    ],
    ["url", "/alice", /^\/name-\w+$/],
    ["url", "mailto:alice@example.com", /^other:name-\w+$/],
    ["url", `${list}/${sid}/alice`, new RegExp(`^${list}/${sid}/name-\\w+$`)],
    ["url", `${list}?Filter={alice}`, /\?unknown-\d+=text\.&\{\}$/],
    ["sid", "alice", /^name-\w+$/],
    ["sid", "MPalice", /^name-\w+$/],
    ["date_created", "born as alice", /^name-\w+$/],
    ["date_created", "+15551234567", /^name-\w+$/],
    ["date_created", "2026-01-01 00:00:00Z", /^2026-01-01 00:00:00Z$/],
    ["date_expires", "", /^$/],
    ["revision", "0a", /^0a$/],
    ["revision", 15_551_234_567, /^9999999$/],
    ["revision", 7, /^7$/],
    ["sid", "12", /^12$/],
  ])(
    "holds what the service makes as long as it is what it should be, and else what is none either: %s %j",
    (...row) => {
      const [property, given, want] = row;
      const redacted = redact(fetched({ json: map({ [property]: given }) }));
      const shown = JSON.parse(redacted?.response.body ?? "");
      expect(`${shown[property]}`).toMatch(want);
      const faultsOf = (json: unknown) => violationsOf("SyncMap", json).map(({ at, keyword }) => [at, keyword]);
      expect(faultsOf(shown)).toEqual(faultsOf(map({ [property]: given })));
    },
  );

  it("holds no part of a password with an @ in it, nor what a gateway has before the path", () => {
    const path = `/v1/Services/${service}/Maps/${sid}`;
    expect(redact(fetched({ url: `https://AC1:p@ssword@gateway.example.com${path}` }))?.request.url).toBe(
      `https://gateway.example.com${path}`,
    );
    const url = `https://gateway.example.com/keys/hush/jane${path}`;
    const behind = redact(fetched({ url, json: map({ url }) }));
    expect(behind?.request.url).toMatch(/^https:\/\/gateway\.example\.com(\/name-[0-9a-f]{12}){3}\/v1\/Services\/IS/);
    expect(JSON.parse(behind?.response.body ?? "").url).toBe(behind?.request.url);
  });

  it("has the same query even if that contains a question mark", () => {
    const asked = redact(exchange({ url: `${list}/${sid}/Items?From=what?now&Order=desc`, json: {} }));
    expect(asked?.request.url).toMatch(/\?From=other-key-[a-p]{16}%3F&Order=desc$/);
  });

  it("drops data nested so deeply that it would break parsers", () => {
    const deep = `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`;
    const made = created({ url: `${list}/${sid}/Items`, form: { Key: "k", Data: deep }, json: {} });
    const answered = { ...made, response: { ...made.response, body: deep } };
    expect(redact(answered)?.response.body?.length).toBeLessThan(deep.length / 2);
  });

  it("has a body that is not JSON replaced by one as long, since a shorter one would seem to be cut off", () => {
    const base = fetched({});
    const bodyOf = (body: string) => redact({ ...base, response: { ...base.response, body } })?.response.body;
    const long = `<p>Jo</p>${"é".repeat(99)}`;
    expect(bodyOf(long)).toHaveLength(Buffer.byteLength(long));
    expect(bodyOf(long)).not.toMatch(/Jo|é/);
    expect(bodyOf("{")).toBe("(removed, as it was no JSON)");
  });

  it("does not exist for another API, of which nothing is known to be harmless", () => {
    expect(redact(exchange({ url: "https://www.example.com/Jo" }))).toBeUndefined();
    expect(redact(exchange({ url: "https://chat.twilio.com/v2/Services/Jo" }))).toBeUndefined();
    expect(redact(exchange({ method: "PUT", url: `${list}/x` }))?.request.url).toMatch(/name-[0-9a-f]{12}$/);
    expect(service.length).toBe(34);
  });
});

describe("a redacted call about a neighbour", () => {
  const key = "a/b é@jo.test";
  const item = { key, data: { note: "Jo", count: 3, none: null }, url: `${list}/x/Items/${encodeURIComponent(key)}` };

  it("has another key in place of a key, in a path as in a form, always the same", () => {
    const made = redact(
      created({ url: `${list}/x/Items`, form: { Key: key, Data: '{"note":"Jo"}' }, json: { ...item, map_sid: sid } }),
    );
    const message = notFound(`/Services/${service}/Maps/x/Items/${key}`);
    const lost = redact(missing({ url: item.url, json: { code: 20404, message } }));
    expect(JSON.stringify([made, lost])).not.toMatch(/Jo|jo\.test|a\/b|a%2Fb|"note"/);
    const shown = JSON.parse(made?.response.body ?? "");
    expect(shown.key).toMatch(/^key-[a-p]{16}\/ é$/);
    expect(shown.url.endsWith(`/Items/${encodeURIComponent(shown.key)}`)).toBe(true);
    expect(new URLSearchParams(made?.request.body ?? "").get("Key")).toBe(shown.key);
    expect(lost?.request.url).toBe(shown.url);
    expect(JSON.parse(lost?.response.body ?? "").message).toContain(`/Items/${encodeURIComponent(shown.key)} was`);
  });

  it("has data of the same shape, and equal values in place of equal ones", () => {
    const Data = JSON.stringify({ note: "Jo", list: ["Jo", "Ann", 0, false, null, ""], none: {} });
    const json = { ...item, data: { list: ["Jo", "Ann", 0, false, null, ""], none: {}, note: "Jo" } };
    const made = redact(created({ url: `${list}/x/Items`, form: { Key: key, Data }, json }));
    const sent = JSON.parse(new URLSearchParams(made?.request.body ?? "").get("Data") ?? "");
    expect(JSON.parse(made?.response.body ?? "").data).toEqual(sent);
    const [note, values, none] = Object.values(sent);
    expect(values).toEqual([note, expect.stringMatching(/^[0-9a-f]{6}$/), 0, false, null, ""]);
    expect(none).toEqual({});
  });

  it("has keys that can be put in the order of the original ones", () => {
    const others = [
      "default",
      "system",
      "not-an-item-of-yours",
      "",
      ".",
      "..",
      "!",
      "-a",
      ".-",
      ".!",
      "..a",
      "./",
      " ",
    ];
    const keys = ["b", "\uff5e", "a", "😀", "Z", "k".repeat(321), ...others];
    const lines = keys.map((each) => redact(fetched({ url: `${list}/x/Items/${encodeURIComponent(each)}` })));
    expect(needsOrder()).toBe(true);
    const masked = lines.map((line) =>
      decodeURIComponent(
        inOrder(line?.request.url ?? "")
          .split("/")
          .at(-1) ?? "",
      ),
    );
    const sorted = (all: readonly string[]) =>
      all.toSorted((one, other) => Buffer.from(one).compare(Buffer.from(other)));
    expect(sorted(masked).map((mask) => keys[masked.indexOf(mask)])).toEqual(sorted(keys));
    expect(masked.map((mask) => [...mask].length > 320)).toEqual(keys.map((each) => each.length > 320));
  });

  it("has another identity, another friendly name, and webhooks that lead nowhere", () => {
    const permission = redact(fetched({ url: `${list}/x/Permissions/jo%40b`, json: { identity: "jo@b", read: true } }));
    const [identity] = /identity-\w+/.exec(permission?.request.url ?? "") ?? [];
    expect(JSON.parse(permission?.response.body ?? "")).toEqual({ identity: `${identity}.`, read: true });
    const url = "https://sync.example.com/v1/Services";
    const form = { FriendlyName: "Jo", WebhookUrl: "https://jo.example/?token=1", AclEnabled: "true" };
    const made = redact(created({ url, form, json: { friendly_name: "Jo", webhook_url: form.WebhookUrl } }));
    expect(JSON.stringify(made)).not.toMatch(/[Jj]o|token/);
    const { friendly_name: name, webhook_url: hook } = JSON.parse(made?.response.body ?? "");
    expect(Object.fromEntries(new URLSearchParams(made?.request.body ?? ""))).toEqual({
      FriendlyName: name,
      WebhookUrl: hook,
      AclEnabled: "true",
    });
  });
});
