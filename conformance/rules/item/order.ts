/** The order of keys, and the part of it that a list is asked for. */

/** Below 0 if one key stands before another in the order of Unicode code points, above 0 if behind it. */
export function compareKeys(one: string, other: string): number {
  const [left, right] = [[...one], [...other]];
  for (let index = 0; index < left.length && index < right.length; index++) {
    const difference = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** What a list was asked for beside a page. */
type Asked = Readonly<Partial<Record<string, string>>>;

/** Whether an order and bounds are of those that are documented; what a service takes others for is its own business. */
export const isUnderstood = ({ Order = "asc", Bounds = "inclusive" }: Asked): boolean =>
  ["asc", "desc"].includes(Order) && ["inclusive", "exclusive"].includes(Bounds);

export const falls = ({ Order }: Asked): boolean => Order === "desc";

/** Whether a key stands behind the one that a list begins with, in its order; whatever is no item has no such beginning. */
export function isBehindFrom(key: string, asked: Asked): boolean {
  const { From } = asked;
  if (From === undefined) return true;
  return falls(asked) ? compareKeys(key, From) < 0 : compareKeys(key, From) > 0;
}
