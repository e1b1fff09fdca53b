import { describe, expect, it } from "vitest";
import type { Exchange } from "../src/http/exchange.js";
import type { Row } from "../src/mock/store.js";
import { type ConformOptions, conform } from "./conform.js";
import { targetWith } from "./mutants/kill.js";
import { type Fault, inModel } from "./mutants/mutant.js";
import { variants } from "./variants/index.js";

const seed = Number(process.env.SEED ?? 1);
const explored = (fault?: Fault, sequences = 60, resources: ConformOptions["resources"] = [], from = seed) =>
  conform({ target: targetWith(fault), explore: { sequences, seed: from }, shrink: 2000, resources });

/** The requests, without what differs from run to run. */
function sent({ request }: Exchange): string {
  const steady = (text: string): string => text.replaceAll(/MP\w{32}|sync-maps-contract-\w+|PT\w+/g, "…");
  return `${request.method} ${steady(request.url)} ${steady(request.body ?? "")}`;
}

describe("random sequences", () => {
  it("accuse the sane mock of nothing, and leave nothing behind", async () => {
    const { report, drive } = await explored();
    expect(report.rules.flatMap(({ findings }) => findings)).toEqual([]);
    expect(report.summary.exchanges).toBeGreaterThan(600);
    expect(report.explored).toEqual({ sequences: 60, seed });
    expect(drive).toMatchObject({ stopped: undefined, leftBehind: 0, unsent: { foreign: 0, unbounded: 0 } });
  });

  it.each<[string, ConformOptions["resources"]]>([
    ["items", ["items"]],
    ["permissions", ["permissions"]],
    ["all of a Map's neighbours", ["all"]],
  ])("do the same where they are about %s as well", async (_, resources) => {
    const { report, drive } = await explored(undefined, 60, resources);
    expect(report.rules.flatMap(({ findings }) => findings)).toEqual([]);
    expect(report.summary.exchanges).toBeGreaterThan(600);
    expect(drive).toMatchObject({ stopped: undefined, leftBehind: 0, unsent: { foreign: 0, unbounded: 0 } });
  });

  it("accuse no implementation that is free to do as it does", async () => {
    for (const { by, freedom, readings } of variants.filter((_, index) => index % 5 === 3)) {
      const explore = { sequences: 20, seed };
      const { report } = await conform({ target: targetWith(freedom, readings), explore, resources: ["all"] });
      expect([by, report.rules.flatMap(({ findings }) => findings)]).toEqual([by, []]);
    }
  });

  it("ask nothing about neighbours where nobody asks about them", async () => {
    const asked: string[] = [];
    const onExchange = ({ request }: Exchange): void => void asked.push(request.url);
    await conform({ target: targetWith(), explore: { sequences: 20, seed }, onExchange });
    expect(asked.filter((url) => /Items|Permissions/.test(url))).toEqual([]);
    await conform({ target: targetWith(), explore: { sequences: 20, seed }, resources: ["items"], onExchange });
    expect(asked.filter((url) => /Items/.test(url)).length).toBeGreaterThan(200);
    expect(asked.filter((url) => /Permissions/.test(url))).toEqual([]);
  });

  it("are the same for the same seed, and others for another", async () => {
    const runs = await Promise.all(
      [3, 3, 4].map(async (each) => {
        const exchanges: string[] = [];
        const explore = { sequences: 5, seed: each };
        await conform({ target: targetWith(), explore, onExchange: (exchange) => exchanges.push(sent(exchange)) });
        return exchanges;
      }),
    );
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[2]).not.toEqual(runs[0]);
  });

  it.each<[string, string, number, Fault, ConformOptions["resources"]?]>([
    [
      "a Map that is lost with its third update",
      "name.addresses-the-map",
      5,
      inModel((sane) => {
        const updates = new Map<string, number>();
        return {
          update(row, change) {
            updates.set(row.sid, (updates.get(row.sid) ?? 0) + 1);
            const updated = sane.update(row, change);
            if (updates.get(row.sid) === 3 && row.name !== null && change.ttl === 3600) sane.remove(updated);
            return updated;
          },
        };
      }),
    ],
    [
      "a name that leads to the Map that had it before",
      "name.addresses-the-map",
      4,
      inModel((sane) => {
        const gone = new Map<string, ReturnType<typeof sane.find>>();
        return {
          remove(row) {
            if (row.name?.endsWith("😀")) gone.set(row.name, row);
            sane.remove(row);
          },
          find: (place, key) => gone.get(key) ?? sane.find(place, key),
          update: (row, change) => (gone.get(row.name ?? "")?.sid === row.sid ? row : sane.update(row, change)),
        };
      }),
    ],
    [
      "an item of a key of one character that loses its second update",
      "revision.rests",
      5,
      inModel((sane, { store }) => ({
        update(row, change) {
          const updated = sane.update(row, change);
          if (/^[k😀\uff5e]$/u.test(row.sid) && updated.revision === 2) store.put(row);
          return updated;
        },
      })),
      ["items"],
    ],
    [
      "a permission that comes back with what it granted before it was deleted",
      "permission.shows-what-was-set",
      4,
      inModel((sane) => {
        const gone = new Map<string, Row["inputs"]>();
        return {
          remove(row) {
            if (row.resource === "SyncMapPermission" && row.sid !== "alice")
              gone.set(`${row.parent} ${row.sid}`, row.inputs);
            sane.remove(row);
          },
          create(place, creation) {
            const { prefix } = creation;
            const before = typeof prefix === "object" ? gone.get(`${place.parent} ${prefix.key}`) : undefined;
            return sane.create(place, before ? { ...creation, inputs: before } : creation);
          },
        };
      }),
      ["permissions"],
    ],
  ])(
    "find what no scenario asks for: %s, shrunk to the fewest steps",
    async (_, rule, steps, fault, resources = []) => {
      const { report: alone } = await conform({ target: targetWith(fault), resources });
      expect(alone.summary.fail).toBe(0);
      const { report } = await explored(fault, 150, resources, 1);
      const found = report.rules.filter(({ outcome }) => outcome === "fail").map(({ id }) => id);
      expect(found).toContain(rule);
      const lengths = report.rules
        .filter(({ id }) => id === rule)
        .flatMap(({ findings }) =>
          findings.map(({ reproduction = [] }) => reproduction.filter((line) => line.includes("curl"))),
        )
        .map((lines) => lines.length);
      expect(Math.min(...lengths)).toBe(steps);
    },
  );
});
