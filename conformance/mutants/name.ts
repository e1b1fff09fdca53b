import {
  answering,
  type Fault,
  inAnswer,
  inCode,
  inForm,
  inMap,
  inModel,
  inStatus,
  type Mutant,
  together,
} from "./mutant.js";
import { withStranger } from "./stranger.js";

const shouted = (map: Readonly<Record<string, unknown>>): unknown =>
  map.unique_name && String(map.unique_name).toUpperCase();

const whispered = (map: Readonly<Record<string, unknown>>): unknown =>
  map.unique_name && String(map.unique_name).toLowerCase();

/** Answers with a redirect to the list what it should refuse. */
const redirecting = (refused: number, isMeant: (name: string) => boolean = () => true): Fault =>
  answering((response, call) =>
    call?.op === "CreateSyncMap" && response.body?.includes(`"code":${refused}`) && isMeant(call.form?.UniqueName ?? "")
      ? { ...response, status: 303, headers: { ...response.headers, location: call.exchange.request.url }, body: "" }
      : response,
  );

const notFound =
  '{"code":54300,"message":"Unique name not found","more_info":"https://www.twilio.com/docs/errors/54300","status":404}';

export const nameMutants: readonly Mutant[] = [
  {
    breaks: "name.is-text-or-null",
    by: "shows the name of another's Map as a number",
    fault: withStranger({ unique_name: () => 42 }),
  },
  {
    breaks: "name.is-text-or-null",
    by: "shows false for a Map without a name",
    fault: inMap({ unique_name: (map) => map.unique_name ?? false }),
    also: ["name.not-given-is-null"],
  },
  {
    breaks: "name.given-is-kept",
    by: "shows names in upper case on creation",
    fault: inMap({ unique_name: shouted }, ["CreateSyncMap"]),
    also: ["name.never-changes"],
  },
  {
    breaks: "name.given-is-kept",
    by: "shows names in upper case everywhere",
    fault: inMap({ unique_name: shouted }),
  },
  {
    breaks: "name.given-is-kept",
    by: "shows names in lower case everywhere",
    fault: inMap({ unique_name: whispered }),
    also: ["name.addresses-the-map"],
  },
  ...[
    { by: "composes accents in names", tidy: (name: string) => name.normalize("NFC") },
    { by: "writes names with the usual characters for unusual ones", tidy: (name: string) => name.normalize("NFKC") },
    { by: "makes one blank of several in names", tidy: (name: string) => name.replace(/ +/g, " ") },
    {
      by: "writes ? for what takes four bytes in names",
      tidy: (name: string) => name.replace(/[\u{10000}-\u{10ffff}]/gu, "?"),
    },
  ].map(
    ({ by, tidy }): Mutant => ({
      breaks: "name.given-is-kept",
      by,
      fault: inForm(["CreateSyncMap"], (form) => set(form, "UniqueName", tidy)),
    }),
  ),
  {
    breaks: "name.given-is-kept",
    by: "cuts names to 64 characters",
    fault: inForm(["CreateSyncMap"], (form) => set(form, "UniqueName", (name) => name.slice(0, 64))),
    also: ["name.too-long-is-refused"],
  },
  {
    breaks: "name.not-given-is-null",
    by: "names a nameless Map after its SID",
    fault: inMap({ unique_name: (map) => map.unique_name ?? map.sid }),
  },
  {
    breaks: "name.never-changes",
    by: "hides names in lists",
    fault: inMap({ unique_name: () => null }, ["ListSyncMap"]),
  },
  {
    breaks: "name.never-changes",
    by: "loses the name in an update",
    fault: inMap({ unique_name: () => null }, ["UpdateSyncMap"]),
  },
  {
    breaks: "name.never-changes",
    by: "takes whatever a form holds in an update",
    fault: inUpdatesOf("UniqueName", "unique_name"),
  },
  {
    breaks: "name.addresses-the-map",
    by: "finds no Map by its name",
    fault: inModel((sane) => ({ find: (place, key) => (key.startsWith("MP") ? sane.find(place, key) : undefined) })),
  },
  ...(["ListSyncMapItem", "ListSyncMapPermission"] as const).map(
    (op): Mutant => ({
      breaks: "name.addresses-the-map",
      by: `answers ${op} under the SID of the Map only`,
      with: [op === "ListSyncMapItem" ? "items" : "permissions"],
      fault: inAnswer(op, (response, call) =>
        /\/Maps\/MP[0-9a-f]{32}\//.test(call.exchange.request.url)
          ? undefined
          : { ...response, status: 404, body: notFound },
      ),
    }),
  ),
  {
    breaks: "name.addresses-the-map",
    by: "does not decode names in URLs",
    fault: inModel((sane) => ({ find: (place, key) => sane.find(place, encodeURIComponent(key)) })),
  },
  {
    breaks: "name.addresses-the-map",
    by: "answers a name with whatever Map it made last",
    fault: {
      model: (sane) => {
        let last = "";
        return {
          ...sane,
          create: (place, creation) => {
            const row = sane.create(place, creation);
            last = row?.sid ?? last;
            return row;
          },
          find: (place, key) => sane.find(place, sane.find(place, key) && !key.startsWith("MP") ? last : key),
        };
      },
    },
  },
  ...(["older", "younger"] as const).map(
    (which): Mutant => ({
      breaks: "name.addresses-the-map",
      by: `answers the ${which} of two Maps whose names differ in case only`,
      fault: inModel((sane) => {
        const names = new Map<string, string>();
        return {
          create(place, creation) {
            const row = sane.create(place, creation);
            const key = row?.name?.toLowerCase();
            if (row?.name && key && (which === "younger" || !names.has(key))) names.set(key, row.name);
            return row;
          },
          find: (place, key) => sane.find(place, names.get(key.toLowerCase()) ?? key) ?? sane.find(place, key),
        };
      }),
    }),
  ),
  {
    breaks: "name.taken-is-refused",
    by: "lets two Maps have one name",
    fault: inModel((sane, { store }) => ({
      create(place, creation) {
        const holder = creation.name === null ? undefined : store.named(place.resource, place.parent, creation.name);
        if (creation.name === null) return sane.create(place, creation);
        const inputs = { UniqueName: creation.name };
        if (holder) store.put({ ...holder, name: null, inputs });
        if (holder) store.remove({ ...holder, sid: "", name: creation.name });
        return sane.create(place, { ...creation, name: null, inputs });
      },
    })),
    also: ["name.addresses-the-map"],
  },
  {
    breaks: "name.taken-is-refused",
    by: "answers the Map that has the name as if it were new",
    fault: inModel((sane) => ({
      create: (place, creation) => sane.create(place, creation) ?? sane.find(place, creation.name ?? ""),
    })),
    also: ["sid.map-is-never-reused"],
  },
  { breaks: "name.taken-is-refused", by: "leads on where a name is taken", fault: redirecting(54301) },
  {
    breaks: "name.conflict-is-409",
    by: "refuses a taken name with 400",
    fault: inStatus("CreateSyncMap", 409, 400),
    also: ["problem.status-is-the-http-status"],
  },
  { breaks: "name.conflict-is-409", by: "refuses a taken name with the code of keys", fault: inCode(54301, 54208) },
  {
    breaks: "name.freed-by-deletion",
    by: "keeps the name of a deleted Map taken",
    fault: inModel((sane) => {
      const names = new Set<string>();
      return {
        remove(row) {
          if (row.name !== null) names.add(row.name);
          sane.remove(row);
        },
        create: (place, creation) =>
          creation.name !== null && names.has(creation.name) ? undefined : sane.create(place, creation),
      };
    }),
  },
  {
    breaks: "name.too-long-is-refused",
    by: "leads on where a name is too long",
    fault: redirecting(54302, (name) => name.length > 320),
  },
  {
    breaks: "name.like-a-sid-is-refused",
    by: "leads on where a name looks like a SID",
    fault: redirecting(54302, (name) => name.startsWith("MP")),
  },
  {
    breaks: "name.empty-is-refused",
    by: "leads on where a name is empty",
    fault: redirecting(54302, (name) => name === ""),
  },
  {
    breaks: "name.too-long-is-refused",
    by: "takes names of any length",
    fault: inForm(["CreateSyncMap"], (form) => set(form, "UniqueName", (name) => name.slice(0, 320))),
    also: ["name.given-is-kept"],
  },
  {
    breaks: "name.like-a-sid-is-refused",
    by: "takes names that look like SIDs",
    fault: inForm(["CreateSyncMap"], (form) => set(form, "UniqueName", (name) => name.replace(/^MP/, "mp"))),
    also: ["name.given-is-kept"],
  },
  {
    breaks: "name.empty-is-refused",
    by: "takes an empty name for none",
    fault: inForm(["CreateSyncMap"], (form) => form.get("UniqueName") === "" && form.delete("UniqueName")),
  },
  { breaks: "name.refusal-is-54302", by: "refuses bad names with a code of its own", fault: inCode(54302, 54099) },
];

function set(form: URLSearchParams, name: string, change: (value: string) => string): void {
  const value = form.get(name);
  if (value !== null) form.set(name, change(value));
}

/** Keeps what an update sends of a property that none may change, and shows it from then on. */
function inUpdatesOf(parameter: string, property: string): Fault {
  const sent = new Map<unknown, string>();
  const keeping = answering((response, call) => {
    const value = new URLSearchParams(call?.exchange.request.body ?? "").get(parameter);
    if (call?.op === "UpdateSyncMap" && call.succeeded && value !== null) sent.set(call.maps[0]?.map.sid, value);
    return response;
  });
  return together(inMap({ [property]: (map) => sent.get(map.sid) ?? map[property] }), keeping);
}
