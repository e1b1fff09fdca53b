/** The command in few files, since to find and load hundreds of modules takes longer than most of what it does. */
export default {
  input: { "sync-maps": "dist/src/cli/main.js", "judge-worker": "dist/conformance/judge-worker.js" },
  platform: "node",
  external: [/^node:/, "sync-maps-contract/package.json"],
  output: { dir: "dist/bin", format: "cjs", entryFileNames: "[name].cjs", chunkFileNames: "[name].cjs", minify: true },
  plugins: [withoutPrograms()],
};

/** commander loads node:child_process for commands that are programs of their own, of which there are none here. */
function withoutPrograms() {
  const nothing = "\0nothing";
  return {
    name: "without-programs",
    resolveId: (id, importer = "") =>
      id === "node:child_process" && importer.includes("/commander/") ? nothing : undefined,
    load: (id) => (id === nothing ? "module.exports = {};" : undefined),
  };
}
