/** Every refusal that the description knows: what is asked, and the whole answer. */
import http from "node:http";
import { describe, expect, it } from "vitest";
import { document } from "../api/description.js";
import { maps, service, sid, startMock } from "../testing/mock.js";
import type { Readings } from "./world.js";

/** A request line without its version, a form if one is sent, and its type if it is another than that of a form. */
type Ask = readonly [line: string, form?: string, type?: string];

interface Refused {
  readonly status: number;
  readonly code: number;
  /** `<path>` stands for the path of the line, without `/v1`. */
  readonly message: string;
  readonly asks: readonly Ask[];
  readonly readings?: Readings;
}

const unknownService = `IS${"f".repeat(32)}`;
const huge = "9".repeat(400);
const badTtls = ["-1", "1.5", "1.0", "abc", "+", "1e3", "0x10", "%2B60", "31536001", huge, "Infinity", "60s"];
const bodyOf = (bytes: number): string => `UniqueName=${"x".repeat(bytes - "UniqueName=".length)}`;

/** Asks to create a Map and to update one, with each of these forms. */
const writing = (...forms: readonly string[]): readonly Ask[] =>
  forms.flatMap((form): readonly Ask[] => [
    [`POST ${maps}`, form],
    [`POST ${maps}/n`, form],
  ]);

const listing = (...queries: readonly string[]): readonly Ask[] => queries.map((query) => [`GET ${maps}?${query}`]);

/** What a mock that holds one Map, called n, refuses; by the names of x-problems. */
const refusals: Readonly<Record<string, Refused>> = {
  "unknown-service": {
    status: 404,
    code: 20404,
    message: "The requested resource <path> was not found",
    asks: [
      [`GET /v1/Services/${unknownService}/Maps`],
      [`POST /v1/Services/${unknownService}/Maps`],
      [`GET /v1/Services/${unknownService}/Maps/n`],
      [`POST /v1/Services/${unknownService}/Maps/n`],
      [`DELETE /v1/Services/${unknownService}/Maps/n`],
      ["GET /v1/Services/default/Maps?PageSize=0"],
    ],
  },
  "unknown-map": {
    status: 404,
    code: 20404,
    message: "The requested resource <path> was not found",
    asks: [
      [`GET ${maps}/${sid(9)}`],
      [`POST ${maps}/${sid(9)}`],
      [`DELETE ${maps}/${sid(9)}`],
      [`GET ${maps}/none`],
      [`GET ${maps}/none?PageSize=5`],
      [`POST ${maps}/none`],
      [`POST ${maps}/none`, "Ttl=abc"],
      [`DELETE ${maps}/none`],
      [`GET ${maps}/N`],
      [`GET ${maps}/a%2Fb%20%C3%A9`],
      [`GET ${maps}/$&`],
    ],
  },
  "unknown-route": {
    status: 404,
    code: 20404,
    message: "The requested resource <path> was not found",
    asks: [
      ["GET /"],
      ["GET /v1/"],
      ["GET /v2/Services"],
      ["GET /v1/Services/"],
      ["GET /v1/Services//Maps"],
      [`GET ${maps}/`],
      [`POST ${maps}/n/`],
      [`GET ${maps}/n/Lists`],
      ["PUT /v1/Nothing"],
    ],
  },
  "method-not-allowed": {
    status: 405,
    code: 20004,
    message: "Method not allowed",
    asks: [[`PUT ${maps}`], [`DELETE ${maps}`], [`PATCH ${maps}`], [`PUT ${maps}/n`], [`PATCH ${maps}/none`]],
  },
  "name-taken": {
    status: 409,
    code: 54301,
    message: "Unique name already exists",
    asks: [
      [`POST ${maps}`, "UniqueName=n"],
      [`POST ${maps}`, "UniqueName=%6E&Ttl=60"],
    ],
  },
  "name-malformed": {
    status: 400,
    code: 54302,
    message: "Invalid unique name. Expected 1 to 320 characters, not of the form of a SID",
    asks: [
      [`POST ${maps}`, "UniqueName="],
      [`POST ${maps}`, "UniqueName"],
      [`POST ${maps}`, `UniqueName=${"x".repeat(321)}`],
      [`POST ${maps}`, `UniqueName=${encodeURIComponent("🗺".repeat(321))}`],
      [`POST ${maps}`, `UniqueName=${sid(1)}`],
      [`POST ${maps}`, `UniqueName=${service}`],
      [`POST ${maps}`, "UniqueName=a&UniqueName=b"],
      [`POST ${maps}`, "Ttl=-1&UniqueName="],
    ],
  },
  "no-parameters": {
    status: 400,
    code: 54010,
    message: "No parameters specified",
    asks: [[`POST ${maps}/n`], [`POST ${maps}/n`, ""], [`POST ${maps}/n`, "Foo=1"], [`POST ${maps}/n`, "UniqueName=m"]],
    readings: { "empty-update": "refused" },
  },
  "ttl-invalid": {
    status: 400,
    code: 54011,
    message: "Invalid TTL. Expected a whole number of seconds from 0 to 31536000",
    asks: [
      ...writing(...badTtls.map((ttl) => `CollectionTtl=${ttl}`)),
      ...writing(...badTtls.map((ttl) => `Ttl=${ttl}`)),
      ...writing("Ttl=60&CollectionTtl=-1", "Ttl=60&Ttl=60", "CollectionTtl=60&CollectionTtl=90"),
    ],
  },
  "page-size-invalid": {
    status: 400,
    code: 54454,
    message: "Invalid PageSize. Expected a whole number from 1 to 1000",
    asks: [
      ...listing("PageSize=0", "PageSize=-1", "PageSize=1001", "PageSize=abc", "PageSize=2.5", "PageSize="),
      ...listing("PageSize=1e2", "PageSize=0x10", `PageSize=${huge}`, "PageSize=5&PageSize=5", "Page=-1&PageSize=0"),
    ],
  },
  "page-invalid": {
    status: 400,
    code: 20422,
    message: "Invalid Page. Expected a whole number, at least 0",
    asks: listing("Page=-1", "Page=abc", "Page=0.5", "Page=", "Page=1&Page=1"),
  },
  "page-token-invalid": {
    status: 400,
    code: 54453,
    message: "Invalid PageToken. Expected one from the URLs in meta",
    asks: [
      ...listing("PageToken=", "PageToken=abc", "PageToken=PT", "PageToken=PTabc", "PageToken=%C3%A9"),
      ...listing(`PageToken=PT${btoa(`next 1 ${unknownService}`)}`, "PageToken=a&PageToken=b"),
    ],
  },
  "malformed-request": {
    status: 400,
    code: 70002,
    message: "Bad request. The URL or the body is not validly percent-encoded UTF-8",
    asks: [
      [`GET ${maps}/%`],
      [`GET ${maps}/%zz`],
      [`DELETE ${maps}/%FF`],
      [`POST ${maps}/%C3`],
      ["GET /v1/Services/%/Maps"],
      ...listing("PageSize=%", "%E0%A4=1"),
      [`GET ${maps}/n?a=%zz`],
      [`DELETE ${maps}/n?a=%zz`],
      [`POST ${maps}?a=%zz`],
      [`POST ${maps}/n?a=%zz`],
      ...writing("UniqueName=%", "Ttl=%zz", "UniqueName=%ED%A0%80", "%FF=1", "Ttl=60&a=%C3%28"),
    ],
  },
  "unsupported-content-type": {
    status: 415,
    code: 19056,
    message: "Input request content type is invalid. Expected application/x-www-form-urlencoded",
    asks: [`POST ${maps}`, `POST ${maps}/n`].flatMap((line): readonly Ask[] => [
      [line, '{"Ttl":60}', "application/json"],
      [line, "", "application/json"],
      [line, "Ttl=60", "text/plain"],
      [line, "--x--", "multipart/form-data; boundary=x"],
      [line, "Ttl=60", "application/x-www-form-urlencoded-not"],
      [line, "Ttl=60", ""],
    ]),
  },
  "body-too-large": {
    status: 413,
    code: 54006,
    message: "Request entity too large",
    asks: writing(bodyOf(65_537), bodyOf(2_000_000)),
  },
};

interface Answer {
  readonly status: number | undefined;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}

/** Sends a request as it is written; a client of more manners would mend some of these. */
function send(base: string, [line, form, type = "application/x-www-form-urlencoded"]: Ask): Promise<Answer> {
  const { hostname, port } = new URL(base);
  const [method = "", path = ""] = line.split(" ");
  const headers = form === undefined || type === "" ? {} : { "content-type": type };
  return new Promise((resolve, reject) => {
    const asked = http.request({ hostname, port, method, path, headers, agent: false }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, text }));
    });
    asked.on("error", reject);
    asked.end(form);
  });
}

const brief = (text = ""): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

describe.each(Object.entries(refusals))("%s", (_, { status, code, message, asks, readings = {} }) => {
  it.each(asks.map((ask) => [brief(ask[0]), brief(ask[1]), ask] as const))(
    "refuses %s %s",
    async (_line, _form, ask) => {
      const { url } = await startMock({ fixtures: { maps: [{ unique_name: "n" }] }, readings });
      const answer = await send(url, ask);
      const path = ask[0].replace(/^[A-Z]+ (\/v1(?=\/))?/, "").replace(/\?.*/, "");
      expect(JSON.parse(answer.text)).toEqual({
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

/** Those that only requests to the neighbours of Maps are answered with. */
const ofNeighbours = [
  "unknown-item",
  "unknown-permission",
  "key-taken",
  "key-malformed",
  "data-invalid",
  "data-missing",
  "data-too-large",
  "revision-mismatch",
  "revision-malformed",
  "collection-ttl-alone",
  "order-invalid",
  "bounds-invalid",
  "identity-malformed",
  "attribute-invalid",
  "webhook-url-invalid",
  "friendly-name-invalid",
];

describe("these refusals", () => {
  it("are all that the description knows, those aside that only a mock that is told to shows", () => {
    const told = ["foreign-service", "internal-error", "rate-limited", "unauthenticated", "unavailable"];
    expect([...Object.keys(refusals), ...told, ...ofNeighbours].sort()).toEqual(
      Object.keys(document["x-problems"]).sort(),
    );
  });

  it("change nothing", async () => {
    const { url } = await startMock({ fixtures: { maps: [{ unique_name: "n", ttl: 60 }] } });
    const before = (await send(url, [`GET ${maps}`])).text;
    const unread = Object.entries(refusals).filter(([name]) => name !== "no-parameters");
    for (const [, { asks, status }] of unread) {
      for (const ask of asks) expect((await send(url, ask)).status).toBe(status);
    }
    expect((await send(url, [`GET ${maps}`])).text).toBe(before);
  });
});

describe("a method that is not allowed", () => {
  it.each([
    ["POST, GET, HEAD, OPTIONS", `PUT ${maps}`],
    ["GET, HEAD, POST, DELETE, OPTIONS", `PATCH ${maps}/n`],
  ])("is told of those that are: %s: %s", async (want, line) => {
    const { url } = await startMock();
    expect((await send(url, [line])).headers.allow).toBe(want);
  });
});

describe("a body of the largest size", () => {
  it("is read", async () => {
    const { url } = await startMock();
    const name = `UniqueName=${encodeURIComponent("🗺".repeat(320))}&Foo=`;
    expect((await send(url, [`POST ${maps}`, name + "x".repeat(65_536 - name.length)])).status).toBe(201);
  });
});
