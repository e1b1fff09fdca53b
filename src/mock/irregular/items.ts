/** Items of a Map: the size limit of data, If-Match, the time-to-live of the whole Map, and lists in the order of keys. */
import { isObject } from "../../http/json.js";
import type { Mark, Model, Place, Range } from "../model.js";
import { type Asked, addressed, one, type Perform, refusalOf } from "../operations/context.js";
import { creationOf, takenIn } from "../operations/create.js";
import { writtenList } from "../operations/list.js";
import { changeIn, isEmpty } from "../operations/update.js";
import { issuerIn } from "../paging.js";
import type { Refusal } from "../problem.js";
import type { Readings } from "../world.js";
import { conditionRefused } from "./if-match.js";
import { markIn, marksAround, tokenAt } from "./marks.js";

/** In bytes of UTF-8. */
const largestData = 16 * 1024;

export const createItem: Perform = (asked, context) => {
  const { readings } = context.world;
  const refusal = refusalOf(asked) ?? keyRefused(asked, readings) ?? dataRefused(asked, readings);
  if (refusal) return refusal;
  const row = context.model.create(asked.place, { ...creationOf(asked), ...wholeTtlOf(asked) });
  return row ? one(asked, row, context) : { refused: takenIn(asked) };
};

export const updateItem: Perform = (asked, context) => {
  const { readings } = context.world;
  const row = addressed(asked, context);
  if (!row) return { refused: asked.operation.resource.missing };
  const refusal =
    refusalOf(asked) ??
    partsRefused(asked, readings) ??
    dataRefused(asked, readings) ??
    conditionRefused(asked, row, readings);
  if (refusal) return refusal;
  return one(asked, context.model.update(row, { ...changeIn(asked), ...wholeTtlOf(asked) }), context);
};

export const deleteItem: Perform = (asked, context) => {
  const row = addressed(asked, context);
  if (!row) return { refused: asked.operation.resource.missing };
  const refusal = conditionRefused(asked, row, context.world.readings);
  if (refusal) return refusal;
  context.model.remove(row);
  return { status: asked.operation.success, body: "" };
};

export const listItems: Perform = (asked, context) => {
  const { model, world } = context;
  const { operation, values, place } = asked;
  const issuer = issuerIn(world);
  const names = operation.paging?.range;
  if (!names) throw new Error(`spec/sync-maps.yaml gives ${operation.id} no order`);
  const from = values[names.from];
  const range: Range = {
    from: from === undefined ? undefined : { sid: String(from), inclusive: values[names.bounds] !== "exclusive" },
    falls: values[names.order] === "desc",
  };
  /** A token is valid only for this list in this order and with these bounds. */
  const list = JSON.stringify([place.parent, range]);
  return writtenList(asked, context, ({ token, index, size, skips }) => {
    const handedOut = token === undefined ? undefined : markIn(token, list, issuer);
    if (token !== undefined && !handedOut) return undefined;
    const mark = skips ? behind(index * size, model, place, range) : handedOut;
    const page = model.pageBySid(place, range, mark, size);
    const { next, previous } = marksAround(page, mark);
    return {
      page,
      next: next && tokenAt(next, list, issuer),
      previous: previous && tokenAt(previous, list, issuer),
    };
  });
};

/** The position after the first `count` items of a list. */
function behind(count: number, model: Model, place: Place, range: Range): Mark | undefined {
  const last = count > 0 ? model.pageBySid(place, range, undefined, count).rows.at(-1) : undefined;
  return last && { direction: "next", sid: last.sid, inclusive: false };
}

function wholeTtlOf({ values }: Asked): { readonly wholeTtl?: number } {
  const { CollectionTtl: ttl } = values;
  return typeof ttl === "number" ? { wholeTtl: ttl } : {};
}

/** Refuses an empty update, if the readings say so, and an update of nothing but the Map's time-to-live. */
function partsRefused({ values }: Asked, readings: Readings): Refusal | undefined {
  if (isEmpty(values)) return readings["empty-update"] === "refused" ? { refused: "no-parameters" } : undefined;
  const isAlone = values.CollectionTtl !== undefined && Object.keys(values).length === 1;
  return isAlone ? { refused: "collection-ttl-alone" } : undefined;
}

function keyRefused({ values }: Asked, readings: Readings): Refusal | undefined {
  const isTooLong = [...String(values.Key)].length > Number(readings["longest-key"]);
  return isTooLong ? { refused: "key-malformed" } : undefined;
}

function dataRefused({ values: { Data: data } }: Asked, readings: Readings): Refusal | undefined {
  if (data === undefined) return undefined;
  if (data === null || data === "null") return { refused: "data-missing" };
  const text = String(data);
  if (readings["item-data"] === "object" && !isObject(JSON.parse(text))) return { refused: "data-invalid" };
  // A UTF-16 unit takes at most three bytes in UTF-8, so short texts need not be encoded.
  if (text.length * 3 <= largestData || new TextEncoder().encode(text).length <= largestData) return undefined;
  return { refused: "data-too-large" };
}
