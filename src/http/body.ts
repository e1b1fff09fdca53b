/** Percent-encodes bytes that are not valid UTF-8 as a form would, so that they are refused just as their escapes are. */
export function escapedBytes(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : `%${byte.toString(16)}`;
  return text;
}
