import { chmodSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The command in few files, since to find and load hundreds of modules takes longer than most of what it does. */
export default {
  input: { "sync-maps": "dist/src/cli/main.js", "judge-worker": "dist/conformance/judge-worker.js" },
  platform: "node",
  preserveEntrySignatures: "allow-extension", // as rolldown wants it where a chunk is chosen by hand
  external: (id, importer = "") => id.startsWith("node:") && !isOfPrograms(id, importer),
  output: {
    dir: "dist/bin",
    format: "cjs",
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name].cjs",
    minify: true,
    codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: "asking", test: isAsking }] },
  },
  plugins: [withoutPrograms(), withVersion(), withDescription(), executable()],
};

/** What a run loads before its first request: one file instead of nearly twenty. What it judges with is loaded while it waits. */
function isAsking(id) {
  return asking.some((pattern) => pattern.test(id));
}

const asking = [
  /dist\/src\/api\/(description|document|pointer|neighbours|nobody|route|sid|generated\/description)\.js$/,
  /dist\/src\/http\/(date|form|json|handler|options|passage|plain|raw-headers|remote|exchange)\.js$/,
  /dist\/src\/drive\/(?!curl|program|slice|sweep)/,
  /dist\/src\/cli\/(apart|config|output|target|credentials)\.js$/,
  /dist\/conformance\/(admission\.js$|conform\.js$|options\.js$|scenarios)/,
];

/** commander loads node:child_process for commands that are programs of their own, of which there are none here. */
function isOfPrograms(id, importer) {
  return id === "node:child_process" && importer.includes("/commander/");
}

function withoutPrograms() {
  const nothing = "\0nothing";
  return {
    name: "without-programs",
    resolveId: (id, importer = "") => (isOfPrograms(id, importer) ? nothing : undefined),
    load: (id) => (id === nothing ? "module.exports = {};" : undefined),
  };
}

/** The version as it is when the command is built: to find the package by its own name takes longer than to read it. */
function withVersion() {
  return replacing("src/version.js", ({ version }) => `export const version = ${JSON.stringify(version)};`);
}

/** The description as a text: to parse it as JSON takes a fraction of what it takes as a program. */
function withDescription() {
  return replacing("src/api/generated/description.js", ({ digest, document }) => {
    const text = JSON.stringify(JSON.stringify(document));
    return `export const digest = ${JSON.stringify(digest)};\nexport const document = JSON.parse(${text});`;
  });
}

/** A command that was linked stays one when it is built anew. */
function executable() {
  return {
    name: "executable",
    writeBundle: () => chmodSync(new URL("dist/bin/sync-maps.cjs", import.meta.url), 0o755),
  };
}

/** Puts in place of a module what `write` makes of its exports. */
function replacing(path, write) {
  const file = fileURLToPath(new URL(`dist/${path}`, import.meta.url));
  return { name: path, load: async (id) => (id === file ? write(await import(file)) : undefined) };
}
