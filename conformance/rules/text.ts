/** Whether a text has the form of a SID with this prefix. */
export function isSid(prefix: string, text: string): boolean {
  return new RegExp(`^${prefix}[0-9a-f]{32}$`, "i").test(text);
}

/** SIDs that belong to nothing, since no service draws 32 zeros. */
export const nobody = { map: `MP${"0".repeat(32)}`, service: `IS${"0".repeat(32)}` };

/** A PageToken that no service hands out. */
export const forgedToken = "not-a-token-of-yours";
