/** The mock of the library: its journal says what the rules say. */
import { isObject } from "../http/json.js";
import { type CreateMockOptions, type Mock, createMock as onPort } from "../mock/create-mock.js";
import { type InProcessMock, type InProcessOptions, inProcessMock as inProcess } from "../mock/in-process.js";
import { judging } from "./judge.js";

/**
 * Starts a stateful stand-in for Sync Maps on a port of this machine. Rejects with Node's error if the port cannot be had,
 * with FixtureError, FaultError or ReadingError if an option is not as it should be, with DataError if its directory is not, and with
 * TypeError for any other option that is none.
 */
export const createMock = (options: CreateMockOptions = {}): Promise<Mock> => onPort(judged(options));

/** The same without a port: it answers by `handler` and `fetch` only. Throws the same errors, but for those of a port and a directory. */
export const inProcessMock = (options: InProcessOptions = {}): InProcessMock => inProcess(judged(options));

/** What is no object is told so by whoever takes the options. */
const judged = <Options extends InProcessOptions>(options: Options): Options =>
  isObject(options) ? { judge: judging, ...options } : options;
