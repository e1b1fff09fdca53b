/** The value of a table under a name, ignoring inherited properties. */
export const under = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
