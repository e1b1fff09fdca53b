/** The error codes for what does not exist. */
import type { Call } from "../../src/api/call.js";
import { nobody } from "../../src/api/nobody.js";
import { observer } from "../../src/audit/observer.js";
import { nameOne, onMaps } from "../rules/subjects.js";

const codeOf = ({ status, problem }: Pick<Call, "status" | "problem">): string | undefined =>
  status === 404 && typeof problem?.code === "number" ? String(problem.code) : undefined;

export const missingMapCode = observer({
  question: "missing-map-code",
  on: nameOne,
  observe: (call, history) =>
    call.path.ServiceSid === nobody.service || history.isServiceDeleted() ? undefined : codeOf(call),
});

export const missingServiceCode = observer({
  question: "missing-service-code",
  on: onMaps,
  observe: (call) => (call.path.ServiceSid === nobody.service ? codeOf(call) : undefined),
});
