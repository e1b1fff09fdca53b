/** Two clients that write one item at the same time, each what it read with one added, under If-Match: a counter that misses nothing. */
import http from "node:http";
import { describe, expect, it } from "vitest";
import { maps, startMock } from "../testing/mock.js";

const item = `${maps}/n/Items/counter`;
const fixtures = { maps: [{ unique_name: "n", items: [{ key: "counter", data: 0 }] }] };
const each = 5_000;

interface Answer {
  readonly status: number;
  readonly code: unknown;
  readonly data: number;
  readonly revision: string;
}

/** A client with a connection of its own, on which one request follows the other. */
function client(base: string): { ask(form?: string, condition?: string): Promise<Answer>; close(): void } {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  return {
    ask: (form, condition) =>
      new Promise((resolve, reject) => {
        const headers = {
          ...(form === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
          ...(condition === undefined ? {} : { "if-match": condition }),
        };
        const asked = http.request(base + item, { agent, method: form === undefined ? "GET" : "POST", headers });
        asked.on("error", reject).on("response", (answer) => {
          let text = "";
          answer.setEncoding("utf8").on("data", (chunk: string) => {
            text += chunk;
          });
          answer.on("end", () => resolve({ code: undefined, ...JSON.parse(text), status: answer.statusCode ?? 0 }));
        });
        asked.end(form);
      }),
    close: () => agent.destroy(),
  };
}

describe("ten thousand updates of one item by two clients at once, under If-Match", () => {
  it("lose nothing, and whoever was too late gets 412", { timeout: 60_000 }, async () => {
    const mock = await startMock({ fixtures, journal: 0 });
    const won: number[] = [];
    const lost = new Set<unknown>();

    const count = async (): Promise<{ readonly wins: number; readonly losses: number }> => {
      const { ask, close } = client(mock.url);
      let [wins, losses] = [0, 0];
      let seen = await ask();
      while (wins < each) {
        const answer = await ask(`Data=${seen.data + 1}`, seen.revision);
        if (answer.status === 200) {
          wins += 1;
          won.push(answer.data);
          seen = answer;
        } else {
          losses += 1;
          lost.add(`${answer.status} ${answer.code}`);
          seen = await ask();
        }
      }
      close();
      return { wins, losses };
    };

    const [one, other] = await Promise.all([count(), count()]);
    const reader = client(mock.url);
    const last = await reader.ask();
    reader.close();
    expect([last.data, last.revision]).toEqual([2 * each, (2 * each).toString(16)]);
    // Each number was written once, so that no update was overwritten by one that had not seen it.
    expect(won.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 2 * each }, (_, index) => index + 1));
    expect([...lost]).toEqual(["412 54205"]);
    expect(one.losses + other.losses).toBeGreaterThan(0);
    const map = await fetch(`${mock.url}${maps}/n`);
    expect(await map.json()).toMatchObject({ revision: (2 * each).toString(16) });
  });
});
