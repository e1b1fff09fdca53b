/** Another realm, as Node.js itself is to a test that Jest runs. */
import { runInNewContext } from "node:vm";

/** What a program gives there, which may be about `value`. */
export const elsewhere = (program: string, value?: unknown): unknown => runInNewContext(program, { value });
