/** Judges one recording, or a range of it. The result is plain data, so that it can be passed between threads. */
import { audit, type Observation } from "../src/audit/audit.js";
import type { Finding } from "../src/audit/finding.js";
import { createKeeping, type Keeps } from "../src/audit/keeping.js";
import type { Rule } from "../src/audit/rule.js";
import type { Counted } from "../src/audit/traffic.js";
import type { Verdict } from "../src/audit/verdict.js";
import type { Exchange, Source } from "../src/http/exchange.js";
import {
  type Format,
  NoRecording,
  type ReadOptions,
  type RecordingError,
  readInto,
  type Sink,
} from "../src/recordings/index.js";
import { observers } from "./observations/index.js";
import { isLast, type Part, whole } from "./parts.js";
import { rules } from "./rules/index.js";
import { type Selection, skipping } from "./select.js";

export interface JudgeOptions extends Selection, ReadOptions {
  /** The recorded client was the only one that changed these Maps. */
  readonly soleWriter?: boolean;
  /** Whether findings show personal data. Credentials are never shown. */
  readonly showPii?: boolean;
}

/** Callbacks during judging. */
export interface JudgeListener {
  readonly onFinding?: (rule: Rule, finding: Finding) => void;
  readonly onExchange?: (exchange: Exchange) => void;
  readonly leaveOut?: (source: Source, why: string) => void;
  readonly progress?: (bytes: number) => void;
}

/** A verdict without its rule, which has functions and cannot be passed between threads. Its index among all rules identifies it. */
export type BareVerdict = Omit<Verdict, "rule">;

export interface Judgement {
  readonly format: Format | undefined;
  readonly seen: { readonly exchanges: number; readonly calls: number };
  readonly traffic: Counted;
  /** In the order of the rules. */
  readonly verdicts: readonly BareVerdict[];
  /** For each rule, the positions of its findings in judging order; empty if the recording was judged as a whole. */
  readonly places: readonly (readonly number[])[];
  readonly observations: readonly Observation[];
  readonly leftOut: Readonly<Record<string, number>>;
  readonly unreadable: number;
  readonly problems: readonly { readonly message: string; readonly source: Source | null }[];
  /** Why the file is not a recording at all. */
  readonly none?: string;
}

/** The largest distance, in exchanges, by which a file may be out of order. */
const lookahead = 4096;

/** How many of the unreadable parts are described. */
export const mostProblems = 100;

/**
 * Reads a recording from its beginning and judges a part of it. Exchanges before the part are only learned from; reading continues after it
 * as far as exchanges there may have happened before the end of the part. Throws UnknownRule for an unknown rule.
 */
export async function judgeRecording(
  file: string,
  options: JudgeOptions,
  { onFinding, onExchange, leaveOut, progress }: JudgeListener = {},
  part: Part = whole,
): Promise<Judgement> {
  const isOurs = ({ source }: { readonly source?: Source }): boolean => part.holds(source?.bytes?.from ?? 0);
  const places = part === whole ? undefined : createPlaces();
  const auditor = audit(rules, {
    soleWriter: options.soleWriter ?? false,
    skip: skipping(options),
    lookahead,
    observers,
    showPersonal: options.showPii ?? false,
    concerns: (exchange) => exchange.response.status > 0 && isOurs(exchange),
    ...(onFinding ? { onFinding } : {}),
    ...(places ? { onFinding: places.note, onJudged: places.next } : {}),
  });
  const leftOut: Record<string, number> = {};
  const problems: { readonly message: string; readonly source: Source | null }[] = [];
  let unreadable = 0;
  let read = 0;

  const sink: Sink = {
    exchange(exchange) {
      if (onExchange && isOurs(exchange)) onExchange(exchange);
      auditor.see(exchange);
      read = exchange.source?.bytes?.from ?? 0;
    },
    other(from) {
      read = from;
      if (part.holds(from)) auditor.pass();
    },
    leaveOut(source, why) {
      if (!isOurs({ source })) return;
      leftOut[why] = (leftOut[why] ?? 0) + 1;
      leaveOut?.(source, why);
    },
    unanswered(exchange) {
      if (onExchange && isOurs(exchange)) onExchange(exchange);
      auditor.see(exchange); // not judged, but it may have changed the history
    },
    unreadable({ message, source }: RecordingError) {
      // faults of the whole file are reported at its end
      if (source ? !isOurs({ source }) : !isLast(part)) return;
      unreadable += 1;
      if (problems.length < mostProblems) problems.push({ message, source: source ?? null });
    },
    get full() {
      return part.isVoid || (read >= part.to && !auditor.holdsBack);
    },
  };

  let format: Format | undefined;
  let none: string | undefined;
  try {
    format = await readInto(file, options, sink, progress);
  } catch (error) {
    if (!(error instanceof NoRecording)) throw error;
    none = error.message;
  }
  const verdicts = auditor.finish();
  return {
    format,
    seen: { ...auditor.seen },
    traffic: auditor.traffic,
    verdicts: verdicts.map(({ rule: _, ...verdict }) => verdict),
    places: places ? verdicts.map(({ rule }) => places.of(rule)) : [],
    observations: auditor.observations,
    leftOut,
    unreadable,
    problems,
    ...(none === undefined ? {} : { none }),
  };
}

/** Records for each kept finding after how many exchanges it was found. */
function createPlaces() {
  const places = new Map<Rule, { readonly keeps: Keeps; readonly kept: number[] }>();
  let place = 0;
  return {
    next(): void {
      place += 1;
    },
    note(rule: Rule, finding: Finding): void {
      const noted = places.get(rule) ?? { keeps: createKeeping(), kept: [] };
      if (noted.keeps(finding)) noted.kept.push(place);
      places.set(rule, noted);
    },
    of: (rule: Rule): readonly number[] => places.get(rule)?.kept ?? [],
  };
}
