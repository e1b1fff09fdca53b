/** Judges a recording in an isolated thread. Run by recordings.ts. */
import { workerData } from "node:worker_threads";
import { validate } from "../conformance/validate.js";

await validate([String(workerData)]);
