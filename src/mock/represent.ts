/** From a row to what an answer shows of it, each property from where the description's x-origin says that it comes. */
import type { Resource } from "../api/description.js";
import type { Json, Origin } from "../api/document.js";
import { fill } from "../api/route.js";
import type { Row } from "./store.js";
import type { Readings } from "./world.js";

/** `base` is what the URLs begin with, up to the version and without it. */
export function represent(
  resource: Resource,
  row: Row,
  base: string,
  readings: Readings,
): Readonly<Record<string, Json>> {
  const shown: Record<string, Json> = {};
  for (const { name, origin } of resource.properties)
    shown[name] = valueFrom(name, origin, resource, row, base, readings);
  return shown;
}

function valueFrom(name: string, origin: Origin, resource: Resource, row: Row, base: string, readings: Readings): Json {
  if ("minted" in origin) return row.sid;
  if ("form" in origin) return row.inputs[origin.form] ?? null;
  if ("path" in origin) return row.path[origin.path] ?? null;
  if ("credential" in origin) return row.account;
  if ("clock" in origin) return wholeSeconds(row[origin.clock]);
  if ("deadline" in origin) return row.expires === null ? null : wholeSeconds(row.expires);
  if ("counter" in origin) return revisionOf(row, readings);
  if ("self" in origin) return selfOf(resource, row, base);
  if ("constant" in origin) return row.constants[name] ?? origin.constant;
  const self = selfOf(resource, row, base);
  return Object.fromEntries(Object.entries(origin.children).map(([child, part]) => [child, `${self}/${part}`]));
}

/** A row's revision in the notation that holds. */
export function revisionOf(row: Row, readings: Readings): string {
  return row.revision.toString(readings["revision-notation"] === "decimal" ? 10 : 16);
}

function selfOf(resource: Resource, row: Row, base: string): string {
  const own = resource.instancePath.at(-1);
  const key = own && "parameter" in own ? { [own.parameter]: row.sid } : {};
  return base + fill(resource.instancePath, { ...row.path, ...key });
}

/** A time as ISO 8601 in GMT, cut to the second: 2015-07-30T20:00:00Z. */
export function wholeSeconds(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
