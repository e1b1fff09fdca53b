import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { audit } from "../src/audit/audit.js";
import type { Exchange } from "../src/http/exchange.js";
import { sync } from "../src/testing/command.js";
import { newFolder } from "../src/testing/folder.js";
import { orderlyNeighbours, overlappingNeighbours } from "../src/testing/random-neighbours.js";
import { orderly, overlapping } from "../src/testing/random-session.js";
import { asNdjson, recorded } from "../src/testing/session.js";
import { conform } from "./conform.js";
import { mutants } from "./mutants/index.js";
import { targetWith } from "./mutants/kill.js";
import { rules } from "./rules/index.js";
import { validate } from "./validate.js";

/** The rules that are broken in a recording of these exchanges. */
function broken(exchanges: readonly Exchange[]): readonly string[] {
  const judge = audit(rules, { soleWriter: false, lookahead: 1000 });
  for (const exchange of exchanges) judge.see(exchange);
  return judge
    .finish()
    .filter(({ outcome }) => outcome === "fail" || outcome === "error")
    .map(({ rule }) => rule.id);
}

/** Removes each exchange with a probability of 0.3. */
function left(exchanges: readonly Exchange[], random: () => number): readonly Exchange[] {
  return exchanges.filter(() => random() >= 0.3);
}

/** The same random numbers in each run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

describe("recordings that miss three tenths of what was said", () => {
  it("accuse no conforming service, in a thousand sessions", () => {
    fc.assert(
      fc.property(
        fc.oneof(overlapping, orderly, overlappingNeighbours, orderlyNeighbours),
        fc.nat(),
        (exchanges, seed) => {
          expect(broken(left(exchanges, randomFrom(seed)))).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("still convict most faulty ones", async () => {
    const random = randomFrom(7);
    let whole = 0;
    let still = 0;
    for (const { fault, with: resources = [] } of mutants.filter((_, index) => index % 12 === 0)) {
      const exchanges: Exchange[] = [];
      await conform({ target: targetWith(fault), resources, onExchange: (exchange) => exchanges.push(exchange) });
      if (broken(exchanges).length === 0) continue; // what only a sole writer could know
      for (let time = 0; time < 4; time++) {
        whole += 1;
        if (broken(left(exchanges, random)).length > 0) still += 1;
      }
    }
    expect(whole).toBeGreaterThan(60);
    expect(still / whole).toBeGreaterThan(0.8);
  });
});

describe("a recording with more Maps than are remembered", () => {
  it("accuses nobody for what was forgotten, and still knows what is new", async () => {
    const session = await recorded();
    const day = 86_400_000;
    const others = Array.from({ length: 20_000 }, (_, index): Exchange => {
      const sid = `MP${String(index).padStart(32, "0")}`.replace(/^MP0/, "MPf");
      const [creation] = session;
      if (!creation) throw new Error("the session is empty");
      const body =
        creation.response.body?.replaceAll(/MP[0-9a-f]{32}/g, sid).replace('"users"', `"user ${index}"`) ?? "";
      return {
        request: { ...creation.request, body: `UniqueName=user+${index}&Ttl=600&CollectionTtl=3600` },
        response: { ...creation.response, body },
        startedAt: (creation.startedAt ?? 0) + 60_000 + index,
        durationMs: 0,
      };
    });
    const again = session.map((exchange) => ({ ...exchange, startedAt: (exchange.startedAt ?? 0) + day }));
    // told again a day later, with the same SIDs, it could only be a fault while the first time is remembered
    expect(broken([...session, ...again])).toContain("sid.map-is-never-reused");
    expect(broken([...session, ...others, ...again])).not.toContain("sid.map-is-never-reused");
    expect(broken([...session, ...others, ...session.slice(3)])).toEqual([]);
  });
});

/** A report but for what depends on the time and on where the threads share the file: how much evidence is counted again. */
const essence = (report: unknown): unknown =>
  JSON.parse(
    JSON.stringify(report, (name, value) => (name === "durationMs" || name === "examined" ? undefined : value)),
  );

/** Somebody else's, and long: what makes a recording large enough for two is seldom of Maps. */
const elsewhere: Exchange = {
  request: { method: "GET", url: "https://www.example.com/app.js", headers: {}, body: "" },
  response: { status: 200, headers: {}, body: "lorem ipsum ".repeat(20_000) },
  startedAt: null,
  durationMs: 1,
};

describe("two threads", () => {
  const folder = newFolder();

  it("find what one does, in the same places and the same order", async () => {
    const sessions = [];
    const faults = mutants.filter(({ by }) =>
      [
        "lets Ttl win",
        "begins a page with the last Map of the one before",
        "answers a deletion and deletes nothing",
      ].includes(by),
    );
    for (let time = 0; time < 160; time++) {
      const exchanges = await recorded(faults[time % (faults.length + 1)]?.fault);
      const shifted = exchanges.map((each) => ({ ...each, startedAt: (each.startedAt ?? 0) + time * 30_000 }));
      sessions.push(`${time % 40 === 7 ? "null\n" : ""}${asNdjson([...shifted, elsewhere])}`);
    }
    const text = sessions.join("").repeat(2);
    const file = join(folder, "large.ndjson");
    writeFileSync(file, text);
    const one = await validate([file]);
    const { stdout, stderr } = await sync(["validate", file, "--threads", "2", "--reporter", "json"]);
    expect(stderr).not.toContain("Usage");
    const two = JSON.parse(stdout);
    expect(essence(two)).toEqual(essence(one.report));
    expect(two.summary.fail).toBeGreaterThan(2);
    expect(two.recorded.unreadable).toBe(8);
  });
});
