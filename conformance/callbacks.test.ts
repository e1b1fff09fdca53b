/** Errors of callbacks during judging: they are not lost, and do not end the process. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { newFolder } from "../src/testing/folder.js";
import { ask, faulty, jsonOf, list, startProxy } from "../src/testing/proxied.js";
import { serve } from "../src/testing/serve.js";
import { type ConformOptions, conform } from "./conform.js";
import { mutants } from "./mutants/index.js";
import { targetWith } from "./mutants/kill.js";
import type { ProxyOptions } from "./proxy.js";
import { type ValidateOptions, validate } from "./validate.js";

const throws = (): never => {
  throw new Error("cannot listen");
};
const rejects = async (): Promise<void> => throws();

/** A callback of every kind that fails. */
const failing: [string, Pick<ValidateOptions & ProxyOptions, "onExchange" | "onFinding">][] = [
  ["onExchange that throws", { onExchange: throws }],
  ["onExchange that rejects", { onExchange: rejects }],
  ["onFinding that throws", { onFinding: throws }],
  ["onFinding that rejects", { onFinding: rejects }],
];

describe("a run is stopped by", () => {
  const target = () => targetWith(mutants.find(({ by }) => by === "lets Ttl win")?.fault);

  it.each<[string, Partial<ConformOptions>]>([
    ["onScenario that throws", { onScenario: throws }],
    ["onScenario that rejects", { onScenario: rejects }],
    ...failing,
    ["onFinding that throws where several are asked at once", { onFinding: throws, concurrency: 4 }],
  ])("%s", async (_, callbacks) => {
    const { report, drive } = await conform({ target: target(), only: ["ttl"], ...callbacks });
    expect(report).toMatchObject({ stopped: "cannot listen", summary: { error: 0 } });
    expect(drive.leftBehind).toBe(0);
  });

  it("an error about a deletion, which does not keep the others from being made", async () => {
    let deletions = 0;
    const onExchange = ({ request }: { readonly request: { readonly method: string } }): void => {
      if (request.method !== "DELETE") return;
      deletions += 1;
      throws();
    };
    const { report, drive } = await conform({ target: targetWith(), onExchange });
    expect([report.stopped, drive.leftBehind]).toEqual(["cannot listen", 0]);
    expect(deletions).toBeGreaterThan(2);
  });
});

describe("recordings are not judged on where there is", () => {
  const folder = newFolder();

  it.each(failing)("%s", async (_, callbacks) => {
    const file = join(folder, "recording.ndjson");
    const handler = faulty("lets Ttl win");
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const request = { method: "POST", url: `http://here${list}`, headers, body: "Ttl=60&CollectionTtl=3600" };
    const exchange = { request, response: await handler(request), startedAt: Date.now(), durationMs: 1 };
    writeFileSync(file, `${JSON.stringify(exchange)}\n`);
    expect((await validate([file])).report.summary.fail).toBe(1);
    await expect(validate([file], callbacks)).rejects.toThrow("cannot listen");
  });
});

describe("a proxy", () => {
  /** The status and message of an answer that breaks a rule, and the other errors that were reported. */
  async function askedThrough(options: ProxyOptions) {
    const { url } = await serve(faulty("lets Ttl win"));
    const proxy = await startProxy(url, options);
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const answer = await ask(proxy.url + list, { method: "POST", headers }, "Ttl=60&CollectionTtl=3600");
    return { status: answer.status, message: jsonOf(answer).message, report: await proxy.close() };
  }

  it.each(failing)("answers 502 for the error of %s while the answer waits", async (_, callbacks) => {
    const troubles: string[] = [];
    const onTrouble = ({ message }: Error): void => void troubles.push(message);
    const { status, message } = await askedThrough({ ...callbacks, fail: true, onTrouble });
    expect([status, message, troubles]).toEqual([502, "sync-maps proxy: cannot listen", ["cannot listen"]]);
  });

  it.each([
    ["throws", throws],
    ["rejects", rejects],
  ])("breaks off an answer that is passing where onExchange %s", async (_, onExchange) => {
    const troubles: string[] = [];
    const onTrouble = ({ message }: Error): void => void troubles.push(message);
    await expect(askedThrough({ onExchange, onTrouble })).rejects.toThrow("socket hang up");
    expect(troubles).toEqual(["an answer to POST broke off: cannot listen"]);
  });

  it.each([
    ["throws", throws],
    ["rejects", rejects],
  ])("tells onTrouble what onFinding %s of an answer that has passed", async (_, onFinding) => {
    const troubles: string[] = [];
    const onTrouble = ({ message }: Error): void => void troubles.push(message);
    const { status, report } = await askedThrough({ onFinding, onTrouble });
    expect([status, troubles]).toEqual([201, ["cannot listen"]]);
    expect(report.summary).toMatchObject({ fail: 1, error: 0 });
  });

  it("or tells the console", async () => {
    const spy = vi.spyOn(console, "error").mockImplementation(() => undefined);
    onTestFinished(() => spy.mockRestore());
    await askedThrough({ onFinding: throws });
    expect(spy.mock.calls).toEqual([
      ["sync-maps: what was told of a finding failed:", expect.objectContaining({ message: "cannot listen" })],
    ]);
  });
});
