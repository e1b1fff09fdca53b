import { describe, expect, it } from "vitest";
import type { Exchange, Headers } from "../../src/http/exchange.js";
import { exchange, list, map, sid } from "../../src/testing/exchanges.js";
import { broken } from "../../src/testing/judged.js";

const asked = exchange({ url: `${list}/${sid}`, json: map() });

/** A recorded answer of which only these headers were kept. */
const kept = (headers: Headers): Exchange => ({
  ...asked,
  response: { ...asked.response, headers },
  source: { file: "log.ndjson", line: 1, column: 1 },
});

describe("a header that a recording does not show is", () => {
  it.each<Headers>([{}, { "content-type": "application/json" }, { etag: '"0"' }, { "x-request-id": "1" }])(
    "not held against a service where it shows only %j",
    (headers) => {
      expect(broken(kept(headers))).toEqual([]);
    },
  );

  it.each(["date", "content-length", "transfer-encoding", "connection"])(
    "missing where it shows %s, which every answer has or another of these",
    (name) => {
      expect(broken(kept({ [name]: "1" }))).toEqual(
        expect.arrayContaining(["body.says-that-it-is-json", "revision.is-the-etag"]),
      );
    },
  );

  it("missing in an answer that came now", () => {
    const { source: _, ...now } = kept({ "content-type": "application/json" });
    expect(broken(now)).toEqual(["revision.is-the-etag"]);
  });
});

it("a header that a recording does show is judged, whatever else is missing", () => {
  expect(broken(kept({ etag: '"1"' }))).toEqual(["revision.is-the-etag"]);
  expect(broken(kept({ "content-type": "text/html" }))).toEqual(["body.says-that-it-is-json"]);
});
