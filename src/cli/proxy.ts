import { Command } from "commander";
import { longestTimeout } from "../http/longest-timeout.js";
import type { ConfiguredOptions } from "./config.js";
import { exitCodes, UsageError } from "./exit.js";
import { onInterruption } from "./interruption.js";
import { whyNotListening } from "./listening.js";
import { configurable, configured, known, type ReportingOptions, reporting, urlOption, whole } from "./options.js";
import { readText } from "./read-text.js";
import { complain, say } from "./say.js";

interface ProxyOptions extends ReportingOptions, ConfiguredOptions {
  readonly port: number;
  readonly host: string;
  readonly record?: string;
  readonly append?: boolean;
  readonly fail?: boolean;
  readonly rewriteUrls?: boolean;
  readonly soleWriter?: boolean;
  readonly timeout: number;
  readonly ca?: string;
  readonly insecure?: boolean;
}

export function proxyCommand(): Command {
  const command = new Command("proxy")
    .description("Forward traffic between a client and a service unchanged, judge it, and record it.")
    .argument("[url]", "the base URL of the service")
    .addOption(urlOption())
    .option("--port <n>", "the port to listen on; 0 picks a free one", whole(0, 65_535), 4011)
    .option("--host <host>", "the address to listen on", "127.0.0.1")
    .option("--record <file>", "record the traffic without credentials, as HAR if the name ends in .har, else NDJSON")
    .option("--append", "continue an existing recording; without it, the file must be new or empty")
    .option("--fail", "replace a response that breaks a rule by 502 with the reason")
    .option("--rewrite-urls", "rewrite the service's URLs in responses to the proxy's, so that paging stays on it")
    .option("--sole-writer", "assert that nobody else changes these Maps, and enable the rules that need this")
    .option("--timeout <ms>", "how long the service may be silent", whole(1, longestTimeout), 10_000)
    .option("--ca <file>", "trust certificates signed by this one, PEM")
    .option("--insecure", "trust any certificate");
  return configurable(reporting(command)).action(configured(run));
}

async function run(typed: string | undefined, options: ProxyOptions): Promise<void> {
  const url = typed ?? options.url;
  if (url === undefined) throw new UsageError("which service? Give its URL, such as https://sync.twilio.com");
  const { createProxy, whyNotPassed } = await import("../../conformance/proxy.js");
  const { inWords } = await import("../../conformance/watch.js");
  const { tell, tellingOf } = await import("./output.js");
  const { isLocal } = await import("./target.js");
  const telling = await tellingOf(options, { read: [options.ca], written: [["--record", options.record]] });
  const { timeout: timeoutMs, ca, ...others } = known(options);
  const fault = whyNotPassed(url);
  if (fault !== undefined) throw new UsageError(fault);
  const { origin, protocol, port } = new URL(url);
  if (isLocal(url) && Number(port || (protocol === "https:" ? 443 : 80)) === options.port)
    throw new UsageError(`${origin} is where the proxy itself would listen; give it another --port`);
  if (options.append && options.record === undefined)
    throw new UsageError("--append continues a recording; name it with --record");
  let unfinished = false;
  const proxy = await createProxy(url, {
    ...others,
    timeoutMs,
    ...(ca === undefined ? {} : { ca: await certificateIn(ca) }),
    ...(telling.waivers ? { waivers: telling.waivers } : {}),
    onFinding: (rule, finding) =>
      complain(`${finding.request.method} ${finding.request.url} breaks ${inWords(rule, finding)}`),
    onTrouble(error) {
      if (error.name === "UnrecordedError") unfinished = true;
      complain(error.message);
    },
  }).catch((error: unknown) => {
    const reason = whyNotListening(error, options.host, options.port);
    if (reason === undefined) throw usageOf(error);
    complain(reason);
    process.exitCode = exitCodes.unfinished;
  });
  if (!proxy) return;

  const stopped = new Promise<void>(onInterruption);
  say(`sync-maps proxy listening on ${proxy.url} for ${proxy.target}\n`);
  await stopped;
  const report = await proxy.close();
  const code = await tell(report, telling);
  const isNothingAnswered = report.summary.exchanges === 0 && report.recorded?.leftOut["never answered"] !== undefined;
  process.exitCode = unfinished || isNothingAnswered ? exitCodes.unfinished : code;
}

/** Certificates in PEM; Node takes any other text for none. */
async function certificateIn(file: string): Promise<string> {
  const { X509Certificate } = await import("node:crypto");
  const text = readText(file, "the certificate");
  try {
    new X509Certificate(text);
    return text;
  } catch (error) {
    throw new UsageError(`--ca ${file} is no certificate in PEM: ${error instanceof Error ? error.message : error}`);
  }
}

/** A file that cannot be written, as such. */
function usageOf(error: unknown): unknown {
  return error instanceof Error && error.name === "UnrecordedError" ? new UsageError(error.message) : error;
}
