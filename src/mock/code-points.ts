/** Compares texts by code points. JavaScript compares UTF-16 units, where U+FFFD sorts above all characters beyond U+FFFF. */
export function byCodePoints(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let index = 0; index < length; index++) {
    const [mine, theirs] = [one.charCodeAt(index), other.charCodeAt(index)];
    if (mine !== theirs) return rank(mine) - rank(theirs);
  }
  return one.length - other.length;
}

/** Sorts surrogates, which encode the characters beyond U+FFFF, above all other units. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
