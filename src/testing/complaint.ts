/** For tests: what is said against fixtures. */
import { FixtureError } from "../mock/state.js";

/** The message of the FixtureError that something throws. */
export function complaint(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof FixtureError) return error.message;
    throw error;
  }
  return "nothing is wrong";
}
