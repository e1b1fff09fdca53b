/** Deletes what interrupted runs left behind, and nothing else. */
import { operationOf } from "../api/description.js";
import { fill } from "../api/route.js";
import { timeOfHttpDate } from "../http/date.js";
import type { HttpRequest } from "../http/exchange.js";
import { isObject } from "../http/json.js";
import { abortSignal, checkOptions, type Forms, flag, needed, number } from "../http/options.js";
import { answering } from "../http/plain.js";
import { messageOf } from "../http/realm.js";
import { TargetError } from "../http/target-error.js";
import { admit } from "./admission.js";
import { createClient } from "./client.js";
import { inParallel } from "./in-parallel.js";
import { type Ask, type Pace, paced, paceForms } from "./pacing.js";
import { patient } from "./retrying.js";
import { Interrupted, originOf } from "./run.js";
import { type Target, targetAsked } from "./target.js";
import { systemTime, type Time, timeForm } from "./time.js";

export interface SweepOptions extends Partial<Pace> {
  /** The minimum age, in minutes, of Maps to delete whose run cannot be checked because it ran on another machine. */
  readonly olderThan: number;
  /** Only looks, and deletes nothing. */
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
  readonly time?: Time;
}

const forms: Forms<SweepOptions> = {
  ...paceForms,
  olderThan: needed(number(0)),
  dryRun: flag,
  signal: abortSignal,
  time: timeForm,
};

/** A Map with a name that a run gave. */
export interface Leftover {
  readonly name: string;
  /** Why it is not deleted: its run may be under way. */
  readonly spared?: "its run is under way" | "too young";
}

export interface Swept {
  /** How many Maps the Service holds, including those of others. */
  readonly seen: number;
  readonly leftovers: readonly Leftover[];
  /** The names of the Maps that were deleted, and of those that could not be. */
  readonly deleted: readonly string[];
  readonly failed: readonly string[];
  /** Why it stopped early, if it did: Maps to delete that are in neither list may still exist. */
  readonly stopped?: string;
}

/**
 * Looks through the whole list, then deletes by name: a name that a run gave belongs to nobody else. Throws TargetError if the list is not
 * available, and TypeError for an invalid target or option. Once deletions have begun, an error does not throw, but is returned as `stopped`.
 */
export async function sweep(given: Target, options: SweepOptions): Promise<Swept> {
  const target = targetAsked("sweep", given);
  checkOptions("sweep", options, forms);
  const { olderThan, dryRun = false, signal, time = systemTime, concurrency = 1, rate } = options;
  const pace: Pace = { concurrency, ...(rate === undefined ? {} : { rate }) };
  const handler = answering("the handler of the target", target.handler);
  const asking: Ask = async (request) => {
    if (signal?.aborted) throw new Interrupted("interrupted");
    const startedAt = time.now();
    const response = await handler(request);
    return { request, response, startedAt, durationMs: time.now() - startedAt };
  };
  const ask = patient(paced(asking, pace, time, signal), {
    time,
    repeatable: () => true,
    ...(signal ? { signal } : {}),
  });

  const { seen, leftovers } = await look(target, ask, olderThan);
  const deleted: string[] = [];
  const failed: string[] = [];
  const doomed = dryRun ? [] : leftovers.filter(({ spared }) => spared === undefined);
  const { method, segments } = operationOf("DeleteSyncMap");
  let stopped: string | undefined;
  await inParallel(doomed, concurrency, async ({ name }) => {
    if (stopped !== undefined) return;
    const url = target.url + fill(segments, { ServiceSid: target.service, Sid: name });
    const request: HttpRequest = { method, url, headers: { accept: "application/json", ...target.headers }, body: "" };
    try {
      const { status } = (await ask(request)).response;
      (status === 404 || (status >= 200 && status < 300) ? deleted : failed).push(name);
    } catch (error) {
      stopped ??= messageOf(error);
    }
  });
  return { seen, leftovers, deleted, failed, ...(stopped === undefined ? {} : { stopped }) };
}

async function look(target: Target, ask: Ask, olderThan: number): Promise<Pick<Swept, "seen" | "leftovers">> {
  let now = 0;
  const pages = new Set<unknown>();
  const client = createClient(
    target,
    async (request) => {
      const exchange = await ask(request);
      const { response, startedAt } = exchange;
      if (pages.size === 0) admit(exchange, target);
      now = timeOfHttpDate(response.headers.date ?? "") ?? startedAt ?? 0;
      return response;
    },
    "sweep",
  );
  const leftovers = new Map<string, Leftover>();
  let seen = 0;
  let page = await client.send("ListSyncMap", { query: { PageSize: 100 } });
  for (;;) {
    const maps: readonly unknown[] | undefined = Array.isArray(page.json?.maps) ? page.json.maps : undefined;
    if (page.status !== 200 || !maps) {
      const what = page.status === 200 ? "an object that has no maps" : page.status;
      throw new TargetError(`${target.url} answered the list of Maps with ${what}; nothing was deleted`);
    }
    seen += maps.length;
    for (const map of maps) {
      if (!isObject(map) || typeof map.unique_name !== "string") continue;
      const origin = originOf(map.unique_name);
      if (!origin) continue;
      const age = now - Date.parse(String(map.date_created));
      const young = origin.alive === undefined && !(age >= olderThan * 60_000);
      const spared = origin.alive ? "its run is under way" : young ? "too young" : undefined;
      leftovers.set(map.unique_name, { name: map.unique_name, ...(spared ? { spared } : {}) });
    }
    if (typeof page.nextPage !== "string" || pages.has(page.nextPage))
      return { seen, leftovers: [...leftovers.values()] };
    pages.add(page.nextPage);
    const next = await client.follow(page.nextPage);
    if (!next) return { seen, leftovers: [...leftovers.values()] };
    page = next;
  }
}
