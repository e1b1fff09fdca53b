import { describe, expect, it } from "vitest";
import { audit } from "../src/audit/audit.js";
import type { Exchange, HttpRequest, HttpResponse } from "../src/http/exchange.js";
import { observed } from "../src/http/handler.js";
import { manualClock } from "../src/mock/clock.js";
import { mock } from "../src/mock/mock.js";
import { createWorld } from "../src/mock/world.js";
import { maps, start } from "../src/testing/mock.js";
import { rules } from "./rules/index.js";
import { patience, watch } from "./watch.js";

const base = "https://sync.example.com";
const list = base + maps;

/** What is found in a recording of them. */
function recorded(exchanges: readonly Exchange[]): readonly unknown[] {
  const judge = audit(rules, { soleWriter: true, lookahead: 4096 });
  for (const exchange of exchanges) judge.see(exchange);
  return judge.finish().flatMap(({ findings }) => findings);
}

describe("a write whose answer is slower than many others", () => {
  it.each([patience - 10, patience + 10, 3 * patience])(
    "of %i is no breach of theirs, nor they of its own",
    async (others) => {
      const clock = manualClock(start);
      const service = mock(createWorld({ clock }));
      const findings: string[] = [];
      const watching = watch({ soleWriter: true, onFinding: ({ id }) => findings.push(id) });
      let finish = (): void => {};
      const slow = async (request: HttpRequest): Promise<HttpResponse> => {
        const response = await service(request);
        if (request.method === "DELETE") await new Promise<void>((resolve) => (finish = resolve));
        return response;
      };
      let time = start;
      const passed: Exchange[] = [];
      const see = (exchange: Exchange): void => {
        passed.push(exchange);
        watching.see(exchange);
      };
      const ask = observed(slow, see, () => ++time, {
        patience,
        settled: watching.settled,
        missed: watching.see,
      });
      const send = (method: string, url: string, body = "") =>
        ask({ method, url, headers: { "content-type": "application/x-www-form-urlencoded" }, body });
      await send("POST", list, "UniqueName=a");
      await send("POST", list, "UniqueName=b");
      const deleted = send("DELETE", `${list}/a`);
      for (let count = 0; count < others; count++) await send("GET", `${list}/${count % 2 ? "a" : "b"}`);
      await send("GET", list);
      finish();
      await deleted;
      await send("GET", `${list}/a`);
      expect(findings).toEqual([]);
      expect(recorded(passed)).toEqual([]);
      const report = watching.report(base, 0, 0);
      expect([report.summary.fail, report.summary.exchanges]).toEqual([0, others + 5]);
    },
  );
});
