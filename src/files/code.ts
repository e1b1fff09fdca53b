/** The code of an error of the system, such as ENOENT; empty if it has none. It may be of another realm, as all are under Jest. */
export const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
