/** Keeps the credentials of this invocation out of standard output, standard error and files. Only fixed text may bypass it. */
import { without, withoutLooks } from "../http/secrets.js";

const secrets = new Set<string>();

/** A shorter secret cannot be hidden, since it occurs as a word in any output. */
const shortest = 4;

/** Hides these secrets from now on, in any writing. */
export function keepSecret(...texts: readonly (string | undefined)[]): void {
  for (const text of texts) if (text !== undefined && text.length >= shortest) secrets.add(text);
}

/** The text with all secrets removed. */
export const discreet = (text: string): string => without(text, [...secrets]);

/** Writes to standard output. */
export function say(text: string): void {
  process.stdout.write(discreet(text));
}

/** Writes one line to standard error, prefixed with the name of this tool. */
export function complain(text: string): void {
  process.stderr.write(`sync-maps: ${withoutLooks(discreet(text))}\n`);
}

/** A count with its noun, in the plural where needed. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** Prints an error of the command line parser; the value of an unknown option is removed. */
export function complainOfUsage(text: string): void {
  process.stderr.write(withoutLooks(discreet(text.replace(/'(-[^'=\s]+)=[^']*'/g, "'$1=…'"))));
}

/** Collects the secrets in the arguments and the environment, before any error message could contain one. */
export function keepSecretsOf(argv: readonly string[], env: NodeJS.ProcessEnv): void {
  for (const [index, text] of argv.entries()) {
    const [name = "", value = argv[index + 1] ?? ""] = text.split(/=(.*)/s);
    if (/^--auth-token$/.test(name)) keepSecret(value);
    if (/^--header$/.test(name)) keepSecret(contentOf(value));
    const userInfo = /\/\/([^/\s@]*)@/.exec(text)?.[1];
    if (userInfo !== undefined) keepSecret(userInfo, ...userInfo.split(":").slice(1).map(decoded));
  }
  for (const [name, value = ""] of Object.entries(env)) {
    if (/TOKEN|SECRET|PASSW|_KEY$|CREDENTIAL/i.test(name)) keepSecret(value);
    if (/^SYNC_MAPS_HEADER$/.test(name)) keepSecret(contentOf(value));
  }
}

const contentOf = (header: string): string => header.slice(header.indexOf(":") + 1).trim();

/** A decoded part of a URL; unchanged if it cannot be decoded. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
