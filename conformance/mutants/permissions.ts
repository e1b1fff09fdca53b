import { inAnswer, inForm, inModel, inShown, type Mutant } from "./mutant.js";

const showing = ["FetchSyncMapPermission", "UpdateSyncMapPermission", "ListSyncMapPermission"] as const;

const granting = (all: boolean): string => JSON.stringify({ read: all, write: all, manage: all });

export const permissionMutants: readonly Mutant[] = (
  [
    {
      breaks: "permission.has-its-form",
      by: "writes what is granted as text in lists",
      also: ["permission.rests"],
      fault: inShown(["ListSyncMapPermission"], { read: ({ read }) => (read === true ? "true" : read) }),
    },
    {
      breaks: "permission.has-its-form",
      by: "shows the Map of a permission without its prefix",
      fault: inShown(showing, { map_sid: (it) => String(it.map_sid).slice(2) }),
    },
    {
      breaks: "permission.identity-is-kept",
      by: "shows a permission that is set under another identity",
      fault: inShown(["UpdateSyncMapPermission"], {
        identity: ({ identity }) => `${identity}-`,
        url: ({ url }) => `${url}-`,
      }),
    },
    {
      breaks: "permission.identity-is-kept",
      by: "shows identities in lower case",
      also: ["url.leads-to-the-map"],
      fault: inShown(["FetchSyncMapPermission"], { identity: ({ identity }) => String(identity).toLowerCase() }),
    },
    {
      breaks: "permission.identity-is-kept",
      by: "shows identities as URLs encode them",
      also: ["url.leads-to-the-map"],
      fault: inShown(["FetchSyncMapPermission"], { identity: ({ identity }) => encodeURIComponent(String(identity)) }),
    },
    {
      breaks: "permission.shows-what-was-set",
      by: "lets whoever may write read as well",
      fault: inShown(showing, { read: ({ read, write }) => read || write }),
    },
    {
      breaks: "permission.shows-what-was-set",
      by: "keeps what was granted before",
      fault: inModel((sane) => ({
        update(row, { inputs, ...change }) {
          if (row.resource !== "SyncMapPermission" || !inputs)
            return sane.update(row, { ...change, ...(inputs ? { inputs } : {}) });
          const kept = Object.fromEntries(
            Object.entries(inputs).map(([name, value]) => [name, value || row.inputs[name] || false]),
          );
          return sane.update(row, { ...change, inputs: kept });
        },
      })),
    },
    {
      breaks: "permission.is-set-anew",
      by: "sets no permission that is not there",
      fault: inModel((sane) => ({
        create: (place, creation) =>
          place.resource === "SyncMapPermission" ? undefined : sane.create(place, creation),
      })),
    },
    {
      breaks: "permission.rests",
      by: "forgets that it granted to manage",
      fault: inShown(["FetchSyncMapPermission"], { manage: () => false }),
    },
    {
      breaks: "permission.rests",
      by: "grants everything in lists",
      fault: inShown(["ListSyncMapPermission"], { read: () => true }),
    },
    {
      breaks: "permission.is-of-its-map-only",
      by: "shows whoever has none the permission of another",
      also: ["body.shows-every-property", "permission.identity-is-kept"],
      fault: inAnswer("FetchSyncMapPermission", (response, { path }) =>
        "Identity" in path && path.Identity === "dave" ? { ...response, status: 200, body: granting(true) } : undefined,
      ),
    },
    {
      breaks: "permission.is-of-its-map-only",
      by: "shows the permission of one Map on another",
      fault: inModel((sane) => {
        const all = new Map<string, NonNullable<ReturnType<typeof sane.find>>>();
        return {
          create(place, creation) {
            const row = sane.create(place, creation);
            if (row?.resource === "SyncMapPermission") all.set(row.sid, row);
            return row;
          },
          find(place, key) {
            const row = sane.find(place, key);
            const other = place.resource === "SyncMapPermission" && !row ? all.get(key) : undefined;
            if (!other || other.parent === place.parent) return row;
            return { ...other, parent: place.parent, path: { ...other.path, MapSid: place.parent } };
          },
        };
      }),
    },
    {
      breaks: "permission.deleted-grants-nothing",
      by: "answers the deletion of a permission and deletes nothing",
      fault: inModel((sane) => ({
        remove: (row) => (row.resource === "SyncMapPermission" ? undefined : sane.remove(row)),
      })),
    },
    {
      breaks: "permission.bad-value-is-refused",
      by: "takes whatever is not true for false",
      fault: inForm(["UpdateSyncMapPermission"], (form) => form.get("Read") === "maybe" && form.set("Read", "false")),
    },
    ...["Write", "Manage"].map(
      (name): Mutant => ({
        breaks: "permission.bad-value-is-refused",
        by: `takes whatever ${name} is sent that is not true for false`,
        fault: inForm(["UpdateSyncMapPermission"], (form) => form.get(name) === "maybe" && form.set(name, "false")),
      }),
    ),
    {
      breaks: "permission.bad-value-is-refused",
      by: "sets nothing for an identity that is too long, and says that it did",
      fault: inAnswer("UpdateSyncMapPermission", (response) =>
        response.status === 400 && response.body?.includes("54351")
          ? { ...response, status: 200, body: granting(false) }
          : undefined,
      ),
      also: [
        "paging.no-map-missed",
        "body.shows-every-property",
        "permission.identity-is-kept",
        "permission.shows-what-was-set",
      ],
    },
    {
      breaks: "lifecycle.deletion-takes-what-is-in-it",
      by: "takes permissions for a Map that was deleted",
      also: ["body.shows-every-property", "permission.identity-is-kept", "permission.shows-what-was-set"],
      fault: inAnswer("UpdateSyncMapPermission", (response) =>
        response.status === 404 ? { ...response, status: 200, body: granting(false) } : undefined,
      ),
    },
    {
      breaks: "lifecycle.exists-until-deleted",
      by: "finds no permission",
      fault: inAnswer("FetchSyncMapPermission", (response) =>
        response.status === 200
          ? {
              ...response,
              status: 404,
              body: '{"code":54354,"message":"No","more_info":"https://www.twilio.com/docs/errors/54354","status":404}',
            }
          : undefined,
      ),
    },
  ] satisfies readonly Mutant[]
).map((mutant): Mutant => ({ with: ["permissions"], ...mutant }));
