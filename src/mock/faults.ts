/** The faults of a mock, as data and as text. */
import { operations } from "../api/description.js";
import { halves } from "../http/halves.js";
import { isObject } from "../http/json.js";
import { longestTimeout } from "../http/longest-timeout.js";

/** Delay of answers in milliseconds: constant, uniform between two values, or log-normal with this median and 99th percentile. */
export type Latency =
  | number
  | { readonly from: number; readonly to: number }
  | { readonly median: number; readonly p99: number };

export interface ErrorFault {
  /** 429, 500 and 503 have Twilio's wording; other statuses from 400 to 599 are worded like 500. */
  readonly status: number;
  /** The share of requests that fail, from 0 to 1. Default 1. */
  readonly rate?: number;
}

export interface Faults {
  readonly latency?: Latency;
  /** By operation id, or `*` for all operations. */
  readonly errors?: Readonly<Record<string, ErrorFault>>;
  /** Whether the documented rate limits apply: 429 with Retry-After beyond them. */
  readonly rateLimits?: boolean;
  /** The share of connections that are dropped before their answer. */
  readonly drop?: number;
  /** The rate at which the body of an answer is sent, in bytes a second. */
  readonly bytesPerSecond?: number;
  /** By how many seconds reads lag behind writes. */
  readonly staleSeconds?: number;
  /** By how many seconds deletion lags behind expiry. */
  readonly expiryLagSeconds?: number;
}

export const noFaults: Faults = {};

/** Invalid faults. The message says which, and what valid ones look like. */
export class FaultError extends Error {
  override readonly name = "FaultError";
}

const ids: ReadonlySet<string> = new Set(["*", ...operations.map(({ id }) => id)]);
const names = ["latency", "errors", "rateLimits", "drop", "bytesPerSecond", "staleSeconds", "expiryLagSeconds"];

/** Checks that a value is valid faults. Throws {@link FaultError}. */
export function asFaults(value: unknown): Faults {
  if (typeof value !== "object" || value === null || Array.isArray(value)) refuse("faults are an object");
  const faults = value as Faults; // each of its parts is checked below
  for (const name of Object.keys(faults)) {
    if (!names.includes(name)) refuse(`there is no fault ${name}; there are ${names.join(", ")}`);
  }
  const { latency, errors, rateLimits, drop, bytesPerSecond, staleSeconds, expiryLagSeconds } = faults;
  if (latency !== undefined) checkLatency(latency);
  if (errors !== undefined && !isObject(errors))
    refuse("errors are an object with an error for each operation, or for *");
  for (const [operation, fault] of Object.entries(errors ?? {})) checkError(operation, fault);
  if (rateLimits !== undefined && typeof rateLimits !== "boolean") refuse("rateLimits is true or false");
  within("drop", drop, 0, 1);
  within("bytesPerSecond", bytesPerSecond, 1, 1e9);
  within("staleSeconds", staleSeconds, 0, 86_400);
  within("expiryLagSeconds", expiryLagSeconds, 0, 31_536_000);
  return faults;
}

function checkLatency(latency: Latency): void {
  if (typeof latency === "number") {
    within("latency", latency, 0, longestTimeout);
    return;
  }
  if (typeof latency !== "object" || latency === null) refuse("latency is a number of milliseconds or a distribution");
  const isBetween = "from" in latency;
  const [least, most] = isBetween ? [latency.from, latency.to] : [latency.median, latency.p99];
  refuseOthers("a latency", latency, isBetween ? ["from", "to"] : ["median", "p99"]);
  within("latency", least, 0, longestTimeout);
  within("latency", most, 0, longestTimeout);
  if (least === undefined || most === undefined || least > most) refuse("latency is from … to …, or median … p99 …");
}

function checkError(operation: string, fault: ErrorFault): void {
  if (!ids.has(operation)) refuse(`there is no operation ${operation}; there are ${[...ids].join(", ")}`);
  if (typeof fault !== "object" || fault === null) refuse(`an error of ${operation} has a status`);
  refuseOthers(`an error of ${operation}`, fault, ["status", "rate"]);
  if (!Number.isInteger(fault.status)) refuse(`an error of ${operation} has a status`);
  within("status", fault.status, 400, 599);
  within("rate", fault.rate, 0, 1);
}

function refuseOthers(of: string, value: object, known: readonly string[]): void {
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown !== undefined) refuse(`${of} has no ${unknown}; it has ${known.join(" and ")}`);
}

function within(name: string, value: number | undefined, least: number, most: number): void {
  if (value === undefined) return;
  if (typeof value !== "number" || !(value >= least && value <= most)) {
    refuse(`${name} is a number from ${least} to ${most}, not ${JSON.stringify(value)}`);
  }
}

function refuse(message: string): never {
  throw new FaultError(message);
}

/** Examples of faults as text, for messages. */
export const faultsForm =
  "latency=200, latency=100..500, latency=50~400 (median and p99), error=503, error=503@0.1, CreateSyncMap=429@0.5, " +
  "drop, drop=0.1, slow=1000 (bytes a second), stale=5, expiry-lag=30 (seconds), rate-limits";

/** Reads a text such as `latency=100..500; CreateSyncMap=503@0.1`. Throws {@link FaultError}. */
export function parseFaults(text: string): Faults {
  const faults: { -readonly [Name in keyof Faults]: Faults[Name] } = {};
  for (const part of text.split(/[;,]/)) {
    const [name, value] = halves(part.trim(), "=");
    if (name === "") continue;
    const whole = (): number => numberIn(name, value);
    if (name === "latency") faults.latency = latencyIn(value ?? "");
    else if (name === "drop") faults.drop = value === undefined ? 1 : whole();
    else if (name === "slow") faults.bytesPerSecond = whole();
    else if (name === "stale") faults.staleSeconds = whole();
    else if (name === "expiry-lag") faults.expiryLagSeconds = whole();
    else if (name === "rate-limits" && value !== undefined)
      refuse("rate-limits takes no value; without it, none are held");
    else if (name === "rate-limits") faults.rateLimits = true;
    else if (name === "error" || ids.has(name)) {
      const [status, rate] = halves(value ?? "", "@");
      const fault = { status: numberIn(name, status), ...(rate === undefined ? {} : { rate: numberIn(name, rate) }) };
      faults.errors = { ...faults.errors, [name === "error" ? "*" : name]: fault };
    } else refuse(`there is no fault ${name}; faults look like ${faultsForm}`);
  }
  return asFaults(faults);
}

function latencyIn(text: string): Latency {
  const [, least = "", between, most = ""] = /^(\d+(?:\.\d+)?)(?:(\.\.|~)(\d+(?:\.\d+)?))?$/.exec(text) ?? [];
  if (between === "..") return { from: numberIn("latency", least), to: numberIn("latency", most) };
  if (between === "~") return { median: numberIn("latency", least), p99: numberIn("latency", most) };
  return numberIn("latency", least);
}

function numberIn(name: string, text: string | undefined): number {
  const value = text === undefined || text === "" ? Number.NaN : Number(text);
  if (Number.isNaN(value)) refuse(`${name} needs a number; faults look like ${faultsForm}`);
  return value;
}

/** A delay in milliseconds. `random` is uniform from 0 to 1, `gauss` standard normal. */
export function drawLatency(latency: Latency, random: number, gauss: number): number {
  if (typeof latency === "number") return latency;
  if ("from" in latency) return latency.from + (latency.to - latency.from) * random;
  const median = Math.max(latency.median, 0.001);
  const spread = Math.log(Math.max(latency.p99, median) / median) / 2.3263; // the 99th percentile of the standard normal
  return Math.min(median * Math.exp(spread * gauss), longestTimeout);
}
