/** Does something for each of these, so many at once, beginning in their order. Rejects as soon as one does. */
export async function inParallel<T>(all: readonly T[], atOnce: number, act: (each: T) => Promise<void>): Promise<void> {
  const rest = all.values();
  const worker = async (): Promise<void> => {
    for (const each of rest) await act(each);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, worker));
}
