/** Calls what somebody else has given at once, and gives what it throws as what it rejects with. */
export async function called(act: () => unknown): Promise<void> {
  await act();
}
