/** What a run made, and what it may therefore change: nothing else, whatever a scenario or a target says. */
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
  /** It would change what this run did not make, or what nobody describes. */
  | "foreign"
  /** It would change something, and the run may only read. */
  | "read-only"
  /** It would make a Map that has no deadline or no name, and so outlives a run that is killed, or is not found again. */
  | "unbounded";

export interface Ownership {
  /** Undefined for a request that may be sent. */
  objectionTo(request: HttpRequest): Objection | undefined;
  /** Is told of a request before it is sent: it may be carried out and never answered. */
  sending(request: HttpRequest): void;
  answered(exchange: Exchange): void;
  /** What this run made, or may have made, and did not delete. */
  left(): readonly Left[];
}

/** A Map, by its SID, or by its name where no answer told the SID; a whole Service where there is no key. */
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

/** SIDs of zeros, which no service draws: asking for them is how to ask for nobody. */
export const nobody = /^[A-Z]{2}0{32}$/;

export function createOwnership({ run, service, readOnly, bounded }: OwnershipOptions): Ownership {
  const own = `${namePrefix}${run}-`;
  /** Every SID that a creation of this run was answered with, and those of Maps that were there without one. */
  const made = new Set<string>();
  const foreign = new Set<string>();
  /** What there is to delete, and for each name the SID that it went to. */
  const left = new Set<string>();
  const named = new Map<string, string>();
  /** How many creations without a name were sent and not answered. */
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

  /** Whether a Map that is shown may be of a creation of ours that was carried out and is not answered yet. */
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
        // A deletion may have been answered, and not carried out: by its name, say, where only its SID is understood.
        if (typeof shown.sid === "string" && made.has(shown.sid)) left.add(shown.sid);
        return;
      }
      const name = nameMade(request);
      if (name === undefined) nameless -= 1;
      // A name of this run that is taken was given by it, perhaps by a creation that was never answered.
      const isKnown = status !== 409 || (name !== undefined && named.has(name));
      if (status >= 400 && status < 500 && status !== 408 && name !== undefined && isKnown) left.delete(name);
      if (typeof shown.sid !== "string" || !isSidOf("map", shown.sid) || foreign.has(shown.sid)) return;
      // Whoever answers otherwise than with 201 may show a Map that was there; its name would tell, or, where none was asked for, its age.
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

/** How exactly the times in an answer are told, in milliseconds. */
const tolerance = 2000;

/** Whether something was made while a request was under way, by the clock of whoever answered. */
function isJustMade(created: unknown, { response, durationMs }: Exchange): boolean {
  const answered = timeOfHttpDate(response.headers.date ?? "");
  if (answered === undefined || typeof created !== "string") return false;
  const age = answered - Date.parse(created);
  return age >= -tolerance && age <= durationMs + tolerance;
}

/** Each for the requests that are its own. */
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

/** The path of a request from its version on, as it is sent: without steps up and down. */
export function pathOf({ url }: HttpRequest): string {
  const { origin, pathname } = new URL(url);
  return fromVersion(origin + pathname) ?? "";
}

/** The part of a path that names a Map, decoded: what follows /v1/Services/…/Maps/. */
function mapIn(path: string): string {
  return decodeSegment(path.split("/")[5] ?? "") ?? "";
}

/** Whether a request is to make a Map in a Service. */
function isCreationIn(request: HttpRequest, service: string): boolean {
  const found = request.method === "POST" ? route("POST", pathOf(request)) : undefined;
  return found?.found === "operation" && found.operation.id === "CreateSyncMap" && found.path.ServiceSid === service;
}

/** The name that a creation asks for. */
function nameMade({ body }: HttpRequest): string | undefined {
  return parseFields(body ?? "")?.get("UniqueName")?.[0];
}

/** Whether a request leaves a Map behind it without a deadline or, if it makes one, without a name. The Ttl of an item is its own. */
function leavesUnbounded(
  { body }: HttpRequest,
  { isCreation, isMap }: { readonly isCreation: boolean; readonly isMap: boolean },
): boolean {
  const form = parseFields(body ?? "");
  const ttl = form?.get("CollectionTtl")?.[0] ?? (isMap ? form?.get("Ttl")?.[0] : undefined);
  const isEndless = Number(ttl) === 0 || (isCreation && ttl === undefined);
  return isEndless || (isCreation && !form?.has("UniqueName"));
}
