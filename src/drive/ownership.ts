/** Which things a run made and may therefore change: nothing else, whatever a scenario or a target says. */
import { fromVersion, route } from "../api/route.js";
import { isSidOf } from "../api/sid.js";
import { timeOfHttpDate } from "../http/date.js";
import type { Exchange, HttpRequest } from "../http/exchange.js";
import { decodeSegment, parseFields } from "../http/form.js";
import { isObject, jsonOf } from "../http/json.js";
import { isSafe } from "./retrying.js";
import { namePrefix } from "./run.js";

/** Why a request is not sent. */
export type Objection =
  /** It would change something that the run did not make, or something undocumented. */
  | "foreign"
  /** It would change something in a read-only run. */
  | "read-only"
  /** It would create a Map without a deadline or a name, which would outlive a run that is killed, or could not be found again. */
  | "unbounded";

export interface Ownership {
  /** Why a request may not be sent; undefined if it may. */
  objectionTo(request: HttpRequest): Objection | undefined;
  /** Called before a request is sent: it may be carried out without being answered. */
  sending(request: HttpRequest): void;
  answered(exchange: Exchange): void;
  /** What this run made, or may have made, and did not delete. */
  left(): readonly Left[];
}

/** A Map by its SID, or by its name if no answer gave the SID; without a key, the whole Service. */
export interface Left {
  readonly service: string;
  readonly key?: string;
}

export interface OwnershipOptions {
  readonly run: string;
  /** The SID of the Service that the run works in. */
  readonly service: string;
  readonly readOnly: boolean;
  readonly bounded: boolean;
}

/** SIDs of zeros, which no service generates: they are used to ask for things that do not exist. */
export const nobody = /^[A-Z]{2}0{32}$/;

export function createOwnership({ run, service, readOnly, bounded }: OwnershipOptions): Ownership {
  const own = `${namePrefix}${run}-`;
  /** The SIDs of Maps that this run created; and, as `foreign`, of those that were shown without having been created by it. */
  const made = new Set<string>();
  const foreign = new Set<string>();
  /** The keys of what is to be deleted; and by name, the SID of the Map that got it. */
  const left = new Set<string>();
  const named = new Map<string, string>();
  /** How many creations without a name were sent and are not answered yet. */
  let nameless = 0;

  const isOurs = (key: string): boolean => made.has(key) || key.startsWith(own) || nobody.test(key);

  const gone = (key: string): void => {
    left.delete(key);
    for (const [name, sid] of named) {
      if (key !== name && key !== sid) continue;
      left.delete(sid);
      named.delete(name);
    }
  };

  /** Whether a Map in an answer may come from a creation of this run that was carried out and is not answered yet. */
  const mayBeOurs = ({ unique_name: name }: Readonly<Record<string, unknown>>): boolean =>
    typeof name === "string" ? name.startsWith(own) : nameless > 0;

  return {
    objectionTo(request) {
      if (isSafe(request)) return undefined;
      if (readOnly) return "read-only";
      const path = pathOf(request);
      const found = route(request.method, path);
      if (found.found === "resource") return isOurs(mapIn(path)) ? undefined : "foreign";
      if (found.found !== "operation" || found.path.ServiceSid !== service) return "foreign";
      const isCreation = found.operation.id === "CreateSyncMap";
      if (!isCreation && !isOurs(found.path.MapSid ?? found.path.Sid ?? "")) return "foreign";
      const isMap = found.operation.resource.name === "SyncMap";
      return bounded && leavesUnbounded(request, { isCreation, isMap }) ? "unbounded" : undefined;
    },

    sending(request) {
      if (!isCreationIn(request, service)) return;
      const name = nameMade(request);
      if (name === undefined) nameless += 1;
      else if (name.startsWith(own)) left.add(name);
    },

    answered(exchange) {
      const { request, response } = exchange;
      const { status, body } = response;
      const found = route(request.method, pathOf(request));
      if (found.found !== "operation" || found.path.ServiceSid !== service) return;
      const succeeded = status >= 200 && status < 300;
      const { id } = found.operation;
      if (id === "DeleteSyncMap") {
        if (succeeded || status === 404) gone(found.path.Sid ?? "");
        return;
      }
      const shown = succeeded ? jsonOf(body) : {};
      if (id !== "CreateSyncMap") {
        for (const map of [shown, ...mapsIn(shown)])
          if (typeof map.sid === "string" && !made.has(map.sid) && !mayBeOurs(map)) foreign.add(map.sid);
        // A deletion may have been answered without being carried out, for example by name on a server that supports only SIDs.
        if (typeof shown.sid === "string" && made.has(shown.sid)) left.add(shown.sid);
        return;
      }
      const name = nameMade(request);
      if (name === undefined) nameless -= 1;
      // If a name of this run is taken, it was taken by this run, perhaps by a creation that was never answered.
      const isKnown = status !== 409 || (name !== undefined && named.has(name));
      if (status >= 400 && status < 500 && status !== 408 && name !== undefined && isKnown) left.delete(name);
      if (typeof shown.sid !== "string" || !isSidOf("map", shown.sid) || foreign.has(shown.sid)) return;
      // An answer other than 201 may show a Map that existed before; its name tells, or its age if no name was requested.
      const isNamed = typeof shown.unique_name === "string" && shown.unique_name.startsWith(own);
      const isNew = name === undefined && shown.unique_name === null && isJustMade(shown.date_created, exchange);
      if (status !== 201 && !isNamed && !isNew) return;
      made.add(shown.sid);
      left.add(shown.sid);
      if (name === undefined) return;
      left.delete(name);
      named.set(name, shown.sid);
    },

    left: () => [...left].map((key) => ({ service, key })),
  };
}

/** How exact the times in an answer are, in milliseconds. */
const tolerance = 2000;

/** Whether something was created while a request was under way, by the server's clock. */
function isJustMade(created: unknown, { response, durationMs }: Exchange): boolean {
  const answered = timeOfHttpDate(response.headers.date ?? "");
  if (answered === undefined || typeof created !== "string") return false;
  const age = answered - Date.parse(created);
  return age >= -tolerance && age <= durationMs + tolerance;
}

/** Combines ownerships: a request may be sent if any of them allows it. */
export function together(ownerships: readonly Ownership[]): Ownership {
  return {
    objectionTo(request) {
      const objections = ownerships.map((each) => each.objectionTo(request));
      return objections.includes(undefined) ? undefined : objections[0];
    },
    sending(request) {
      for (const each of ownerships) each.sending(request);
    },
    answered(exchange) {
      for (const each of ownerships) each.answered(exchange);
    },
    left: () => ownerships.flatMap((each) => each.left()),
  };
}

const mapsIn = ({ maps }: ReturnType<typeof jsonOf>): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(maps) ? maps.filter(isObject) : [];

/** The path of a request from the version on, as it is sent: with `.` and `..` resolved. */
export function pathOf({ url }: HttpRequest): string {
  const { origin, pathname } = new URL(url);
  return fromVersion(origin + pathname) ?? "";
}

/** The segment of a path that names a Map, decoded: the one after /v1/Services/…/Maps/. */
function mapIn(path: string): string {
  return decodeSegment(path.split("/")[5] ?? "") ?? "";
}

/** Whether a request creates a Map in a Service. */
function isCreationIn(request: HttpRequest, service: string): boolean {
  const found = request.method === "POST" ? route("POST", pathOf(request)) : undefined;
  return found?.found === "operation" && found.operation.id === "CreateSyncMap" && found.path.ServiceSid === service;
}

/** The unique name in a request. */
function nameMade({ body }: HttpRequest): string | undefined {
  return parseFields(body ?? "")?.get("UniqueName")?.[0];
}

/** Whether a request leaves a Map without a deadline or, if it creates one, without a name. An item's Ttl is not the Map's. */
function leavesUnbounded(
  { body }: HttpRequest,
  { isCreation, isMap }: { readonly isCreation: boolean; readonly isMap: boolean },
): boolean {
  const form = parseFields(body ?? "");
  const ttl = form?.get("CollectionTtl")?.[0] ?? (isMap ? form?.get("Ttl")?.[0] : undefined);
  const isEndless = Number(ttl) === 0 || (isCreation && ttl === undefined);
  return isEndless || (isCreation && !form?.has("UniqueName"));
}
