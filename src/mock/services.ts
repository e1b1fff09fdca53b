/** The Services of a world: rows like all others, which everything else lives under. */
import { operationOf } from "../api/description.js";
import { isSidOf } from "../api/sid.js";
import type { Clock } from "./clock.js";
import type { Inputs, Store } from "./store.js";

export interface Services extends Iterable<string> {
  has(sid: string): boolean;
  /** The SID of one that a URL calls so: by its SID, which makes it where every Service exists that is named, or by the word that is kept for the first. */
  named(key: string, byWord: boolean): string | undefined;
  /** Adds one that does not exist, or changes what is said of one that does. */
  add(sid: string, said?: ServiceSaid): void;
}

/** What may be said of a Service that is there from the beginning. */
export interface ServiceSaid {
  readonly inputs?: Inputs;
  readonly created?: number;
  readonly updated?: number;
}

interface Held {
  readonly store: Store;
  readonly clock: Clock;
  readonly account: string;
  /** Whether any that is named exists. */
  readonly anyService: boolean;
}

const { resource } = operationOf("FetchService");
const reserved = resource.properties.flatMap(({ origin }) => ("reserved" in origin ? [origin.reserved] : []))[0] ?? "";

export function servicesOf({ store, clock, account, anyService }: Held): Services {
  const { name } = resource;
  const add = (sid: string, { inputs, created, updated }: ServiceSaid = {}): void => {
    const before = store.get(name, account, sid);
    if (before && !inputs && created === undefined && updated === undefined) return;
    const isFirst = store.after(name, account, 0, 1).length === 0;
    const now = clock.now();
    store.put({
      resource: name,
      sid,
      parent: account,
      path: none,
      account,
      name: before ? before.name : isFirst ? reserved : null,
      inputs: inputs ?? before?.inputs ?? none,
      constants: none,
      created: created ?? before?.created ?? now,
      updated: updated ?? created ?? before?.updated ?? now,
      expires: null,
      revision: 0,
      order: before?.order ?? store.nextOrder(),
    });
  };
  const has = (sid: string): boolean => store.get(name, account, sid) !== undefined;
  return {
    has,
    named(key, byWord) {
      if (has(key)) return key;
      if (!anyService || !isSidOf("service", key)) return byWord ? store.named(name, account, key)?.sid : undefined;
      add(key);
      return key;
    },
    add,
    *[Symbol.iterator]() {
      for (const { sid } of store.after(name, account, 0, Number.POSITIVE_INFINITY)) yield sid;
    },
  };
}

const none = {};
