/**
 * A run as a sequence of requests that can be repeated: instead of SIDs, names and pages of one run, they refer to the answers of earlier
 * steps. A run is lifted into a program, sliced down to what a breach needs, played, and printed.
 */

import { nobody } from "../api/nobody.js";
import { fromVersion } from "../api/route.js";
import type { Exchange } from "../http/exchange.js";
import { isObject, jsonOf } from "../http/json.js";
import type { Client, Reply } from "./client.js";
import { ownName } from "./run.js";
import type { Target } from "./target.js";

/** A value from the answer to an earlier step, given by the step's id; or a name of the run, padded with x to a length. */
export type Ref =
  | { readonly sid: number }
  | { readonly next: number }
  | { readonly previous: number }
  | { readonly name: number; readonly length?: number };

/** Literal text and references. */
export type Text = readonly (string | Ref)[];

export interface Ask {
  readonly does: "ask";
  readonly id: number;
  readonly method: string;
  /** The path from the version on, with the query. */
  readonly target: Text;
  /** The content type of the body; undefined if there is none. */
  readonly type: string | undefined;
  readonly body: Text;
  /** The revision in If-Match. */
  readonly ifMatch?: string;
}

export interface Wait {
  readonly does: "wait";
  readonly id: number;
  readonly seconds: number;
}

export type Step = Ask | Wait;
export type Program = readonly Step[];

/** What happened in a run, in order. */
export type Event = { readonly exchange: Exchange } | { readonly waited: number };

/** Turns a whole run into a program; the id of a step is the index of its event. */
export function lift(events: readonly Event[], target: Pick<Target, "url">): Program {
  const known = new Map<string, Ref>();
  return events.map((event, id): Step => {
    if ("waited" in event) return { does: "wait", id, seconds: event.waited };
    const { request, response } = event.exchange;
    const ifMatch = request.headers["if-match"];
    const step: Ask = {
      does: "ask",
      id,
      method: request.method,
      target: targetText(request.url.slice(target.url.length), known),
      type: request.headers["content-type"],
      body: namesIn(request.body ?? "").filter((part) => part !== ""),
      ...(ifMatch === undefined ? {} : { ifMatch }),
    };
    for (const [value, ref] of valuesIn(response.body, request.method, id))
      if (!known.has(value)) known.set(value, ref);
    return step;
  });
}

/** The values in an answer that later requests may use. */
function valuesIn(body: string | null, method: string, id: number): readonly (readonly [string, Ref])[] {
  const json = jsonOf(body);
  const found: [string, Ref][] = [];
  if (method === "POST" && typeof json.sid === "string" && json.sid !== "") found.push([json.sid, { sid: id }]);
  const { next_page_url: next, previous_page_url: previous } = isObject(json.meta) ? json.meta : {};
  const onwards = typeof next === "string" ? fromVersion(next) : undefined;
  const back = typeof previous === "string" ? fromVersion(previous) : undefined;
  if (onwards !== undefined) found.push([onwards, { next: id }]);
  if (back !== undefined) found.push([back, { previous: id }]);
  return found;
}

/** A reference to a page, or a path in which SIDs from earlier answers are references. */
function targetText(target: string, known: ReadonlyMap<string, Ref>): Text {
  const page = known.get(target);
  if (page) return [page];
  const [path = "", ...query] = target.split("?");
  const parts = path.split("/").flatMap((part, index): Text => {
    const ref = known.get(part);
    const slash = index === 0 ? "" : "/";
    return ref ? [slash, ref] : [slash, ...namesIn(part)];
  });
  return joined([...parts, ...query.map((each) => `?${each}`)]);
}

/** The same text with adjacent literal parts joined. */
function joined(text: Text): Text {
  const parts: (string | Ref)[] = [];
  for (const part of text) {
    const last = parts.at(-1);
    if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts.filter((part) => part !== "");
}

/** Text in which names of the run are references. */
function namesIn(part: string): Text {
  const found = ownName.exec(part);
  if (!found) return [part];
  const after = part.slice(found.index + found[0].length);
  const [filling = ""] = /^x{50,}/.exec(after) ?? [];
  const length = filling === "" ? {} : { length: found[0].length + filling.length };
  return [part.slice(0, found.index), { name: Number(found[2]), ...length }, ...namesIn(after.slice(filling.length))];
}

/** The ids of the steps whose answers a step refers to. */
export function needs(step: Step): readonly number[] {
  if (step.does === "wait") return [];
  return [...step.target, ...step.body].flatMap((part) => {
    if (typeof part === "string" || "name" in part) return [];
    return "sid" in part ? [part.sid] : ["next" in part ? part.next : part.previous];
  });
}

/** The numbers of the names that a step uses. */
export function namesOf(step: Step | undefined): readonly number[] {
  if (!step || step.does === "wait") return [];
  return [...step.target, ...step.body].flatMap((part) =>
    typeof part !== "string" && "name" in part ? [part.name] : [],
  );
}

/**
 * Sends all steps to a target in order, with new names. A step for a page that does not exist is skipped. Returns whether the last step was
 * sent.
 */
export async function play(program: Program, client: Client): Promise<boolean> {
  const replies = new Map<number, Reply>();
  const names = new Map<number, string>();
  const filled = (part: string | Ref): string | undefined => {
    if (typeof part === "string") return part;
    if ("name" in part) {
      const name = names.get(part.name) ?? client.name();
      names.set(part.name, name);
      return name.padEnd(part.length ?? 0, "x"); // names of another run may be longer or shorter
    }
    if ("sid" in part) return replies.get(part.sid)?.sid || nobody.map; // if the earlier answer had none
    const url = "next" in part ? replies.get(part.next)?.nextPage : replies.get(part.previous)?.previousPage;
    return typeof url === "string" ? fromVersion(url) : undefined;
  };
  const written = (text: Text): string | undefined => {
    const parts = text.map(filled);
    return parts.includes(undefined) ? undefined : parts.join("");
  };
  for (const step of program) {
    if (step.does === "wait") {
      await client.wait(step.seconds);
      continue;
    }
    const target = written(step.target);
    if (target === undefined) continue;
    const body = step.type === undefined ? undefined : { type: step.type, text: written(step.body) ?? "" };
    const headers = step.ifMatch === undefined ? {} : { "if-match": step.ifMatch };
    replies.set(step.id, await client.request(step.method, target, body, headers));
  }
  const last = program.at(-1);
  return last !== undefined && replies.has(last.id);
}
