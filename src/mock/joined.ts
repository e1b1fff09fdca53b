/** Merges two objects and keeps their getters, which a spread would evaluate once. */
export function joined<One extends object, Other extends object>(one: One, other: Other): One & Other {
  const properties = { ...Object.getOwnPropertyDescriptors(one), ...Object.getOwnPropertyDescriptors(other) };
  return Object.defineProperties({}, properties) as One & Other; // these are the properties of both
}
