import { describe, expect, it } from "vitest";
import { type AnyCall, resolve } from "../api/call.js";
import type { Exchange } from "../http/exchange.js";
import {
  created,
  deleted,
  exchange,
  fetched,
  linksOf,
  list,
  map,
  missing,
  sid,
  updated,
} from "../testing/exchanges.js";
import type { History } from "./history.js";
import { createHistoryKeeper } from "./history-keeper.js";

function callOf(each: Exchange): AnyCall {
  const call = resolve(each);
  if (call?.op === undefined) throw new Error("no call");
  return call;
}

/** The history that the last of these exchanges may rely on, after the others were learned in order. */
function historyAt(...exchanges: readonly Exchange[]): History {
  const history = createHistoryKeeper({ soleWriter: true });
  const calls = exchanges.map(callOf);
  const last = calls.pop();
  if (!last) throw new Error("nothing to look at");
  for (const call of calls) history.learn(call, []);
  return history.of(last, []);
}

const named = (name: string) => ({ form: { UniqueName: name }, json: map({ unique_name: name }) });

describe("the history of one Map", () => {
  it("knows a Map that was created, by its SID and by its name", () => {
    const bySid = historyAt(created(named("users")), fetched({ at: 1 }));
    expect(bySid.addressed()).toMatchObject({ id: sid, deleted: false });
    expect(bySid.exists(bySid.addressed())).toBe(true);
    const byName = historyAt(created(named("users")), fetched({ at: 1, url: `${list}/users` }));
    expect(byName.addressed()?.id).toBe(sid);
    expect(byName.holder("users")?.id).toBe(sid);
  });

  it("knows that it was deleted, and that its name is free", () => {
    const history = historyAt(created(named("users")), deleted({ at: 1 }), missing({ at: 2 }));
    expect(history.addressed()).toMatchObject({ deleted: true });
    expect(history.exists(history.addressed())).toBe(false);
    expect(history.holder("users")).toBeUndefined();
    expect(history.freed("users")).toBe(sid);
    expect(history.hasDeleted).toBe(true);
  });

  it("knows that a freed name was taken again", () => {
    const other = map({ sid: `MP${"2".repeat(32)}`, unique_name: "users" });
    const history = historyAt(
      created(named("users")),
      deleted({ at: 1 }),
      created({ at: 2, json: other }),
      missing({ at: 3 }),
    );
    expect(history.freed("users")).toBeUndefined();
    expect(history.holder("users")?.id).toBe(other.sid);
  });

  it("knows the name of a Map that was shown before its creation was", () => {
    const history = historyAt(
      fetched({ json: map({ unique_name: "users" }) }),
      deleted({ at: 1, url: `${list}/users` }),
      missing({ at: 2 }),
    );
    expect(history.addressed()).toMatchObject({ id: sid, deleted: true });
  });

  it("does not rely on a name once its Map may have expired: another Map may have the name", () => {
    const one = map({ unique_name: "users", date_expires: "2026-01-01T00:00:10Z" });
    const at = (seconds: number) => historyAt(created({ json: one }), updated({ at: seconds, url: `${list}/users` }));
    expect(at(5).lasting()?.id).toBe(sid);
    expect(at(11).lasting()).toBeUndefined();
    expect(at(11).addressed()?.id).toBe(sid);
  });

  it("does not know which Map was deleted by a name that was passing from one Map to another", () => {
    const other = map({ sid: `MP${"2".repeat(32)}`, unique_name: "users" });
    const history = historyAt(
      created(named("users")),
      created({ at: 5, takes: 10, json: other }),
      deleted({ at: 6, url: `${list}/users` }),
      fetched({ at: 20 }),
    );
    expect(history.addressed()).toMatchObject({ id: sid, deleted: false, current: undefined });
    expect(history.known(other.sid)).toMatchObject({ deleted: false, current: undefined });
  });

  it("does not rely on a Map that was created while a deletion by its name was unanswered", () => {
    const unanswered = { ...deleted({ url: `${list}/users` }), durationMs: 5000 };
    const lost = { ...unanswered, response: { status: 504, headers: {}, body: "" } };
    const history = historyAt(lost, created({ at: 1, ...named("users") }), fetched({ at: 20 }));
    expect(history.known(sid)).toMatchObject({ id: sid });
    expect(history.settled(sid)).toBeUndefined();
  });

  it("does not know the state of a Map if the answer to a change was not recorded", () => {
    const unread = (each: Exchange): Exchange => ({ ...each, response: { ...each.response, body: null } });
    const changed = historyAt(created({}), unread(updated({ at: 1, form: { Ttl: "60" } })), fetched({ at: 2 }));
    expect(changed.addressed()).toMatchObject({ id: sid, deleted: false, current: undefined });
    const taken = unread(created({ ...named("users"), at: 2 }));
    const again = historyAt(created(named("users")), deleted({ at: 1 }), taken, missing({ at: 3 }));
    expect(again.freed("users")).toBeUndefined();
    const item = { url: `${list}/${sid}/Items`, form: { Key: "k", Data: "{}" } };
    const within = exchange({ url: `${list}/${sid}/Items/k`, at: 2 });
    expect(historyAt(created({}), within).neverWas()).toBe(true);
    expect(historyAt(created({}), unread(created({ ...item, at: 1 })), within).neverWas()).toBe(false);
    const unknown = { ...unread(created({ ...item, at: 1 })) };
    const blind = { ...unknown, request: { ...unknown.request, body: null } };
    expect(historyAt(created({}), blind, within).neverWas()).toBe(false);
  });

  it("learns nothing from refused calls", () => {
    const history = historyAt(created({}), deleted({ at: 1, status: 400 }), fetched({ at: 2 }));
    expect(history.exists(history.addressed())).toBe(true);
  });

  it.each([500, 502, 504, 408])("no longer says that a Map exists whose deletion was answered with %d", (status) => {
    const history = historyAt(created({}), deleted({ at: 1, status }), fetched({ at: 2 }));
    expect(history.exists(history.addressed())).toBe(false);
  });

  it.each([408, 504])("knows that a Map is deleted by a deletion after one answered with %d", (status) => {
    const history = historyAt(
      created(named("users")),
      deleted({ at: 1, status }),
      deleted({ at: 2 }),
      missing({ at: 3 }),
    );
    expect(history.addressed()).toMatchObject({ deleted: true });
    expect(history.freed("users")).toBe(sid);
  });

  it.each([408, 504])("knows that a Service is deleted by a deletion after one answered with %d", (status) => {
    const url = list.replace(/\/Maps$/, "");
    const json = { sid: url.split("/").at(-1) };
    const gone = [deleted({ url, at: 1, status }), deleted({ url, at: 2 })];
    expect(historyAt(fetched({ url, json }), ...gone, missing({ url, at: 3 })).addressed()).toMatchObject({
      deleted: true,
    });
    expect(historyAt(fetched({ url, json }), ...gone.slice(0, 1), missing({ url, at: 3 })).addressed()).toBeUndefined();
  });

  it("says again that a Map exists once it is seen after a failed deletion", () => {
    const history = historyAt(created({}), deleted({ at: 1, status: 500 }), fetched({ at: 2 }), fetched({ at: 3 }));
    expect(history.exists(history.addressed())).toBe(true);
  });

  it("no longer says that a name is free after a creation with it was answered with a server error", () => {
    const first = [created(named("users")), deleted({ at: 1 })];
    const lost = created({ at: 2, ...named("users"), status: 502, json: undefined });
    expect(historyAt(...first, missing({ at: 3 })).freed("users")).toBe(sid);
    expect(historyAt(...first, lost, missing({ at: 3 })).freed("users")).toBeUndefined();
  });

  it.each([
    [true, "2026-01-01T00:01:00Z", 50],
    [false, "2026-01-01T00:01:00Z", 59],
    [false, "2026-01-01T00:01:00Z", 70],
    [true, null, 1e6],
  ])("answers %s to whether a Map with the deadline %s exists at second %d", (exists, date_expires, at) => {
    const history = historyAt(created({ json: map({ date_expires }) }), fetched({ at }));
    expect(history.exists(history.addressed())).toBe(exists);
  });

  it("keeps the first showing of a Map beside the last", () => {
    const history = historyAt(
      created({}),
      updated({ at: 1, json: map({ date_created: "later", date_updated: "later" }) }),
      fetched({ at: 2 }),
    );
    expect(history.known(sid)?.first.date_created).toBe("2026-01-01T00:00:00Z");
    expect(history.settled(sid)?.current).toMatchObject({ date_created: "later", date_updated: "later" });
  });

  it("keeps Services apart, and hosts", () => {
    const elsewhere = `${list}/${sid}`.replace("sync.example.com", "sync.example.org");
    expect(historyAt(created({}), fetched({ at: 1, url: elsewhere })).addressed()).toBeUndefined();
    const other = `${list}/${sid}`.replace("ISa", "ISb");
    expect(historyAt(created({}), fetched({ at: 1, url: other })).addressed()).toBeUndefined();
  });
});

describe("a Map is not settled", () => {
  it("while an update is under way", () => {
    const history = historyAt(created({}), updated({ at: 1, takes: 10 }), fetched({ at: 5 }));
    expect(history.settled(sid)).toBeUndefined();
    expect(history.known(sid)).toBeDefined();
  });

  it("if a deletion began before the answer came", () => {
    const history = createHistoryKeeper({ soleWriter: true });
    history.learn(callOf(created({})), []);
    const slow = callOf(fetched({ at: 1, takes: 10 }));
    expect(history.of(slow, [callOf(deleted({ at: 5 }))]).settled(sid)).toBeUndefined();
    expect(history.of(slow, []).settled(sid)).toBeDefined();
  });

  it("after two overlapping changes, until a later answer settles it", () => {
    const race = [created({}), updated({ at: 1, takes: 10 }), updated({ at: 2, takes: 1 })];
    expect(historyAt(...race, fetched({ at: 20 })).settled(sid)?.current).toBeUndefined();
    expect(historyAt(...race, fetched({ at: 20 }), fetched({ at: 30 })).settled(sid)?.current).toBeDefined();
  });
});

describe("walks from page to page", () => {
  const page = (at: number, token: string | undefined, next: string | null, previous: string | null = null) =>
    exchange({
      at,
      url: token === undefined ? list : `${list}?PageToken=${token}`,
      json: {
        maps: [map({ sid: `MP${String(at).padStart(32, "0")}` })],
        meta: {
          page: at,
          page_size: 1,
          next_page_url: next && `${list}?PageToken=${next}`,
          previous_page_url: previous && `${list}?PageToken=${previous}`,
        },
      },
    });

  it("continue when the token of the next page is sent", () => {
    const history = historyAt(page(0, undefined, "n1"), page(1, "n1", "n2", "p0"), page(2, "n2", null));
    expect(history.before()).toMatchObject({ number: 1, index: 1, disturbed: false });
    expect(history.before()?.previous).toMatchObject({ number: 0, index: 0 });
    expect(history.after()).toBeUndefined();
  });

  it("go back when the token of the previous page is sent", () => {
    const history = historyAt(page(0, undefined, "n1"), page(1, "n1", "n2", "p0"), page(2, "p0", "n1"));
    expect(history.after()).toMatchObject({ number: 1 });
  });

  it("are disturbed by Maps created or deleted on the way", () => {
    const history = historyAt(page(0, undefined, "n1"), created({ at: 1 }), page(2, "n1", null));
    expect(history.before()).toMatchObject({ disturbed: true });
  });

  it("do not begin in the middle", () => {
    expect(historyAt(page(5, "n5", "n6"), page(6, "n6", null)).before()).toBeUndefined();
  });
});

describe("what no call was about for long", () => {
  const showing = (from: number, count: number): readonly Exchange[] =>
    Array.from({ length: count }, (_, index) => {
      const sids = Array.from(
        { length: 1000 },
        (_, each) => `MP${String((from + index) * 1000 + each).padStart(32, "0")}`,
      );
      return exchange({ json: { maps: sids.map((sid) => map({ sid, links: linksOf(sid) })), meta: {} } });
    });

  it("is known until 12,000 others were shown, or while it is asked for; then nothing is said never to have existed", () => {
    const history = createHistoryKeeper({ soleWriter: true });
    const learn = (all: readonly Exchange[]): void => {
      for (const each of all) history.learn(callOf(each), []);
    };
    const at = (path: string, rest = ""): History => history.of(callOf(fetched({ url: `${list}/${path}${rest}` })), []);
    const other = `MP${"2".repeat(32)}`;
    learn([
      created(named("users")),
      created({ json: map({ sid: other, unique_name: "rooms", links: linksOf(other) }) }),
    ]);
    learn(showing(0, 12));
    expect([at("users").addressed()?.id, at("users", "/Items/k").neverWas()]).toEqual([sid, true]);
    learn(showing(12, 12));
    expect([at("users").addressed()?.id, at("rooms").addressed(), at(other).addressed()]).toEqual([
      sid,
      undefined,
      undefined,
    ]);
    expect(at("users", "/Items/k").neverWas()).toBe(false);
  });

  it("is forgotten together with its Service if calls go to ever new Services, even if all are refused", () => {
    const history = createHistoryKeeper({ soleWriter: true });
    const refusals = (from: number, count: number): void => {
      for (let number = from; number < from + count; number++) {
        const service = `IS${number.toString(16).padStart(32, "0")}`;
        history.learn(callOf(missing({ url: `https://sync.twilio.com/v1/Services/${service}/Maps/users` })), []);
      }
    };
    const known = (): string | undefined => history.of(callOf(fetched({})), []).known(sid)?.id;
    history.learn(callOf(created(named("users"))), []);
    refusals(0, 12_000);
    expect(known()).toBe(sid);
    refusals(12_000, 20_000);
    expect(known()).toBeUndefined();
  });
});
