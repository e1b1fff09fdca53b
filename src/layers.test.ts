import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** For each room, the rooms that it may know. Tests and mutants are the courtroom, where all meet. */
const mayKnow: Readonly<Record<string, readonly string[]>> = {
  "src/http": [],
  "src/files": [],
  "src/api": ["src/http"],
  "src/mock": ["src/http", "src/files", "src/api"],
  "src/audit": ["src/http", "src/api"],
  "src/recordings": ["src/http", "src/files", "src/api"],
  "src/drive": ["src/http", "src/files", "src/api"],
  "src/report": ["src/http", "src/api", "src/audit"],
  conformance: ["src/http", "src/api", "src/audit", "src/drive", "src/report", "src/recordings", "src/version.ts"],
};

const roomOf = (file: string): string =>
  file
    .split("/")
    .slice(0, file.startsWith("src/") ? 2 : 1)
    .join("/");

const files = ["src", "conformance"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  )
  .filter(
    (file) =>
      file.endsWith(".ts") && !/\.(test|contract)\.ts$|^conformance\/(mutants|variants)\/|^src\/testing\//.test(file),
  );

it("no room knows more than it may: the judged and the judge least of all", () => {
  const trespasses = files.flatMap((file) => {
    const room = roomOf(file);
    const known = mayKnow[room];
    if (!known) return [];
    return ts
      .preProcessFile(readFileSync(join(root, file), "utf8"))
      .importedFiles.filter(({ fileName }) => fileName.startsWith("."))
      .map(({ fileName }) => relative(root, resolve(dirname(join(root, file)), fileName)).replace(/\.js$/, ".ts"))
      .filter((imported) => roomOf(imported) !== room && !known.includes(roomOf(imported)))
      .map((imported) => `${file} imports ${imported}`);
  });
  expect(trespasses).toEqual([]);
  expect(files.length).toBeGreaterThan(100);
});
