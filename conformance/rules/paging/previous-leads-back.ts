import { idOf } from "../../../src/audit/about.js";
import { rule } from "../../../src/audit/rule.js";
import { lists } from "../subjects.js";
import { printable } from "../text.js";
import { keyOf } from "./meta.js";

export default rule({
  id: "paging.previous-leads-back",
  level: "MUST",
  says: "The page behind previous_page_url holds what the page before held.",
  cites: "#/components/schemas/PageMeta/properties/previous_page_url",
  assumes: "sole-writer",
  on: lists,
  evidence(call, history) {
    const here = history.after();
    if (!call.meta || !here?.previous || here.disturbed) return;
    const shown = new Set(call.shown.map(({ it }) => idOf(call, it)));
    const missing = [...here.previous.ids].filter(
      (sid) => !shown.has(sid) && history.exists(history.settled(sid)) && history.known(sid)?.createdAt !== undefined,
    );
    return { missing, at: `/${keyOf(call)}` };
  },
  judge({ missing: [id], at }) {
    return id === undefined
      ? undefined
      : { at, expected: `${printable(id)}, as on the page before`, actual: "not there" };
  },
});
