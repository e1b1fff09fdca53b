import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { operationOf } from "../api/description.js";
import { row } from "../testing/row.js";
import type { Cursor, Page } from "./model.js";
import { hidden, type Issuer, metaOf, cursorOf as read, tokensAround, tokenOf as write } from "./paging.js";
import type { Row } from "./store.js";

const parent = `IS${"a".repeat(32)}`;
const issuer: Issuer = { form: "PT", account: "AC1" };
const tokenOf = (cursor: Cursor, list: string): string => write(cursor, list, issuer);
const cursorOf = (token: string, list: string): Cursor | undefined => read(token, list, issuer);
const next = (order: number): Cursor => ({ direction: "next", order });
const previous = (order: number): Cursor => ({ direction: "previous", order });

describe("a token", () => {
  it("leads back to the place that it was made for", () => {
    fc.assert(
      fc.property(fc.constantFrom("next", "previous"), fc.nat(), (direction, order) => {
        expect(cursorOf(tokenOf({ direction, order }, parent), parent)).toEqual({ direction, order });
      }),
    );
  });

  it("is made of letters, digits and what may stand in a query once it is encoded", () => {
    expect(tokenOf(next(50), parent)).toMatch(/^PT[A-Za-z0-9+/]+$/);
  });

  it("is another for another place", () => {
    const tokens = [next(1), previous(1), next(2), previous(2)].map((cursor) => tokenOf(cursor, parent));
    expect(new Set(tokens).size).toBe(4);
  });

  it("of another parent is none", () => {
    expect(cursorOf(tokenOf(next(5), `IS${"b".repeat(32)}`), parent)).toBeUndefined();
    expect(cursorOf(tokenOf(next(5), parent), parent.slice(0, -1))).toBeUndefined();
  });

  const good = tokenOf(next(5), parent);
  const token = (text: string): string => hidden(text, issuer);

  it.each([
    ["empty", ""],
    ["only its beginning", "PT"],
    ["without its beginning", good.slice(2)],
    ["cut off", good.slice(0, -1)],
    ["longer", `${good}A`],
    ["padded", `${good}==`],
    ["in small letters", good.toLowerCase()],
    ["with a space", ` ${good}`],
    ["not in base64", "PT!!!"],
    ["not in Latin", "PTé🗺"],
    ["a number", "5"],
    ["of no direction", token(`sideways 5 ${parent}`)],
    ["of no order", token(`next  ${parent}`)],
    ["of a negative order", token(`next -5 ${parent}`)],
    ["of a fraction", token(`next 5.5 ${parent}`)],
    ["of an order with zeros", token(`next 005 ${parent}`)],
    ["of an order that is too large", token(`next ${"9".repeat(16)} ${parent}`)],
    ["of more than one line", token(`next 5 ${parent}\n`)],
  ])("that is %s is none", (_, forged) => {
    expect(cursorOf(forged, parent)).toBeUndefined();
  });

  it("that a client made up is none, though it says what a good one says", () => {
    const said = `next 5 ${parent}`;
    for (const made of [said, `${said} `, `${said} 0`, atob(good.slice(2)).replace("5 IS", "6 IS")]) {
      expect(cursorOf(`PT${btoa(made).replaceAll("=", "")}`, parent)).toBeUndefined();
    }
  });

  it("of another Account is none, and the same one for an Account whose mock was started anew", () => {
    expect(read(good, parent, { ...issuer, account: "AC2" })).toBeUndefined();
    expect(read(good, parent, { ...issuer })).toEqual(next(5));
  });

  it("with another character is none, or that of another place", () => {
    const characters = fc.constantFrom(..."ABCZabcz0189+/=");
    fc.assert(
      fc.property(fc.nat(good.length - 1), characters, (at, character) => {
        const changed = good.slice(0, at) + character + good.slice(at + 1);
        const cursor = cursorOf(changed, parent);
        if (cursor) expect(tokenOf(cursor, parent)).toBe(changed);
        if (changed !== good) expect(cursor).not.toEqual(next(5));
      }),
    );
  });
});

describe("the meta of a page", () => {
  const { paging } = operationOf("ListSyncMap");
  if (!paging) throw new Error("the list is not paged");
  const list = "http://here/v1/Services/IS1/Maps";

  const rows = (...orders: readonly number[]): readonly Row[] => orders.map((order) => row(order, { parent }));
  const meta = (index: number, cursor: Cursor | undefined, page: Page): Readonly<Record<string, unknown>> => {
    const token = cursor && tokenOf(cursor, parent);
    const around = tokensAround(page, cursor, parent, { issuer, falling: false });
    return metaOf(paging, list, { index, size: 2, token, ...around });
  };
  const url = (index: number, cursor: Cursor): string =>
    `${list}?PageSize=2&Page=${index}&PageToken=${encodeURIComponent(tokenOf(cursor, parent))}`;

  it("of the only page leads nowhere", () => {
    expect(meta(0, undefined, { rows: rows(1), hasPrevious: false, hasNext: false })).toEqual({
      key: "maps",
      page: 0,
      page_size: 2,
      url: `${list}?PageSize=2&Page=0`,
      first_page_url: `${list}?PageSize=2&Page=0`,
      next_page_url: null,
      previous_page_url: null,
    });
  });

  it("of a page between others leads behind its last row and before its first", () => {
    expect(meta(3, next(6), { rows: rows(7, 9), hasPrevious: true, hasNext: true })).toEqual({
      key: "maps",
      page: 3,
      page_size: 2,
      url: url(3, next(6)),
      first_page_url: `${list}?PageSize=2&Page=0`,
      next_page_url: url(4, next(9)),
      previous_page_url: url(2, previous(7)),
    });
  });

  it("never counts below the first page", () => {
    const { previous_page_url } = meta(0, previous(9), { rows: rows(7), hasPrevious: true, hasNext: true });
    expect(previous_page_url).toBe(url(0, previous(7)));
  });

  it("of a page whose rows are gone leads to those on either side of where it was", () => {
    const after = meta(1, next(6), { rows: [], hasPrevious: true, hasNext: false });
    expect(after.previous_page_url).toBe(url(0, previous(7)));
    const before = meta(0, previous(6), { rows: [], hasPrevious: false, hasNext: true });
    expect(before.next_page_url).toBe(url(1, next(5)));
  });
});
