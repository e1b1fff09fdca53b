import { isObject } from "../../src/http/json.js";

/** Whether two values are the same JSON, regardless of the order of members. */
export function isSameJson(one: unknown, other: unknown): boolean {
  // Not recursive: data may be nested deeper than the call stack allows.
  const pairs: [unknown, unknown][] = [[one, other]];
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    const [left, right] = pair;
    if (left === right) continue;
    if (Array.isArray(left) && Array.isArray(right)) {
      if (left.length !== right.length) return false;
      for (const [index, each] of left.entries()) pairs.push([each, right[index]]);
      continue;
    }
    if (!isObject(left) || !isObject(right)) return false;
    const names = Object.keys(left);
    if (names.length !== Object.keys(right).length) return false;
    for (const name of names) {
      if (!Object.hasOwn(right, name)) return false;
      pairs.push([left[name], right[name]]);
    }
  }
  return true;
}
