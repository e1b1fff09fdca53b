/** The Services of a world, stored as rows. Everything else lives under them. */
import { operationOf } from "../api/description.js";
import { isSidOf } from "../api/sid.js";
import type { Clock } from "./clock.js";
import type { Inputs, Store } from "./store.js";

export interface Services extends Iterable<string> {
  has(sid: string): boolean;
  /**
   * The SID of the Service that a URL names: by SID (if any named Service exists, this creates it), or if `byWord`, by the word that is
   * reserved for the first Service.
   */
  named(key: string, byWord: boolean): string | undefined;
  /** Adds a Service, or updates the given properties of an existing one. */
  add(sid: string, said?: ServiceSaid): void;
}

/** The properties of a Service in the initial state. */
export interface ServiceSaid {
  readonly inputs?: Inputs;
  readonly created?: number;
  readonly updated?: number;
}

interface Held {
  readonly store: Store;
  readonly clock: Clock;
  readonly account: string;
  /** Whether any Service that is named exists. */
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
