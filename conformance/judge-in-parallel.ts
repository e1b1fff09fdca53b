/** A large recording judged by several threads, with the same findings in the same order as by one. */
import { statSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { kept } from "../src/audit/audit.js";
import { createTraffic } from "../src/audit/traffic.js";
import { described, type Judgement, type JudgeOptions, judge, type Range, type Sentence, type Watch } from "./judge.js";
import type { Task } from "./judge-worker.js";
import { both, together } from "./merged.js";

/** To start a thread takes as long as to judge about so many bytes. */
const worthwhile = 8 << 20;

/** To learn from a part of a recording takes about so much of the time that it takes to judge it. */
const learning = 0.4;

/**
 * What lies before a range has to be known before it can be judged, so that each thread first learns from it; the later ranges are
 * the smaller for it. Files that are small, compressed or from standard input are judged by one thread.
 */
export async function judgeInParallel(
  file: string,
  options: JudgeOptions,
  watch: Watch,
  threads: number,
): Promise<Judgement> {
  const size = file === "-" ? 0 : (statSync(file, { throwIfNoEntry: false })?.size ?? 0);
  const watched = watch.onFinding || watch.onExchange || watch.leaveOut;
  if (threads < 2 || size < worthwhile || watched) return judge(file, options, watch);
  const read = new Map<number, number>();
  const tasks = rangesOf(size, threads).map((range, index) =>
    judgedElsewhere({ file, options, range }, (bytes) => {
      read.set(index, bytes);
      watch.progress?.(Math.max(...read.values()));
    }),
  );
  const [first, ...others] = await Promise.all(tasks);
  if (!first) throw new Error("a recording has no ranges");
  return others.reduce(joined, first);
}

/** Ranges that take the same time, if each thread learns from all that lies before its own. */
export function rangesOf(size: number, threads: number): readonly Range[] {
  const shares: number[] = [];
  let before = 0;
  for (let index = 0; index < threads; index++) {
    const share = 1 - learning * before;
    shares.push(share);
    before += share;
  }
  const all = shares.reduce((sum, share) => sum + share, 0);
  let from = 0;
  return shares.map((share, index) => {
    const to = index === threads - 1 ? Number.POSITIVE_INFINITY : from + Math.round((size * share) / all);
    const range = { from, to };
    from = to;
    return range;
  });
}

function judgedElsewhere(task: Task, progress: (bytes: number) => void): Promise<Judgement> {
  // beside this module, or beside the command that both are bundled into
  const name = import.meta.url.endsWith(".cjs") ? "./judge-worker.cjs" : "./judge-worker.js";
  const worker = new Worker(new URL(name, import.meta.url), { workerData: task });
  return new Promise((resolve, reject) => {
    worker.on("message", (message: number | Judgement) => {
      if (typeof message === "number") progress(message);
      else resolve(message);
    });
    worker.on("error", reject);
  });
}

/** Two judgements of ranges that follow each other, as one. */
function joined(one: Judgement, other: Judgement): Judgement {
  const traffic = createTraffic();
  traffic.add(one.traffic);
  traffic.add(other.traffic);
  const leftOut: Record<string, number> = { ...one.leftOut };
  for (const [why, count] of Object.entries(other.leftOut)) leftOut[why] = (leftOut[why] ?? 0) + count;
  return {
    ...one,
    seen: { exchanges: one.seen.exchanges + other.seen.exchanges, calls: one.seen.calls + other.seen.calls },
    traffic: traffic.counted,
    sentences: one.sentences.map((sentence, index) => cut(both(sentence, other.sentences[index]))),
    observations: together([...one.observations, ...other.observations]),
    leftOut,
    unreadable: one.unreadable + other.unreadable,
    problems: [...one.problems, ...other.problems].slice(0, described),
  };
}

/** Without the findings that one thread would not have kept. */
function cut(sentence: Sentence): Sentence {
  const { findings, more = 0 } = sentence;
  if (findings.length <= kept) return sentence;
  return { ...sentence, findings: findings.slice(0, kept), more: more + findings.length - kept };
}
