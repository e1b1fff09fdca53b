/** Compares two targets: asks both the same and lists the differences in their answers, apart from identifiers and times. */

import { ownName } from "../src/drive/run.js";
import type { Target } from "../src/drive/target.js";
import type { Exchange } from "../src/http/exchange.js";
import { isObject, jsonOf } from "../src/http/json.js";
import type { Report } from "../src/report/report.js";
import { type Conformance, type ConformOptions, conform } from "./conform.js";

/** One kind of difference, which may occur in several answers. */
export interface Difference {
  /** The request of the first answer with this difference. */
  readonly request: string;
  /** JSON pointer into the answer, `status`, or `header NAME`. */
  readonly at: string;
  readonly one: unknown;
  readonly other: unknown;
  /** The number of answers with this difference. */
  readonly times: number;
}

/** A rule with both outcomes, or an open question with what was seen of both targets. */
export interface Disagreement {
  readonly about: string;
  readonly one: string;
  readonly other: string;
}

export interface Comparison {
  readonly rules: readonly Disagreement[];
  readonly questions: readonly Disagreement[];
  readonly answers: readonly Difference[];
  /** Requests that only one target was asked, because they follow from an earlier answer. */
  readonly alone: { readonly one: number; readonly other: number };
  readonly exchanges: number;
  /** How many of the Maps made there could not be deleted. */
  readonly leftBehind: { readonly one: number; readonly other: number };
  readonly reports: readonly [Report, Report];
}

type Options = Omit<ConformOptions, "target" | "onExchange">;

/** A target whose URL is known, so that it can be removed from compared values. */
type Asked = ConformOptions["target"] & Pick<Target, "url">;

/** Asks one target after the other. Throws as `conform` does. */
export async function compare(one: Asked, other: Asked, options: Options = {}): Promise<Comparison> {
  const alike = withWhatBothHave(one, other);
  const first = await asked(alike(one), options);
  const second = await asked(alike(other), options);
  const pairs = paired(first.answers, second.answers);
  return {
    rules: disagreements(first.report, second.report, ({ rules }) =>
      rules.filter(({ outcome }) => outcome === "pass" || outcome === "fail").map(({ id, outcome }) => [id, outcome]),
    ),
    questions: disagreements(first.report, second.report, ({ questions }) =>
      questions.map(({ asks, seen }) => [asks, Object.keys(seen).join(", ")]),
    ),
    answers: grouped(pairs.both),
    alone: { one: pairs.one, other: pairs.other },
    exchanges: pairs.both.length,
    leftBehind: { one: first.drive.leftBehind, other: second.drive.leftBehind },
    reports: [first.report, second.report],
  };
}

/** The target without abilities that the other lacks: a clock that can be advanced, or another Service. */
function withWhatBothHave(one: Asked, other: Asked) {
  return ({ advance, anotherService, ...target }: Asked): Asked => ({
    ...target,
    ...(advance && one.advance && other.advance ? { advance } : {}),
    ...(anotherService !== undefined && one.anotherService !== undefined && other.anotherService !== undefined
      ? { anotherService }
      : {}),
  });
}

interface Answer {
  /** The request, with a count of how often it was asked before, since a run repeats some requests. */
  readonly key: string;
  readonly request: string;
  /** The compared values of the answer, by place. */
  readonly values: ReadonlyMap<string, unknown>;
  /**
   * Whether the requested Map had expired, which a slower run may reach and a faster one not. Undefined within one second of its deadline,
   * since deadlines are only known to the second.
   */
  readonly isOver: boolean | undefined;
}

/** The same request sent twice at once is answered in either order: such answers are put in the order of their status. */
function withTwinsInOrder(exchanges: readonly Exchange[]): readonly Exchange[] {
  const ordered: Exchange[] = [];
  for (const exchange of exchanges) {
    const twin = ordered.findIndex((other) => areTwins(other, exchange));
    const other = ordered[twin];
    if (!other || other.response.status <= exchange.response.status) ordered.push(exchange);
    else {
      ordered[twin] = exchange;
      ordered.push(other);
    }
  }
  return ordered;
}

function areTwins(one: Exchange, other: Exchange): boolean {
  const [first, second] = [one.request, other.request];
  if (first.method !== second.method || first.url !== second.url || first.body !== second.body) return false;
  const [start, begun] = [one.startedAt ?? 0, other.startedAt ?? 0];
  return start < begun + other.durationMs && begun < start + one.durationMs;
}

async function asked(target: Asked, options: Options): Promise<Conformance & { readonly answers: readonly Answer[] }> {
  const seen: Exchange[] = [];
  const done = await conform({ ...options, target, onExchange: (exchange) => seen.push(exchange) });
  const exchanges = withTwinsInOrder(seen);
  const neutral = neutralizer(exchanges, target);
  const counts = new Map<string, number>();
  const deadlines = new Map<string, number>();
  const told = new Map<string, number>();
  const answers = exchanges.map((exchange): Answer => {
    const { method, url, body } = exchange.request;
    const request = neutral(`${method} ${url.slice(target.url.length)}${body ? ` ${abbreviated(body)}` : ""}`);
    const count = (counts.get(request) ?? 0) + 1;
    counts.set(request, count);
    const { sid, date_expires: expires } = jsonOf(exchange.response.body);
    if (typeof sid === "string") deadlines.set(sid, Date.parse(String(expires)));
    const deadline = deadlines.get(url.slice(url.lastIndexOf("/") + 1)) ?? Number.NaN;
    const isOver = isPast(deadline, Date.parse(exchange.response.headers.date ?? ""));
    return { key: `${count} ${request}`, request, values: valuesOf(exchange, neutral, told), isOver };
  });
  return { ...done, answers };
}

/** Both times are truncated to the second. */
function isPast(deadline: number, now: number): boolean | undefined {
  return deadline === now ? undefined : deadline < now;
}

type Neutral = (text: string) => string;

const abbreviated = (text: string): string =>
  text.length > 200 ? `${text.slice(0, 60)}… (${text.length} characters)` : text;

/** Replaces values that differ from run to run by placeholders. Maps of the run are numbered by their creation. */
function neutralizer(exchanges: readonly Exchange[], { url, service, anotherService }: Asked): Neutral {
  const made = new Map<string, number>();
  for (const { request, response } of exchanges) {
    const { sid } = request.method === "POST" && response.status < 300 ? jsonOf(response.body) : {};
    if (typeof sid === "string" && !made.has(sid)) made.set(sid, made.size + 1);
  }
  return (text) =>
    text
      .replaceAll(url, "")
      .replaceAll(service, "{service}")
      .replaceAll(anotherService ?? service, "{another service}")
      .replaceAll(new RegExp(ownName, "g"), "{name $2}")
      .replaceAll(/\bMP[0-9a-f]{32}\b/gi, (sid) => (made.has(sid) ? `{map ${made.get(sid)}}` : "{map}"))
      .replaceAll(/\bAC[0-9a-f]{32}\b/gi, "{account}")
      .replaceAll(/PageToken=[^&"\s]+/g, "PageToken={token}");
}

/** Headers that depend on the service rather than on the connection. */
const headers = ["content-type", "etag", "allow", "retry-after"];

/** `told` holds when each date was first seen: a slow target shows its deadlines later, when less of them is left. */
function valuesOf({ response }: Exchange, neutral: Neutral, told: Map<string, number>): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>([["status", response.status]]);
  for (const name of headers) {
    const value = response.headers[name];
    if (value !== undefined)
      values.set(`header ${name}`, name === "etag" ? value.replaceAll(/[^"W/]+/g, "…") : neutral(value));
  }
  const at = Date.parse(response.headers.date ?? "");
  const body = parse(response.body);
  spread(isObject(body) ? byMap(body, neutral) : body, "", (pointer, value, of) => {
    const key = `${of} ${value}`;
    const since = told.get(key) ?? at;
    told.set(key, since);
    values.set(pointer, typeof value === "string" ? timeless(value, since, neutral) : value);
  });
  return values;
}

/** Reduces a list to the Maps that the run made, so that the Maps of others and page boundaries do not matter. */
function byMap(body: Readonly<Record<string, unknown>>, neutral: Neutral): Readonly<Record<string, unknown>> {
  if (!Array.isArray(body.maps)) return body;
  const named = body.maps.filter(isObject).map((map) => [neutral(String(map.sid)), map] as const);
  return { ...body, maps: Object.fromEntries(named.filter(([name]) => name !== "{map}")) };
}

function parse(body: string | null): unknown {
  try {
    return JSON.parse(body ?? "");
  } catch {
    return body ?? "";
  }
}

/** The values of a body with their places and the URL of their resource; of arrays only the first element, as others may add more. */
function spread(value: unknown, at: string, see: (at: string, value: unknown, of: string) => void, of = ""): void {
  if (Array.isArray(value)) {
    if (value.length > 0) spread(value[0], `${at}/0`, see, of);
  } else if (isObject(value)) {
    const own = typeof value.url === "string" ? value.url : of;
    for (const [name, child] of Object.entries(value)) spread(child, `${at}/${name}`, see, own);
  } else {
    see(at, value, of);
  }
}

const isoDate = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d/;

/** A date becomes its format and its distance from when it was seen, in tens of seconds; other text loses its identifiers. */
function timeless(text: string, at: number, neutral: Neutral): string {
  if (!isoDate.test(text)) return neutral(text);
  const distance = Math.round((Date.parse(text) - at) / 10_000) * 10;
  const form = text.replaceAll(/\d/g, "0");
  return Number.isNaN(distance) || distance <= 0 ? form : `${form} in about ${distance} s`;
}

interface Pair {
  readonly one: Answer;
  readonly other: Answer;
}

function paired(
  ones: readonly Answer[],
  others: readonly Answer[],
): { both: readonly Pair[]; one: number; other: number } {
  const byKey = new Map(others.map((other) => [other.key, other]));
  const both = ones.flatMap((one): Pair[] => {
    const other = byKey.get(one.key);
    return other ? [{ one, other }] : [];
  });
  return { both, one: ones.length - both.length, other: others.length - both.length };
}

/** Whether a page is the last or the first in one list only, which Maps of others can cause. */
const isBorder = (at: string, here: unknown, there: unknown): boolean =>
  (at === "/meta/next_page_url" || at === "/meta/previous_page_url") && (here === null || there === null);

/** Whether a place is within a Map of a list; the Map may be on different pages of both targets. */
const isOfListed = (at: string): boolean => at.startsWith("/maps/{map ");
const sidOf = (at: string): string => `${at.split("/", 3).join("/")}/sid`;

/** Merges equal differences of several answers. */
function grouped(pairs: readonly Pair[]): readonly Difference[] {
  const found = new Map<string, Difference>();
  for (const { one, other } of pairs) {
    if (one.isOver === undefined || one.isOver !== other.isOver) continue;
    for (const at of new Set([...one.values.keys(), ...other.values.keys()])) {
      const [here, there] = [one.values.get(at), other.values.get(at)];
      if (
        here === there ||
        isBorder(at, here, there) ||
        (isOfListed(at) && !(one.values.has(sidOf(at)) && other.values.has(sidOf(at))))
      )
        continue;
      const key = JSON.stringify([at, here ?? null, there ?? null]);
      const times = (found.get(key)?.times ?? 0) + 1;
      found.set(key, { request: found.get(key)?.request ?? one.request, at, one: here, other: there, times });
    }
  }
  return [...found.values()];
}

function disagreements(
  one: Report,
  other: Report,
  facts: (report: Report) => readonly (readonly [string, string])[],
): readonly Disagreement[] {
  const theirs = new Map(facts(other));
  return facts(one).flatMap(([about, here]) => {
    const there = theirs.get(about) ?? "";
    // What the run did not reach in one of the targets is no difference.
    return here === there || here === "" || there === "" ? [] : [{ about, one: here, other: there }];
  });
}
