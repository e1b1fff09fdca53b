/** For tests: what is asked of a mock that it refuses, and the whole of its refusals. */
import { maps, service, sid } from "./mock.js";
import { refusalsOfNeighbours } from "./refusals-of-neighbours.js";
import { type Ask, items, permissions, type Refused, writingItems } from "./refused.js";

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

/** All that may be asked of the items and permissions of a Map. */
const askingOf = (map: string): readonly Ask[] => [
  [`GET ${map}/Items`],
  [`GET ${map}/Items?Order=up`],
  [`POST ${map}/Items`, "Key=other"],
  [`GET ${map}/Items/k`],
  [`POST ${map}/Items/k`, "Data=1"],
  [`DELETE ${map}/Items/k`],
  [`GET ${map}/Permissions`],
  [`GET ${map}/Permissions/ada`],
  [`POST ${map}/Permissions/ada`, "Read=1"],
  [`DELETE ${map}/Permissions/ada`],
];

const listing = (...queries: readonly string[]): readonly Ask[] => queries.map((query) => [`GET ${maps}?${query}`]);

/** By the names of x-problems. */
export const refusals: Readonly<Record<string, Refused>> = {
  ...refusalsOfNeighbours,
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
      ...askingOf(`/v1/Services/${unknownService}/Maps/n`),
      ["GET /v1/Services/default/Maps/n/Items"],
      [`GET /v1/Services/${unknownService}`],
      [`POST /v1/Services/${unknownService}`, "AclEnabled=maybe"],
      [`DELETE /v1/Services/${unknownService}`],
      ["GET /v1/Services/n"],
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
      ...askingOf(`${maps}/none`),
      ...askingOf(`${maps}/${sid(9)}`),
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
    asks: [`POST ${maps}/n`, `POST ${items}/k`, `POST /v1/Services/${service}`].flatMap((line): readonly Ask[] => [
      [line],
      [line, ""],
      [line, "Foo=1"],
      [line, "UniqueName=m"],
    ]),
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
      ...writingItems(
        ...["ItemTtl", "Ttl", "CollectionTtl"].flatMap((name) => badTtls.map((ttl) => `Data=1&${name}=${ttl}`)),
      ),
      ...writingItems("Data=1&Ttl=60&ItemTtl=-1", "Data=1&ItemTtl=60&ItemTtl=60"),
    ],
  },
  "page-size-invalid": {
    status: 400,
    code: 54454,
    message: "Invalid PageSize. Expected a whole number from 1 to 1000",
    asks: [
      ...listing("PageSize=0", "PageSize=-1", "PageSize=1001", "PageSize=abc", "PageSize=2.5", "PageSize="),
      ...listing("PageSize=1e2", "PageSize=0x10", `PageSize=${huge}`, "PageSize=5&PageSize=5", "Page=-1&PageSize=0"),
      ...[items, permissions, "/v1/Services"].map((list): Ask => [`GET ${list}?PageSize=1001`]),
    ],
  },
  "page-invalid": {
    status: 400,
    code: 20422,
    message: "Invalid Page. Expected a whole number, at least 0",
    asks: [
      ...listing("Page=-1", "Page=abc", "Page=0.5", "Page=", "Page=1&Page=1"),
      ...[items, permissions, "/v1/Services"].map((list): Ask => [`GET ${list}?Page=-1`]),
    ],
  },
  "page-token-invalid": {
    status: 400,
    code: 54453,
    message: "Invalid PageToken. Expected one from the URLs in meta",
    asks: [
      ...listing("PageToken=", "PageToken=abc", "PageToken=PT", "PageToken=PTabc", "PageToken=%C3%A9"),
      ...listing(`PageToken=PT${btoa(`next 1 ${unknownService}`)}`, "PageToken=a&PageToken=b"),
      ...[items, permissions, "/v1/Services"].flatMap((list) =>
        [
          "",
          "abc",
          "PT",
          `PT${btoa("[]")}`,
          `PT${btoa(`next 1 ${service}`)}`,
          `PT${btoa('["next","a",true,"x"]')}`,
        ].map((token): Ask => [`GET ${list}?PageToken=${token}`]),
      ),
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
