/** Before every file of tests: random cases are the same in each run, so that it fails for what was changed and not by chance. */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });
