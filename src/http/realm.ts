/** Type tests for values of other realms: under Jest, errors, promises and copies made by Node are not instances of the global classes. */

const kindOf = (value: unknown): string => Object.prototype.toString.call(value);

export const isError = (value: unknown): value is Error => value instanceof Error || kindOf(value) === "[object Error]";

export const messageOf = (error: unknown): string => (isError(error) ? error.message : String(error));

export const isMap = (value: unknown): value is ReadonlyMap<unknown, unknown> => kindOf(value) === "[object Map]";

/** Whether a value is awaitable: it has a `then`, as for `await`. */
export function isAwaited(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
