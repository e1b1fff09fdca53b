import type { AnyCall, Call } from "../api/call.js";
import type { OperationId } from "../api/description.js";
import type { History } from "./history.js";

/** Observes how a target reads a question that the documentation leaves open. Neither passes nor fails. */
export interface Observer {
  /** The name of the question in x-unsettled. */
  readonly question: string;
  /** The operations whose calls may show a reading. */
  readonly on: readonly OperationId[];
  /** The reading that a call shows, in one word; undefined if it shows none. */
  look(call: AnyCall, history: History): string | undefined;
}

interface Definition<On extends OperationId> {
  readonly question: string;
  readonly on: readonly On[];
  observe(call: Call<On>, history: History): string | undefined;
}

export function observer<const On extends OperationId>({ question, on, observe }: Definition<On>): Observer {
  return { question, on, look: (call, history) => observe(call as Call<On>, history) }; // audit calls it only for what `on` names
}
