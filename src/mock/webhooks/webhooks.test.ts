/** A receiver that fails, hangs, is gone and comes back. */
import http from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import twilio from "twilio";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Headers } from "../../http/exchange.js";
import { createModel } from "../model.js";
import { createWorld, defaultService } from "../world.js";
import { type Webhooks, type WebhooksOptions, webhooks } from "./webhooks.js";

const authToken = "an auth token";

/** Waits that end when the test says so. */
function waits() {
  const pending: { readonly ms: number; end(): void }[] = [];
  const asked: number[] = [];
  let told = (): void => undefined;
  return {
    asked,
    sleep: (ms: number, signal: AbortSignal): Promise<void> =>
      new Promise((resolve) => {
        const end = (): void => {
          const place = pending.indexOf(wait);
          if (place >= 0) pending.splice(place, 1);
          resolve();
        };
        const wait = { ms, end };
        pending.push(wait);
        asked.push(ms);
        signal.addEventListener("abort", end);
        told();
      }),
    /** Ends a wait of so long, once there is one. */
    async end(ms: number): Promise<void> {
      for (;;) {
        const found = pending.find((each) => each.ms === ms);
        if (found) {
          found.end();
          return;
        }
        await new Promise<void>((resolve) => {
          told = resolve;
        });
      }
    },
  };
}

type Behaviour = "take" | "fail" | "move" | "hang" | "drop";

interface Asked {
  readonly method: string;
  readonly headers: Headers;
  readonly body: string;
}

interface Receiver {
  readonly url: string;
  /** What was taken, as it was sent. */
  readonly taken: Asked[];
  readonly asked: Asked[];
  /** Resolves once so many were taken. */
  hasTaken(count: number): Promise<void>;
  /** Resolves once so many were asked. */
  wasAsked(count: number): Promise<void>;
}

/** Behaves in this way, request by request, and takes everything from then on. */
async function receiver(behaviours: readonly Behaviour[] = [], onHang = (): void => undefined): Promise<Receiver> {
  const script = [...behaviours];
  const taken: Asked[] = [];
  const asked: Asked[] = [];
  const watching = new Set<() => void>();
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) {
      await new Promise<void>((resolve) => {
        watching.add(resolve);
      });
    }
  };
  const server = http.createServer(async (incoming, outgoing) => {
    const body = (await incoming.toArray()).join("");
    const request = { method: incoming.method ?? "", headers: incoming.headers as Headers, body }; // none comes twice
    asked.push(request);
    behave(request, outgoing);
    for (const look of watching) look();
    watching.clear();
  });
  const behave = (request: Asked, outgoing: http.ServerResponse): void => {
    const behaviour = script.shift() ?? "take";
    if (behaviour === "drop") outgoing.destroy();
    else if (behaviour === "fail") outgoing.writeHead(503).end("not now");
    else if (behaviour === "move") outgoing.writeHead(302, { location: "/elsewhere" }).end();
    else if (behaviour === "hang") onHang();
    else {
      taken.push(request);
      outgoing.end("thanks");
    }
  };
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  return {
    url: `http://127.0.0.1:${port}/told?by=sync`,
    taken,
    asked,
    hasTaken: (count) => until(() => taken.length >= count),
    wasAsked: (count) => until(() => asked.length >= count),
  };
}

const parametersIn = ({ body }: Asked): Readonly<Record<string, string>> =>
  Object.fromEntries(new URLSearchParams(body));

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
  const hooks = webhooks(world.events.log, { authTokenOf: () => authToken, urlFor: () => undefined, ...options });
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

  it("waits for those before it; where too many wait, the oldest of them are dropped, and counted", async () => {
    const { sleep, end } = waits();
    const hanging = await receiver(["hang"]);
    const { hooks, create } = told({ urlFor: () => hanging.url, sleep, mostWaiting: 3 });
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

  it("goes to a URL with a name and a password as both say", async () => {
    const { url, taken, hasTaken } = await receiver();
    const withUser = url.replace("//", "//me:hush%21@");
    const { create } = told({ urlFor: () => withUser });
    create("a");
    await hasTaken(1);
    const [request = neverSent] = taken;
    expect(request.headers.authorization).toBe(`Basic ${Buffer.from("me:hush!").toString("base64")}`);
    const signature = request.headers["x-twilio-signature"] ?? "";
    expect(twilio.validateRequest(authToken, signature, withUser, parametersIn(request))).toBe(true);
  });
});

const neverSent: Asked = { method: "", headers: {}, body: "" };

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
