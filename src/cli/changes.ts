/** Watches a file for changes. */
import { statSync } from "node:fs";

/** The polling interval, and how long a file must stay unchanged before it is read, both in milliseconds. */
const glance = 100;
const rest = 50;

/** Calls `look` when a file has changed and come to rest, since writing may take a while. Returns a function that ends the watch. */
export function whenRested(file: string, from: string | undefined, look: () => void): () => void {
  let seen = from;
  let timer: NodeJS.Timeout | undefined;

  const wait = (stamp: string | undefined): void => {
    seen = stamp;
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      const now = stampOf(file);
      if (now === seen) look();
      else wait(now);
    }, rest);
  };
  // Polled, because system notifications are limited in number, ignore the target of a link, and do not work on some mounts.
  const glancing = setInterval(() => {
    const stamp = stampOf(file);
    if (timer === undefined && stamp !== seen) wait(stamp);
  }, glance);
  return () => {
    clearTimeout(timer);
    clearInterval(glancing);
  };
}

/** A stamp that differs once a file has changed or was replaced; undefined if it does not exist. */
export function stampOf(file: string): string | undefined {
  try {
    const { dev, ino, size, ctimeNs } = statSync(file, { bigint: true });
    return [dev, ino, size, ctimeNs].join(" ");
  } catch {
    return undefined;
  }
}
