/** What the answers of a transcript are to: requests that are told, or that a command of curl names. */
import type { Headers, HttpRequest } from "../http/exchange.js";
import { type Command, commandsOf } from "./curl.js";
import { headersOf, isBodiless } from "./facts.js";
import type { Fields } from "./transcript-lines.js";

/** The line of a request. */
export interface Asked {
  readonly method: string;
  readonly target: string;
}

/** A request as it is told. */
interface Told {
  readonly asked: Asked | undefined;
  readonly sent: Fields;
  /** The lines of its body, which only Hurl tells. */
  readonly data: readonly string[] | undefined;
}

/**
 * The request that is told, or that a command asks for; undefined if there is neither. The host is that of the field; whether over TLS or
 * not is not told, and does not matter.
 */
export function requestIn({ asked, sent, data }: Told, command: Command | undefined): HttpRequest | undefined {
  if (!asked) return command?.request;
  const headers = headersOf(sent);
  const url = URL.canParse(asked.target)
    ? asked.target
    : `http://${headers.host ?? "unrecorded.invalid"}${asked.target}`;
  const body = data === undefined ? command?.request.body : data.join("\n").trimEnd();
  return { method: asked.method, url, headers, body: isBodiless(asked.method) ? "" : shown(body ?? null) };
}

/** A body, unless Hurl has written something in place of its bytes, or of secrets in it. */
const shown = (body: string | null): string | null => (body !== null && /^Bytes <|\*\*\*/.test(body) ? null : body);

/** An answer, as far as it shows where curl goes next. */
export interface Step {
  readonly status: number;
  readonly headers: Headers;
}

type Tell = (command: Command | undefined) => void;

/**
 * Tells which command each answer is to. One that names several URLs has as many answers, in their order; if it has more or fewer, it is not
 * known which is which.
 */
export function createCommands() {
  let named: readonly Command[] = [];
  let next = 0;
  let last: Command | undefined;
  let lead: Step | undefined;
  let held: { readonly command: Command | undefined; readonly tell: Tell }[] = [];
  let foretold: Command | undefined;

  /** What the answer that comes next is to. */
  function following(): Command | undefined {
    const goes = named.length < 2 || last?.follows === true;
    const elsewhere = lead && last && goes ? redirected(last, lead) : undefined;
    return elsewhere ?? named[next++];
  }

  function tellHeld(isKnown: boolean): void {
    for (const { command, tell } of held) tell(isKnown ? command : undefined);
    held = [];
  }

  function end(): void {
    tellHeld(next === named.length);
    named = [];
    next = 0;
    last = undefined;
  }

  return {
    /** Begins a command, or continues the one that was typed last. */
    typed(line: string): void {
      named = commandsOf(line);
    },
    /** The next request is that of this command, as Hurl writes before it. */
    foretold(line: string): void {
      foretold = commandsOf(line)[0];
    },
    /** The command that has sent a request which is told. */
    asked(asked: Asked): Command | undefined {
      if (asked.method === "CONNECT") return undefined; // to a proxy
      const command = foretold ?? (next === 0 || isOf(named[next], asked) ? named[next++] : undefined);
      foretold = undefined;
      return command;
    },
    /** Tells of an answer to a request that is not told, as soon as it is known what it is to. */
    answered(step: Step, tell: Tell): void {
      last = following();
      lead = step;
      held.push({ command: last, tell });
      if (named.length < 2) tellHeld(true);
      else if (next > named.length) end();
    },
    /** No more answers are to the last command. */
    end,
  };
}

function isOf(command: Command | undefined, { method, target }: Asked): boolean {
  if (command?.request.method !== method || !URL.canParse(command.request.url)) return false;
  const { pathname, search } = new URL(command.request.url);
  return pathname + search === target;
}

/** What a command asks for where an answer sends it, as it does with --location. */
function redirected({ request, insists, follows, saves }: Command, { status, headers }: Step): Command | undefined {
  const { location } = headers;
  if (status < 300 || status > 399 || location === undefined) return undefined;
  if (!URL.canParse(location, request.url)) return undefined;
  const url = new URL(location, request.url).href;
  const { method } = request;
  const keeps = status > 303 || isBodiless(method) || (method !== "POST" && status !== 303);
  const sent = keeps ? { ...request, url } : { ...request, url, method: insists ? method : "GET", body: "" };
  return { request: sent, insists, follows, saves };
}
