/** For tests, on Linux: a process that has ended, and that nobody has asked how. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { Writable } from "node:stream";
import { onTestFinished, vi } from "vitest";

/** Its number, and what the system says of it. */
export async function zombie(): Promise<{ readonly pid: number; readonly stat: string }> {
  // The parent becomes a cat, which never asks, before its child ends.
  const parent = spawn("sh", ["-c", "cat <&3 & echo $!; exec cat"], { stdio: ["pipe", "pipe", "inherit", "pipe"] });
  onTestFinished(() => void parent.kill());
  const said = () => new Promise<string>((resolve) => parent.stdout?.once("data", (text) => resolve(String(text))));
  const pid = Number(await said());
  parent.stdin?.write("there");
  await said();
  const child = parent.stdio[3];
  if (child instanceof Writable) child.end();
  return vi.waitFor(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    if (!stat.includes(") Z ")) throw new Error(`${pid} has not ended`);
    return { pid, stat };
  });
}
