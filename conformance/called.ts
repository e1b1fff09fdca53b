/** Calls a callback at once and turns a thrown error into a rejection. */
export async function called(act: () => unknown): Promise<void> {
  await act();
}
