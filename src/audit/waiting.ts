/** Exchanges in the order of their start, of which each waits until those are known that began before it was answered. */
import { type AnyCall, resolve, type Stray } from "../api/call.js";
import type { Exchange } from "../http/exchange.js";

/** An exchange that waits for those that may have begun before it. */
export interface Held {
  readonly exchange: Exchange;
  readonly start: number;
  /** What it is a call of, once somebody asked; null if of nothing. */
  call: AnyCall | Stray | null | undefined;
}

/** What an exchange is a call of. It is not found out before it is needed: what waits should weigh little. */
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

/** Gives how many places from the end. */
export function insert(waiting: Held[], held: Held): number {
  let place = waiting.length;
  while (place > 0 && (waiting[place - 1]?.start ?? 0) > held.start) place -= 1;
  const back = waiting.length - place;
  if (back === 0) waiting.push(held);
  else waiting.splice(place, 0, held);
  return back;
}
