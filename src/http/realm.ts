/** What may be of another realm: under Jest, errors, promises and copies that Node.js makes are of none of the classes that are here. */

const kindOf = (value: unknown): string => Object.prototype.toString.call(value);

export const isError = (value: unknown): value is Error => value instanceof Error || kindOf(value) === "[object Error]";

export const messageOf = (error: unknown): string => (isError(error) ? error.message : String(error));

export const isMap = (value: unknown): value is ReadonlyMap<unknown, unknown> => kindOf(value) === "[object Map]";

/** Whether there is something to wait for; whatever has a `then`, as for `await`. */
export function isAwaited(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
