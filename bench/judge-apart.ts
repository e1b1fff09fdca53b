/** A recording judged in a thread that shares nothing with others. Run by recordings.ts. */
import { workerData } from "node:worker_threads";
import { validate } from "../conformance/validate.js";

await validate([String(workerData)]);
