/** Whether the process is still there that a name or a file speaks of. */
import { readFileSync } from "node:fs";
import { codeOf } from "./code.js";

/** Whether a process lives, whosever it is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isOver(pid);
  } catch (error) {
    return codeOf(error) === "EPERM"; // it lives, and is somebody else's
  }
}

/** Whether a process has ended and only waits to be asked how, as it may for ever in a container. Only Linux says so. */
function isOver(pid: number): boolean {
  try {
    return /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "latin1"));
  } catch {
    return false;
  }
}
