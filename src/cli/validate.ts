import { Command, Option } from "commander";
import { statsOf } from "../files/stats.js";
import type { Format } from "../recordings/formats.js";
import type { ConfiguredOptions } from "./config.js";
import { exitCodes, UsageError } from "./exit.js";
import { configurable, configured, known, type ReportingOptions, reporting, whole } from "./options.js";
import { createProgress } from "./progress.js";
import { complain } from "./say.js";

/** Repeated here because nothing may be loaded before a command runs; a test compares it with the original. */
const formats = [
  "har",
  "nock",
  "vcr",
  "postman",
  "wiremock",
  "ndjson",
  "transcript",
  "body",
] as const satisfies readonly Format[];

interface ValidateOptions extends ReportingOptions, ConfiguredOptions {
  readonly format?: Format;
  readonly operation?: string;
  readonly soleWriter?: boolean;
  readonly redact?: string;
  readonly threads: number;
}

/** How many of the unreadable parts are named. */
const named = 10;

export function validateCommand(): Command {
  const command = new Command("validate")
    .description(
      "Judge recorded traffic by the same rules: HAR, NDJSON, cassettes of VCR, nock and Polly.JS, Postman collections, WireMock mappings, and transcripts of curl and Hurl.",
    )
    .argument("<file...>", "recordings, folders or patterns, compressed or not; - for standard input")
    .addOption(
      new Option("--format <format>", "format of the files (default: detected from their content)").choices(formats),
    )
    .option("--operation <id>", "operation of a response that was recorded without its request, such as FetchSyncMap")
    .option(
      "--sole-writer",
      "assert that nobody but the recorded client changed these Maps, and enable the rules that need this",
    )
    .option(
      "--threads <count>",
      "number of threads for a large file, with the same findings (each needs its own memory)",
      whole(1, 64),
      1,
    )
    .option(
      "--redact <file>",
      "write a copy without credentials and personal data that gets the same verdicts, as HAR if the name ends in .har, else NDJSON; for several recordings, name a folder, such as redacted/",
    );
  return configurable(reporting(command)).action(configured(run));
}

/** From `large` bytes on, saving memory is worth some speed; from `huge` bytes on, half of the speed. */
const large = 256 << 20;
const huge = 512 << 20;

/** The size of V8's young generation (in bytes, half of it usable) that costs no speed. */
const enough = 8 << 20;

/**
 * Limits the growth of V8's heap while a large recording is read. The young generation may grow until it is large enough; the returned
 * function checks this and must be called from time to time.
 */
async function keepSmall(files: readonly string[]): Promise<() => void> {
  const sizes = files.map((file) => statsOf(file)?.size ?? 0);
  const size = files.includes("-") ? huge : Math.max(0, ...sizes);
  if (size < large) return () => {};
  const { getHeapSpaceStatistics, setFlagsFromString } = await import("node:v8");
  setFlagsFromString("--heap-growing-percent=20");
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=300"); // saves a few megabytes of compiled code and costs no time
  if (size >= huge) setFlagsFromString("--optimize-for-size");
  let grows = true;
  return () => {
    if (!grows) return;
    const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
    grows = size < huge && young !== undefined && young.space_size < enough;
    if (!grows) setFlagsFromString("--semi-space-growth-factor=1");
  };
}

async function run(files: readonly string[], options: ValidateOptions): Promise<void> {
  const keep = await keepSmall(files);
  const { tell, tellingOf } = await import("./output.js");
  const { validate } = await import("../../conformance/validate.js");
  const { filesOf } = await import("../recordings/files.js");
  const read = (await filesOf(files)).map(({ file }) => file);
  const redacting = options.redact === undefined ? undefined : await redactingInto(options.redact, read);
  const written = [...(redacting?.outputs.values() ?? [])].map((file) => ["--redact", file] as const);
  const telling = await tellingOf(options, { read, written });
  const { operations } = await import("../api/description.js");
  checkOperation(options, operations);
  const redaction = redacting?.begin();
  const progress = createProgress();
  try {
    const { redact, ...asked } = known(options);
    const { report, calls, unreadable } = await validate(files, {
      ...asked,
      ...(telling.waivers ? { waivers: telling.waivers } : {}),
      progress(file, bytes) {
        keep();
        progress.bytes(file, bytes);
      },
      ...(redaction ? { onExchange: redaction.write } : {}),
    });
    if (calls > 0) await redaction?.finish();
    progress.clear();
    const code = await tell(report, telling);
    process.exitCode = code === 0 && unreadable > 0 ? exitCodes.usage : code;
    for (const { message } of report.recorded?.problems.slice(0, named) ?? []) complain(message);
    if (unreadable > named) complain(`and ${unreadable - named} more parts could not be read`);
    if (calls > 0) return;
    const { exchanges } = report.summary;
    complain(`${noneOf(exchanges)}; nothing was judged; is it the right file?`);
    process.exitCode = exitCodes.usage;
  } finally {
    progress.clear();
    redaction?.close();
  }
}

function noneOf(exchanges: number): string {
  if (exchanges === 0) return "there is no answered request in it";
  const none = exchanges === 1 ? "the only exchange is no" : `none of the ${exchanges} exchanges is a`;
  return `${none} request for Sync Maps`;
}

/** What `--redact` would write, determined before anything is written. */
async function redactingInto(out: string, read: readonly string[]) {
  const { createRedaction, outputsIn } = await import("./redact.js");
  const outputs = outputsIn(out, read);
  return { outputs, begin: () => createRedaction(out, outputs) };
}

function checkOperation({ operation }: ValidateOptions, operations: readonly { readonly id: string }[]): void {
  if (operation === undefined || operations.some(({ id }) => id === operation)) return;
  throw new UsageError(`there is no operation ${operation}; there are ${operations.map(({ id }) => id).join(", ")}`);
}
