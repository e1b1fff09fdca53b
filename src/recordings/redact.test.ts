import { describe, expect, it } from "vitest";
import { created, exchange, fetched, list, map, missing, service, sid } from "../testing/exchanges.js";
import { createRedactor } from "./redact.js";

const redact = createRedactor(Buffer.from("the same in each run"));
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
    expect(redact(exchange({ url: `${list}/x/Items/y` }))).toBeUndefined();
    expect(redact(exchange({ method: "PUT", url: `${list}/x/Items/y?z` }))).toBeUndefined();
    expect(redact(exchange({ method: "PUT", url: `${list}/x` }))?.request.url).toMatch(/name-[0-9a-f]{12}$/);
    expect(service.length).toBe(34);
  });
});
