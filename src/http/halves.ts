/** Splits a text at the first occurrence of a mark only. The second part is undefined if there is no mark. */
export function halves(text: string, mark: string): readonly [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + mark.length)];
}
