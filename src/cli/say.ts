/** The way out: what is written to standard output, standard error or a file holds no credential of this invocation. Only fixed text needs none. */
import { without, withoutLooks } from "../http/secrets.js";

const secrets = new Set<string>();

/** A text shorter than this is a word of every output, and cannot be hidden. */
const shortest = 4;

/** Hides these from now on, however they are written. */
export function keepSecret(...texts: readonly (string | undefined)[]): void {
  for (const text of texts) if (text !== undefined && text.length >= shortest) secrets.add(text);
}

/** Text as it may leave this process. */
export const discreet = (text: string): string => without(text, [...secrets]);

/** To standard output. */
export function say(text: string): void {
  process.stdout.write(discreet(text));
}

/** To standard error: one line, said by this tool. */
export function complain(text: string): void {
  process.stderr.write(`sync-maps: ${withoutLooks(discreet(text))}\n`);
}

/** So many of what the noun names. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** What the parser of the command line says of it: an option that it does not know is named without its value. */
export function complainOfUsage(text: string): void {
  process.stderr.write(withoutLooks(discreet(text.replace(/'(-[^'=\s]+)=[^']*'/g, "'$1=…'"))));
}

/** Learns what is secret on a command line and in the environment, before anything can go wrong with either. */
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

/** A part of a URL, decoded; as it stands if it cannot be. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
