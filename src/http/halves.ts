/** What stands before a mark where it is first, and all behind it, where `split` would leave some out; undefined without a mark. */
export function halves(text: string, mark: string): readonly [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + mark.length)];
}
