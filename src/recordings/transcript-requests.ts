/** Finds the request for each answer of a transcript: printed by curl, or given by a curl command. */
import type { Headers, HttpRequest } from "../http/exchange.js";
import { type Command, commandsOf } from "./curl.js";
import { headersOf, isBodiless } from "./facts.js";
import type { Fields } from "./transcript-lines.js";

/** A request line. */
export interface Asked {
  readonly method: string;
  readonly target: string;
}

/** A request as it was printed. */
interface Told {
  readonly asked: Asked | undefined;
  readonly sent: Fields;
  /** The lines of its body, which only Hurl prints. */
  readonly data: readonly string[] | undefined;
}

/**
 * The request that was printed, or that a command makes; undefined if there is neither. The host is that of the Host header; whether TLS
 * was used is not printed, and does not matter.
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

/** A body, or null if Hurl printed a stand-in for binary data or for secrets in it. */
const shown = (body: string | null): string | null => (body !== null && /^Bytes <|\*\*\*/.test(body) ? null : body);

/** The parts of an answer that say where curl goes next. */
export interface Step {
  readonly status: number;
  readonly headers: Headers;
}

type Tell = (command: Command | undefined) => void;

/**
 * Assigns answers to commands. A command with several URLs has as many answers, in their order; if there are more or fewer, it is unknown
 * which is which.
 */
export function createCommands() {
  let named: readonly Command[] = [];
  let next = 0;
  let last: Command | undefined;
  let lead: Step | undefined;
  let held: { readonly command: Command | undefined; readonly tell: Tell }[] = [];
  let foretold: Command | undefined;

  /** The command that the next answer belongs to. */
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
    /** Begins a command, or replaces the one typed last by its continuation. */
    typed(line: string): void {
      named = commandsOf(line);
    },
    /** The next request is that of this command; Hurl prints it beforehand. */
    foretold(line: string): void {
      foretold = commandsOf(line)[0];
    },
    /** The command that made a request which was printed. */
    asked(asked: Asked): Command | undefined {
      if (asked.method === "CONNECT") return undefined; // to a proxy
      const command = foretold ?? (next === 0 || isOf(named[next], asked) ? named[next++] : undefined);
      foretold = undefined;
      return command;
    },
    /** Calls `tell` for an answer to a request that was not printed, as soon as its command is known. */
    answered(step: Step, tell: Tell): void {
      last = following();
      lead = step;
      held.push({ command: last, tell });
      if (named.length < 2) tellHeld(true);
      else if (next > named.length) end();
    },
    /** The last command gets no more answers. */
    end,
  };
}

function isOf(command: Command | undefined, { method, target }: Asked): boolean {
  if (command?.request.method !== method || !URL.canParse(command.request.url)) return false;
  const { pathname, search } = new URL(command.request.url);
  return pathname + search === target;
}

/** The request that follows a redirect, as with --location. */
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
