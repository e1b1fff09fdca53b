import { randomInt } from "node:crypto";
import { Command } from "commander";
import { exitCodes, UsageError } from "./exit.js";
import {
  append,
  levelOption,
  onlyOption,
  type ReportingOptions,
  reporterOption,
  skipOption,
  whole,
} from "./options.js";

interface ConformOptions extends ReportingOptions {
  readonly service?: string;
  readonly otherService?: string;
  readonly accountSid?: string;
  readonly authToken?: string;
  readonly header?: readonly string[];
  readonly timeout: number;
  readonly explore?: number;
  readonly seed?: number;
  readonly shrink?: number;
}

export function conformCommand(): Command {
  return new Command("conform")
    .description("Ask an implementation everything that the documentation promises, and report what it breaks.")
    .argument("[url]", "its base URL; without one, an embedded mock is asked")
    .option("--service <sid>", "the Sync Service to work in (environment: SYNC_SERVICE_SID)")
    .option("--other-service <sid>", "another Sync Service of the same Account, for what only shows between two")
    .option("--account-sid <sid>", "the Account, or an API key (environment: TWILIO_ACCOUNT_SID)")
    .option("--auth-token <token>", "its token or secret (environment: TWILIO_AUTH_TOKEN)")
    .option("--header <n:v>", "a header to send with every request, as 'Name: value' (repeatable)", append)
    .addOption(onlyOption)
    .addOption(skipOption)
    .addOption(levelOption)
    .option("--explore <n>", "send so many random sequences of requests as well", whole(1, 100_000))
    .option("--seed <n>", "send the same random sequences again", whole(0, 4_294_967_295))
    .option(
      "--shrink <n>",
      "spend at most so many more requests on finding shorter ways to show a breach (default: 2000 on this machine, 500 with --explore, 0 elsewhere)",
      whole(0, 1_000_000),
    )
    .option("--timeout <ms>", "how long an answer may take", whole(1, 3_600_000), 10_000)
    .addOption(reporterOption)
    .action(run);
}

async function run(url: string | undefined, options: ConformOptions): Promise<void> {
  const { outputsOf, write } = await import("./output.js");
  const { conform } = await import("../../conformance/conform.js");
  const outputs = outputsOf(options);
  const { target, close } = url === undefined ? await embedded(options) : await remoteTarget(url, options);
  const interruption = interruptible();
  const progress = progressLine();
  try {
    const { explore, seed, shrink, ...selection } = options;
    const { report, drive } = await conform({
      ...selection,
      target,
      ...(explore === undefined ? {} : { explore: { sequences: explore, seed: seed ?? randomInt(2 ** 32) } }),
      shrink: shrink ?? (isLocal(target.url) ? 2000 : explore === undefined ? 0 : 500),
      signal: interruption.signal,
      onScenario: ({ id }, index, of) => progress.show(`${index + 1}/${of} ${id}`),
    });
    progress.clear();
    const code = write(report, outputs, options);
    if (drive.leftBehind > 0) {
      process.stderr.write(
        `sync-maps: ${drive.leftBehind} Maps could not be deleted; their names begin with sync-maps-contract-\n`,
      );
    }
    if (report.stopped !== undefined) process.stderr.write(`sync-maps: ${report.stopped}\n`);
    process.exitCode = interruption.signal.aborted ? interruption.code() : code;
  } finally {
    progress.clear();
    interruption.end();
    await close();
  }
}

type Reached = { readonly target: import("../drive/target.js").Target; close(): Promise<void> };

async function embedded(options: ConformOptions): Promise<Reached> {
  const { createMock } = await import("../mock/create-mock.js");
  const { defaultService, secondService } = await import("../mock/world.js");
  const { remote } = await import("../http/remote.js");
  const { basic } = await import("../drive/target.js");
  const headers = headersOf(options);
  const mock = await createMock({ services: [defaultService, secondService] });
  return {
    target: {
      url: mock.url,
      service: options.service ?? mock.service,
      anotherService: options.otherService ?? secondService,
      handler: remote({ timeoutMs: options.timeout }),
      headers: {
        ...basic(options.accountSid ?? mock.world.account, options.authToken ?? "none"),
        ...headers,
      },
      advance: mock.advance,
    },
    close: () => mock.close(),
  };
}

async function remoteTarget(text: string, options: ConformOptions): Promise<Reached> {
  const { remote } = await import("../http/remote.js");
  const { basic } = await import("../drive/target.js");
  const { isSidOf } = await import("../api/sid.js");
  const { env } = process;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(
      `${withoutUserInfo(text)} is no URL of a service; it looks like http://127.0.0.1:4010 or https://sync.twilio.com`,
    );
  }
  const service = options.service ?? env.SYNC_SERVICE_SID;
  if (!service) throw new UsageError("which Sync Service? Give --service IS… or set SYNC_SERVICE_SID");
  const { otherService } = options;
  for (const [option, sid] of Object.entries({ "--service": service, "--other-service": otherService })) {
    if (sid !== undefined && !isSidOf("service", sid))
      throw new UsageError(`${option} ${sid} is no SID of a Service: IS and 32 hexadecimal digits`);
  }
  if (otherService?.toLowerCase() === service.toLowerCase())
    throw new UsageError("--other-service is the same as --service; give another, or leave it out");
  const user = options.accountSid ?? (decodeURIComponent(url.username) || env.TWILIO_ACCOUNT_SID);
  const secret = options.authToken ?? (decodeURIComponent(url.password) || env.TWILIO_AUTH_TOKEN);
  if (user && !secret) throw new UsageError("an Account without its token; give --auth-token or set TWILIO_AUTH_TOKEN");
  if (secret && !user)
    throw new UsageError("a token without its Account; give --account-sid or set TWILIO_ACCOUNT_SID");
  return {
    target: {
      url: url.origin + url.pathname.replace(/\/(v1\/?)?$/, ""),
      service,
      ...(otherService === undefined ? {} : { anotherService: otherService }),
      handler: remote({ timeoutMs: options.timeout }),
      headers: { ...(user && secret ? basic(user, secret) : {}), ...headersOf(options) },
    },
    close: async () => {},
  };
}

/** Whether nobody pays for the requests. */
const isLocal = (url: string): boolean => /^(localhost|127\..*|\[::1\])$/.test(new URL(url).hostname);

/** What stands before an @ could be a credential. */
const withoutUserInfo = (text: string): string => text.replace(/[^/]*@/, "");

function headersOf({ header = [] }: ConformOptions): Readonly<Record<string, string>> {
  const headers = header.map((text) => {
    const found = /^([!#$%&'*+.^_`|~\w-]+):[ \t]*([\t\x20-\x7e]*)$/.exec(text);
    if (!found?.[1]) throw new UsageError("a --header is no header; it looks like 'Name: value'");
    return [found[1].toLowerCase(), found[2] ?? ""] as const;
  });
  return Object.fromEntries(headers);
}

/** Turns the first SIGINT or SIGTERM into a request to stop and tidy up; the second ends the process at once. */
function interruptible(): { readonly signal: AbortSignal; code(): number; end(): void } {
  const controller = new AbortController();
  let code: number = exitCodes.interrupted;
  const stop = (signal: NodeJS.Signals): void => {
    code = signal === "SIGTERM" ? 143 : exitCodes.interrupted;
    if (controller.signal.aborted) process.exit(code);
    process.stderr.write("sync-maps: interrupted; deleting what was made (once more to leave it)\n");
    controller.abort();
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  return {
    signal: controller.signal,
    code: () => code,
    end: () => void process.off("SIGINT", stop).off("SIGTERM", stop),
  };
}

/** One line on a terminal that is written over and taken away; nothing in a pipe. */
function progressLine(): { show(text: string): void; clear(): void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => {}, clear: () => {} };
  return {
    show: (text) => void stderr.write(`\r\u001b[K${text}`),
    clear: () => void stderr.write("\r\u001b[K"),
  };
}
