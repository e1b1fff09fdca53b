/** For tests: files that live as long as the tests of a file, or of a `describe`. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** A new folder, which is removed with all that is in it after the tests among which it is made. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "sync-maps-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Writes files into a folder, and gives their paths. */
export const filesIn =
  (folder: string) =>
  (name: string, text: string | Uint8Array): string => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
