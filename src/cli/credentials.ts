/** Finds credentials in an option, a file, the URL or the environment. From then on they are kept out of all output. */
import { parseEnv } from "node:util";
import type { Command } from "commander";
import { halfOf } from "../api/service-url.js";
import type { Headers } from "../http/exchange.js";
import { UsageError } from "./exit.js";
import { readText } from "./read-text.js";
import { decoded, keepSecret } from "./say.js";

export interface CredentialOptions {
  readonly accountSid?: string;
  readonly authToken?: string;
  readonly credentials?: string;
  readonly header?: readonly string[];
}

export interface Credentials {
  readonly user: string;
  readonly secret: string;
}

/** The credentials of an invocation; undefined if there are none. Throws {@link UsageError} if they are incomplete. */
export function credentialsOf(options: CredentialOptions, command: Command, url?: URL): Credentials | undefined {
  const typed = (key: "accountSid" | "authToken"): string | undefined =>
    command.getOptionValueSource(key) === "cli" ? options[key] : undefined;
  const file = options.credentials === undefined ? {} : readCredentials(options.credentials);
  const user = typed("accountSid") ?? file.user ?? (decoded(url?.username ?? "") || options.accountSid);
  const secret = typed("authToken") ?? file.secret ?? (decoded(url?.password ?? "") || options.authToken);
  keepSecret(secret, user && secret ? `${user}:${secret}` : undefined);
  const half = halfOf(user, secret);
  if (half !== undefined) {
    const other = user ? "--auth-token or set TWILIO_AUTH_TOKEN" : "--account-sid or set TWILIO_ACCOUNT_SID";
    throw new UsageError(`${half}; give ${other}`);
  }
  return user && secret ? { user, secret } : undefined;
}

/** Reads a file of NAME=value lines, such as .env. Throws {@link UsageError}. */
export function readCredentials(file: string): Partial<Credentials> {
  const { TWILIO_ACCOUNT_SID: user, TWILIO_AUTH_TOKEN: secret } = parseEnv(readText(file, "the credentials"));
  keepSecret(secret);
  if (!user || !secret) {
    throw new UsageError(`${file} does not have both of TWILIO_ACCOUNT_SID=… and TWILIO_AUTH_TOKEN=…, a line each`);
  }
  return { user, secret };
}

/** The headers to send with every request. Throws {@link UsageError} for an invalid one, without repeating it. */
export function headersOf({ header = [] }: CredentialOptions): Headers {
  const headers = header.map((text) => {
    const found = /^([!#$%&'*+.^_`|~\w-]+):[ \t]*([\t\x20-\x7e]*)$/.exec(text);
    if (!found?.[1]) throw new UsageError("a --header is no header; it looks like 'Name: value'");
    keepSecret(found[2]);
    return [found[1].toLowerCase(), found[2] ?? ""] as const;
  });
  return Object.fromEntries(headers);
}
