/** For tests: the built command as a process of its own. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const main = fileURLToPath(new URL("../../dist/bin/sync-maps.cjs", import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** The directory that it is called in. */
  readonly cwd?: string;
  readonly signal?: AbortSignal;
}

/** Starts `sync-maps` with these arguments, without credentials in the environment unless given, and waits for its end. */
export function sync(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return start(args, options).ended;
}

/** The same, without waiting. `line` resolves with the first line of standard output; `said` gives what standard error has by now. */
export function start(args: readonly string[], { env = {}, input = "", cwd }: RunOptions = {}) {
  const child = spawn(process.execPath, [main, ...args], { env: { PATH: process.env.PATH, ...env }, cwd });
  let stdout = "";
  let stderr = "";
  let announce: (line: string) => void = () => {};
  const line = new Promise<string>((resolve) => {
    announce = resolve;
  });
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    const end = stdout.indexOf("\n");
    if (end >= 0) announce(stdout.slice(0, end));
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  child.stdin.on("error", () => {}); // it may have ended without reading any of it
  child.stdin.end(input);
  const ended = new Promise<Ran>((resolve) => child.on("close", (code) => resolve({ code, stdout, stderr })));
  return { child, line, said: () => stderr, ended };
}
