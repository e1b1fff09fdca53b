import { fill } from "../../api/route.js";
import type { Cursor, Model, Place } from "../model.js";
import { cursorOf, metaOf } from "../paging.js";
import { type Perform, refusalOf } from "./context.js";

export const list: Perform = (asked, { world, model, writer }) => {
  const refusal = refusalOf(asked);
  if (refusal) return refusal;
  const { operation, values, path, place, base } = asked;
  const { paging, resource } = operation;
  if (!paging) throw new Error(`spec/sync-maps.yaml gives ${operation.id} no x-paging`);

  const token = values[paging.token]?.toString();
  const form = world.readings["page-token-form"] === "DN" ? "DN" : "PT";
  const falling = world.readings["list-order"] === "newest-first";
  const handedOut = token === undefined ? undefined : cursorOf(token, place.parent, form);
  if (token !== undefined && !handedOut) return { refused: "page-token-invalid" };
  const size = Math.min(Number(values[paging.size] ?? paging.defaultSize), Number(world.readings["largest-page"]));
  const index = Number(values[paging.index] ?? 0);
  const skips = token === undefined && world.readings["page-without-token"] === "skips";
  const cursor = skips ? behind(index * size, model, place) : handedOut;
  const page = model.page(place, cursor, size);
  const shown = { index, size, token, cursor, page, form, falling } as const;
  const meta = metaOf(paging, base + fill(resource.listPath, path), place.parent, shown);
  const write = writer(resource);
  const rows = page.rows.map((row) => write(row, base)).join(",");
  return { status: operation.success, body: `{"meta":${JSON.stringify(meta)},"${paging.key}":[${rows}]}` };
};

/** The place in a list behind its first so many rows. */
function behind(count: number, model: Model, place: Place): Cursor | undefined {
  const last = count > 0 ? model.page(place, undefined, count).rows.at(-1) : undefined;
  return last && { direction: "next", order: last.order };
}
