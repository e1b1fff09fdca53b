/** The suite as plain data, for any test runner: one check per rule. */
import { once } from "node:events";
import type http from "node:http";
import type { AddressInfo } from "node:net";
import { neighboursIn } from "../src/api/neighbours.js";
import { sidForms } from "../src/api/sid.js";
import { basic } from "../src/drive/target.js";
import type { Handler } from "../src/http/handler.js";
import {
  action,
  checkOptions,
  type Form,
  type Forms,
  fields,
  group,
  having,
  needed,
  text,
} from "../src/http/options.js";
import { details, quoted, rest, shown } from "../src/report/details.js";
import { isBreach, openIn, type Report, type RuleReport, silenceOf } from "../src/report/report.js";
import { type ConformOptions, conform, conformForms } from "./conform.js";
import { rulesWithin, skipping } from "./select.js";

export interface ChecksOptions extends Omit<ConformOptions, "target"> {
  /**
   * The base URL of the implementation, or a server of this process; a server that is not listening yet is started, and closed at the end.
   * Required unless there is a `handler`.
   */
  readonly target?: string | http.Server;
  /** The SID of the Service to work in. */
  readonly service: string;
  /** Sent with every request; may contain credentials. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Instead of headers: an Account SID or API key, and its secret. */
  readonly credentials?: { readonly user: string; readonly secret: string };
  /** Answers requests instead of HTTP. */
  readonly handler?: Handler;
  /** Advances the clock of the target, if it allows that. */
  readonly advance?: (seconds: number) => void;
}

const implementation: Form = {
  is: "the URL of an implementation, or a server of this process",
  fits: (value) => text.fits(value) || having("listen", "address").fits(value),
};

const { target: _, ...others } = conformForms;
const forms: Forms<ChecksOptions> = {
  target: implementation,
  service: needed(sidForms.service),
  headers: fields,
  credentials: group<NonNullable<ChecksOptions["credentials"]>>({ user: needed(text), secret: needed(text) }),
  handler: action,
  advance: action,
  ...others,
};

export interface Check {
  readonly id: string;
  readonly level: "MUST" | "SHOULD";
  /** The rule's id and sentence. */
  readonly name: string;
  /**
   * Waits for the run, which the first check starts. Resolves with the reason if the rule was not judged, or with undefined if it passed.
   * Rejects with {@link Breach} if the rule is broken, and with another error if the run ended before the rule was judged.
   */
  run(): Promise<string | undefined>;
}

/** A broken rule. The message is the report's text about it; `rule` has all findings. */
export class Breach extends Error {
  override readonly name = "Breach";
  constructor(readonly rule: RuleReport) {
    const { quote, url } = quoted(rule);
    const findings = openIn(rule);
    const more = rest(findings, rule.more, "the rule of this error");
    super(
      [
        rule.says,
        `"${quote}"`,
        url,
        ...findings.slice(0, shown).flatMap(details),
        ...(more === undefined ? [] : [more]),
      ].join("\n"),
    );
  }
}

/** One check per selected rule, in the page's order; the suite runs once. Throws UnknownRule, and TypeError for an invalid option. */
export function checks(options: ChecksOptions): readonly Check[] {
  checkOptions("checks", options, forms);
  if (options.target === undefined && !options.handler) throw new TypeError(`target of checks is ${implementation.is}`);
  const asked = rulesWithin(neighboursIn(options.resources));
  const unselected = skipping(options, asked);
  let running: Promise<Report> | undefined;
  return asked
    .filter((rule) => unselected(rule) === undefined)
    .map(({ id, level, says }) => ({
      id,
      level,
      name: `${id}: ${says}`,
      async run() {
        running ??= reportOn(options);
        return judged(await running, id);
      },
    }));
}

function judged(report: Report, id: string): string | undefined {
  const rule = report.rules.find((each) => each.id === id);
  if (!rule) throw new Error(`the report has no rule ${id}`);
  if (isBreach(rule, report)) throw new Breach(rule);
  if (rule.outcome === "error") throw new Error(rule.reason);
  if (rule.outcome === "fail") return "broken, and a SHOULD, which does not count at this level";
  if (report.stopped !== undefined && rule.outcome !== "pass") throw new Error(report.stopped);
  return silenceOf(rule);
}

async function reportOn({
  target,
  service,
  credentials,
  headers,
  handler,
  advance,
  ...options
}: ChecksOptions): Promise<Report> {
  const { url, close } = typeof target === "object" ? await listening(target) : { url: target, close: () => {} };
  try {
    const { report } = await conform({
      ...options,
      target: {
        ...(url === undefined ? {} : { url: url.replace(/\/+$/, "") }),
        service,
        headers: { ...(credentials ? basic(credentials.user, credentials.secret) : {}), ...headers },
        ...(handler ? { handler } : {}),
        ...(advance ? { advance } : {}),
      },
    });
    return report;
  } finally {
    close();
  }
}

async function listening(server: http.Server): Promise<{ readonly url: string; close(): void }> {
  const already = server.listening;
  if (!already) {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  }
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the server does not listen on a port");
  const close = (): void => {
    server.close();
    server.closeIdleConnections();
  };
  return { url: `http://${hostIn(address)}:${address.port}`, close: already ? () => {} : close };
}

/** The address to reach a server at; the loopback address if it listens on all. */
function hostIn({ address, family }: AddressInfo): string {
  if (address === "::" || address === "0.0.0.0") return "127.0.0.1";
  return family === "IPv6" ? `[${address}]` : address;
}
