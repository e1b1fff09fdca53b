/** What the system knows of a file. */
import { fstatSync, type Stats, statSync } from "node:fs";

/** Of "-" it is that of standard input. Undefined where it cannot be had: whoever reads or writes the file says what is wrong with it. */
export function statsOf(file: string): Stats | undefined {
  try {
    return file === "-" ? fstatSync(0) : statSync(file);
  } catch {
    return undefined;
  }
}
