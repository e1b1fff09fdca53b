import { createRequire } from "node:module";

const found: unknown = createRequire(import.meta.url)("sync-maps-contract/package.json");

/** The version of this package. */
export const version: string =
  typeof found === "object" && found !== null && "version" in found ? String(found.version) : "unknown";
