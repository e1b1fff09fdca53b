import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { audit } from "../src/audit/audit.js";
import { drive } from "../src/drive/drive.js";
import type { Exchange, Headers, HttpResponse } from "../src/http/exchange.js";
import { orderlyNeighbours, overlappingNeighbours } from "../src/testing/random-neighbours.js";
import { orderly, overlapping } from "../src/testing/random-session.js";
import { targetWith } from "./mutants/kill.js";
import { rules } from "./rules/index.js";
import { scenarios } from "./scenarios/index.js";

/** All findings in these exchanges, including errors of the rules themselves. */
function alarms(exchanges: readonly Exchange[], { soleWriter = false } = {}): readonly unknown[] {
  const judge = audit(rules, { soleWriter, lookahead: 1000, concerns: ({ response }) => response.status > 0 });
  for (const exchange of exchanges) judge.see(exchange);
  return judge.finish().flatMap(({ rule, findings, reason, outcome }) => {
    const errors = outcome === "error" ? [{ rule: rule.id, reason }] : [];
    return [...findings.map((finding) => ({ rule: rule.id, ...finding })), ...errors];
  });
}

const endOf = ({ startedAt, durationMs }: Exchange): number => (startedAt ?? 0) + durationMs;

/** Reorders exchanges as recorders do: by when they were answered, displaced by a few places. */
function written(exchanges: readonly Exchange[], by: readonly number[]): readonly Exchange[] {
  return exchanges
    .toSorted((one, other) => endOf(one) - endOf(other))
    .map((exchange, index) => ({ exchange, place: index + (by[index % by.length] ?? 0) }))
    .sort((one, other) => one.place - other.place)
    .map(({ exchange }) => exchange);
}

/** A random number for each exchange. */
const lots = fc.array(fc.nat({ max: 9 }), { minLength: 60, maxLength: 60 });

/** What is left after removing three of ten parts. */
const sevenTenths = (exchanges: readonly Exchange[], lots: readonly number[]): readonly Exchange[] =>
  exchanges.filter((_, index) => (lots[index % lots.length] ?? 0) >= 3);

/** Removes one answer in five, as if it was lost or not recorded; the request may have been carried out nevertheless. */
const partlyLost = (exchanges: readonly Exchange[], lots: readonly number[]): readonly Exchange[] =>
  exchanges.map((exchange, index) => {
    const without = lost[(lots[index % lots.length] ?? 0) + ((7 * index) % 11)];
    return without ? { ...exchange, response: without(exchange.response) } : exchange;
  });

const lost: readonly ((response: HttpResponse) => HttpResponse)[] = [
  () => ({ status: 504, headers: {}, body: "" }),
  () => ({ status: 0, headers: {}, body: null }),
  () => ({ status: 408, headers: {}, body: null }),
  (response) => ({ ...response, body: null }),
];

/** Removes what recorders leave out. */
const recorders: Readonly<Record<string, (exchange: Exchange) => Exchange>> = {
  nothing: (exchange) => exchange,
  dates: ({ response, ...others }) => {
    const { date: _, ...headers } = response.headers;
    return { ...others, response: { ...response, headers } };
  },
  headers: ({ request, response, ...others }) => ({
    ...others,
    request: { ...request, headers: {} },
    response: { ...response, headers: {} },
  }),
  forms: ({ request, ...others }) => ({ ...others, request: { ...request, body: null } }),
  "of the headers of requests all but the type of a form": ({ request, ...others }) => ({
    ...others,
    request: { ...request, headers: typeOf(request.headers) },
  }),
};

function typeOf({ "content-type": type }: Headers): Headers {
  return type === undefined ? {} : { "content-type": type };
}

const untimed = (exchange: Exchange): Exchange => ({ ...exchange, startedAt: null, durationMs: 0 });

describe("no rule accuses a conforming service", () => {
  describe.each(Object.entries(recorders))("where some answers are lost, and recorders leave out %s", (_, recorded) => {
    it("of what clients do that are known to be the only ones", () => {
      fc.assert(
        fc.property(fc.oneof(orderlyNeighbours, overlapping, overlappingNeighbours), lots, (exchanges, lots) => {
          expect(alarms(partlyLost(exchanges, lots).map(recorded), { soleWriter: true })).toEqual([]);
        }),
        { numRuns: 300 },
      );
    });

    it("of what one client does after the other, where the times are left out, too", () => {
      fc.assert(
        fc.property(fc.oneof(orderly, orderlyNeighbours), lots, (exchanges, lots) => {
          expect(alarms(partlyLost(exchanges, lots).map(recorded).map(untimed), { soleWriter: true })).toEqual([]);
        }),
        { numRuns: 150 },
      );
    });
  });

  it("in what clients do at once, of which three tenths are missing, and the rest out of order", () => {
    fc.assert(
      fc.property(fc.oneof(overlapping, overlappingNeighbours), lots, lots, (exchanges, missing, places) => {
        expect(alarms(written(sevenTenths(exchanges, missing), places))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("in what one client does, out of order, where it is known to be the only one", () => {
    fc.assert(
      fc.property(fc.oneof(orderly, orderlyNeighbours), lots, (exchanges, places) => {
        expect(alarms(written(exchanges, places), { soleWriter: true })).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  describe("in a run of the whole suite", () => {
    const exchanges: Exchange[] = [];
    beforeAll(async () => {
      const see = (exchange: Exchange): void => void exchanges.push(exchange);
      await drive(targetWith(), scenarios, { run: "test", resources: ["all"], see });
      expect(exchanges.length).toBeGreaterThan(100);
    });

    it.each(Object.entries(recorders))(
      "of which three tenths are missing, and recorders leave out %s",
      (_, recorded) => {
        fc.assert(
          fc.property(fc.infiniteStream(fc.nat({ max: 9 })), (random) => {
            const lots = [...random.take(exchanges.length)];
            expect(alarms(sevenTenths(exchanges, lots).map(recorded))).toEqual([]);
          }),
          { numRuns: 80 },
        );
      },
    );
  });
});
