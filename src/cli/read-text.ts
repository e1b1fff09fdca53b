import { readFileSync } from "node:fs";
import { UsageError } from "./exit.js";

/** The text of a file. Throws {@link UsageError}, which calls it `what`. */
export function readText(file: string, what: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const why = code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "it is a directory" : String(code);
    throw new UsageError(`${what} ${file} cannot be read: ${why}`);
  }
}
