/** Exchanges ordered by start time. Each waits until all exchanges that began before it was answered are known. */
import { type AnyCall, resolve, type Stray } from "../api/call.js";
import type { Exchange } from "../http/exchange.js";

/** An exchange that waits for others that may have begun before it. */
export interface Held {
  readonly exchange: Exchange;
  readonly start: number;
  /** The call that it is, once resolved; null if it is none. */
  call: AnyCall | Stray | null | undefined;
}

/** The call that an exchange is. Resolved only when needed, so that waiting exchanges take little memory. */
export function callOf(held: Held): AnyCall | Stray | null {
  if (held.call === undefined) held.call = resolve(held.exchange, held.start) ?? null;
  return held.call;
}

const nobody: readonly AnyCall[] = [];

export function begunBefore(end: number, waiting: readonly Held[]): readonly AnyCall[] {
  let begun: AnyCall[] | undefined;
  for (const other of waiting) {
    if (other.start >= end) break;
    const call = callOf(other);
    if (call?.op === undefined) continue;
    begun ??= [];
    begun.push(call);
  }
  return begun ?? nobody;
}

/** Inserts an exchange by its start time; returns how many places from the end. */
export function insert(waiting: Held[], held: Held): number {
  let place = waiting.length;
  while (place > 0 && (waiting[place - 1]?.start ?? 0) > held.start) place -= 1;
  const back = waiting.length - place;
  if (back === 0) waiting.push(held);
  else waiting.splice(place, 0, held);
  return back;
}
