/** What faults of items are made of. */
import type { OperationId } from "../../../src/api/description.js";
import type { Row } from "../../../src/mock/store.js";
import { type Fault, inAnswer, type Mutant } from "../mutant.js";

export const showing = ["CreateSyncMapItem", "FetchSyncMapItem", "UpdateSyncMapItem", "ListSyncMapItem"] as const;

export const isItem = ({ resource }: Pick<Row, "resource">): boolean => resource === "SyncMapItem";

export const refused = (code: number, status: number): string =>
  JSON.stringify({ code, message: "No", more_info: `https://www.twilio.com/docs/errors/${code}`, status });

/** Answers as if it had refused, or not, where the sane implementation does otherwise. */
export const turning = (
  op: OperationId,
  from: number,
  code: number,
  to: number,
  where: (body: string) => boolean = () => true,
): Fault =>
  inAnswer(op, (response, { exchange: { request } }) =>
    response.status === from && where(`${request.url} ${request.body}`)
      ? { ...response, status: to, body: to < 300 ? (response.body ?? "") : refused(code, to) }
      : undefined,
  );

/** Takes a text in a creation for another that it may have, and shows it as it was sent. */
export const inPlaceOf = (sent: string, taken: string): Fault => ({
  handler: (sane) => async (request) => {
    if (request.method !== "POST" || !request.url.endsWith("/Items") || !request.body?.includes(sent))
      return sane(request);
    const response = await sane({ ...request, body: request.body.replace(sent, taken) });
    return { ...response, body: response.body?.replaceAll(taken, sent) ?? null };
  },
});

/** Shows only where items are asked about. */
export const ofItems = (mutants: readonly Mutant[]): readonly Mutant[] =>
  mutants.map((mutant) => ({ with: ["items"], ...mutant }));
