/** Every refusal that the description knows: what is asked, and the whole answer. */
import { describe, expect, it } from "vitest";
import { document } from "../api/description.js";
import { maps, startMock } from "../testing/mock.js";
import { refusals } from "../testing/refusals.js";
import { type Ask, held, items } from "../testing/refused.js";
import { type Answer, send } from "../testing/serve.js";

/** Sends a request as it is written; a client of more manners would mend some of these. */
function sendAsWritten(
  base: string,
  [line, form, type = "application/x-www-form-urlencoded", condition]: Ask,
): Promise<Answer> {
  const [method = "", path = ""] = line.split(" ");
  const headers = {
    ...(form === undefined || type === "" ? {} : { "content-type": type }),
    ...(condition === undefined ? {} : { "if-match": condition }),
  };
  return send(base, { method, path, headers }, form);
}

const brief = (text = ""): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

describe.each(Object.entries(refusals))("%s", (_, { status, code, message, asks, readings = {} }) => {
  it.each(asks.map((ask) => [brief(ask[0]), brief(ask[1]), ask] as const))(
    "refuses %s %s",
    async (_line, _form, ask) => {
      const { url } = await startMock({ fixtures: { maps: [held] }, readings });
      const answer = await sendAsWritten(url, ask);
      const path = ask[0].replace(/^[A-Z]+ (\/v1(?=\/))?/, "").replace(/\?.*/, "");
      expect(JSON.parse(answer.body)).toEqual({
        code,
        message: message.replace("<path>", () => path),
        more_info: `https://www.twilio.com/docs/errors/${code}`,
        status,
      });
      expect(answer.status).toBe(status);
      expect(answer.headers).toMatchObject({
        "content-type": "application/json",
        date: "Thu, 01 Jan 2026 00:00:00 GMT",
        "twilio-request-id": expect.stringMatching(/^RQ[0-9a-f]{32}$/),
        "access-control-allow-origin": "*",
      });
      expect(answer.headers).not.toHaveProperty("etag");
    },
  );
});

describe("these refusals", () => {
  it("are all that the description knows, those aside that only a mock that is told to shows", () => {
    const told = ["foreign-service", "internal-error", "rate-limited", "unauthenticated", "unavailable"];
    expect([...Object.keys(refusals), ...told].sort()).toEqual(Object.keys(document["x-problems"]).sort());
  });

  it("change nothing", async () => {
    const { url } = await startMock({ fixtures: { maps: [{ ...held, ttl: 60 }] } });
    const seen = async () =>
      [await sendAsWritten(url, [`GET ${maps}`]), await sendAsWritten(url, [`GET ${items}`])].map(({ body }) => body);
    const before = await seen();
    const unread = Object.entries(refusals).filter(([name]) => name !== "no-parameters");
    for (const [, { asks, status }] of unread) {
      for (const ask of asks) expect((await sendAsWritten(url, ask)).status).toBe(status);
    }
    expect(await seen()).toEqual(before);
  });
});

describe("a method that is not allowed", () => {
  it.each([
    ["POST, GET, HEAD, OPTIONS", `PUT ${maps}`],
    ["GET, HEAD, POST, DELETE, OPTIONS", `PATCH ${maps}/n`],
  ])("is told of those that are: %s: %s", async (want, line) => {
    const { url } = await startMock();
    expect((await sendAsWritten(url, [line])).headers.allow).toBe(want);
  });
});

describe("a body of the largest size", () => {
  it("is read", async () => {
    const { url } = await startMock();
    const name = `UniqueName=${encodeURIComponent("🗺".repeat(320))}&Foo=`;
    expect((await sendAsWritten(url, [`POST ${maps}`, name + "x".repeat(65_536 - name.length)])).status).toBe(201);
  });
});
