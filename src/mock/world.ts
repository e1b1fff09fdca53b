/** The parts of a mock: its rows, its clock, its ids, and its readings of what the documentation leaves open. */

import { questions } from "../api/questions.js";
import { type Clock, systemClock } from "./clock.js";
import { createEventLog, type EventLog } from "./events/event-log.js";
import { createEvents, type Events } from "./events/events.js";
import { type Ids, randomIds } from "./ids.js";
import { memoryStore } from "./memory-store.js";
import { type Services, servicesOf } from "./services.js";
import type { Store } from "./store.js";

/** The chosen reading for each question of x-unsettled. */
export type Readings = Readonly<Record<string, string>>;

export interface World {
  readonly store: Store;
  /** The events of the rows. */
  readonly events: Events;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly readings: Readings;
  /** The existing Services, by SID. */
  readonly services: Services;
  /** The Account for requests whose credentials contain no Account SID. */
  readonly account: string;
  /** How long deletion lags behind an expiry, in milliseconds. */
  readonly lag: { ms: number };
  /** Whether a Service that does not exist in this world belongs to another Account. */
  readonly isForeign: (service: string) => boolean;
}

/** The lag that the reading `expiry: late` means, in milliseconds. */
const lateBy = 60_000;

/** The SIDs of the page's own examples, used when none are given. */
export const defaultAccount = `AC${"a".repeat(32)}`;
export const defaultService = `IS${"a".repeat(32)}`;
/** A second Service, for callers that need two. */
export const secondService = `IS${"b".repeat(32)}`;

export interface WorldOptions {
  readonly store?: Store;
  readonly clock?: Clock;
  readonly ids?: Ids;
  readonly readings?: Readings;
  readonly services?: Iterable<string>;
  /** Whether any well-formed Service SID counts as existing. */
  readonly anyService?: boolean;
  readonly account?: string;
  readonly isForeign?: World["isForeign"];
  /** The log that orders its events among those of other worlds. */
  readonly log?: EventLog;
  /** How many of the latest events the history of a Map keeps. Default: all. */
  readonly history?: number;
}

/** Creates a world. Throws {@link ReadingError} if a reading is not one of the description's. */
export function createWorld(options: WorldOptions = {}): World {
  const readings = readingsOf(options.readings ?? {});
  const {
    store = memoryStore(),
    clock = systemClock(),
    account = defaultAccount,
    anyService = false,
    history,
  } = options;
  const log = options.log ?? createEventLog();
  const services = servicesOf({ store, clock, account, anyService });
  for (const service of options.services ?? [defaultService]) services.add(service);
  return {
    store,
    events: createEvents({ store, clock, account, log, ...(history === undefined ? {} : { history }) }),
    clock,
    ids: options.ids ?? randomIds(),
    readings,
    services,
    account,
    lag: { ms: usualLag(readings) },
    isForeign: options.isForeign ?? (() => false),
  };
}

/** The lag of deletion behind expiry, in milliseconds, that the readings imply. */
export const usualLag = ({ expiry }: Readings): number => (expiry === "late" ? lateBy : 0);

/** A reading that the description does not know. The message lists the known ones. */
export class ReadingError extends Error {
  override readonly name = "ReadingError";
}

/** All readings; a question without a choice gets its first reading. Throws {@link ReadingError} for an unknown question or reading. */
export function readingsOf(given: Readings): Readings {
  // Callers without type checking may pass undefined for a question they did not choose.
  const chosen = Object.fromEntries(Object.entries(given).filter(([, reading]) => reading !== undefined));
  for (const [question, reading] of Object.entries(chosen)) {
    const known = questions().find((each) => each.question === question);
    if (!known)
      throw new ReadingError(
        `no open question is called ${question}; there are ${list(questions().map((each) => each.question))}`,
      );
    if (!known.readings.includes(reading)) {
      throw new ReadingError(`${question} cannot be read as ${reading}, only as ${list(known.readings)}`);
    }
  }
  return {
    ...Object.fromEntries(questions().map(({ question, readings }) => [question, readings[0] ?? ""])),
    ...chosen,
  };
}

const list = (words: readonly string[]): string => words.join(", ");
