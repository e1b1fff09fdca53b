import { rule } from "../../../src/audit/rule.js";

export default rule({
  id: "paging.previous-leads-back",
  level: "MUST",
  says: "The page behind previous_page_url holds what the page before held.",
  cites: "#/components/schemas/PageMeta/properties/previous_page_url",
  assumes: "sole-writer",
  on: ["ListSyncMap"],
  evidence({ meta, maps }, history) {
    const here = history.after();
    if (!meta || !here?.previous || here.disturbed) return;
    const shown = new Set(maps.map(({ map }) => map.sid));
    const missing = [...here.previous.sids].filter(
      (sid) => !shown.has(sid) && history.exists(history.settled(sid)) && history.known(sid)?.createdAt !== undefined,
    );
    return { missing };
  },
  judge({ missing: [sid] }) {
    return sid === undefined
      ? undefined
      : { at: "/maps", expected: `${sid}, as on the page before`, actual: "not there" };
  },
});
