/** Why a file cannot be had, in words: those of the system name a call of its own, and the path once more. */

const whys: Readonly<Record<string, string>> = {
  EISDIR: "it is a directory",
  ENOTDIR: "a file stands where a directory should be",
  EEXIST: "a file stands where a directory should be",
  EACCES: "that is not permitted",
  EPERM: "that is not permitted",
  EROFS: "nothing can be written there",
  ENOSPC: "the disk is full",
};

/** Why it cannot be read. */
export const whyUnread = (error: unknown): string => why(error, "there is no such file");

/** Why it cannot be written. */
export const whyUnwritten = (error: unknown): string => why(error, "there is no such directory");

function why(error: unknown, missing: string): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  return code === "ENOENT" ? missing : (whys[code] ?? error.message);
}
