/** Whether a text has the form of a SID with this prefix. */
export function isSid(prefix: "MP" | "IS" | "AC", text: string): boolean {
  return forms[prefix].test(text);
}

const forms = { MP: /^MP[0-9a-f]{32}$/i, IS: /^IS[0-9a-f]{32}$/i, AC: /^AC[0-9a-f]{32}$/i };

/** What may be printed of a Map or a neighbour: its SID, and of what has none the length of its key, since that is somebody's. */
export function printable(id: string): string {
  return isSid("MP", id) || isSid("IS", id) ? id : `(personal data, ${id.length} characters)`;
}
