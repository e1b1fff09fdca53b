/** The documented rates, where they are held. */

import request from "supertest";
import { describe, expect, it } from "vitest";
import { maps, startMock } from "../testing/mock.js";
import { manualClock } from "./clock.js";
import { inProcessMock } from "./in-process.js";

const times = async (count: number, ask: () => Promise<{ status: number }>): Promise<readonly number[]> => {
  const statuses: number[] = [];
  for (let done = 0; done < count; done++) statuses.push((await ask()).status);
  return statuses;
};

describe("the documented rates", () => {
  it("allow two hundred writes of a Map at once, then twenty a second, and say when to come again", async () => {
    const mock = await startMock({
      faults: { rateLimits: true },
      fixtures: { maps: [{ unique_name: "a" }, { unique_name: "b" }] },
    });
    const write = (name: string) => async () => {
      const headers = { "content-type": "application/x-www-form-urlencoded" };
      return mock.handler({ method: "POST", url: `http://here${maps}/${name}`, headers, body: "Ttl=5000" });
    };
    expect(new Set(await times(200, write("a")))).toEqual(new Set([200]));
    const refused = await write("a")();
    expect(refused).toMatchObject({ status: 429, headers: { "retry-after": "1" } });
    expect(JSON.parse(refused.body ?? "")).toMatchObject({ code: 54009, status: 429 });
    expect((await write("b")()).status).toBe(200);
    expect((await request(mock.url).get(`${maps}/a`)).status).toBe(200);
    mock.advance(1);
    expect(await times(21, write("a"))).toEqual([...new Array<number>(20).fill(200), 429]);
  });

  it("count creations and deletions for their Service", async () => {
    const mock = await startMock({ faults: { rateLimits: true } });
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const create = async () => mock.handler({ method: "POST", url: `http://here${maps}`, headers, body: "" });
    expect(await times(201, create)).toEqual([...new Array<number>(200).fill(201), 429]);
  });
});

it("a reset leaves nothing of the rates behind", async () => {
  const mock = inProcessMock({ faults: { rateLimits: true }, clock: manualClock(0) });
  const create = () => mock.handler({ method: "POST", url: `http://here${maps}`, headers: {}, body: "" });
  const statuses = async (): Promise<ReadonlySet<number>> =>
    new Set((await Promise.all(Array.from({ length: 201 }, create))).map(({ status }) => status));
  expect(await statuses()).toContain(429);
  mock.reset();
  expect((await create()).status).toBe(201);
});

describe("the documented rates of what is around Maps", () => {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const limited = async () => {
    const fixtures = {
      maps: ["a", "b"].map((unique_name) => ({
        unique_name,
        items: [
          { key: "k", data: 0 },
          { key: "l", data: 0 },
        ],
      })),
    };
    const mock = await startMock({ faults: { rateLimits: true }, fixtures });
    return (method: string, path: string, body = "") =>
      async () =>
        mock.handler({ method, url: `http://here${path}`, headers, body });
  };
  const statusOf = async (ask: () => Promise<{ readonly status: number }>): Promise<number> => (await ask()).status;

  it("count what is done with items for their Map", async () => {
    const ask = await limited();
    expect(new Set(await times(100, ask("POST", `${maps}/a/Items/k`, "Data=1")))).toEqual(new Set([200]));
    expect(new Set(await times(100, ask("POST", `${maps}/a/Items/l`, "Data=1")))).toEqual(new Set([200]));
    expect(await statusOf(ask("POST", `${maps}/a`, "Ttl=60"))).toBe(429);
    expect(await statusOf(ask("DELETE", `${maps}/a/Items/k`))).toBe(429);
    expect(await statusOf(ask("POST", `${maps}/a/Items`, "Key=m&Data=1"))).toBe(429);
    expect(await statusOf(ask("GET", `${maps}/a/Items`))).toBe(200);
    expect(await statusOf(ask("POST", `${maps}/b/Items/k`, "Data=1"))).toBe(200);
  });

  it("let four times as much be done with a permission", async () => {
    const ask = await limited();
    const form = "Read=true&Write=true&Manage=true";
    expect(new Set(await times(800, ask("POST", `${maps}/a/Permissions/ada`, form)))).toEqual(new Set([200]));
    expect(await statusOf(ask("GET", `${maps}/a/Permissions/ada`))).toBe(429);
    expect(await statusOf(ask("POST", `${maps}/a/Permissions/bob`, form))).toBe(200);
    expect(await statusOf(ask("POST", `${maps}/a`, "Ttl=60"))).toBe(200);
  });

  it("count what becomes of Services together", async () => {
    const ask = await limited();
    expect(await times(201, ask("POST", "/v1/Services"))).toEqual([...new Array<number>(200).fill(201), 429]);
    expect(await statusOf(ask("DELETE", "/v1/Services/default"))).toBe(429);
    expect(await statusOf(ask("GET", "/v1/Services/default"))).toBe(200);
    expect(await statusOf(ask("GET", "/v1/Services"))).toBe(200);
  });
});
