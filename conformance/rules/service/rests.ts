import { rule } from "../../../src/audit/rule.js";
import { idOf } from "../../../src/audit/shelf.js";
import type { Piece } from "../subjects.js";

const settings = [
  "friendly_name",
  "webhook_url",
  "webhooks_from_rest_enabled",
  "reachability_webhooks_enabled",
  "acl_enabled",
  "reachability_debouncing_enabled",
  "reachability_debouncing_window",
];

export default rule({
  id: "service.rests",
  level: "SHOULD",
  says: "A Service shows what was set last, wherever it is shown.",
  cites: "#/paths/~1v1~1Services~1{Sid}/get",
  holds: ["#/paths/~1v1~1Services/get"],
  assumes: "sole-writer",
  on: ["FetchService", "ListService"],
  evidence(call, history) {
    const shown: readonly Piece[] = call.shown;
    return shown.flatMap(({ at, it }) => {
      const known = history.settled(idOf(call, it));
      const { current } = known ?? {};
      if (known?.createdAt === undefined || !current) return [];
      return settings
        .filter((name) => name in current && name in it)
        .map((name) => ({ at: `${at}/${name}`, before: current[name], now: it[name] }));
    });
  },
  judge: ({ at, before, now }) =>
    before === now ? undefined : { at, expected: "the same as before, as nothing has changed it", actual: now },
});
