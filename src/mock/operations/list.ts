import { fill } from "../../api/route.js";
import { cursorOf, metaOf } from "../paging.js";
import { represent } from "../represent.js";
import { type Perform, refusalOf } from "./context.js";

export const list: Perform = (asked, { world, model }) => {
  const refusal = refusalOf(asked);
  if (refusal) return refusal;
  const { operation, values, path, place, base } = asked;
  const { paging, resource } = operation;
  if (!paging) throw new Error(`spec/sync-maps.yaml gives ${operation.id} no x-paging`);

  const token = values[paging.token]?.toString();
  const cursor = token === undefined ? undefined : cursorOf(token, place.parent);
  if (token !== undefined && !cursor) return { refused: "page-token-invalid" };
  const size = Math.min(Number(values[paging.size] ?? paging.defaultSize), Number(world.readings["largest-page"]));
  const index = Number(values[paging.index] ?? 0);
  const page = model.page(place, cursor, size);
  const body = {
    meta: metaOf(paging, base + fill(resource.listPath, path), place.parent, { index, size, token, page }),
    [paging.key]: page.rows.map((row) => represent(resource, row, base, world.readings)),
  };
  return { status: operation.success, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
};
