import { describe, expect, it } from "vitest";
import type { Exchange, Headers, HttpRequest } from "../http/exchange.js";
import { TargetError } from "../http/target-error.js";
import { exchange } from "../testing/exchanges.js";
import { quickTime } from "../testing/quick-time.js";
import { type Ask, paced } from "./pacing.js";
import { patient } from "./retrying.js";

const asking = (method: string): HttpRequest => exchange({ method }).request;

interface Line {
  readonly ask: Ask;
  readonly waits: readonly number[];
  asked(): number;
}

/** A target that does these things in turn: answers with a status, or breaks the connection. */
function target(turns: readonly (number | "break")[], headers: Headers = {}): Line {
  const time = quickTime();
  let asked = 0;
  const answer: Ask = async (request): Promise<Exchange> => {
    const turn = turns[asked++] ?? 200;
    if (turn === "break") throw new TargetError("closed the connection");
    const { response } = exchange({});
    return { request, response: { ...response, status: turn, headers }, startedAt: 0, durationMs: 0 };
  };
  const ask = patient(paced(answer, { concurrency: 1 }, time), { time });
  return { ask, waits: time.waits, asked: () => asked };
}

/** The statuses of the answers to these requests, sent one after the other. */
async function statuses(line: Line, ...methods: readonly string[]): Promise<readonly number[]> {
  const found: number[] = [];
  for (const method of methods) found.push((await line.ask(asking(method))).response.status);
  return found;
}

describe("a request is repeated", () => {
  it.each(["GET", "POST", "DELETE"])("if %s was refused with 429, since it was not carried out", async (method) => {
    const line = target([429, 429], { "retry-after": "2" });
    expect(await statuses(line, method)).toEqual([200]);
    expect(line.waits).toEqual([2000, 2000]);
  });

  it.each<number | "break">([502, 503, 504, "break"])("if GET met %s", async (turn) => {
    const line = target([200, turn, turn]);
    expect(await statuses(line, "GET", "GET")).toEqual([200, 200]);
    expect(line.asked()).toBe(4);
  });

  it("at most three times, after which the last answer counts", async () => {
    const line = target([503, 503, 503, 503, 503]);
    expect(await statuses(line, "GET")).toEqual([503]);
    expect(line.asked()).toBe(4);
  });
});

describe("a request is not repeated", () => {
  it.each<[string, number]>([
    ["POST", 502],
    ["POST", 503],
    ["DELETE", 504],
    ["GET", 500],
    ["GET", 404],
  ])("if %s was answered with %d", async (method, status) => {
    const line = target([200, status]);
    expect(await statuses(line, "GET", method)).toEqual([200, status]);
    expect(line.asked()).toBe(2);
  });

  it.each(["POST", "DELETE"])("if the connection broke during %s, which may have been carried out", async (method) => {
    const line = target([200, "break"]);
    await statuses(line, "GET");
    await expect(line.ask(asking(method))).rejects.toThrow("closed the connection");
    expect(line.asked()).toBe(2);
  });

  it("if the target has not answered at all", async () => {
    const line = target(["break"]);
    await expect(line.ask(asking("GET"))).rejects.toThrow("closed the connection");
    expect(line.asked()).toBe(1);
  });
});

describe("a run stops", () => {
  it("if the target refuses a request four times for coming too fast", async () => {
    const line = target([429, 429, 429, 429, 429]);
    await expect(line.ask(asking("GET"))).rejects.toThrow(
      "https://sync.example.com refused a request 4 times for coming too fast (429); lower the rate",
    );
  });

  it("if the target asks to wait for more than a minute", async () => {
    const line = target([429], { "retry-after": "3600" });
    await expect(line.ask(asking("GET"))).rejects.toThrow(
      "https://sync.example.com asks to be left alone for 3600 s (429); try again later",
    );
    expect(line.asked()).toBe(1);
  });
});
