/** Caches a function for texts that occur repeatedly, such as the dates and URLs in answers. Results of undefined are not cached. */
export function remembering<Result>(read: (text: string) => Result): (text: string) => Result {
  const most = 2_000;
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = read(text);
    if (known.size >= most) known.clear();
    known.set(text, result);
    return result;
  };
}
