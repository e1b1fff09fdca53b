/** Every Service contains a Map that somebody else made long ago, and answers about it are faulty. */
import type { World } from "../../src/mock/world.js";
import { type Fault, inMap, together } from "./mutant.js";

const sid = `MP${"5".repeat(32)}`;

export function withStranger(edits: Parameters<typeof inMap>[0]): Fault {
  const ofIt = Object.entries(edits).map(([name, edit]): [string, typeof edit] => [
    name,
    (map, call) => (map.sid === sid ? edit(map, call) : map[name]),
  ]);
  return together(inhabited, inMap(Object.fromEntries(ofIt)));
}

const inhabited: Fault = {
  model(sane, world) {
    for (const service of world.services) settle(service, world);
    return sane;
  },
};

function settle(service: string, { store, clock }: World): void {
  const made = clock.now() - 86_400_000;
  store.put({
    resource: "SyncMap",
    sid,
    parent: service,
    path: { ServiceSid: service },
    account: `AC${"9".repeat(32)}`,
    name: null,
    inputs: {},
    constants: {},
    created: made,
    updated: made,
    expires: null,
    revision: 0,
    order: store.nextOrder(),
  });
}
