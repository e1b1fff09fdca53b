/** A receiver that fails, hangs, is gone and comes back. */
import { setTimeout as delay, setImmediate as turn } from "node:timers/promises";
import fc from "fast-check";
import twilio from "twilio";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Asked, type Behaviour, parametersIn, receiver, waits } from "../../testing/receiver.js";
import { createModel } from "../model.js";
import { createWorld, defaultService } from "../world.js";
import { type Webhooks, type WebhooksOptions, webhooks } from "./webhooks.js";

const authToken = "an auth token";

/** A world of which this is told, and what makes Maps in it. */
function told(options: Partial<WebhooksOptions>): {
  readonly hooks: Webhooks;
  create(name: string): void;
  reset(): void;
} {
  const world = createWorld();
  const model = createModel(world);
  const place = { resource: "SyncMap", parent: defaultService };
  const path = { ServiceSid: defaultService };
  const hooks = webhooks(world.events.log, {
    authTokenOf: () => authToken,
    urlFor: () => undefined,
    tells: () => true,
    ...options,
  });
  onTestFinished(hooks.close);
  return {
    hooks,
    create: (name) =>
      void model.create(place, { prefix: "MP", path, account: world.account, name, inputs: {}, ttl: 0 }),
    reset: () => world.events.begin(),
  };
}

describe("a webhook", () => {
  it("is a form with the documented parameters, signed as Twilio signs", async () => {
    const { url, taken, hasTaken } = await receiver();
    const { create } = told({ urlFor: () => url });
    create("plätze & mehr");
    await hasTaken(1);
    const [request] = taken;
    expect(request?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
    const parameters = parametersIn(request ?? neverSent);
    expect(parameters).toEqual({
      AccountSid: `AC${"a".repeat(32)}`,
      EventType: "map_created",
      EventId: "1",
      Identity: "system",
      MapRevision: "0",
      MapSid: expect.stringMatching(/^MP[\da-f]{32}$/),
      MapUniqueName: "plätze & mehr",
      ServiceSid: defaultService,
    });
    const signature = request?.headers["x-twilio-signature"] ?? "";
    expect(twilio.validateRequest(authToken, signature, url, parameters)).toBe(true);
    expect(twilio.validateRequest("another token", signature, url, parameters)).toBe(false);
    expect(twilio.validateRequest(authToken, signature, url, { ...parameters, MapRevision: "1" })).toBe(false);
  });

  it("is sent again until it is taken, after pauses that grow to a minute", async () => {
    const { asked, sleep, end } = waits();
    const failing = await receiver(["fail", "drop", "move", "fail", "fail", "fail", "fail", "fail"]);
    const { create } = told({ urlFor: () => failing.url, sleep });
    create("a");
    const pauses = [1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000];
    for (const pause of pauses) await end(pause);
    await failing.hasTaken(1);
    expect(asked.filter((ms) => ms !== 10_000)).toEqual(pauses);
    const tokens = new Set(failing.asked.map(({ headers }) => headers["i-twilio-idempotency-token"]));
    expect([failing.asked.length, tokens.size]).toEqual([9, 1]);
  });

  it("is sent again where the receiver does not answer in time", async () => {
    const { sleep, end } = waits();
    const hanging = await receiver(["hang"]);
    const { create } = told({ urlFor: () => hanging.url, sleep, timeoutMs: 5000 });
    create("a");
    await hanging.wasAsked(1);
    await end(5000);
    await end(1000);
    await hanging.hasTaken(1);
    expect(hanging.asked).toHaveLength(2);
  });

  it("is waited for by Node's own timers as well, which reject once they are called off", async () => {
    const strays: unknown[] = [];
    const note = (error: unknown): number => strays.push(error);
    process.on("unhandledRejection", note);
    onTestFinished(() => void process.off("unhandledRejection", note));
    const { url } = await receiver();
    const sleep = (ms: number, signal: AbortSignal) => delay(ms, undefined, { signal });
    const { hooks, create } = told({ urlFor: () => url, sleep });
    create("a");
    await hooks.idle();
    await turn();
    expect(strays).toEqual([]);
  });

  it("waits for those before it; where too many wait, the oldest of them are dropped, and counted", async () => {
    const { sleep, end } = waits();
    const hanging = await receiver(["hang"]);
    const { hooks, create } = told({ urlFor: () => hanging.url, sleep, mostWaiting: 2 });
    for (const name of ["a", "b", "c", "d", "e"]) create(name);
    await hanging.wasAsked(1);
    expect([hooks.waiting, hooks.dropped]).toEqual([3, 2]);
    await end(10_000);
    await end(1000);
    await hanging.hasTaken(3);
    expect(hanging.taken.map((request) => parametersIn(request).MapUniqueName)).toEqual(["a", "d", "e"]);
  });

  it("of what was before a reset is not sent any more", async () => {
    const hanging = await receiver(["hang"]);
    const { hooks, create, reset } = told({ urlFor: () => hanging.url });
    create("a");
    create("b");
    await hanging.wasAsked(1);
    reset();
    expect(hooks.waiting).toBe(0);
    create("c");
    await hanging.hasTaken(1);
    expect(hanging.taken.map((request) => parametersIn(request).MapUniqueName)).toEqual(["c"]);
  });

  it.each([
    ["has no path", "http://HOST"],
    ["has a fragment", "http://HOST/told#here"],
    ["has a query of nothing", "http://HOST/told?"],
    ["has its host in capitals", "HTTP://LOCALHOST:PORT/told"],
    ["goes up again", "http://HOST/a/../told"],
    ["has letters that no request has", "http://HOST/erzählt?von=mir selbst"],
  ])("is signed as a receiver sees the URL, where it %s: %s", async (_, form) => {
    const { url, taken, hasTaken } = await receiver();
    const { host, port } = new URL(url);
    const { create } = told({
      urlFor: () => form.replace("HOST/", `${host}/`).replace(/HOST$/, host).replace("PORT", port),
    });
    create("a");
    await hasTaken(1);
    expect(isSignedAsAsked(taken[0] ?? neverSent)).toBe(true);
  });

  it.each([
    ["a name and a password", "me:hush%21", "me:hush!"],
    ["a password alone", ":hush%21", ":hush!"],
    ["a name alone", "me", "me:"],
    ["a percent sign that escapes nothing", "me:100%", "me:100%"],
  ])("goes to a URL with %s as that says", async (_, userInfo, said) => {
    const { url, taken, hasTaken } = await receiver();
    const withUser = url.replace("//", `//${userInfo}@`);
    const { create } = told({ urlFor: () => withUser });
    create("a");
    await hasTaken(1);
    const [request = neverSent] = taken;
    expect(request.headers.authorization).toBe(`Basic ${Buffer.from(said).toString("base64")}`);
    expect(isSignedAsAsked(request)).toBe(true);
  });
});

/** Whether the signature is that of the URL which the request is made of, as a receiver puts it together. */
const isSignedAsAsked = (request: Asked): boolean =>
  twilio.validateRequest(
    authToken,
    request.headers["x-twilio-signature"] ?? "",
    `http://${request.headers.host}${request.path}`,
    parametersIn(request),
  );

const neverSent: Asked = { method: "", path: "", headers: {}, body: "" };

describe("whatever a receiver does", () => {
  it("it gets every event once it is back, in order, with a valid signature", async () => {
    const behaviour = fc.constantFrom<Behaviour>("take", "fail", "move", "hang", "drop");
    await fc.assert(
      fc.asyncProperty(
        fc.array(behaviour, { maxLength: 30 }),
        fc.integer({ min: 1, max: 12 }),
        async (script, count) => {
          const { sleep, end } = waits();
          const patience = 7;
          const there = await receiver(script, () => void end(patience));
          const quick = (ms: number, signal: AbortSignal) => (ms === patience ? sleep(ms, signal) : Promise.resolve());
          const { hooks, create } = told({ urlFor: () => there.url, sleep: quick, timeoutMs: patience });
          const names = Array.from({ length: count }, (_, index) => `map ${index}`);
          for (const name of names) create(name);
          await there.hasTaken(count);
          const all = there.taken.map(parametersIn);
          expect(all.map(({ MapUniqueName }) => MapUniqueName)).toEqual(names);
          for (const [index, { headers }] of there.taken.entries()) {
            const signature = headers["x-twilio-signature"] ?? "";
            expect(twilio.validateRequest(authToken, signature, there.url, all[index] ?? {})).toBe(true);
          }
          hooks.close();
        },
      ),
      { numRuns: 30 },
    );
  });
});
