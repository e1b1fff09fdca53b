import { execFile } from "node:child_process";
import { describe, expect, it } from "vitest";
import { audit } from "../src/audit/audit.js";
import { drive } from "../src/drive/drive.js";
import { type Event, needs, type Program } from "../src/drive/program.js";
import { serve } from "../src/testing/serve.js";
import { conform } from "./conform.js";
import { mutants } from "./mutants/index.js";
import { targetWith } from "./mutants/kill.js";
import type { Mutant } from "./mutants/mutant.js";
import { type Found, reproduce, showsAgain } from "./reproduce.js";
import { rules } from "./rules/index.js";
import { scenarios } from "./scenarios/index.js";

/** The first mutant of each rule. */
const one = rules.map(({ id }) => [id, mutants.find(({ breaks }) => breaks === id)] as const);

describe("the first breach of each rule is shown again by the program that is left of the whole run", () => {
  it.each(one)("%s, in which no step can be left out", async (id, mutant) => {
    const target = targetWith(mutant?.fault);
    const resources = mutant?.with ?? [];
    const events: Event[] = [];
    const found: Found[] = [];
    const onFinding: Parameters<typeof audit>[1]["onFinding"] = (rule, finding, exchange) => {
      if (rule.id === id && found.length === 0) found.push({ rule, finding, exchange });
    };
    const judge = audit(rules, { soleWriter: true, onFinding });
    await drive(target, scenarios, {
      run: "test",
      resources,
      onWait: (waited) => events.push({ waited }),
      see(exchange) {
        events.push({ exchange });
        judge.see(exchange);
      },
    });
    const [first] = found;
    if (!first) throw new Error(`${id} found nothing`);
    const programs = await reproduce(events, found, target, { requests: 2000, resources });
    const program = programs.get(first.finding) ?? [];

    const again = (steps: Program) => showsAgain(steps, first.rule, targetWith(mutant?.fault), { resources });
    expect(await again(program)).toBe(true);
    for (const { id: removed } of program.slice(0, -1)) {
      const shorter = program.filter((step) => step.id !== removed);
      const stillMakesSense = shorter.every((step) => !needs(step).includes(removed));
      expect(stillMakesSense && (await again(shorter))).toBe(false);
    }
  });
});

describe("the commands, in a shell", () => {
  const shell = (commands: readonly string[]): Promise<string> =>
    new Promise((resolve, reject) => {
      const env = { PATH: process.env.PATH, TWILIO_ACCOUNT_SID: `AC${"a".repeat(32)}`, TWILIO_AUTH_TOKEN: "s3cr3t" };
      execFile("bash", ["-c", commands.join("\n")], { env }, (error, stdout) =>
        error ? reject(error) : resolve(stdout),
      );
    });

  const chosen: readonly (readonly [string, RegExp])[] = [
    ["lets Ttl win on update", /"date_expires":"2026-01-01T00:1[01]:/],
    ["answers a deletion and deletes nothing", /^HTTP\/1.1 200 OK/m],
    ["begins a page with the last Map of the one before", /"page":1/],
    ["leads back to the first page from all others", /"page":2/],
    ["does not decode names in URLs", /^HTTP\/1.1 404 Not Found/m],
    ["keeps the name of a deleted Map taken", /^HTTP\/1.1 409 Conflict/m],
    ["takes names of any length", /"unique_name":"sync-maps-contract-[^"]{301}"/], // of the 321 it keeps 320
    ["breaks over a long body", /^HTTP\/1.1 501 Not Implemented/m],
    ["breaks over JSON", /^HTTP\/1.1 500 Internal Server Error/m],
  ];

  it.each(chosen)("end with the answer that breaches: %s", async (by, breach) => {
    const mutant = mutants.find((each) => each.by === by) as Mutant;
    const { handler, ...target } = targetWith(mutant.fault);
    const { url } = await serve(handler, { maxBodyBytes: 1 << 20 });
    const { report } = await conform({
      target: { ...target, url, handler: (request) => handler(request) },
      shrink: 2000,
    });
    const found = report.rules.find(({ id }) => id === mutant.breaks)?.findings[0];
    const commands = found?.reproduction ?? [];
    expect(commands.join("\n")).not.toContain("s3cr3t");
    const printed = await shell(commands);
    expect(printed.slice(printed.lastIndexOf("HTTP/1.1"))).toMatch(breach);
  });
});
