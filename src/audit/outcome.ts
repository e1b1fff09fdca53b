/** What the status of an answer says about whether the call was carried out. */
import type { AnyCall } from "../api/call.js";

/** The request will be carried out, but has not been yet (RFC 9110, 15.3.3). */
export const accepted = 202;

/** Whether the sender stopped waiting for the call to be carried out. Status 0 stands for no answer at all. */
const isGivenUp = (status: number): boolean => status <= 0 || status === 408 || status === 504;

/** Until when it is unknown whether a call has been carried out; Infinity if its answer leaves that open. */
export const doneBy = ({ status, end }: AnyCall): number => (status === accepted || isGivenUp(status) ? Infinity : end);

/** Until when the state of a deleted thing with a SID is unknown. It cannot come back, so calls still pending do not matter. */
export const settledBy = (deletion: AnyCall, touched: number): number =>
  touched === Infinity ? deletion.end : Math.max(touched, deletion.end);

/** Whether a call was carried out but its result was not recorded. `body` is read last, since its text may be made on access. */
export const isUnread = ({ op, succeeded, json, exchange }: AnyCall): boolean =>
  succeeded && json === undefined && exchange.response.body === null && /^(Create|Update)/.test(op);

/** Whether a call may have been carried out although its answer reports no result: a server error, a timeout, or no answer (0). */
export const mayHaveBeenDone = ({ status }: AnyCall): boolean => status >= 500 || isGivenUp(status);
