import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { audit } from "../src/audit/audit.js";
import { createRedaction } from "../src/cli/redact.js";
import { type Exchange, unanswered } from "../src/http/exchange.js";
import { createRedactor } from "../src/recordings/redact.js";
import { fetched, list, sid } from "../src/testing/exchanges.js";
import { newFolder } from "../src/testing/folder.js";
import { asNdjson, recorded } from "../src/testing/session.js";
import { conform } from "./conform.js";
import { mutants } from "./mutants/index.js";
import { targetWith } from "./mutants/kill.js";
import type { Mutant } from "./mutants/mutant.js";
import { rules } from "./rules/index.js";
import { validate } from "./validate.js";

const recordings = resolve(import.meta.dirname, "../fixtures/recordings");
const scratch = newFolder();

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => /\.(har|ndjson|json|ya?ml|js|txt)$/.test(name) && !/findings|body\.json|one-answer/.test(name))
    .map((name) => join(folder, name));

/** The outcome of each rule and the places of its findings. */
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
    const clean = ["clean.har", "clean.ndjson"].map((name) => join(scratch, name));
    const redactions = clean.map((out) => createRedaction(out, new Map([[file, out]])));
    const before = await verdictsOn(file, (exchange) => {
      for (const { write } of redactions) write(exchange, file);
    });
    for (const { finish } of redactions) await finish();
    for (const { close } of redactions) close();
    for (const written of clean) {
      expect(await verdictsOn(written)).toEqual(before);
      expect(readFileSync(written, "utf8")).not.toMatch(/"(users|rooms)"|\/(users|rooms)"|c2VjcmV0/);
    }
  });
});

it("a request that was never answered is redacted, too, since it may have been carried out", async () => {
  const session = await recorded();
  const asked = session.find(({ request }) => request.method === "DELETE");
  const lost = session.map((each) => (each === asked ? { ...each, response: unanswered } : each));
  const [file, clean] = [join(scratch, "lost.ndjson"), join(scratch, "lost.har")];
  writeFileSync(file, asNdjson(lost));
  const { write, finish, close } = createRedaction(clean, new Map([[file, clean]]));
  const before = await verdictsOn(file, (exchange) => write(exchange, file));
  await finish();
  close();
  expect(readFileSync(clean, "utf8")).toMatch(/"method":"DELETE".*"status":0/);
  expect(await verdictsOn(clean)).toEqual(before);
});

describe("a redacted run about items, permissions and Services is judged the same", () => {
  const verdictsOn = (exchanges: readonly Exchange[]): readonly unknown[] => {
    const judge = audit(rules, { soleWriter: true });
    for (const exchange of exchanges) judge.see(exchange);
    return judge.finish().map(({ rule, outcome, examined, findings }) => ({
      id: rule.id,
      outcome,
      examined,
      at: findings.map(({ at }) => at),
    }));
  };
  const faulty = mutants.filter(({ with: beside }) => beside).filter((_, index) => index % 7 === 0);
  const misspelling = mutants.filter(({ by }) => by === "writes a URL that none may be written as");
  const all: readonly Pick<Mutant, "by" | "fault" | "with">[] = [
    { by: "makes no mistake", fault: {} },
    ...misspelling,
    ...faulty,
  ];

  it.each(all.map((mutant) => [mutant.by, mutant] as const))("of a server that %s", async (_, mutant) => {
    const exchanges: Exchange[] = [];
    const onExchange = (exchange: Exchange): void => void exchanges.push(exchange);
    await conform({ target: targetWith(mutant.fault), resources: mutant.with ?? ["all"], onExchange });
    const { redact, inOrder } = createRedactor();
    const lines = exchanges.flatMap((exchange) => JSON.stringify(redact(exchange)) ?? []);
    const text = lines.join("\n").replaceAll(/key-[a-p]{16}/g, "key"); // the random letters may contain a name by chance
    expect(text).not.toMatch(/alice|bob[ +%]|carol|dave|guarded|only text|sync-maps-contract|invalid\/hook/);
    const clean = lines.map((line): Exchange => JSON.parse(inOrder(line)));
    expect(verdictsOn(clean)).toEqual(verdictsOn(exchanges));
  });
});

describe("a redacted list of items is judged the same", () => {
  const keys = ["!", "-", ".", ".!", "..", "..a", "./", "apple", "default", "not-an-item-of-yours", "system", "zebra"];
  const [rising, falling] = [keys, keys.toReversed()];

  it.each([
    ["rising", "", rising, 0],
    ["falling", "?Order=desc", falling, 0],
    ["falling where it should rise", "", falling, keys.length - 1],
    ["rising where it should fall", "?Order=desc", rising, keys.length - 1],
  ] as const)("%s", (_, query, listed, breaches) => {
    const url = `${list}/${sid}/Items`;
    const items = listed.map((key) => ({ key, url: `${url}/${encodeURIComponent(key)}`, data: {} }));
    const raw = fetched({ url: `${url}${query}`, json: { items, meta: { key: "items", page: 0, page_size: 50 } } });
    const { redact, inOrder } = createRedactor();
    const clean: Exchange = JSON.parse(inOrder(JSON.stringify(redact(raw))));
    expect(JSON.stringify(clean)).not.toMatch(/apple|zebra|system|default/);
    const found = [raw, clean].map((exchange) => {
      const judge = audit(rules, { soleWriter: true });
      judge.see(exchange);
      return judge.finish().map(({ rule, outcome, examined, findings }) => ({
        id: rule.id,
        ...{ outcome, examined, at: findings.map(({ at }) => at) },
      }));
    });
    expect(found[1]).toEqual(found[0]);
    const order = found[1]?.find(({ id }) => id === (query === "" ? "item.keys-rise" : "item.keys-fall-if-asked"));
    expect(order?.at).toHaveLength(breaches);
  });
});
