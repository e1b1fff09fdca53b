import { describe, expect, it } from "vitest";
import { BudgetSpent } from "../src/drive/drive.js";
import type { Exchange } from "../src/http/exchange.js";
import { checks } from "./checks.js";
import { conform } from "./conform.js";
import { targetWith } from "./mutants/kill.js";
import { rules } from "./rules/index.js";
import { UnknownRule } from "./select.js";

const neighbours = ["/Items", "/Permissions"];

/** The requests of a run, and the contents of its report. */
async function asked(options: Omit<Parameters<typeof conform>[0], "target"> = {}) {
  const exchanges: Exchange[] = [];
  const { report, drive } = await conform({
    ...options,
    target: targetWith(),
    onExchange: (exchange) => exchanges.push(exchange),
  });
  const paths = exchanges.map(({ request }) => new URL(request.url).pathname);
  return { report, drive, exchanges, paths, ids: report.rules.map(({ id }) => id) };
}

describe("a run asks about Maps alone", () => {
  it("unless it is told otherwise, and judges no rule that is only about something else", async () => {
    const { paths, ids, report } = await asked();
    expect(paths.filter((path) => neighbours.some((each) => path.includes(each)))).toEqual([]);
    expect(paths).not.toContain("/v1/Services");
    expect(ids.filter((id) => /^(item|permission)\./.test(id))).toEqual([]);
    expect(ids.filter((id) => id.startsWith("service."))).toEqual([
      "service.keeps-its-maps",
      "service.names-are-its-own",
    ]);
    expect(report.partial).toBe(false);
  });

  it.each([
    ["items", "/Items", "item"],
    ["permissions", "/Permissions", "permission"],
    ["services", "/v1/Services", "service"],
  ] as const)("or about %s as well", async (resource, part, family) => {
    const { paths, ids, report, drive } = await asked({ resources: [resource] });
    expect(paths.some((path) => path.includes(part))).toBe(true);
    expect(ids.filter((id) => id.startsWith(`${family}.`))).toEqual(
      rules.filter((rule) => rule.family === family).map(({ id }) => id),
    );
    expect(report.rules.filter(({ outcome }) => outcome !== "pass").map(({ id }) => id)).toEqual([]);
    expect(drive.leftBehind).toBe(0);
  });

  it("and changes nothing where it may only read", async () => {
    const { exchanges, report } = await asked({ resources: ["all"], readOnly: true });
    expect(exchanges.filter(({ request }) => request.method !== "GET")).toEqual([]);
    expect(report.rules.filter(({ outcome }) => outcome === "fail")).toEqual([]);
    expect(report.rules.find(({ id }) => id === "problem.unknown-map-is-404")?.outcome).toBe("pass");
  });

  it("and takes away what it made where its budget is spent", async () => {
    const { drive, exchanges } = await asked({ resources: ["services"], budget: 150 });
    expect(drive.stopped).toBeInstanceOf(BudgetSpent);
    expect(drive.leftBehind).toBe(0);
    const services = exchanges.filter(
      ({ request }) => request.method === "POST" && request.url.endsWith("/v1/Services"),
    );
    const deleted = exchanges.filter(
      ({ request }) => request.method === "DELETE" && /\/v1\/Services\/IS\w+$/.test(request.url),
    );
    expect(deleted.length).toBeGreaterThanOrEqual(services.length);
  });

  it("and makes no Map without a deadline where it may not", async () => {
    const { report, drive, exchanges } = await asked({ resources: ["all"], bounded: true });
    expect(report.rules.filter(({ outcome }) => outcome === "fail")).toEqual([]);
    expect(drive.leftBehind).toBe(0);
    const made = exchanges.filter(({ request, response }) => request.url.endsWith("/Maps") && response.status === 201);
    expect(made.filter(({ response }) => response.body?.includes('"date_expires":null'))).toEqual([]);
  });
});

describe("rules of what is not asked about", () => {
  it("cannot be asked for by name", () => {
    const options = { target: "http://127.0.0.1:1", service: targetWith().service };
    expect(() => checks({ ...options, only: ["item"] })).toThrow(UnknownRule);
    expect(() => checks({ ...options, only: ["item"] })).toThrow(
      "item is about what is not asked for; resources can name it",
    );
    expect(checks({ ...options, only: ["item"], resources: ["items"] }).length).toBeGreaterThan(20);
  });

  it("nor can what is no resource", () => {
    const options = { target: "http://127.0.0.1:1", service: targetWith().service };
    const resources = ["documents" as never];
    expect(() => checks({ ...options, resources })).toThrow(
      "there is no resource documents; there are items, permissions",
    );
  });
});
