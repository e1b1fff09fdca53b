/** The order of keys, and the range that a list is requested for. */

/** Compares keys by Unicode code points: negative if the first sorts before the second, positive if after. */
export function compareKeys(one: string, other: string): number {
  const [left, right] = [[...one], [...other]];
  for (let index = 0; index < left.length && index < right.length; index++) {
    const difference = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** The parameters of a list besides those of the page. */
type Asked = Readonly<Partial<Record<string, string>>>;

/** Whether order and bounds have documented values; the meaning of others is up to the service. */
export const isUnderstood = ({ Order = "asc", Bounds = "inclusive" }: Asked): boolean =>
  ["asc", "desc"].includes(Order) && ["inclusive", "exclusive"].includes(Bounds);

export const falls = ({ Order }: Asked): boolean => Order === "desc";

/** Whether a key sorts after the one that the list begins with, in the list's order; false for lists of anything but items. */
export function isBehindFrom(key: string, asked: Asked): boolean {
  const { From } = asked;
  if (From === undefined) return true;
  return falls(asked) ? compareKeys(key, From) < 0 : compareKeys(key, From) > 0;
}
