/** A large recording judged by several threads, with the same findings in the same order as by one. */
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
 * What a thread costs, to begin and to learn what lies before its part, is less than what it saves from about so many bytes on:
 * measured with two threads on two cores that are slower together.
 */
const worthwhile = 64 << 20;

/** What became of a part of a recording, and where that begins. */
interface Judged {
  readonly from: number;
  readonly judgement: Judgement;
}

/**
 * This thread is one of them, and judges the first part. Files that are small, compressed or come from standard input are judged by it
 * alone, and so are all if somebody wants to be told of what is found.
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

/** What is compressed has no places to begin at, and why another cannot be read is told by whoever judges it. */
const cannotBeShared = (file: string): Promise<boolean> => isPacked(file).catch(() => true);

function workerFor(task: Task): Worker {
  // beside this module, or beside the command that both are bundled into
  const name = import.meta.url.endsWith(".cjs") ? "./judge-worker.cjs" : "./judge-worker.js";
  return new Worker(new URL(name, import.meta.url), { workerData: task });
}

function judgedBy(worker: Worker): Promise<Judged> {
  return new Promise((resolve, reject) => {
    worker.on("message", resolve);
    worker.on("error", reject);
  });
}

/** Two judgements of parts that follow each other, as one. */
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
 * What one rule said of two parts, with its findings in the order in which one thread would have come upon them, and without those
 * that it would not have kept. An exchange of the second part may have begun before one of the first.
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
