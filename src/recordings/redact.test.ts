import { describe, expect, it } from "vitest";
import { created, exchange, fetched, list, map, missing, service, sid } from "../testing/exchanges.js";
import { createRedactor } from "./redact.js";

const { redact, inOrder, needsOrder } = createRedactor(Buffer.from("the same in each run"));
const secret = "Basic QUNhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYTpzZWNyZXQ=";

describe("a redacted exchange", () => {
  it("holds no credentials and no cookies, but says whose they were", () => {
    const headers = { authorization: secret, cookie: "session=1", "x-api-key": "k", "content-type": "text/plain" };
    const redacted = redact(fetched({ headers }));
    expect(redacted?.request.headers).toEqual({
      authorization: `Basic ${Buffer.from(`AC${"a".repeat(32)}:redacted`).toString("base64")}`,
      "content-type": "text/plain",
    });
  });

  it("holds another name in place of a name, wherever that stands, and the same for the same", () => {
    const named = map({ unique_name: "jo é", created_by: "jo@example.com", url: `${list}/jo%20%C3%A9` });
    const made = redact(created({ form: { UniqueName: "jo é" }, json: named }));
    const lost = redact(missing({ url: `${list}/jo%20%C3%A9`, json: { code: 20404, message: "no /Maps/jo é here" } }));
    const all = JSON.stringify([made, lost]);
    expect(all).not.toMatch(/jo|é|%C3%A9/);
    const name = JSON.parse(made?.response.body ?? "").unique_name;
    expect(name).toMatch(/^name-[0-9a-f]{12}$/);
    expect(made?.request.body).toBe(`UniqueName=${name}`);
    expect(lost?.request.url).toBe(`${list}/${name}`);
    expect(JSON.parse(lost?.response.body ?? "").message).toBe(`no /Maps/${name} here`);
  });

  it("holds what SIDs, dates, statuses and numbers say, and the maker that everybody is", () => {
    const { response } = fetched({});
    expect(redact(fetched({}))).toEqual({ ...fetched({}), response });
  });

  it.each<[string, string]>([
    ["Ttl=-1.5", "Ttl=-1.5"],
    ["Ttl=soon", "Ttl=text"],
    ["Nope=secret", "Nope=text"],
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

  it("holds nothing that the description does not know", () => {
    const odd = redact(fetched({ json: { ...map(), friend: "Jo", list: ["Jo", 1] } }));
    expect(JSON.parse(odd?.response.body ?? "")).toMatchObject({ friend: "text", list: ["text", 1], sid });
    const broken = fetched({});
    const html = redact({ ...broken, response: { ...broken.response, body: "<p>Jo" } });
    expect(html?.response.body).toBe("(removed, as it was no JSON)");
  });

  it("is none of another API, of which nothing is known", () => {
    expect(redact(exchange({ url: "https://www.example.com/Jo" }))).toBeUndefined();
    expect(redact(exchange({ url: "https://chat.twilio.com/v2/Services/Jo" }))).toBeUndefined();
    expect(redact(exchange({ method: "PUT", url: `${list}/x` }))?.request.url).toMatch(/name-[0-9a-f]{12}$/);
    expect(service.length).toBe(34);
  });
});

describe("a redacted call about a neighbour", () => {
  const key = "a/b é@jo.test";
  const item = { key, data: { note: "Jo", count: 3, none: null }, url: `${list}/x/Items/${encodeURIComponent(key)}` };

  it("holds another key in place of a key, in a path as in a form, and the same for the same", () => {
    const made = redact(
      created({ url: `${list}/x/Items`, form: { Key: key, Data: '{"note":"Jo"}' }, json: { ...item, map_sid: sid } }),
    );
    const message = `The requested resource /Items/${key} was not found`;
    const lost = redact(missing({ url: item.url, json: { code: 20404, message } }));
    expect(JSON.stringify([made, lost])).not.toMatch(/Jo|jo\.test|a\/b|a%2Fb|"note"/);
    const shown = JSON.parse(made?.response.body ?? "");
    expect(shown.key).toMatch(/^key-[0-9a-f]{16}\/ é$/);
    expect(shown.url.endsWith(`/Items/${encodeURIComponent(shown.key)}`)).toBe(true);
    expect(new URLSearchParams(made?.request.body ?? "").get("Key")).toBe(shown.key);
    expect(lost?.request.url).toBe(shown.url);
    expect(JSON.parse(lost?.response.body ?? "").message).toContain(`/Items/${shown.key} was`);
  });

  it("holds data of the same shape, and equal values in place of equal ones", () => {
    const Data = JSON.stringify({ note: "Jo", list: ["Jo", "Ann", 0, false, null, ""], none: {} });
    const json = { ...item, data: { list: ["Jo", "Ann", 0, false, null, ""], none: {}, note: "Jo" } };
    const made = redact(created({ url: `${list}/x/Items`, form: { Key: key, Data }, json }));
    const sent = JSON.parse(new URLSearchParams(made?.request.body ?? "").get("Data") ?? "");
    expect(JSON.parse(made?.response.body ?? "").data).toEqual(sent);
    const [note, values, none] = Object.values(sent);
    expect(values).toEqual([note, expect.stringMatching(/^[0-9a-f]{6}$/), 0, false, null, ""]);
    expect(none).toEqual({});
  });

  it("holds keys that can be put in the order of those that they are in place of", () => {
    const keys = ["b", "\uff5e", "a", "😀", "Z", "k".repeat(321)];
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

  it("holds another identity and another friendly name, and webhooks of nobody", () => {
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
