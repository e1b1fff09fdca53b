import { observer } from "../../src/audit/observer.js";
import { nameOne } from "../rules/subjects.js";
import { nobody } from "../rules/text.js";

export const missingMapCode = observer({
  question: "missing-map-code",
  on: nameOne,
  observe({ path, status, problem }) {
    const code = problem?.code;
    return status === 404 && path.ServiceSid !== nobody.service && typeof code === "number" ? String(code) : undefined;
  },
});
