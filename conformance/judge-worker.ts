/** A worker thread that judges a part of a recording. */
import { parentPort, workerData } from "node:worker_threads";
import { type JudgeOptions, judgeRecording } from "./judge-recording.js";
import { partOf } from "./parts.js";

/** The input of the thread. */
export interface Task {
  readonly file: string;
  readonly size: number;
  readonly options: JudgeOptions;
  /** The index of this thread, the number of threads, and the memory they share. */
  readonly thread: number;
  readonly threads: number;
  readonly shared: SharedArrayBuffer;
}

const { file, size, options, thread, threads, shared }: Task = workerData; // by whoever starts it, in judge-in-parallel.ts
const part = partOf(shared, size, threads, thread);
void judgeRecording(file, options, {}, part).then((judgement) =>
  parentPort?.postMessage({ from: part.from, judgement }),
);
