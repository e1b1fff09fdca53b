/** Ownership of the Services that a run made, and of everything in them. */
import { route } from "../api/route.js";
import { isSidOf } from "../api/sid.js";
import type { HttpRequest } from "../http/exchange.js";
import { parseFields } from "../http/form.js";
import { isObject, jsonOf } from "../http/json.js";
import { createOwnership, nobody, type Ownership, type OwnershipOptions, pathOf } from "./ownership.js";
import { isSafe } from "./retrying.js";
import { namePrefix } from "./run.js";

export interface OwnServicesOptions extends Omit<OwnershipOptions, "service"> {
  /** Services that existed before, which are never the run's. */
  readonly services: readonly string[];
  /** Whether the run may create Services at all. */
  readonly isAsked: boolean;
}

/**
 * Allows the run to create Services with a friendly name of its own, and to change only those. A Service has no deadline, and anybody may
 * use the same name. Therefore it belongs to the run only if a 201 shows it with the name that was sent, under a SID that no earlier answer
 * has shown; or, if there was no such answer, if a list shows that name exactly once, under such a SID.
 */
export function createOwnServices({ run, services, readOnly, bounded, isAsked }: OwnServicesOptions): Ownership {
  const own = `${namePrefix}${run}-`;
  const foreign = new Set(services);
  const made = new Map<string, Ownership>();
  /** The names of Services that may have been created, but that no answer has shown. */
  const unanswered = new Set<string>();

  const isOurs = (sid: string): boolean => made.has(sid) || nobody.test(sid);

  const isAwaited = (name: unknown): boolean => typeof name === "string" && unanswered.has(name);

  const take = (sid: unknown, name: string): void => {
    if (typeof sid !== "string" || !isSidOf("service", sid) || foreign.has(sid)) return;
    unanswered.delete(name);
    if (!made.has(sid)) made.set(sid, createOwnership({ run, service: sid, readOnly, bounded }));
  };

  return {
    objectionTo(request) {
      if (isSafe(request)) return undefined;
      if (readOnly) return "read-only";
      const path = pathOf(request);
      const found = route(request.method, path);
      if (found.found === "resource") return foreignUnless(isOurs(/^\/v1\/Services\/(\w+)$/.exec(path)?.[1] ?? ""));
      if (found.found !== "operation") return "foreign";
      const { ServiceSid, Sid = "" } = found.path;
      if (ServiceSid !== undefined)
        return made.get(ServiceSid)?.objectionTo(request) ?? foreignUnless(made.has(ServiceSid));
      const name = nameIn(request);
      const isNamed = name?.startsWith(own) ?? false;
      if (found.operation.id === "CreateService") return foreignUnless(isAsked && isNamed);
      return foreignUnless(isOurs(Sid) && (name === undefined || isNamed));
    },

    sending(request) {
      const name = nameMade(request);
      if (name?.startsWith(own)) unanswered.add(name);
      for (const each of made.values()) each.sending(request);
    },

    answered(exchange) {
      const { request, response } = exchange;
      for (const each of made.values()) each.answered(exchange);
      const found = route(request.method, pathOf(request));
      if (found.found !== "operation" || found.operation.resource.name !== "Service") return;
      const { status, body } = response;
      const { id } = found.operation;
      if (id === "DeleteService") {
        if ((status >= 200 && status < 300) || status === 404) made.delete(found.path.Sid ?? "");
        return;
      }
      const shown = jsonOf(body);
      const name = nameMade(request);
      if (name === undefined) {
        const listed = servicesIn(shown);
        for (const { sid, friendly_name } of [shown, ...listed])
          if (typeof sid === "string" && !made.has(sid) && !isAwaited(friendly_name)) foreign.add(sid);
        for (const each of [...unanswered]) {
          const [found, another] = listed.filter(({ friendly_name }) => friendly_name === each);
          if (found && !another) take(found.sid, each);
        }
        return;
      }
      if (status >= 400 && status < 500 && status !== 408) unanswered.delete(name);
      if (status === 201 && shown.friendly_name === name) take(shown.sid, name);
    },

    // Deleting a Service deletes everything in it.
    left: () => [...[...made.keys()].map((service) => ({ service })), ...[...unanswered].map(() => ({ service: "" }))],
  };
}

const foreignUnless = (isOurs: boolean): "foreign" | undefined => (isOurs ? undefined : "foreign");

const nameIn = ({ body }: HttpRequest): string | undefined => parseFields(body ?? "")?.get("FriendlyName")?.[0];

/** The friendly name in a request that creates a Service. */
function nameMade(request: HttpRequest): string | undefined {
  const found = request.method === "POST" ? route("POST", pathOf(request)) : undefined;
  return found?.found === "operation" && found.operation.id === "CreateService" ? (nameIn(request) ?? "") : undefined;
}

const servicesIn = ({ services }: ReturnType<typeof jsonOf>): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(services) ? services.filter(isObject) : [];
