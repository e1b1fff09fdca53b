import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Exchange } from "../src/http/exchange.js";
import { createRedactor } from "../src/recordings/redact.js";
import { validate } from "./validate.js";

const recordings = resolve(import.meta.dirname, "../fixtures/recordings");
const scratch = mkdtempSync(join(tmpdir(), "sync-maps-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => /\.(har|ndjson|json|ya?ml|js|txt)$/.test(name) && !/findings|body\.json|one-answer/.test(name))
    .map((name) => join(folder, name));

/** What each rule said, and where in the answers. */
async function verdictsOn(file: string, onExchange?: (exchange: Exchange) => void): Promise<unknown> {
  const { report } = await validate([file], { soleWriter: true, ...(onExchange ? { onExchange } : {}) });
  return report.rules.map(({ id, outcome, examined, findings }) => ({
    id,
    outcome,
    examined,
    at: findings.map(({ at }) => at),
  }));
}

describe("a redacted recording is judged the same", () => {
  it.each([...filesIn(recordings), ...filesIn(join(recordings, "tools"))])("%s", async (file) => {
    const redact = createRedactor();
    const lines: string[] = [];
    const before = await verdictsOn(file, (exchange) => {
      const redacted = redact(exchange);
      if (redacted) lines.push(JSON.stringify(redacted));
    });
    const clean = join(scratch, "clean.ndjson");
    writeFileSync(clean, lines.join("\n"));
    expect(await verdictsOn(clean)).toEqual(before);
    expect(lines.join("\n")).not.toMatch(/"(users|rooms)"|\/(users|rooms)"|c2VjcmV0/);
  });
});
