/** Building blocks for the faults of items. */
import type { OperationId } from "../../../src/api/description.js";
import type { Row } from "../../../src/mock/store.js";
import { type Fault, inAnswer, type Mutant } from "../mutant.js";

export const showing = ["CreateSyncMapItem", "FetchSyncMapItem", "UpdateSyncMapItem", "ListSyncMapItem"] as const;

export const isItem = ({ resource }: Pick<Row, "resource">): boolean => resource === "SyncMapItem";

export const refused = (code: number, status: number): string =>
  JSON.stringify({ code, message: "No", more_info: `https://www.twilio.com/docs/errors/${code}`, status });

/** Refuses what the sane implementation serves, or serves what it refuses. */
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

/** Replaces a text in a creation, so that it is accepted, and shows it as it was sent. */
export const inPlaceOf = (sent: string, taken: string): Fault => ({
  handler: (sane) => async (request) => {
    if (request.method !== "POST" || !request.url.endsWith("/Items") || !request.body?.includes(sent))
      return sane(request);
    const response = await sane({ ...request, body: request.body.replace(sent, taken) });
    return { ...response, body: response.body?.replaceAll(taken, sent) ?? null };
  },
});

/** Shows only in runs that ask about items. */
export const ofItems = (mutants: readonly Mutant[]): readonly Mutant[] =>
  mutants.map((mutant) => ({ with: ["items"], ...mutant }));
