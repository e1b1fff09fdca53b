/** Determines the target and the request rate from the options. */
import type { Command } from "commander";
import { baseOfService, whyNoService } from "../api/service-url.js";
import { isSidOf } from "../api/sid.js";
import type { Manners } from "../drive/drive.js";
import { basic, type Target } from "../drive/target.js";
import { remote } from "../http/remote.js";
import { type CredentialOptions, type Credentials, credentialsOf, headersOf, readCredentials } from "./credentials.js";
import { UsageError } from "./exit.js";
import { keepSecret } from "./say.js";

export interface TargetOptions extends CredentialOptions {
  readonly service?: string;
  readonly otherService?: string;
  readonly timeout: number;
  readonly rate?: number;
  readonly concurrency: number;
  readonly budget?: number;
  readonly unbounded?: boolean;
  readonly wait?: boolean;
  readonly readOnly?: boolean;
}

export interface Reached {
  readonly target: Target;
  close(): Promise<void>;
}

/** The embedded mock, over HTTP; `serviceFrom` is the option that gave its Service. */
export async function embedded(
  options: TargetOptions,
  command: Command,
  serviceFrom: "service" | "secondService" = "service",
): Promise<Reached> {
  const { createMock } = await import("../mock/create-mock.js");
  const { defaultService, secondService } = await import("../mock/world.js");
  // Options from the environment are meant for a real service, not for the mock.
  const isTyped = (key: string): boolean => command.getOptionValueSource(key) === "cli";
  const typed = (key: "accountSid" | "authToken" | "credentials"): string | undefined =>
    isTyped(key) ? options[key] : undefined;
  const service = isTyped(serviceFrom) ? options.service : undefined;
  keepSecret(typed("authToken"));
  const file = typed("credentials");
  const { user, secret }: Partial<Credentials> = file === undefined ? {} : readCredentials(file);
  const headers = headersOf(options);
  checkService("--service", service);
  checkService("--other-service", options.otherService);
  const mock = await createMock({ services: [defaultService, secondService] });
  return {
    target: {
      url: mock.url,
      service: service ?? mock.service,
      anotherService: options.otherService ?? (service === secondService ? defaultService : secondService),
      handler: remote({ timeoutMs: options.timeout }),
      headers: {
        ...basic(typed("accountSid") || user || mock.world.account, typed("authToken") || secret || "none"),
        ...headers,
      },
      advance: mock.advance,
    },
    close: () => mock.close(),
  };
}

/** Throws {@link UsageError} if an option's value is not a Service SID. */
export function checkService(option: string, sid: string | undefined): void {
  if (sid === undefined || isSidOf("service", sid)) return;
  throw new UsageError(`${option} ${sid} is no SID of a Service: IS and 32 hexadecimal digits`);
}

/** The service at a URL. Throws {@link UsageError}. */
export async function targetAt(text: string, options: TargetOptions, command: Command): Promise<Target> {
  const fault = whyNoService(text);
  if (fault !== undefined) throw new UsageError(fault);
  const url = new URL(text);
  const { service, otherService } = options;
  if (!service) throw new UsageError("which Sync Service? Give --service IS… or set SYNC_SERVICE_SID");
  checkService("--service", service);
  checkService("--other-service", otherService);
  if (otherService?.toLowerCase() === service.toLowerCase())
    throw new UsageError("--other-service is the same as --service; give another, or leave it out");
  const credentials = credentialsOf(options, command, url);
  return {
    url: baseOfService(url),
    service,
    ...(otherService === undefined ? {} : { anotherService: otherService }),
    handler: remote({ timeoutMs: options.timeout }),
    headers: { ...(credentials ? basic(credentials.user, credentials.secret) : {}), ...headersOf(options) },
  };
}

/** Whether a URL leads to this machine, where no real account is affected. */
export function isLocal(url: string | undefined): boolean {
  if (url === undefined || !URL.canParse(url)) return url === undefined;
  const { hostname } = new URL(url);
  return (
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    hostname === "[::1]" ||
    /^127(\.\d+){3}$/.test(hostname)
  );
}

/** The default limits for remote targets: half of the documented request rate of a Service. */
const defaults = { rate: 10, budget: 1000 };

/** How a run behaves: cautiously, unless the target is local or the options say otherwise. */
export function mannersOf(url: string | undefined, options: TargetOptions): Manners {
  const local = isLocal(url);
  const rate = options.rate ?? (local ? undefined : defaults.rate);
  const budget = options.budget ?? (local ? undefined : defaults.budget);
  return {
    concurrency: options.concurrency,
    ...(rate ? { rate } : {}),
    ...(budget ? { budget } : {}),
    readOnly: options.readOnly ?? false,
    bounded: !(options.unbounded ?? local),
    wait: options.wait ?? false,
  };
}
