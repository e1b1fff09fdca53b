/** Updates and deletions under If-Match that are served or refused wrongly. */
import type { OperationId } from "../../../src/api/description.js";
import { asking, type Fault, type Mutant, together } from "../mutant.js";
import { ofItems, turning } from "./items.js";

/** Reads another If-Match than was sent, or none. */
const inCondition = (ops: readonly OperationId[], read: (asked: string) => string | undefined): Fault =>
  asking((request) => {
    const { "if-match": asked, ...headers } = request.headers;
    const isMeant = ops.some((op) =>
      op.startsWith("Delete") ? request.method === "DELETE" : request.method === "POST",
    );
    if (asked === undefined || !isMeant) return request;
    const change = read(asked);
    return { ...request, headers: change === undefined ? headers : { ...headers, "if-match": change } };
  });

export const conditionMutants: readonly Mutant[] = ofItems([
  {
    breaks: "item.mismatch-is-refused",
    by: "does not know If-Match",
    also: ["item.no-update-is-lost"],
    fault: inCondition(["UpdateSyncMapItem", "DeleteSyncMapItem"], () => undefined),
  },
  {
    breaks: "item.mismatch-is-refused",
    by: "deletes an item of another revision",
    fault: inCondition(["DeleteSyncMapItem"], () => undefined),
  },
  {
    breaks: "item.mismatch-is-412",
    by: "refuses another revision with 409",
    fault: together(turning("UpdateSyncMapItem", 412, 54205, 409), turning("DeleteSyncMapItem", 412, 54205, 409)),
  },
  {
    breaks: "item.mismatch-is-54205",
    by: "refuses another revision with another code",
    fault: turning("UpdateSyncMapItem", 412, 54155, 412),
  },
  {
    breaks: "item.match-is-served",
    by: "does not know its own revision in quotes",
    fault: inCondition(["UpdateSyncMapItem"], (asked) => asked.replace(/^"(.*)"$/, "ffff")),
  },
  {
    breaks: "item.no-update-is-lost",
    by: "loses an update that comes at once with another",
    fault: {
      handler: (sane) => {
        let last = "";
        return (request) => {
          const { "if-match": asked = "", ...headers } = request.headers;
          const under = `${request.url} ${asked}`;
          const isSecond = asked !== "" && under === last && request.body?.includes("7") === true;
          if (asked !== "") last = under;
          return sane(isSecond ? { ...request, headers } : request);
        };
      },
    },
  },
  {
    breaks: "item.no-update-is-lost",
    by: "takes the revision before the last for the last",
    fault: {
      handler: (sane) => {
        let last = "";
        return (request) => {
          const { "if-match": asked = "", ...headers } = request.headers;
          const under = `${request.url} ${asked}`;
          const isSecond = asked !== "" && under === last && request.method === "POST";
          if (asked !== "") last = under;
          return sane(isSecond ? { ...request, headers } : request);
        };
      },
    },
  },
]);
