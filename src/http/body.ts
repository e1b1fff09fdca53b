/** Bytes that are no text, as a form would name them: in a form, a byte means what its escape means, so they are refused as those are. */
export function escapedBytes(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : `%${byte.toString(16)}`;
  return text;
}
