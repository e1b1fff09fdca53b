/** Processes that are killed while they write: whatever they said was kept is there when the next one looks. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, it } from "vitest";

/** So many times in all; KILLS asks for more, as CI does. */
const kills = Number(process.env.KILLS ?? 20);
const directories = 2;
const keys = 40;

/**
 * Says what it finds; then counts up forty rows at once, removing one now and then, and says each step once it is kept. A
 * small log makes it compact all the time.
 */
const writer = `
import { writeSync } from "node:fs";
import { openStores } from ${JSON.stringify(new URL("../../../dist/src/mock/durable/stores.js", import.meta.url))};
const stores = openStores(process.argv[1], { compactAt: 20000 });
const store = stores.of("AC1");
const found = store.snapshot().rows.map(({ sid, revision }) => [sid, revision]);
writeSync(1, "found " + JSON.stringify({ found, notices: stores.notices.length }) + "\\n");
const base = { resource: "SyncMap", parent: "IS1", path: {}, account: "AC1", name: null, inputs: {}, constants: {},
  created: 0, updated: 0, expires: null };
async function count(sid) {
  const before = store.get("SyncMap", "IS1", sid);
  let step = before?.revision ?? Number(process.argv[2]);
  let order = before?.order ?? store.nextOrder();
  for (;;) {
    step += 1;
    const row = { ...base, sid, revision: step, order };
    store.put(row);
    await store.flushed();
    writeSync(1, sid + " " + step + "\\n");
    if (step % 7 !== 0) continue;
    store.remove(row);
    order = store.nextOrder();
    await store.flushed();
    writeSync(1, sid + " gone " + step + "\\n");
  }
}
for (let key = 0; key < ${keys}; key++) void count("MP" + key);
`;

interface Known {
  readonly step: number;
  readonly gone: boolean;
}

interface Life {
  readonly found: ReadonlyMap<string, number>;
  readonly said: number;
}

/** Starts a writer, kills it after it has said so many things, and notes in `known` what it said last of each row. */
function live(directory: string, enough: number, known: Map<string, Known>): Promise<Life> {
  const from = Math.max(0, ...[...known.values()].map(({ step }) => step));
  const child = spawn(process.execPath, ["--input-type=module", "-e", writer, directory, String(from)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    let found: Life["found"] | undefined;
    let said = 0;
    createInterface(child.stdout)
      .on("line", (line) => {
        if (line.startsWith("found ")) {
          found = new Map(JSON.parse(line.slice(6)).found);
          return;
        }
        const [, sid = "", gone, step] = /^(MP\d+) (gone )?(\d+)$/.exec(line) ?? [];
        if (step === undefined) return; // the pipe ended within a line, as the process did
        known.set(sid, { step: Number(step), gone: gone !== undefined });
        said += 1;
        if (said === enough) child.kill("SIGKILL");
      })
      .on("close", () => (found ? resolve({ found, said }) : reject(new Error("the writer never began"))));
  });
}

/** A row may be ahead of what was said of it, by the one step that was under way; it is never behind. */
function check(found: Life["found"], known: ReadonlyMap<string, Known>): readonly string[] {
  return [...known].flatMap(([sid, { step, gone }]) => {
    const kept = found.get(sid);
    const isRight = gone
      ? kept === undefined || kept === step + 1
      : kept === step || kept === step + 1 || (kept === undefined && step % 7 === 0);
    const mayBeGone = !gone && kept === undefined && (step + 1) % 7 === 0;
    return isRight || mayBeGone ? [] : [`${sid} was ${gone ? "gone at" : "kept at"} ${step}, and is found at ${kept}`];
  });
}

async function lifeAfterLife(directory: string, lives: number): Promise<{ lost: readonly string[]; said: number }> {
  const known = new Map<string, Known>();
  const lost: string[] = [];
  let all = 0;
  for (let life = 0; life < lives; life++) {
    const before = new Map(known);
    const { found, said } = await live(directory, 40 + ((life * 37) % 400), known);
    lost.push(...check(found, before));
    all += said;
  }
  return { lost, said: all };
}

it(`every write that was answered survives ${kills} kills under load`, { timeout: 300_000 }, async () => {
  const root = mkdtempSync(join(tmpdir(), "sync-maps-"));
  const lives = Array.from({ length: directories }, (_, index) => join(root, String(index)));
  const results = await Promise.all(lives.map((directory) => lifeAfterLife(directory, kills / directories)));
  rmSync(root, { recursive: true });
  expect(results.flatMap(({ lost }) => lost)).toEqual([]);
  expect(results.reduce((sum, { said }) => sum + said, 0)).toBeGreaterThan(40 * kills);
});
