/** A program as commands for a shell with curl and jq. Credentials are variables, never values. */
import { formType } from "../http/form.js";
import type { Ask, Program, Ref, Text } from "./program.js";
import { namePrefix } from "./run.js";
import type { Target } from "./target.js";

/** The name of the shell variable that holds what a reference stands for. */
type Naming = (ref: Ref) => string;

/**
 * A line for each command. What later ones refer to is kept in variables; the values of the headers that were sent are taken from
 * variables as well: Basic credentials from TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, others from one that is called like
 * the header.
 */
export function curlOf(program: Program, { url, headers = {} }: Pick<Target, "url" | "headers">): readonly string[] {
  const asks = program.filter((step): step is Ask => step.does === "ask");
  const refs = asks.flatMap(({ target, body }) => [...target, ...body].filter((part) => typeof part !== "string"));
  const nameOf = namingOf(refs);
  const sent = Object.entries(headers).map(headerOf);
  const commands = program.flatMap((step) => {
    if (step.does === "wait") return [`sleep ${step.seconds}`];
    const condition = step.ifMatch === undefined ? [] : [`-H "if-match: ${written([step.ifMatch], nameOf)}"`];
    const parts = [...methodOf(step), ...sent, ...condition, ...dataOf(step, nameOf), addressOf(step, url, nameOf)];
    const asked = ["curl -sS", ...parts].join(" ");
    return keeping(
      asked,
      refs.filter((ref) => !("name" in ref) && idOf(ref) === step.id),
      nameOf,
    );
  });
  const named = refs.some((ref) => "name" in ref);
  return named ? ["run=$(date +%s)$RANDOM", ...commands] : commands; // several findings may be pasted within a second
}

/** Numbers what is referred to, each kind for itself. */
function namingOf(refs: readonly Ref[]): Naming {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const ref of refs) {
    if (names.has(keyOf(ref))) continue;
    const kind = "sid" in ref ? "map" : "next" in ref ? "next" : "previous" in ref ? "previous" : "run-";
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    names.set(keyOf(ref), `${kind}${count}`);
  }
  return (ref) => names.get(keyOf(ref)) ?? "";
}

/** What a reference stands for, however long it is made. */
const keyOf = (ref: Ref): string => JSON.stringify("name" in ref ? { name: ref.name } : ref);

const idOf = (ref: Exclude<Ref, { readonly name: number }>): number =>
  "sid" in ref ? ref.sid : "next" in ref ? ref.next : ref.previous;

/** A command whose answer is shown, or kept in the variables that need it. */
function keeping(asked: string, refs: readonly Ref[], nameOf: Naming): readonly string[] {
  const kept = new Map(refs.map((ref) => [nameOf(ref), pathOf(ref)]));
  const [only] = kept;
  if (!only) return [asked.replace("curl -sS", "curl -sS -i")];
  if (kept.size === 1) return [`${only[0]}=$(${asked} | jq -r ${only[1]})`];
  return [`page=$(${asked})`, ...[...kept].map(([name, path]) => `${name}=$(printf %s "$page" | jq -r ${path})`)];
}

function pathOf(ref: Ref): string {
  if ("sid" in ref) return ".sid";
  return "next" in ref ? ".meta.next_page_url" : ".meta.previous_page_url";
}

function headerOf([name, value]: readonly [string, string]): string {
  if (name === "authorization" && /^basic /i.test(value)) return '-u "$TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN"';
  return `-H "${name}: $${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, "_")}"`;
}

function methodOf({ method, type }: Ask): readonly string[] {
  const usual = method === "GET" || (method === "POST" && type !== undefined); // what curl does by itself
  return usual ? [] : [`-X ${method}`];
}

/** An empty form is sent as well: without one curl says neither its type nor its length, which some servers refuse (411, 415). */
function dataOf({ type, body }: Ask, nameOf: Naming): readonly string[] {
  if (type === undefined) return [];
  const header = type === formType ? [] : [`-H "content-type: ${type}"`];
  return [...header, `--data-raw "${written(body, nameOf)}"`];
}

/** A page is asked for by the whole URL that its neighbour has, in which curl must not read brackets and braces as patterns. */
function addressOf({ target }: Ask, url: string, nameOf: Naming): string {
  const [first] = target;
  const isPage = typeof first === "object" && ("next" in first || "previous" in first);
  return isPage ? `-g "${written(target, nameOf)}"` : `"${url}${written(target, nameOf)}"`;
}

/** Text within double quotes: what the shell would read in it is escaped; one character that is repeated without end is made there. */
function written(text: Text, nameOf: Naming): string {
  return text
    .map((part) => {
      if (typeof part === "string") {
        return part
          .replaceAll(/[\\"$`]/g, "\\$&")
          .replaceAll(/([a-z])\1{99,}/gi, (all, letter) => `$(printf '${letter}%.0s' $(seq ${all.length}))`);
      }
      if (!("name" in part)) return `\${${nameOf(part)}}`;
      const name = `${namePrefix}$${nameOf(part)}`;
      return part.length === undefined ? name : `$(printf %-${part.length}s ${name} | tr ' ' x)`;
    })
    .join("");
}
