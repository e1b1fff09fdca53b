/** Why a file cannot be had, in words: those of the system name a call of its own, and the path once more. */
import { accessSync, constants, statSync } from "node:fs";
import { dirname } from "node:path";
import { codeOf } from "./code.js";

/** What is wrong with the path itself, and is mended by another. */
const whysOfPaths: Readonly<Record<string, string>> = {
  EISDIR: "it is a directory",
  ENOTDIR: "a file stands where a directory should be",
  EEXIST: "a file stands where a directory should be",
  EACCES: "that is not permitted",
  EPERM: "that is not permitted",
  EROFS: "nothing can be written there",
  ENAMETOOLONG: "its name is too long",
  ELOOP: "its links lead in a circle",
};

const whys: Readonly<Record<string, string>> = { ...whysOfPaths, ENOSPC: "the disk is full" };

/** Whether an error of the system says that a path was wrong, and not that something happened to what it leads to. */
export function isOfPath(error: unknown): boolean {
  const code = codeOf(error);
  return code === "ENOENT" || Object.hasOwn(whysOfPaths, code);
}

/** Why it cannot be read. */
export const whyUnread = (error: unknown): string => why(error, "there is no such file");

/** Why it cannot be written. */
export const whyUnwritten = (error: unknown): string => why(error, "there is no such directory");

/** Why it will not be written, as far as that can be told without writing it; undefined if nothing is against it. */
export function whyUnwritable(file: string): string | undefined {
  try {
    const there = statSync(file, { throwIfNoEntry: false });
    if (there?.isDirectory()) return whys.EISDIR;
    accessSync(there ? file : dirname(file), constants.W_OK);
    return undefined;
  } catch (error) {
    return whyUnwritten(error);
  }
}

function why(error: unknown, missing: string): string {
  const code = codeOf(error);
  if (code === "ENOENT") return missing;
  const isError = typeof error === "object" && error !== null && "message" in error;
  return whys[code] ?? String(isError ? error.message : error);
}
