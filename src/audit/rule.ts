import type { AnyCall, Call, Stray } from "../api/call.js";
import type { OperationId } from "../api/description.js";
import type { Neighbour } from "../api/neighbours.js";
import type { Violation } from "../api/validate.js";
import type { History, Thing } from "./history.js";

export type Level = "MUST" | "SHOULD";

/** What is wrong with a piece of evidence. */
export interface Fault {
  /** JSON pointer into the body of the answer, or `status`, `header NAME`, or `body`. */
  readonly at: string;
  /** Never holds personal data: it is printed as it is. */
  readonly expected: string;
  readonly actual: unknown;
}

/** What rules may be about: the calls of an operation, or requests with a method that a resource does not know. */
export type Subject = OperationId | "Stray";

type SubjectOf<On extends Subject> = [On] extends [OperationId] ? Call<On> : Stray;

interface About {
  /** Family, a dot, and the statement in words. Never changes. */
  readonly id: string;
  readonly level: Level;
  /** The statement, in a sentence. */
  readonly says: string;
  /** JSON pointer into spec/sync-maps.yaml, to the fact that it follows from. */
  readonly cites: string;
  /** Further facts that it holds with the one that it cites, likewise. */
  readonly holds?: readonly string[];
  /** Holds only where nobody else changes what the calls make. */
  readonly assumes?: "sole-writer";
  /** Of Maps, it can be tried only on one that has no deadline or no name, which a run may not be allowed to make. */
  readonly needs?: "unbounded";
  /** The neighbour of Maps that it can be tried with only, where its operations do not say so. */
  readonly with?: Neighbour;
}

export interface Definition<On extends Subject, Evidence extends object> extends About {
  readonly on: readonly On[];
  /** What there is to judge in a call, or nothing. Says nothing for whatever the rule cannot know. */
  evidence(call: SubjectOf<On>, history: History): Evidence | readonly Evidence[] | undefined;
  judge(evidence: Evidence): Fault | undefined;
}

/** A Map, an item, a permission or a Service, as an answer shows it, by its properties. */
export interface Piece {
  readonly at: string;
  readonly it: Thing;
  readonly violations: readonly Violation[];
}

export interface DefinitionOfEach<On extends Subject, Evidence extends object> extends About {
  readonly on: readonly On[];
  /** What there is to judge in one of those that a call shows, likewise. */
  evidence(piece: Piece, call: SubjectOf<On>, history: History): Evidence | readonly Evidence[] | undefined;
  judge(evidence: Evidence): Fault | undefined;
}

/** One sentence of the documentation, judgeable. */
export interface Rule extends About {
  readonly family: string;
  readonly on: readonly Subject[];
  /** Whether it judges each of those that a call shows by itself. */
  readonly alone?: true;
  /** How much evidence a call holds, and what is wrong with it; of a rule that judges each by itself, what one holds if that is named. */
  examine(call: AnyCall | Stray, history: History, piece?: Piece): Examination;
}

/** What a rule found in a call. */
export interface Examination {
  readonly examined: number;
  readonly faults: readonly Fault[];
}

const none: readonly Fault[] = [];

/** So many pieces of evidence without a fault, made once for those numbers that come all the time. */
const passes: readonly Examination[] = Array.from({ length: 101 }, (_, examined) => ({ examined, faults: none }));

/** What most rules find in most calls. */
const nothing: Examination = { examined: 0, faults: none };

const passed = (examined: number): Examination => passes[examined] ?? { examined, faults: none };

export function rule<const On extends Subject, Evidence extends object>(definition: Definition<On, Evidence>): Rule {
  return {
    ...named(definition),
    examine(call, history) {
      return examinationOf(definition, definition.evidence(call as SubjectOf<On>, history)); // audit calls it only for what `on` names
    },
  };
}

/**
 * A rule that judges each Map, or each neighbour, that an answer shows by itself: by nothing of the call but that and what its path
 * names, and by nothing of the history but how it was shown first and last. What is shown again as it was need not be judged again
 * then, since it was right and nothing has changed. It is about all operations that show it, or all but creation.
 */
export function ruleOfEach<const On extends OperationId, Evidence extends object>(
  definition: DefinitionOfEach<On, Evidence>,
): Rule {
  const examineOne = (piece: Piece, call: AnyCall, history: History): Examination =>
    examinationOf(definition, definition.evidence(piece, call as SubjectOf<On>, history)); // likewise
  return {
    ...named(definition),
    alone: true,
    examine(call, history, piece) {
      if (call.op === undefined) return nothing;
      if (piece) return examineOne(piece, call, history);
      const all = call.shown.map((each) => examineOne(each, call, history));
      return {
        examined: all.reduce((sum, { examined }) => sum + examined, 0),
        faults: all.flatMap(({ faults }) => faults),
      };
    },
  };
}

function named(definition: About & { readonly on: readonly Subject[] }) {
  const { id, level, says, cites, holds, on, assumes, needs, with: beside } = definition;
  return {
    id,
    level,
    says,
    cites,
    on,
    family: id.slice(0, id.indexOf(".")),
    ...(holds ? { holds } : {}),
    ...(assumes ? { assumes } : {}),
    ...(needs ? { needs } : {}),
    ...(beside ? { with: beside } : {}),
  };
}

function examinationOf<Evidence extends object>(
  { judge }: { judge(evidence: Evidence): Fault | undefined },
  found: Evidence | readonly Evidence[] | undefined,
): Examination {
  if (found === undefined) return nothing;
  if (!Array.isArray(found)) {
    const fault = judge(found as Evidence); // not an array
    return fault === undefined ? passed(1) : { examined: 1, faults: [fault] };
  }
  const evidence: readonly Evidence[] = found;
  let faults: Fault[] | undefined;
  for (const each of evidence) {
    const fault = judge(each);
    if (fault === undefined) continue;
    faults ??= [];
    faults.push(fault);
  }
  return faults ? { examined: evidence.length, faults } : passed(evidence.length);
}
