/** Reduces a whole run to the few steps that a breach needs. */
import { isObject, jsonOf } from "../http/json.js";
import { type Ask, type Event, namesOf, needs, type Program, type Ref, type Step } from "./program.js";

/**
 * The steps of a run that lead to the step with the breach: those whose answers it refers to, and those that created, named, changed or
 * deleted the Maps that it requests or shows (the last change of each Map, or all that was asked of it). `mentioned` is text that may
 * contain the SIDs of more Maps.
 */
export function slice(
  program: Program,
  events: readonly Event[],
  { id, mentioned, changes }: { readonly id: number; readonly mentioned: string; readonly changes: "last" | "all" },
): Program {
  const before = program.slice(0, id + 1);
  const included = new Set<number>();
  const include = (wanted: number): void => {
    const step = program[wanted];
    if (!step || included.has(wanted)) return;
    included.add(wanted);
    for (const needed of needs(step)) include(needed);
  };

  include(id);
  const shown = new Set([...included].flatMap((each) => sidsShown(events[each])));
  const names = new Set(namesOf(before[id]));
  for (const step of before.filter(isCreation)) {
    const sid = sidMade(events[step.id]);
    const isMeant = sid !== undefined && (shown.has(sid) || mentioned.includes(sid));
    if (isMeant || namesOf(step).some((name) => names.has(name))) include(step.id);
  }
  for (const step of before.filter((each) => gives(each, before[id]))) include(step.id);
  for (const maker of [...included]) for (const step of changesOf(before, maker, changes)) include(step);
  const first = Math.min(...included);
  return before.filter((step) => included.has(step.id) || (step.does === "wait" && step.id > first));
}

/** Whether a step gives any Map an item or a permission with the key or identity that another step requests. */
function gives(step: Step, other: Step | undefined): boolean {
  const part = other?.does === "ask" ? other.target.at(-1) : undefined;
  const [, key] = typeof part === "string" ? (/\/(?:Items|Permissions)\/([^/?]+)$/.exec(part) ?? []) : [];
  if (key === undefined || step === other || step.does === "wait" || step.method !== "POST") return false;
  const [end, [form]] = [step.target.at(-1), step.body];
  if (typeof end === "string" && end.endsWith(`/Permissions/${key}`)) return true;
  const sent = typeof form === "string" ? new URLSearchParams(form).get("Key") : null;
  return sent !== null && encodeURIComponent(sent) === key;
}

/** Whether a step is a POST to a list. */
function isCreation(step: Step): step is Ask {
  return step.does === "ask" && step.method === "POST" && step.target.every((part) => typeof part === "string");
}

function bodyOf(event: Event | undefined): Readonly<Record<string, unknown>> {
  return event && "exchange" in event ? jsonOf(event.exchange.response.body) : {};
}

function sidMade(event: Event | undefined): string | undefined {
  const { sid } = bodyOf(event);
  return typeof sid === "string" ? sid : undefined;
}

/** The SIDs of the Maps in a page. */
function sidsShown(event: Event | undefined): readonly string[] {
  const { maps } = bodyOf(event);
  return Array.isArray(maps)
    ? maps.flatMap((map) => (isObject(map) && typeof map.sid === "string" ? [map.sid] : []))
    : [];
}

/** The last update and the deletion of what a step made; or everything that was asked of it. */
function changesOf(before: Program, maker: number, which: "last" | "all"): readonly number[] {
  const names = new Set(namesOf(before[maker]));
  const isIt = (part: string | Ref): boolean =>
    typeof part !== "string" && ("sid" in part ? part.sid === maker : "name" in part && names.has(part.name));
  const changes = before
    .slice(maker + 1, -1)
    .filter((step): step is Ask => step.does === "ask" && step.target.some(isIt));
  if (which === "all") return changes.map(({ id }) => id);
  return ["POST", "DELETE"].flatMap((method) => changes.findLast((step) => step.method === method)?.id ?? []);
}

/**
 * The shortest part of a program whose last step still `shows` the breach, so that no further step can be left out. If `budget`, from which
 * `shows` deducts, is spent, the shortest found so far.
 */
export async function shrink(
  program: Program,
  shows: (program: Program) => Promise<boolean>,
  budget: { requests: number },
): Promise<Program> {
  let shortest = program;
  for (let size = Math.ceil(program.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let end = shortest.length - 1; end > 0; end -= size) {
      const start = Math.max(0, end - size);
      const shorter = without(shortest, new Set(shortest.slice(start, end).map(({ id }) => id)));
      if (shorter.length === shortest.length || shorter.at(-1) !== shortest.at(-1)) continue;
      if (budget.requests < shorter.length) return shortest;
      if (await shows(shorter)) {
        shortest = shorter;
        end = Math.min(end, shortest.length);
      }
    }
  }
  return shortest;
}

/** Removes steps, and the steps that refer to their answers. */
function without(program: Program, removed: Set<number>): Program {
  return program.filter((step) => {
    const stays = !removed.has(step.id) && needs(step).every((id) => !removed.has(id));
    if (!stays) removed.add(step.id);
    return stays;
  });
}
