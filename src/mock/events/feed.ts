/** How a program hears of what happens: in this process directly, in another one through `/_mock/events`. */
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
  /** 0 for what there was from the beginning, or the `place` of the event that was seen last. Default: what comes from now on. */
  readonly after?: string | number;
}

const followForms: Forms<FollowOptions> = {
  map: text,
  service: sidForms.service,
  after: { is: "0 or the place of an event", fits: (value) => text.fits(value) || typeof value === "number" },
};

/** An event, and where to follow from behind it. */
export type Followed = SubscribedEvent & { readonly place: string };

export interface Feed {
  /**
   * The events as they come, in their order. Those of one Map end with its removal, all end with the mock. Throws
   * NoSuchMap and BadPlace; the iteration throws EventsGone once it is overtaken by what is forgotten.
   */
  follow(options?: FollowOptions): AsyncIterableIterator<Followed, undefined>;
  /**
   * Calls `listener` with each, soon after it happened; gives what ends that. `onEnd` tells that no more will follow, and why: it is
   * overtaken by what is forgotten, or `listener` threw, or rejected what it promised, for which the next event does not wait. Without
   * `onEnd`, the console is told why, and also of a promise that is rejected after the end.
   */
  subscribe(
    listener: (event: Followed) => void,
    options?: FollowOptions & { readonly onEnd?: (error?: Error) => void },
  ): () => void;
  /** All events of a Map, by SID or unique name, from the first that is kept. Throws NoSuchMap. */
  history(map: string, service?: string): readonly MapEvent[];
}

/** Events of a Map are asked for that does not exist. */
export class NoSuchMap extends Error {
  override readonly name = "NoSuchMap";
}

/** With which status whoever asks for events is told what is wrong. */
export const feedErrors: Readonly<Record<string, number>> = { NoSuchMap: 404, BadPlace: 400, EventsGone: 410 };

/** Of one Account, or of all. */
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

/** What ends a subscription ends no process, and is not kept quiet either. */
function complain(error?: Error): void {
  if (error === undefined) return;
  // biome-ignore lint/suspicious/noConsole: whoever subscribed gave no other place for it, in Node or in a browser
  console.error("sync-maps: a subscription hears no more events:", error);
}

/** Throws {@link NoSuchMap}, {@link BadPlace} and EventsGone. */
export function readerOf(worlds: Worlds, account: string | undefined, { map, service, after }: FollowOptions): Reader {
  if (account !== undefined) worlds.of(account); // which begins before anybody hears of it
  const from = after === undefined ? undefined : String(after);
  if (map === undefined) return readAll(worlds.log, { account, service }, from);
  const resumed = from === undefined ? undefined : resumedMap(worlds, account, map, service, from);
  const { here, events, at, sid } = resumed ?? findMap(worlds, account, map, service);
  here.follow();
  return readMap(events, at, sid, from);
}

/**
 * The Map that a place is of, though it may be removed by now and another have its name; undefined if the place is of no Map, or of one
 * before its world began again. Throws {@link BadPlace} for the place of a Map that is not meant, and EventsGone.
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
