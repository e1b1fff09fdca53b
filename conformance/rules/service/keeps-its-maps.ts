import { type Fault, rule } from "../../../src/audit/rule.js";
import { tellsWhatIs } from "../refusal.js";

export default rule({
  id: "service.keeps-its-maps",
  level: "MUST",
  says: "A Map of one Service is neither found nor listed in another.",
  cites: "#/x-statements/belonging",
  on: ["FetchSyncMap", "UpdateSyncMap", "DeleteSyncMap", "ListSyncMap"],
  evidence(call, history): readonly { readonly fault: Fault | undefined }[] {
    const { path, status, maps } = call;
    if (!("Sid" in path)) {
      return history.hasNeighbours()
        ? maps.map(({ at, map }) => ({ fault: ifForeign(at, map.sid, history.home(map.sid)) }))
        : [];
    }
    const home = history.home(path.Sid);
    // 403 counts as well: a service may send it instead of 404, to hide whether a Service of others exists.
    if (home === undefined || (status !== 403 && !tellsWhatIs(call))) return [];
    return [{ fault: unlessMissing(status, home) }];
  },
  judge: ({ fault }) => fault,
});

function unlessMissing(status: number, home: string): Fault | undefined {
  if (status === 404 || status === 403) return undefined;
  return { at: "status", expected: `404, as the Map belongs to ${home}`, actual: status };
}

function ifForeign(at: string, sid: unknown, home: string | undefined): Fault | undefined {
  if (home === undefined) return undefined;
  return { at, expected: `no ${String(sid)}, which belongs to ${home}`, actual: sid };
}
