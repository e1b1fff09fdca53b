/** Whether a file has changed. */
import { statSync } from "node:fs";

/** So often is looked whether it has, in milliseconds; and so long it is to rest before it is read. */
const glance = 100;
const rest = 50;

/** Calls `look` whenever a file is another than it was and has come to rest; whoever writes it may take a while. Gives what ends that. */
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
  // Asked again and again, since a system tells only so many, nothing of the file that a link leads to, and nothing across some mounts.
  const glancing = setInterval(() => {
    const stamp = stampOf(file);
    if (timer === undefined && stamp !== seen) wait(stamp);
  }, glance);
  return () => {
    clearTimeout(timer);
    clearInterval(glancing);
  };
}

/** What is another once a file has changed, or another one is in its place; undefined where there is none. */
export function stampOf(file: string): string | undefined {
  try {
    const { dev, ino, size, ctimeNs } = statSync(file, { bigint: true });
    return [dev, ino, size, ctimeNs].join(" ");
  } catch {
    return undefined;
  }
}
