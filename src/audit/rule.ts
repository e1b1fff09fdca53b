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

/** What rules may be about: the calls of an operation, or requests with a method that the resource does not have. */
export type Subject = OperationId | "Stray";

type SubjectOf<On extends Subject> = [On] extends [OperationId] ? Call<On> : Stray;

interface About {
  /** Family, a dot, and the statement in words. Never changes. */
  readonly id: string;
  readonly level: Level;
  /** The statement, in one sentence. */
  readonly says: string;
  /** JSON pointer into spec/sync-maps.yaml to the fact that the rule follows from. */
  readonly cites: string;
  /** JSON pointers to further facts that the rule checks along with the one that it cites. */
  readonly holds?: readonly string[];
  /** Holds only if nobody else changes what these calls create. */
  readonly assumes?: "sole-writer";
  /** For Maps: needs a Map without a deadline or without a name, which a run may not be allowed to create. */
  readonly needs?: "unbounded";
  /** The neighbour of Maps that is needed to try it, if its operations do not already say so. */
  readonly with?: Neighbour;
}

export interface Definition<On extends Subject, Evidence extends object> extends About {
  readonly on: readonly On[];
  /** What there is to judge in a call; undefined if there is nothing, or if the rule cannot know. */
  evidence(call: SubjectOf<On>, history: History): Evidence | readonly Evidence[] | undefined;
  judge(evidence: Evidence): Fault | undefined;
}

/** One Map, item, permission or Service in an answer, and its place there. */
export interface Piece {
  readonly at: string;
  readonly it: Thing;
  readonly violations: readonly Violation[];
}

export interface DefinitionOfEach<On extends Subject, Evidence extends object> extends About {
  readonly on: readonly On[];
  /** What there is to judge in one thing that a call shows; undefined as in {@link Definition}. */
  evidence(piece: Piece, call: SubjectOf<On>, history: History): Evidence | readonly Evidence[] | undefined;
  judge(evidence: Evidence): Fault | undefined;
}

/** One judgeable sentence of the documentation. */
export interface Rule extends About {
  readonly family: string;
  readonly on: readonly Subject[];
  /** Whether it judges each thing that a call shows separately. */
  readonly alone?: true;
  /** How much evidence a call holds, and what is wrong with it. With `piece`, a rule that is `alone` looks at that one thing only. */
  examine(call: AnyCall | Stray, history: History, piece?: Piece): Examination;
}

/** What a rule found in a call. */
export interface Examination {
  readonly examined: number;
  readonly faults: readonly Fault[];
}

const none: readonly Fault[] = [];

/** Results without a fault, by amount of evidence: shared objects for the amounts that occur all the time. */
const passes: readonly Examination[] = Array.from({ length: 101 }, (_, examined) => ({ examined, faults: none }));

/** The result of most rules for most calls. */
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
 * Defines a rule that judges each Map, or each neighbour, in an answer separately. Of the call it may use only that thing and what the
 * path names; of the history, only how the thing was first and last shown. Therefore what is shown again unchanged need not be judged
 * again if it had no fault. `on` has to name all operations that show the thing, or all but its creation.
 */
export function ruleOfEach<const On extends OperationId, Evidence extends object>(
  definition: DefinitionOfEach<On, Evidence>,
): Rule {
  const examineOne = (piece: Piece, call: AnyCall, history: History): Examination =>
    examinationOf(definition, definition.evidence(piece, call as SubjectOf<On>, history)); // as above
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
