/** Starts servers as processes on one core, and loads them with wrk from another. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import http from "node:http";
import { fileURLToPath } from "node:url";

export interface Server {
  readonly url: string;
  readonly process: ChildProcess;
  /** From its start to its first answer, in milliseconds. */
  readonly startMs: number;
  stop(): Promise<void>;
}

export const scriptAt = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Throws an error that says what to install if wrk or taskset is missing. */
export function needTools(): void {
  for (const [tool, pack] of [
    ["wrk", "wrk"],
    ["taskset", "util-linux"],
  ] as const) {
    try {
      execFileSync("sh", ["-c", `command -v ${tool}`]);
    } catch {
      throw new Error(`this benchmark needs ${tool}; Debian has it in the package ${pack}`);
    }
  }
}

/** Starts a command on a core (default: the first), and requests `path` until it is answered. */
export async function serve(command: readonly string[], url: string, path: string, core = 0): Promise<Server> {
  const began = performance.now();
  const child = spawn("taskset", ["-c", String(core), ...command], { stdio: ["ignore", "ignore", "inherit"] });
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  for (;;) {
    try {
      await ask("GET", url + path);
      break;
    } catch {
      if (child.exitCode !== null) throw new Error(`${command.join(" ")} ended with ${child.exitCode}`);
      if (performance.now() - began > 60_000) throw new Error(`${command.join(" ")} does not answer`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }
  const startMs = performance.now() - began;
  return {
    url,
    process: child,
    startMs,
    async stop() {
      child.kill();
      await ended;
    },
  };
}

/** The body of an answer, over a new connection: while wrk runs, this process would not notice that a kept one was closed. */
export function ask(method: string, url: string, form: Readonly<Record<string, string>> = {}): Promise<string> {
  const headers = method === "POST" ? { "content-type": "application/x-www-form-urlencoded" } : {};
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, agent: false, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (chunk: string) => {
        body += chunk;
      });
      response.on("end", () => resolve(body));
    });
    request.on("error", reject);
    request.end(method === "POST" ? new URLSearchParams(form).toString() : undefined);
  });
}

export interface Load {
  /** Requests per second. */
  readonly rate: number;
  /** The server's processor time per request, which varies less than the rate if others use the machine. */
  readonly cpuMicroseconds: number;
  readonly p50Milliseconds: number;
  readonly p99Milliseconds: number;
}

const scripts = {
  post: scriptAt("../../bench/post.lua"),
  paced: scriptAt("../../bench/paced.lua"),
  any: scriptAt("../../bench/any.lua"),
};

export interface Asked {
  /** A form to send by POST. */
  readonly body?: string | undefined;
  /** Default 10. */
  readonly connections?: number;
  /** The average pause of each connection between requests, in milliseconds; default: none. */
  readonly pause?: number;
  /** Requests "map number N" under the URL, with a new N below this number each time. */
  readonly below?: number;
}

/** Loads a server for this many seconds. */
export function load(
  { process: { pid } }: Server,
  url: string,
  seconds: number,
  { body, connections = 10, pause = 0, below }: Asked = {},
): Load {
  const before = ticksOf(pid);
  const form = body === undefined ? [] : [body];
  const [script, given] =
    below !== undefined
      ? [scripts.any, [String(below)]]
      : pause > 0
        ? [scripts.paced, [String(pause), ...form]]
        : [scripts.post, form];
  const text = execFileSync(
    "taskset",
    [
      "-c",
      "1",
      "wrk",
      "-t1",
      `-c${connections}`,
      `-d${seconds}s`,
      "--latency",
      ...(given.length === 0 ? [] : ["-s", script]),
      url,
      ...(given.length === 0 ? [] : ["--", ...given]),
    ],
    { encoding: "utf8" },
  );
  const count = Number(/(\d+) requests in/.exec(text)?.[1]);
  const quantile = (part: number): number => {
    const [, time = "", unit = "ms"] = new RegExp(`${part}%\\s+([\\d.]+)(us|ms|s)\\b`).exec(text) ?? [];
    return Number(time) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? 1);
  };
  return {
    rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(text)?.[1]),
    cpuMicroseconds: ((ticksOf(pid) - before) * 10_000) / count,
    p50Milliseconds: quantile(50),
    p99Milliseconds: quantile(99),
  };
}

/** The processor time of all threads, in hundredths of a second. */
function ticksOf(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return Number(fields[11]) + Number(fields[12]);
}

/** Resident memory, in MB. */
export function residentOf({ process: { pid } }: Server): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
}

export const least = (values: readonly number[]): number => Math.min(...values);
export const most = (values: readonly number[]): number => Math.max(...values);
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}

/** A table of which the first column is text. */
export function table(title: string, rows: readonly (readonly (string | number)[])[]): string {
  const texts = rows.map((row) => row.map(String));
  const widths = texts[0]?.map((_, column) => most(texts.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = texts.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  "),
  );
  return `${title}\n${lines.map((line) => `  ${line}`).join("\n")}\n`;
}
