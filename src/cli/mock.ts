import { readFileSync } from "node:fs";
import { Command } from "commander";
import { exitCodes, UsageError } from "./exit.js";
import { whole } from "./options.js";

interface MockOptions {
  readonly port: number;
  readonly host: string;
  readonly fixtures?: string;
  readonly publicUrl?: string;
}

export function mockCommand(): Command {
  return new Command("mock")
    .description("Serve a stateful stand-in for Sync Maps, until it is stopped.")
    .option("--port <n>", "the port to listen on; 0 picks a free one", whole(0, 65_535), 4010)
    .option("--host <host>", "the address to listen on", "127.0.0.1")
    .option("--fixtures <file>", "Maps to begin with, in YAML or JSON")
    .option("--public-url <url>", "what URLs in answers begin with; by default the host that the client used")
    .action(run);
}

async function run({ port, host, fixtures, publicUrl }: MockOptions): Promise<void> {
  const { createMock } = await import("../mock/create-mock.js");
  const mock = await createMock({
    port,
    host,
    ...(fixtures === undefined ? {} : { fixtures: await readState(fixtures) }),
    ...(publicUrl === undefined ? {} : { publicUrl: checkedUrl(publicUrl) }),
  }).catch((error: unknown) => fail(error, host, port));
  if (!mock) return;

  const stop = (): void => {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    void mock.close();
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  process.stdout.write(`sync-maps mock listening on ${mock.url} service ${mock.service}\n`);
}

function checkedUrl(text: string): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return text.replace(/\/+$/, "");
  throw new UsageError(`--public-url ${text} is no URL; it looks like https://sync.example.com`);
}

async function readState(file: string): Promise<import("../mock/state.js").State> {
  const { parseState } = await import("../mock/fixtures.js");
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`the fixtures ${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
  return parseState(text, file);
}

function fail(error: unknown, host: string, port: number): undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `port ${port} is in use; stop what listens there, or give --port 0 to pick a free one`,
    EACCES: `port ${port} may not be listened on; give --port a number above 1023`,
    EADDRNOTAVAIL: `${host} is no address of this machine; give --host another`,
    ENOTFOUND: `${host} is no known host; give --host an address of this machine`,
  };
  const reason = reasons[String(code)];
  if (reason === undefined) throw error;
  process.stderr.write(`sync-maps: ${reason}\n`);
  process.exitCode = exitCodes.unfinished;
  return undefined;
}
