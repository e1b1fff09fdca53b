/** Conditional updates and deletions (If-Match) that are wrongly served or refused. */
import type { OperationId } from "../../../src/api/description.js";
import type { HttpRequest } from "../../../src/http/exchange.js";
import { asking, type Fault, type Mutant, together } from "../mutant.js";
import { ofItems, turning } from "./items.js";

/** Sees a different If-Match than was sent, or none. */
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

/** Treats the second of two requests with the same If-Match as unconditional. */
const servingTwice = (isSuch: (request: HttpRequest) => boolean): Fault => ({
  handler: (sane) => {
    let last = "";
    return (request) => {
      const { "if-match": asked = "", ...headers } = request.headers;
      const under = `${request.url} ${asked}`;
      const isSecond = asked !== "" && under === last && isSuch(request);
      if (asked !== "") last = under;
      return sane(isSecond ? { ...request, headers } : request);
    };
  },
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
    breaks: "item.match-is-served",
    by: "takes an asterisk for a revision in updates",
    fault: inCondition(["UpdateSyncMapItem"], (asked) => asked.replace("*", "ffff")),
  },
  {
    breaks: "item.match-is-served",
    by: "takes an asterisk for a revision in deletions",
    fault: inCondition(["DeleteSyncMapItem"], (asked) => asked.replace("*", "ffff")),
  },
  {
    breaks: "item.no-update-is-lost",
    by: "loses an update that comes at once with another",
    fault: servingTwice(({ body }) => body?.includes("7") === true),
  },
  {
    breaks: "item.no-update-is-lost",
    by: "takes the revision before the last for the last",
    fault: servingTwice(({ method }) => method === "POST"),
  },
]);
