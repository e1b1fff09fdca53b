/** How programs receive events: directly in this process, or through `/_mock/events` from another. */
import { sidForms } from "../../api/sid.js";
import { checkOptions, type Forms, text } from "../../http/options.js";
import { isAwaited } from "../../http/realm.js";
import type { AccountWorld, Worlds } from "../worlds.js";
import { type MapEvent, type SubscribedEvent, shownChange, shownEvent } from "./event-form.js";
import { type Events, mapResource } from "./events.js";
import {
  BadPlace,
  beginningIn,
  follow,
  forgotten,
  mapIn,
  type Placed,
  type Reader,
  readAll,
  readMap,
} from "./follow.js";

export interface FollowOptions {
  /** One Map, by SID or unique name. Default: all. */
  readonly map?: string;
  /** One Service. Default: all. */
  readonly service?: string;
  /** 0 for everything from the beginning, or the `place` of the last event seen. Default: only events from now on. */
  readonly after?: string | number;
}

const followForms: Forms<FollowOptions> = {
  map: text,
  service: sidForms.service,
  after: { is: "0 or the place of an event", fits: (value) => text.fits(value) || typeof value === "number" },
};

/** An event, with the place to resume from after it. */
export type Followed = SubscribedEvent & { readonly place: string };

export interface Feed {
  /**
   * The events in order, as they happen. Iteration ends with the removal of the followed Map, or with the mock. Throws NoSuchMap and
   * BadPlace; the iteration throws EventsGone if events were forgotten before they were read.
   */
  follow(options?: FollowOptions): AsyncIterableIterator<Followed, undefined>;
  /**
   * Calls `listener` with each event soon after it happened, and returns a function that ends the subscription. `onEnd` is called when no
   * more events will follow, with an error if there was one: events were forgotten before they were read, `listener` threw, or a promise
   * that it returned was rejected (the next event does not wait for that promise). Without `onEnd`, the error goes to the console, as does
   * that of a promise rejected after the end.
   */
  subscribe(
    listener: (event: Followed) => void,
    options?: FollowOptions & { readonly onEnd?: (error?: Error) => void },
  ): () => void;
  /** All kept events of a Map, by SID or unique name. Throws NoSuchMap. */
  history(map: string, service?: string): readonly MapEvent[];
}

/** Events were requested for a Map that does not exist. */
export class NoSuchMap extends Error {
  override readonly name = "NoSuchMap";
}

/** The HTTP statuses for the errors of requests for events. */
export const feedErrors: Readonly<Record<string, number>> = { NoSuchMap: 404, BadPlace: 400, EventsGone: 410 };

/** The feed of one Account, or of all. */
export function feedOf(worlds: Worlds, account: string | undefined): Feed {
  const { readings } = worlds.main.world;
  const followed = ({ event, place }: Placed): Followed => ({ ...shownEvent(event, readings), place });
  const begin = (options: FollowOptions): AsyncIterableIterator<Placed, undefined> =>
    follow(readerOf(worlds, account, options), worlds.log);
  return {
    follow(options = {}) {
      checkOptions("follow", options, followForms);
      const placed = begin(options);
      return {
        async next() {
          const { done, value } = await placed.next();
          return done ? { done, value: undefined } : { value: followed(value) };
        },
        async return() {
          await placed.return?.();
          return { done: true, value: undefined };
        },
        [Symbol.asyncIterator]() {
          return this;
        },
      };
    },
    subscribe(listener, { onEnd = complain, ...options } = {}) {
      checkOptions("subscribe", options, followForms);
      if (typeof listener !== "function")
        throw new TypeError("subscribe takes a function that is called with each event");
      const placed = begin(options);
      let isOver = false;
      let failed: { readonly error: Error } | undefined;
      const fail = (error: Error): void => {
        if (isOver) complain(error);
        failed ??= { error };
        void placed.return?.();
      };
      void (async () => {
        try {
          for await (const each of placed) {
            const promised: unknown = listener(followed(each));
            if (isAwaited(promised)) promised.then(undefined, fail); // the next event does not wait for it
          }
        } finally {
          isOver = true;
        }
        if (failed) throw failed.error;
      })().then(() => onEnd(), onEnd);
      return () => void placed.return?.();
    },
    history(map, service) {
      const { events, at, sid } = findMap(worlds, account, map, service);
      return (events.history(at, sid) ?? []).map((change) => shownChange(change, readings));
    },
  };
}

/** Reports the error that ended a subscription on the console, rather than ending the process or staying silent. */
function complain(error?: Error): void {
  if (error === undefined) return;
  // biome-ignore lint/suspicious/noConsole: whoever subscribed gave no other place for it, in Node or in a browser
  console.error("sync-maps: a subscription hears no more events:", error);
}

/** Throws {@link NoSuchMap}, {@link BadPlace} and EventsGone. */
export function readerOf(worlds: Worlds, account: string | undefined, { map, service, after }: FollowOptions): Reader {
  if (account !== undefined) worlds.of(account); // creates the world before anyone listens to it
  const from = after === undefined ? undefined : String(after);
  if (map === undefined) return readAll(worlds.log, { account, service }, from);
  const resumed = from === undefined ? undefined : resumedMap(worlds, account, map, service, from);
  const { here, events, at, sid } = resumed ?? findMap(worlds, account, map, service);
  here.follow();
  return readMap(events, at, sid, from);
}

/**
 * The Map that a place belongs to, even if it has been removed and another one has its name by now. Undefined if the place names no Map,
 * or belongs to a world that has restarted since. Throws {@link BadPlace} if the place is of another Map than requested, and EventsGone.
 */
function resumedMap(
  worlds: Worlds,
  account: string | undefined,
  key: string,
  service: string | undefined,
  after: string,
): Found | undefined {
  const seen = mapIn(after);
  const among = account === undefined ? worlds.all() : [worlds.of(account)];
  const here = seen && among.find(({ world }) => beginningIn(world.events) === seen.beginning);
  if (!here) return undefined;
  const { world } = here;
  const { events } = world;
  const { sid } = seen;
  const at = events.serviceOf(sid) ?? [...world.services].find((each) => events.latest(each, sid)) ?? "";
  const latest = events.latest(at, sid);
  if (!latest) throw forgotten("the events of the Map");
  const isMeant = (key === sid || key === latest.map.name) && (service ?? at) === at;
  if (!isMeant) throw new BadPlace(`${JSON.stringify(after)} is an id of another Map's events`);
  return { here, events, at, sid };
}

interface Found {
  readonly here: AccountWorld;
  readonly events: Events;
  readonly at: string;
  readonly sid: string;
}

function findMap(worlds: Worlds, account: string | undefined, key: string, service: string | undefined): Found {
  for (const here of account === undefined ? worlds.all() : [worlds.of(account)]) {
    const { world } = here;
    for (const at of service === undefined ? world.services : [service]) {
      const sid = world.store.named(mapResource, at, key)?.sid ?? key;
      if (world.events.latest(at, sid)) return { here, events: world.events, at, sid };
    }
  }
  throw new NoSuchMap(`there is no Map ${key}${service === undefined ? "" : ` in the Service ${service}`}`);
}
