import request from "supertest";
import { describe, expect, it } from "vitest";
import { basic } from "../drive/target.js";
import { account, maps, service, startMock } from "../testing/mock.js";

describe("credentials that are demanded", () => {
  const key = `SK${"1".repeat(32)}`;
  const theirs = `AC${"b".repeat(32)}`;
  const theirService = `IS${"b".repeat(32)}`;
  const auth = {
    accounts: { [account]: "token", [theirs]: "other" },
    keys: { [key]: { secret: "s:3", account: theirs } },
  };
  const fixtures = { accounts: { [theirs]: { services: [theirService], maps: [] } } };

  it.each([
    [200, account, "token"],
    [401, account, "Token"],
    [401, account, ""],
    [401, key, "s"],
    [401, `AC${"c".repeat(32)}`, "token"],
    [401, "__proto__", "token"],
    [401, "", ""],
  ])("answer %i to %s:%s", async (want, user, secret) => {
    const { url } = await startMock({ auth, fixtures });
    const { status, body, headers } = await request(url).get(maps).auth(user, secret);
    expect(status).toBe(want);
    if (want === 401) expect([body.code, headers["www-authenticate"]]).toEqual([20003, 'Basic realm="Twilio API"']);
  });

  it("lead to the Account of an API key", async () => {
    const { url } = await startMock({ auth, fixtures });
    const { body } = await request(url).post(`/v1/Services/${theirService}/Maps`).set(basic(key, "s:3"));
    expect(body.account_sid).toBe(theirs);
  });

  it("are missed where there are none, and of another scheme are none", async () => {
    const { url } = await startMock({ auth });
    expect((await request(url).get(maps)).status).toBe(401);
    expect((await request(url).get(maps).set("Authorization", "Bearer token")).status).toBe(401);
  });

  it("tell a Service of another Account from one that does not exist", async () => {
    const { url } = await startMock({ auth, fixtures });
    const at = async (of: string) => request(url).get(`/v1/Services/${of}/Maps`).set(basic(account, "token"));
    const foreign = await at(theirService);
    expect([foreign.status, foreign.body.code]).toEqual([403, 54056]);
    expect((await at(`IS${"0".repeat(32)}`)).status).toBe(404);
    const open = await startMock({ fixtures });
    expect((await request(open.url).get(`/v1/Services/${theirService}/Maps`)).status).toBe(404);
  });

  it("tell whose a Service is that was made or deleted since", async () => {
    const { url } = await startMock({ auth, fixtures });
    const as = { us: basic(account, "token"), them: basic(theirs, "other") };
    const at = async (who: keyof typeof as, of: string): Promise<number> =>
      (await request(url).get(`/v1/Services/${of}/Maps`).set(as[who])).status;
    const { body } = await request(url).post("/v1/Services").set(as.them);
    expect([await at("them", body.sid), await at("us", body.sid)]).toEqual([200, 403]);
    for (const gone of [body.sid, theirService]) {
      expect((await request(url).delete(`/v1/Services/${gone}`).set(as.them)).status).toBe(204);
      expect([await at("them", gone), await at("us", gone)]).toEqual([404, 404]);
    }
    expect((await request(url).delete(`/v1/Services/${service}`).set(as.us)).status).toBe(204);
    expect(await at("us", service)).toBe(404);
  });

  it("may be any that are of their form", async () => {
    const { url } = await startMock({ auth: true });
    const status = async (user: string, secret: string) => (await request(url).get(maps).auth(user, secret)).status;
    expect([
      await status(theirs, "any"),
      await status(key, "any"),
      await status("me", "any"),
      await status(theirs, ""),
    ]).toEqual([200, 200, 401, 401]);
  });
});
