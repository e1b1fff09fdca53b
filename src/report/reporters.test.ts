import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { clean, everything, stopped } from "../testing/report.js";
import { type ReporterName, reporters } from "./index.js";
import type { Report } from "./report.js";
import { plain } from "./style.js";

const root = resolve(import.meta.dirname, "../../fixtures");
const reports: Readonly<Record<string, Report>> = { everything, stopped, clean };
const names = Object.keys(reporters) as readonly ReporterName[]; // exactly the keys of `reporters`
const cases = names.flatMap((name) => Object.keys(reports).map((of) => [name, of] as const));

/** `UPDATE_GOLDEN=1 npx vitest run src/report` writes the golden files. */
function golden(file: string, text: string): void {
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, "utf8"));
}

function written(name: ReporterName, of: string): string {
  const report = reports[of];
  if (!report) throw new Error(`no report ${of}`);
  return reporters[name](report, plain);
}

/** The violations of a JSON schema by a document. */
function violations(schema: object, document: unknown): unknown {
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, logger: false, unicodeRegExp: false });
  formats.default(ajv);
  const validate = ajv.compile(schema);
  return validate(document) ? [] : validate.errors;
}

describe("the golden file contains the output of", () => {
  it.each(cases)("%s of %s", (name, of) => {
    golden(join(root, "reports", `${of}.${name}.txt`), written(name, of));
  });
});

describe.each(Object.keys(reports))("of the report %s", (of) => {
  it("JUnit XML conforms to Jenkins' schema", async () => {
    const schema = readFileSync(join(root, "schemas/junit.xsd"), "utf8");
    const { errors } = await validateXML({ xml: written("junit", of), schema });
    expect(errors).toEqual([]);
  });

  it("SARIF conforms to the schema of OASIS", () => {
    const file = createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
    const { id: _, $schema: __, ...schema } = JSON.parse(readFileSync(file, "utf8")); // in draft 4, $id is called id
    const log = JSON.parse(written("sarif", of));
    expect(violations(schema, log)).toEqual([]);
    expect(violations(schema, { ...log, version: "2.0.0" })).not.toEqual([]);
  });

  it("JSON conforms to its published schema", () => {
    const schema = JSON.parse(readFileSync(join(root, "schemas/report.schema.json"), "utf8"));
    expect(violations(schema, JSON.parse(written("json", of)))).toEqual([]);
  });

  it("TAP has as many numbered lines as its plan says, and YAML only below them", () => {
    const [version, plan, ...lines] = written("tap", of).trimEnd().split("\n");
    expect([version, plan]).toEqual(["TAP version 14", `1..${reports[of] ? reports[of].rules.length + 1 : 0}`]);
    const points = lines.filter((line) => !line.startsWith("  "));
    for (const [index, point] of points.entries()) {
      expect(point).toMatch(new RegExp(`^(not )?ok ${index + 1} - [^#]*((?<=\\\\)#[^#]*)*(# (SKIP|TODO) .+)?$`));
    }
    expect(points).toHaveLength(Number(plan?.slice(3)));
  });

  it("each GitHub annotation is one line, as the runner requires", () => {
    for (const line of written("github", of).trimEnd().split("\n")) {
      expect(line).toMatch(/^::(error|warning|notice) (\w+=[^,:]*,)*\w+=[^,:]*::.+$/);
    }
  });

  it("Markdown closes every fence and every collapsed section", () => {
    const text = written("markdown", of);
    const fences = text.split("\n").filter((line) => /^`{3,}(text)?$/.test(line));
    expect(fences.length % 2).toBe(0);
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
    const outside = text.replace(/^(`{3,})text\n[\s\S]*?^\1$/gm, "");
    expect(outside.replace(/<\/?(details|summary)>|<https:[^>]*>/g, "")).not.toMatch(/(?<!\\)<(?!!)/);
  });
});

describe("JUnit's schema", () => {
  it("rejects an unknown attribute", async () => {
    const schema = readFileSync(join(root, "schemas/junit.xsd"), "utf8");
    const xml = written("junit", "clean").replace("<testcase ", '<testcase colour="red" ');
    expect((await validateXML({ xml, schema })).valid).toBe(false);
  });
});
