/** For tests: Prism, another tool's reading of our description, as a process of its own. */
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const bin = join(dirname(createRequire(import.meta.url).resolve("@stoplight/prism-cli/package.json")), "dist/index.js");
const description = fileURLToPath(new URL("../../spec/sync-maps.yaml", import.meta.url));

export interface Prism {
  readonly url: string;
  stop(): void;
}

/** Starts `prism mock` or, with where it leads, `prism proxy`, for our description; resolves once it listens. */
export async function startPrism(mode: "mock" | "proxy", ...more: readonly string[]): Promise<Prism> {
  const port = await freePort();
  const child = spawn(process.execPath, [bin, mode, description, ...more, "--port", String(port)], {
    env: { PATH: process.env.PATH },
  });
  await new Promise<void>((resolve, reject) => {
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (said.includes("is listening")) resolve();
    });
    child.on("exit", (code) => reject(new Error(`Prism ended with ${code}: ${said}`)));
  });
  return { url: `http://127.0.0.1:${port}`, stop: () => void child.kill() };
}

/** A port that nobody listens on at the moment; Prism cannot pick one itself. */
function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
