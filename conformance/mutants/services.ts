import { inForm, inModel, inShown, type Mutant } from "./mutant.js";

const showing = ["CreateService", "FetchService", "UpdateService", "ListService"] as const;

export const ofServices: readonly Mutant[] = (
  [
    {
      breaks: "service.has-its-form",
      by: "writes whether rights are needed as a number",
      also: ["service.shows-what-was-set"],
      fault: inShown(showing, { acl_enabled: (it) => (it.acl_enabled === false ? 0 : it.acl_enabled) }),
    },
    {
      breaks: "service.has-its-form",
      by: "shows a text for no webhook",
      also: ["service.rests"],
      fault: inShown(["ListService"], { webhook_url: (it) => it.webhook_url ?? "none at all" }),
    },
    {
      breaks: "service.has-its-form",
      by: "writes numbers as text",
      fault: inShown(showing, { reachability_debouncing_window: (it) => String(it.reachability_debouncing_window) }),
    },
    {
      breaks: "service.shows-what-was-set",
      by: "does not know the debouncing window",
      fault: inForm(["UpdateService"], (form) => form.delete("ReachabilityDebouncingWindow")),
    },
    {
      breaks: "service.shows-what-was-set",
      by: "needs no rights, whatever is asked for",
      fault: inForm(["CreateService"], (form) => form.delete("AclEnabled")),
    },
    {
      breaks: "service.update-keeps-the-rest",
      by: "forgets the webhook when something else is set",
      fault: inModel((sane) => ({
        update: (row, change) =>
          sane.update(
            row,
            row.resource === "Service" ? { ...change, inputs: { WebhookUrl: null, ...change.inputs } } : change,
          ),
      })),
    },
    {
      breaks: "service.rests",
      by: "calls every Service the same in lists",
      fault: inShown(["ListService"], { friendly_name: () => "Service" }),
    },
    {
      breaks: "service.bad-value-is-refused",
      by: "sets no webhook where it is no URL",
      fault: inForm(["UpdateService"], (form) => form.get("WebhookUrl") === "no url" && form.delete("WebhookUrl")),
      also: ["service.shows-what-was-set"],
    },
    {
      breaks: "service.bad-value-is-refused",
      by: "sets nothing for a truth value that is none",
      fault: inForm(["UpdateService"], (form) => form.get("AclEnabled") === "maybe" && form.delete("AclEnabled")),
    },
    {
      breaks: "service.deleted-holds-nothing",
      by: "serves what is in a deleted Service",
      fault: {
        handler: (sane) => {
          const known = new Map<string, Awaited<ReturnType<typeof sane>>>();
          return async (request) => {
            const response = await sane(request);
            if (request.method !== "GET" || !/\/Maps\/[^/]+$/.test(request.url)) return response;
            if (response.status === 200) known.set(request.url, response);
            const isGone = response.status === 404 && !/\/IS([ab])\1{31}\//.test(request.url);
            return (isGone ? known.get(request.url) : undefined) ?? response;
          };
        },
      },
    },
    {
      breaks: "service.keeps-its-maps",
      by: "finds the Maps of all Services in each",
      also: ["sid.service-agrees-with-the-path", "lifecycle.deleted-is-gone", "lifecycle.deleted-is-not-listed"],
      fault: inModel((sane) => {
        const all = new Map<string, NonNullable<ReturnType<typeof sane.find>>>();
        return {
          create(place, creation) {
            const row = sane.create(place, creation);
            if (row?.resource === "SyncMap") all.set(row.sid, row);
            return row;
          },
          find: (place, key) => sane.find(place, key) ?? (place.resource === "SyncMap" ? all.get(key) : undefined),
        };
      }),
    },
  ] satisfies readonly Mutant[]
).map((mutant): Mutant => ({ with: ["services"], ...mutant }));
