import type { Row } from "../../src/mock/store.js";
import { inForm, inModel, inShown, type Mutant } from "./mutant.js";

/** Shows a Map of one Service as if it belonged to another. */
const asOf = (row: Row, parent: string): Row => ({ ...row, parent, path: { ServiceSid: parent } });

/** Faults in keeping Services apart, which show even if nobody asks about Services. */
export const serviceMutants: readonly Mutant[] = [
  {
    breaks: "service.keeps-its-maps",
    by: "finds a Map by its SID in every Service",
    fault: inModel((sane, { services }) => ({
      find(place, key) {
        for (const parent of [place.parent, ...services]) {
          const row = sane.find({ ...place, parent }, key);
          if (row && (parent === place.parent || key === row.sid)) return asOf(row, place.parent);
        }
        return undefined;
      },
    })),
  },
  {
    breaks: "service.keeps-its-maps",
    by: "takes any Service for its first",
    fault: {
      handler:
        (sane, { services: [first] = [] }) =>
        (request) =>
          sane({ ...request, url: request.url.replace(/\/IS\w{32}/, `/${first}`) }),
    },
    also: [
      "sid.service-agrees-with-the-path",
      "name.addresses-the-map",
      "paging.url-is-this-page",
      "paging.first-page-url-leads-to-the-first",
      "service.names-are-its-own",
      "problem.unknown-service-is-404",
      "problem.not-found-names-the-path",
    ],
  },
  {
    breaks: "service.keeps-its-maps",
    by: "lists the Maps of every Service",
    fault: inModel((sane, { services }) => ({
      page(place, cursor, size) {
        const page = sane.page(place, cursor, size);
        const others = [...services].filter((parent) => parent !== place.parent);
        const theirs = others.flatMap((parent) => sane.page({ ...place, parent }, undefined, size).rows);
        const room = page.hasNext ? 0 : size - page.rows.length;
        return { ...page, rows: [...page.rows, ...theirs.slice(0, room).map((row) => asOf(row, place.parent))] };
      },
    })),
  },
  {
    breaks: "service.names-are-its-own",
    by: "wants names to be unique in the whole Account",
    fault: inModel((sane, { services }) => ({
      create(place, creation) {
        const { name } = creation;
        const taken = name !== null && [...services].some((parent) => sane.find({ ...place, parent }, name));
        return taken ? undefined : sane.create(place, creation);
      },
    })),
  },
];

const showing = ["CreateService", "FetchService", "UpdateService", "ListService"] as const;

/** Faults that show only in runs that ask about Services. */
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
      breaks: "service.has-its-defaults",
      by: "lets identities need permissions unless it is told that they do not",
      fault: inForm(["CreateService"], (form) => form.has("AclEnabled") || form.set("AclEnabled", "true")),
    },
    {
      breaks: "service.has-its-defaults",
      by: "has a window of 9 seconds",
      fault: inForm(
        ["CreateService"],
        (form) => form.has("ReachabilityDebouncingWindow") || form.set("ReachabilityDebouncingWindow", "9000"),
      ),
    },
    {
      breaks: "service.shows-what-was-set",
      by: "does not know the debouncing window",
      fault: inForm(["UpdateService"], (form) => form.delete("ReachabilityDebouncingWindow")),
      also: ["service.bad-value-is-refused"],
    },
    {
      breaks: "service.shows-what-was-set",
      by: "keeps a friendly name in capitals",
      fault: inForm(["UpdateService"], (form) => {
        const name = form.get("FriendlyName");
        if (name !== null) form.set("FriendlyName", name.toUpperCase());
      }),
    },
    ...["ReachabilityWebhooksEnabled", "ReachabilityDebouncingEnabled", "ReachabilityDebouncingWindow"].map(
      (name): Mutant => ({
        breaks: "service.shows-what-was-set",
        by: `does not know ${name} of new Services`,
        fault: inForm(["CreateService"], (form) => form.delete(name)),
      }),
    ),
    {
      breaks: "service.shows-what-was-set",
      by: "does not know WebhooksFromRestEnabled where it is true",
      fault: inForm(["UpdateService"], (form) => {
        if (form.get("WebhooksFromRestEnabled") === "true") form.delete("WebhooksFromRestEnabled");
      }),
    },
    {
      breaks: "service.shows-what-was-set",
      by: "keeps a webhook that is taken away",
      fault: inForm(["UpdateService"], (form) => form.get("WebhookUrl") === "" && form.delete("WebhookUrl")),
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
    ...["WebhooksFromRestEnabled", "ReachabilityWebhooksEnabled", "ReachabilityDebouncingEnabled"].map(
      (name): Mutant => ({
        breaks: "service.bad-value-is-refused",
        by: `takes whatever ${name} is sent that is not true for false`,
        fault: inForm(["UpdateService"], (form) => form.get(name) === "maybe" && form.set(name, "false")),
      }),
    ),
    ...["soon", "999", "30001"].map(
      (window): Mutant => ({
        breaks: "service.bad-value-is-refused",
        by: `takes the default for a debouncing window of ${window}`,
        fault: inForm(["UpdateService"], (form) => {
          const name = "ReachabilityDebouncingWindow";
          if (form.get(name) === window) form.set(name, "5000");
        }),
        also: ["service.shows-what-was-set"],
      }),
    ),
    {
      breaks: "service.bad-value-is-refused",
      by: "cuts a webhook to 512 characters",
      fault: inForm(["UpdateService"], (form) => {
        const url = form.get("WebhookUrl") ?? "";
        if (url.length > 512) form.set("WebhookUrl", url.slice(0, 512));
      }),
      also: ["service.shows-what-was-set"],
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
