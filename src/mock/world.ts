/** What the mock is made of: its rows, its clock, its ids, and how it reads what the documentation leaves open. */

import { questions } from "../api/questions.js";
import { type Clock, systemClock } from "./clock.js";
import { createEventLog, type EventLog } from "./events/event-log.js";
import { createEvents, type Events } from "./events/events.js";
import { type Ids, randomIds } from "./ids.js";
import { memoryStore } from "./memory-store.js";
import { type Services, servicesOf } from "./services.js";
import type { Store } from "./store.js";

/** For each question of x-unsettled, the reading that holds. */
export type Readings = Readonly<Record<string, string>>;

export interface World {
  readonly store: Store;
  /** What became of its rows. */
  readonly events: Events;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly readings: Readings;
  /** The Services that exist, by their SIDs. */
  readonly services: Services;
  /** The Account of whoever sends no Account SID in the credentials. */
  readonly account: string;
  /** How long deletion lags behind an expiry, in milliseconds. */
  readonly lag: { ms: number };
  /** Whether a Service that does not exist here is known to be another Account's. */
  readonly isForeign: (service: string) => boolean;
}

/** How late is late: what a reading of `expiry` means in milliseconds. */
const lateBy = 60_000;

/** The SIDs of the page's own examples, for a mock that is told of none. */
export const defaultAccount = `AC${"a".repeat(32)}`;
export const defaultService = `IS${"a".repeat(32)}`;
/** Another one beside it, where two are wanted. */
export const secondService = `IS${"b".repeat(32)}`;

export interface WorldOptions {
  readonly store?: Store;
  readonly clock?: Clock;
  readonly ids?: Ids;
  readonly readings?: Readings;
  readonly services?: Iterable<string>;
  /** Whether every Service exists that is named by a SID. */
  readonly anyService?: boolean;
  readonly account?: string;
  readonly isForeign?: World["isForeign"];
  /** Where its events stand among those of other worlds. */
  readonly log?: EventLog;
  /** So many of its latest events the history of a Map keeps. Default: all. */
  readonly history?: number;
}

/** A new world. Throws if a reading is not one of the description's. */
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

/** The lag that a reading of the documentation means. */
export const usualLag = ({ expiry }: Readings): number => (expiry === "late" ? lateBy : 0);

/** A reading that the description does not know. The message says which there are. */
export class ReadingError extends Error {
  override readonly name = "ReadingError";
}

/** All readings, those that were not chosen the first of their questions. Throws {@link ReadingError} for any other. */
export function readingsOf(given: Readings): Readings {
  // Whoever writes no types may give undefined for what is not chosen.
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
