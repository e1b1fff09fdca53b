/** The thread that judges a range of a recording. */
import { parentPort, workerData } from "node:worker_threads";
import { type JudgeOptions, judge, type Range } from "./judge.js";

/** What the thread is given. */
export interface Task {
  readonly file: string;
  readonly options: JudgeOptions;
  readonly range: Range;
}

const { file, options, range }: Task = workerData; // by whoever starts it, in judge-in-parallel.ts
void judge(file, options, { progress: (bytes) => parentPort?.postMessage(bytes) }, range).then((judged) =>
  parentPort?.postMessage(judged),
);
