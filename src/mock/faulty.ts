/** Applies faults: before a request is answered, and to its answer. */
import type { Operation } from "../api/description.js";
import { route } from "../api/route.js";
import type { HttpRequest, HttpResponse } from "../http/exchange.js";
import { ConnectionDropped } from "../http/handler.js";
import { pathOf } from "../http/path.js";
import { dressed } from "./answer.js";
import type { Beginning } from "./events/event-log.js";
import { drawLatency, type ErrorFault, FaultError, type Faults, parseFaults } from "./faults.js";
import { problem, type Refusal } from "./problem.js";
import { type RateLimits, rateLimits } from "./rate-limits.js";
import { usualLag, type World } from "./world.js";
import type { AccountWorld } from "./worlds.js";

export interface FaultyOptions {
  /** A source of random numbers from 0 to 1. Default Math.random. */
  readonly random?: () => number;
}

export interface Faulty {
  /** Answers a request in a world, with the current faults and those that its own header asks for. */
  answer(request: HttpRequest, here: AccountWorld): HttpResponse | Promise<HttpResponse>;
  /** The refusal of a request whose fault header is invalid. It comes from the mock itself, not from the simulated service. */
  refusalOf(request: HttpRequest): HttpResponse | undefined;
  set(faults: Faults, worlds: readonly AccountWorld[]): void;
  readonly faults: Faults;
  /** Gives delayed answers one second to finish, as a stopping server does, and then drops their connections. */
  close(): void;
}

/** The header by which a single request asks for faults. */
export const faultHeader = "x-mock-fault";

/** How long delayed answers may take after close, in milliseconds. */
const patience = 1000;

export function faulty(begin: Faults, { random = Math.random }: FaultyOptions = {}): Faulty {
  let faults = begin;
  let isSane = Object.keys(begin).length === 0;
  /** By the latest beginning of each world, so that a reset clears the limits between tests. */
  const limits = new WeakMap<Beginning, RateLimits>();
  /** Functions that end the delayed answers. */
  const ends = new Set<() => void>();

  const limitsOf = ({ clock, world: { events } }: AccountWorld): RateLimits => {
    const found = limits.get(events.beginning) ?? rateLimits(clock);
    limits.set(events.beginning, found);
    return found;
  };

  const delay = (milliseconds: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const end = (): void => {
        clearTimeout(timer);
        reject(new ConnectionDropped());
      };
      const timer = setTimeout(() => {
        ends.delete(end);
        resolve();
      }, milliseconds);
      ends.add(end);
    });

  const answerOrRefuse = (request: HttpRequest, here: AccountWorld, now: Faults) => {
    const { clock, ids } = here.world;
    const path = pathOf(request.url);
    const refusal =
      errorOf(request.method, path, now.errors, random) ??
      (now.rateLimits ? limited(request.method, path, here, limitsOf(here)) : undefined);
    if (refusal) return dressed(problem(refusal, path, here.world.readings), clock, ids);
    return here.answer(request, (now.staleSeconds ?? 0) * 1000);
  };

  const misbehave = async (request: HttpRequest, here: AccountWorld, now: Faults): Promise<HttpResponse> => {
    if (now.latency !== undefined) await delay(drawLatency(now.latency, random(), gaussian(random)));
    if (now.drop !== undefined && random() < now.drop) throw new ConnectionDropped();
    const response = await answerOrRefuse(request, here, now);
    return now.bytesPerSecond === undefined ? response : { ...response, bytesPerSecond: now.bytesPerSecond };
  };

  return {
    answer(request, here) {
      const asked = request.headers[faultHeader];
      if (isSane && asked === undefined) return here.answer(request, 0);
      return misbehave(request, here, asked === undefined ? faults : { ...faults, ...parseFaults(asked) });
    },
    refusalOf({ headers }) {
      const asked = headers[faultHeader];
      if (asked === undefined) return undefined;
      try {
        if (parseFaults(asked).expiryLagSeconds === undefined) return undefined;
        throw new FaultError("expiry-lag is about what no request begins; --faults or /_mock/faults sets it for all");
      } catch (error) {
        if (error instanceof FaultError) return badHeader(error);
        throw error;
      }
    },
    set(next, worlds) {
      faults = next;
      isSane = Object.keys(next).length === 0;
      for (const { world } of worlds) lagAs(faults, world);
    },
    get faults() {
      return faults;
    },
    close() {
      if (ends.size === 0) return;
      setTimeout(() => {
        for (const end of ends) end();
        ends.clear();
      }, patience);
    },
  };
}

/** Sets the expiry lag of a world as the faults say. */
export function lagAs({ expiryLagSeconds }: Faults, { lag, readings }: AccountWorld["world"]): void {
  lag.ms = expiryLagSeconds === undefined ? usualLag(readings) : expiryLagSeconds * 1000;
}

/** A random number of the standard normal distribution, by the Box-Muller transform. */
function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function errorOf(method: string, path: string, errors: Faults["errors"], random: () => number): Refusal | undefined {
  if (!errors) return undefined;
  const found = route(method, path);
  const own: ErrorFault | undefined = found.found === "operation" ? errors[found.operation.id] : undefined;
  const fault = own ?? errors["*"];
  if (!fault || random() >= (fault.rate ?? 1)) return undefined;
  const { status } = fault;
  const usual: Readonly<Record<number, string>> = { 429: "rate-limited", 503: "unavailable" };
  const refused = usual[status];
  return refused ? { refused, status, headers: inASecond } : { refused: "internal-error", status };
}

const inASecond = { "retry-after": "1" };

/**
 * Creations and deletions of Maps count for their Service, those of Services for their Account. Reads and writes of one object count for
 * that object, those of items for their Map.
 */
function limited(method: string, path: string, { world }: AccountWorld, limits: RateLimits): Refusal | undefined {
  const found = route(method, path);
  if (found.found !== "operation") return undefined;
  const counted = countedFor(found.operation, found.path, world);
  if (counted === undefined) return undefined;
  return limits.take(counted.key, counted.perSecond) ? undefined : { refused: "rate-limited", headers: inASecond };
}

/** The rate limit of one permission, reads and writes together, per second. */
const ofPermissions = 80;

function countedFor(
  { method, role, resource }: Operation,
  path: Readonly<Record<string, string>>,
  { store }: World,
): { readonly key: string; readonly perSecond?: number } | undefined {
  const does = method === "GET" ? "reads" : "writes";
  if (resource.name === "Service") {
    const lives = role === "list" || method === "DELETE";
    if (role === "list" && method === "GET") return undefined;
    return { key: lives ? "Services live" : `${path.Sid} ${does}` };
  }
  const { ServiceSid: service = "", MapSid: container, Sid: key = container ?? "" } = path;
  const map = (store.get("SyncMap", service, key) ?? store.named("SyncMap", service, key))?.sid ?? key;
  if (resource.name === "SyncMapPermission") {
    return role === "list"
      ? undefined
      : { key: `${service} ${map} ${path.Identity} granted`, perSecond: ofPermissions };
  }
  if (container !== undefined) return { key: `${service} ${map} ${does}` };
  if (role === "list" && method === "GET") return undefined;
  return { key: role === "list" || method === "DELETE" ? `${service} lives` : `${service} ${map} ${does}` };
}

function badHeader(error: FaultError): HttpResponse {
  return {
    status: 400,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ message: `${faultHeader}: ${error.message}` }),
  };
}
