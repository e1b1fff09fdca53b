/** For tests: a real browser, where there is one. */
import { accessSync, constants } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Debian's, unless CHROMIUM says which. */
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Whether there is one; what is not tested without it is said. */
export function hasBrowser(tested: string): boolean {
  try {
    accessSync(executablePath, constants.X_OK);
    return true;
  } catch {
    process.stderr.write(
      `skipped: ${tested}, since there is no browser at ${executablePath}; install chromium, or set CHROMIUM\n`,
    );
    return false;
  }
}

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
