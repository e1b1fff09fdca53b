/** Whether a text has the form of a SID with this prefix. */
export function isSid(prefix: "MP" | "IS" | "AC", text: string): boolean {
  return forms[prefix].test(text);
}

const forms = { MP: /^MP[0-9a-f]{32}$/i, IS: /^IS[0-9a-f]{32}$/i, AC: /^AC[0-9a-f]{32}$/i };

/** What may be printed of a Map or a neighbour: its SID, and of what has none nothing, since a key is somebody's. */
export function printable(id: string): string {
  return isSid("MP", id) || isSid("IS", id) ? id : "that one";
}

/** SIDs that belong to nothing, since no service draws 32 zeros, and a key that nobody gives. */
export const nobody = { map: `MP${"0".repeat(32)}`, service: `IS${"0".repeat(32)}`, key: "not-an-item-of-yours" };

/** A PageToken that no service hands out. */
export const forgedToken = "not-a-token-of-yours";
