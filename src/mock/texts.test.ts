/** What is kept for long keeps no longer text alive that it was cut out of: seen where it shows, in a heap of its own. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const moduleOf = (name: string): string => JSON.stringify(new URL(`../../dist/src/mock/${name}`, import.meta.url));

/** Says of texts how they lie in memory. */
const looking = `
import { text } from "node:stream/consumers";
import { getHeapSnapshot } from "node:v8";
import { randomIds } from ${moduleOf("ids.js")};
import { inProcessMock } from ${moduleOf("in-process.js")};

class Held {
  constructor(what, value) {
    this.what = what;
    this.value = value;
  }
}

const { handler, world, service } = inProcessMock();
const ask = (path, body) =>
  handler({
    method: "POST",
    url: "http://here/v1/Services/" + service + "/Maps" + path,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body,
  });
ask("", "Ttl=60&UniqueName=a-name-of-many-letters");
ask("/a-name-of-many-letters/Items", "Data={}&Key=a-key-of-many-letters");
const map = world.store.named("SyncMap", service, "a-name-of-many-letters");
const item = world.store.get("SyncMapItem", map.sid, "a-key-of-many-letters");
const long = "a text that is long enough to be cut up";
globalThis.held = [
  new Held("a part of a text", long.slice(2, 30)),
  new Held("a text and such a part", "MP" + long.slice(2, 30)),
  new Held("a SID", randomIds()("MP")),
  new Held("a name", map.name),
  new Held("a key", item.sid),
];

const { snapshot, nodes, edges, strings } = JSON.parse(await text(getHeapSnapshot()));
const { node_fields, node_types, edge_fields } = snapshot.meta;
const at = (place, field) => nodes[place + node_fields.indexOf(field)];
const found = {};
let edge = 0;
for (let place = 0; place < nodes.length; place += node_fields.length) {
  const parts = {};
  for (let count = at(place, "edge_count"); count > 0; count -= 1) {
    parts[strings[edges[edge + 1]]] = edges[edge + 2];
    edge += edge_fields.length;
  }
  if (strings[at(place, "name")] !== "Held" || !("what" in parts)) continue;
  found[strings[at(parts.what, "name")]] = node_types[0][at(parts.value, "type")];
}
console.log(JSON.stringify(found));
`;

it("SIDs, names and keys are texts by themselves, however they were made", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", looking]);
  expect(JSON.parse(stdout)).toEqual({
    "a part of a text": "sliced string",
    "a text and such a part": "concatenated string",
    "a SID": "string",
    "a name": "string",
    "a key": "string",
  });
});
