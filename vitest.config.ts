import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "conformance/**/*.test.ts", "examples/**/*.test.mts"],
    setupFiles: ["src/testing/setup.ts"],
    testTimeout: 30_000,
    isolate: false, // no test leaves anything behind; a fresh process for each file would take most of the time
    maxWorkers: "100%",
  },
});
