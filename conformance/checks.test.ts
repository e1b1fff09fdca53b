import { once } from "node:events";
import http from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Handler } from "../src/http/handler.js";
import { defaultService } from "../src/mock/world.js";
import { Breach, type Check, checks } from "./checks.js";
import { mutants } from "./mutants/index.js";
import { targetWith } from "./mutants/kill.js";
import { rulesWithin } from "./select.js";

const url = "http://mutant.invalid";
const find = (all: readonly Check[], id: string): Check => {
  const found = all.find((check) => check.id === id);
  if (!found) throw new Error(`no check ${id}`);
  return found;
};

describe("the suite as plain data", () => {
  it("has a check for each rule, named by its id and sentence, in the page's order", () => {
    const all = checks({ target: url, service: defaultService });
    expect(all.map(({ name }) => name)).toEqual(rulesWithin([]).map(({ id, says }) => `${id}: ${says}`));
  });

  it("has checks for the rules that are asked for only", () => {
    const all = checks({ target: url, service: defaultService, only: ["ttl"], skip: ["ttl.never-early"] });
    const wanted = rulesWithin([]).filter(({ id, family }) => family === "ttl" && id !== "ttl.never-early");
    expect(all.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
  });

  it("runs once for all of them, and says nothing of what passes", async () => {
    let asked = 0;
    const { handler } = targetWith();
    const all = checks({
      target: url,
      service: defaultService,
      handler: (request) => {
        asked += 1;
        return handler(request);
      },
    });
    expect(await find(all, "ttl.alias-is-ignored").run()).toBeUndefined();
    const once = asked;
    expect(await find(all, "ttl.never-early").run()).toBe("no evidence");
    expect(asked).toBe(once);
  });

  it("needs no URL where there is a handler", async () => {
    const all = checks({ service: defaultService, handler: targetWith().handler, only: ["ttl.alias-is-ignored"] });
    expect(await find(all, "ttl.alias-is-ignored").run()).toBeUndefined();
  });

  it("rejects with what the report says of a rule that is broken", async () => {
    const mutant = mutants.find(({ breaks }) => breaks === "ttl.alias-is-ignored");
    const { handler } = targetWith(mutant?.fault);
    const all = checks({ target: url, service: defaultService, handler });
    const broken = await find(all, "ttl.alias-is-ignored")
      .run()
      .catch((error: unknown) => error);
    expect(broken).toBeInstanceOf(Breach);
    expect(String(broken)).toMatch(
      /^Breach: If both Ttl and CollectionTtl are given[\s\S]*\/date_expires {2}expected /,
    );
  });

  it("says where the findings are that it does not show", async () => {
    const mutant = mutants.find(({ by }) => by === "writes date_created as a number");
    const { handler } = targetWith(mutant?.fault);
    const all = checks({ service: defaultService, handler, only: ["date"] });
    const broken = await Promise.all(all.map(({ run }) => run().catch((error: unknown) => error)));
    const [breach] = broken.filter((each) => each instanceof Breach);
    expect(String(breach)).toMatch(/… and \d+ more; the rule of this error shows (\d+ in all|them all)$/);
  });

  it("lets a broken SHOULD pass, and says so, unless it is asked for", async () => {
    const mutant = mutants.find(({ breaks }) => breaks === "status.creation-is-201");
    const options = { target: url, service: defaultService, handler: targetWith(mutant?.fault).handler };
    const lenient = find(checks(options), "status.creation-is-201");
    expect(await lenient.run()).toBe("broken, and a SHOULD, which does not count at this level");
    const strict = find(checks({ ...options, level: "should" }), "status.creation-is-201");
    await expect(strict.run()).rejects.toThrow(Breach);
  });

  it("rejects where the run stops before a rule is judged", async () => {
    const { handler } = targetWith();
    const refusing = { ...targetWith(), handler: async () => ({ ...(await handler(await nothing())), status: 401 }) };
    const all = checks({ target: url, service: defaultService, handler: refusing.handler });
    await expect(find(all, "ttl.alias-is-ignored").run()).rejects.toThrow("wants credentials (401)");
  });

  it("asks a server of this process on a port of its own, and closes it", async () => {
    const server = serverWith(targetWith().handler);
    const all = checks({ target: server, service: defaultService, only: ["sid"] });
    expect(await find(all, "sid.map-has-its-form").run()).toBeUndefined();
    expect(server.listening).toBe(false);
    expect(server.listenerCount("error")).toBe(0);
  });

  it("asks a server that listens already where it does, and lets it go on", async () => {
    const server = serverWith(targetWith().handler);
    onTestFinished(() => void server.close());
    server.listen(0, "::1");
    await once(server, "listening");
    const all = checks({ target: server, service: defaultService, only: ["sid"] });
    expect(await find(all, "sid.map-has-its-form").run()).toBeUndefined();
    expect(server.listening).toBe(true);
  });
});

function serverWith(handler: Handler): http.Server {
  return http.createServer(async (request, response) => {
    const body = (await request.toArray()).join("");
    const headers = { "content-type": request.headers["content-type"] ?? "application/x-www-form-urlencoded" };
    const asked = {
      method: request.method ?? "",
      url: `http://${request.headers.host}${request.url}`,
      headers,
      body,
    };
    const answer = await handler(asked);
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
}

async function nothing() {
  return { method: "GET", url: `${url}/v1/Services/${defaultService}/Maps`, headers: {}, body: "" };
}
