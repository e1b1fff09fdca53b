/** What the status of an answer says of whether a call was carried out. */
import type { AnyCall } from "../api/call.js";

/** The answer to what will be carried out, and is not yet (RFC 9110, 15.3.3). */
export const accepted = 202;

/** Answers by somebody who no longer waits for it to be carried out; nobody answers with the status 0. */
const isGivenUp = (status: number): boolean => status <= 0 || status === 408 || status === 504;

/** Until when it is not known whether a call has been carried out; for ever if its answer leaves that open. */
export const doneBy = ({ status, end }: AnyCall): number => (status === accepted || isGivenUp(status) ? Infinity : end);

/** Until when it is not known what became of what has a SID, and was deleted: whatever else may be carried out, it does not come back. */
export const settledBy = (deletion: AnyCall, touched: number): number =>
  touched === Infinity ? deletion.end : Math.max(touched, deletion.end);

/** Whether a call was carried out of which the recording does not hold what became of it. A text may have to be made when it is asked for. */
export const isUnread = ({ op, succeeded, json, exchange }: AnyCall): boolean =>
  succeeded && json === undefined && exchange.response.body === null && /^(Create|Update)/.test(op);

/** Whether a call was not answered by whoever could have carried it out; with the status 0, by nobody. */
export const mayHaveBeenDone = ({ status }: AnyCall): boolean => status >= 500 || isGivenUp(status);
