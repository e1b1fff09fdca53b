/** The rules, reading along in the journal of a mock: where the judged and the judge are put together. */
import { rules } from "../../conformance/rules/index.js";
import { audit } from "../audit/audit.js";
import type { Judge, Remark } from "../mock/journal.js";

/** Says of each exchange what the rules find in it. Others may be writing, so the rules that need to know that nobody does keep still. */
export function judging(): Judge {
  let remarks: Remark[] = [];
  const judge = audit(rules, {
    soleWriter: false,
    onFinding: ({ id, level, says }, { at, expected, actual }) =>
      remarks.push({ rule: id, level, says, at, expected, actual }),
  });
  return (exchange) => {
    remarks = [];
    judge.see(exchange);
    return remarks;
  };
}
