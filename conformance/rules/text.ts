/** Whether a text is a well-formed SID with this prefix. */
export function isSid(prefix: "MP" | "IS" | "AC", text: string): boolean {
  return forms[prefix].test(text);
}

const forms = { MP: /^MP[0-9a-f]{32}$/i, IS: /^IS[0-9a-f]{32}$/i, AC: /^AC[0-9a-f]{32}$/i };

/** How a resource may appear in reports: by its SID or, without one, by the length of its key, since keys may be personal data. */
export function printable(id: string): string {
  return isSid("MP", id) || isSid("IS", id) ? id : `(personal data, ${id.length} characters)`;
}
