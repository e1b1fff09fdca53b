import { violationsOf } from "../../../src/api/validate.js";
import { rule } from "../../../src/audit/rule.js";
import { lists } from "../subjects.js";
import { metaOf } from "./meta.js";

export default rule({
  id: "paging.meta-has-its-form",
  level: "MUST",
  says: "The meta of a page has all its fields, each in its documented form.",
  cites: "#/components/schemas/PageMeta",
  on: lists,
  evidence: metaOf,
  judge({ meta }) {
    const [violation] = violationsOf("PageMeta", meta);
    return violation && { at: `/meta${violation.at}`, expected: violation.expected, actual: violation.actual };
  },
});
