import { describe, expect, it } from "vitest";
import { audit } from "../src/audit/audit.js";
import type { Exchange, Headers, HttpRequest, HttpResponse } from "../src/http/exchange.js";
import { observed } from "../src/http/observed.js";
import { manualClock } from "../src/mock/clock.js";
import { mock } from "../src/mock/mock.js";
import { createWorld } from "../src/mock/world.js";
import { maps, start } from "../src/testing/mock.js";
import { rules } from "./rules/index.js";
import { patience, watch } from "./watch.js";

const base = "https://sync.example.com";
const list = base + maps;

/** The findings in a recording of these exchanges. */
function recorded(exchanges: readonly Exchange[]): readonly unknown[] {
  const judge = audit(rules, { soleWriter: true, lookahead: 4096 });
  for (const exchange of exchanges) judge.see(exchange);
  return judge.finish().flatMap(({ findings }) => findings);
}

function signal() {
  let give = (): void => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

describe("a write whose answer is slower than many others is no breach of theirs, nor they of its own:", () => {
  const ttl = "CollectionTtl=7200";

  it.each([
    ["a deletion", "DELETE", "", patience - 10, 0],
    ["a deletion", "DELETE", "", patience + 100, patience / 2],
    ["a deletion", "DELETE", "", 3 * patience, 2 * patience],
    ["an update", "POST", ttl, patience + 100, patience / 2],
    ["an update", "POST", ttl, 2 * patience, 1.5 * patience],
  ])("%s by %s %s, slower than %i, after %i of which it is carried out", async (_, method, body, others, after) => {
    const clock = manualClock(start);
    const service = mock(createWorld({ clock }));
    const findings: string[] = [];
    const watching = watch({ soleWriter: true, onFinding: ({ id }) => findings.push(id) });
    const [due, done] = [signal(), signal()];
    const slow = async (request: HttpRequest): Promise<HttpResponse> => {
      if (!request.headers["x-slow"]) return service(request);
      await due.given;
      const response = await service(request);
      await done.given;
      return response;
    };
    let time = start;
    const passed: Exchange[] = [];
    const see = (exchange: Exchange): void => {
      passed.push(exchange);
      watching.see(exchange);
    };
    const ask = observed(slow, see, () => ++time, { patience, settled: watching.settled, missed: watching.see });
    const form = { "content-type": "application/x-www-form-urlencoded" };
    const send = (method: string, url: string, body = "", headers: Headers = form) =>
      ask({ method, url, headers, body });
    await send("POST", list, "UniqueName=a&CollectionTtl=3600");
    await send("POST", list, "UniqueName=b");
    const written = send(method, `${list}/a`, body, { ...form, "x-slow": "yes" });
    for (let count = 0; count < others; count++) {
      if (count === after) due.give();
      await send("GET", `${list}/${count % 2 ? "a" : "b"}`);
    }
    await send("GET", list);
    done.give();
    await written;
    await send("GET", `${list}/a`);
    expect(findings).toEqual([]);
    expect(recorded(passed)).toEqual([]);
    const report = watching.report(base, 0, 0);
    expect([report.summary.fail, report.summary.exchanges]).toEqual([0, others + 5]);
  });
});
