/** Judges a large recording in several threads, with the same findings in the same order as one thread. */
import { Worker } from "node:worker_threads";
import { createKeeping } from "../src/audit/keeping.js";
import { createTraffic } from "../src/audit/traffic.js";
import { isPacked, sizeOf } from "../src/recordings/index.js";
import {
  type BareVerdict,
  type JudgeListener,
  type Judgement,
  type JudgeOptions,
  judgeRecording,
  mostProblems,
} from "./judge-recording.js";
import type { Task } from "./judge-worker.js";
import { mergedObservations, mergedVerdict } from "./merged.js";
import { partOf, sharedBy, takenOf } from "./parts.js";

/**
 * The file size from which a second thread pays: below, starting it and learning from what lies before its part cost more than it saves.
 * Measured with two threads on two cores that are slower when both are busy.
 */
const worthwhile = 64 << 20;

/** The judgement of one part of a recording, and where the part begins. */
interface Judged {
  readonly from: number;
  readonly judgement: Judgement;
}

/**
 * This thread judges the first part. It judges files alone that are small, compressed or from standard input, and all files if there is a
 * callback for findings.
 */
export async function judgeInParallel(
  file: string,
  options: JudgeOptions,
  watch: JudgeListener,
  threads: number,
): Promise<Judgement> {
  const size = sizeOf(file);
  const watched = watch.onFinding || watch.onExchange || watch.leaveOut;
  if (threads < 2 || size < worthwhile || watched || (await cannotBeShared(file)))
    return judgeRecording(file, options, watch);
  const shared = sharedBy(threads);
  const workers = Array.from({ length: threads - 1 }, (_, index) =>
    workerFor({ file, size, options, thread: index + 1, threads, shared }),
  );
  try {
    const { progress } = watch;
    const here = partOf(shared, size, threads, 0);
    const first = judgeRecording(
      file,
      options,
      progress ? { progress: () => progress(takenOf(shared, size, threads)) } : {},
      here,
    );
    const parts = await Promise.all([
      first.then((judgement): Judged => ({ from: here.from, judgement })),
      ...workers.map(judgedBy),
    ]);
    return parts
      .sort((one, other) => one.from - other.from)
      .map(({ judgement }) => judgement)
      .reduce(joinedJudgement);
  } finally {
    for (const worker of workers) void worker.terminate();
  }
}

/** A compressed file cannot be split by offset. If a file cannot be read, judging it reports why. */
const cannotBeShared = (file: string): Promise<boolean> => isPacked(file).catch(() => true);

function workerFor(task: Task): Worker {
  // the worker is beside this module, or beside the command that both are bundled into
  const name = import.meta.url.endsWith(".cjs") ? "./judge-worker.cjs" : "./judge-worker.js";
  return new Worker(new URL(name, import.meta.url), { workerData: task });
}

function judgedBy(worker: Worker): Promise<Judged> {
  return new Promise((resolve, reject) => {
    worker.on("message", resolve);
    worker.on("error", reject);
  });
}

/** Merges the judgements of two consecutive parts. */
export function joinedJudgement(one: Judgement, other: Judgement): Judgement {
  const traffic = createTraffic();
  traffic.add(one.traffic);
  traffic.add(other.traffic);
  const leftOut: Record<string, number> = { ...one.leftOut };
  for (const [why, count] of Object.entries(other.leftOut)) leftOut[why] = (leftOut[why] ?? 0) + count;
  const merged = one.verdicts.map((verdict, index) =>
    inOrder(verdict, other.verdicts[index], [...(one.places[index] ?? []), ...(other.places[index] ?? [])]),
  );
  return {
    ...one,
    seen: { exchanges: one.seen.exchanges + other.seen.exchanges, calls: one.seen.calls + other.seen.calls },
    traffic: traffic.counted,
    verdicts: merged.map(({ verdict }) => verdict),
    places: merged.map(({ places }) => places),
    observations: mergedObservations([...one.observations, ...other.observations]),
    leftOut,
    unreadable: one.unreadable + other.unreadable,
    problems: [...one.problems, ...other.problems].slice(0, mostProblems),
  };
}

/**
 * Merges the verdicts of one rule on two parts. The findings are in the order of a single thread, and limited to those it would have kept.
 * An exchange of the second part may have begun before one of the first.
 */
function inOrder(one: BareVerdict, other: BareVerdict | undefined, places: readonly number[]) {
  const all = mergedVerdict(one, other);
  const keeps = createKeeping();
  const order = [...all.findings.entries()]
    .sort(([first], [second]) => (places[first] ?? 0) - (places[second] ?? 0))
    .flatMap(([index, finding]) => (keeps(finding) ? index : []));
  const findings = order.flatMap((index) => all.findings[index] ?? []);
  const more = (all.more ?? 0) + all.findings.length - findings.length;
  return {
    verdict: { ...all, findings, ...(more > 0 ? { more } : {}) },
    places: order.map((index) => places[index] ?? 0),
  };
}
