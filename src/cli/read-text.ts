import { readFileSync } from "node:fs";
import { whyUnread } from "../files/why.js";
import { UsageError } from "./exit.js";

/** Reads the text of a file. Throws {@link UsageError}, in which `what` names the file's purpose. */
export function readText(file: string, what: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`${what} ${file} cannot be read: ${whyUnread(error)}`);
  }
}
