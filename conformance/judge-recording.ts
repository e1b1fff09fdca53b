/** Judges one recording, or a range of it. What comes of that is plain data, so that it can be done in another thread. */
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
  /** Nobody but the recorded client changed these Maps. */
  readonly soleWriter?: boolean;
  /** Whether findings show personal data. Credentials they never show. */
  readonly showPii?: boolean;
}

/** Is told what is found while a recording is judged. */
export interface JudgeListener {
  readonly onFinding?: (rule: Rule, finding: Finding) => void;
  readonly onExchange?: (exchange: Exchange) => void;
  readonly leaveOut?: (source: Source, why: string) => void;
  readonly progress?: (bytes: number) => void;
}

/** A verdict without its rule, which is told by its place among all rules: a rule has functions, which no thread can pass to another. */
export type BareVerdict = Omit<Verdict, "rule">;

export interface Judgement {
  readonly format: Format | undefined;
  readonly seen: { readonly exchanges: number; readonly calls: number };
  readonly traffic: Counted;
  /** In the order of the rules. */
  readonly verdicts: readonly BareVerdict[];
  /** For each of them, where its findings stand in the order in which the recording is judged; none where it was judged as a whole. */
  readonly places: readonly (readonly number[])[];
  readonly observations: readonly Observation[];
  readonly leftOut: Readonly<Record<string, number>>;
  readonly unreadable: number;
  readonly problems: readonly { readonly message: string; readonly source: Source | null }[];
  /** Why the file is no recording at all. */
  readonly none?: string;
}

/** How far exchanges of a file may be out of order, at most. */
const lookahead = 4096;

/** So many of the parts that could not be read are described. */
export const mostProblems = 100;

/**
 * Reads a recording from its beginning, and judges a part of it: what lies before is learned from, and what lies after is read as far
 * as it may have been said before the end of the part. Throws UnknownRule for a rule that does not exist.
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
      auditor.see(exchange); // judged it is not, but it may have changed what is known
    },
    unreadable({ message, source }: RecordingError) {
      // what is wrong with the whole is found at its end
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

/** Notes after how many exchanges each finding comes that is kept. */
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
