import { isObject } from "../../../src/http/json.js";
import type { Change } from "../../../src/mock/model.js";
import type { Row } from "../../../src/mock/store.js";
import { type Fault, inForm, inModel, inShown, type Mutant, refusing } from "../mutant.js";
import { inPlaceOf, isItem, ofItems, showing, turning } from "./items.js";

/** A fault in the result of updating an item. */
const inUpdate = (change: (row: Row, change: Change) => Change): Fault =>
  inModel((sane) => ({ update: (row, wanted) => sane.update(row, isItem(row) ? change(row, wanted) : wanted) }));

/** An object with the members of both. */
function merged({ inputs }: Row, change: Change): Change {
  const [before, after]: readonly unknown[] = [inputs.Data, change.inputs?.Data].map(
    (data) => data && JSON.parse(String(data)),
  );
  if (!isObject(before) || !isObject(after)) return change;
  return { ...change, inputs: { ...change.inputs, Data: JSON.stringify(deep(before, after)) } };
}

function deep(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): object {
  const both = Object.entries(other).map(([name, value]) => {
    const before = one[name];
    return [name, isObject(before) && isObject(value) ? deep(before, value) : value];
  });
  return { ...one, ...Object.fromEntries(both) };
}

export const dataMutants: readonly Mutant[] = ofItems([
  {
    breaks: "status.good-request-is-served",
    by: "holds data of 8 KiB at most",
    fault: refusing((body) => body.length > 8192, 413),
  },
  {
    breaks: "item.too-large-is-refused",
    by: "makes items of any size",
    fault: inPlaceOf("x".repeat(16_384), "xx"),
  },
  {
    breaks: "item.data-comes-back",
    by: "takes false for nothing",
    fault: inShown(showing, { data: ({ data }) => data || null }),
  },
  {
    breaks: "item.data-comes-back",
    by: "shows data as text",
    also: ["item.update-without-data-keeps-it", "item.data-rests"],
    fault: inShown(["CreateSyncMapItem"], { data: ({ data }) => JSON.stringify(data) }),
  },
  {
    breaks: "item.data-comes-back",
    by: "leaves out members that are null",
    fault: inShown(showing, {
      data: ({ data }) =>
        isObject(data) ? Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null)) : data,
    }),
  },
  {
    breaks: "item.update-replaces-data",
    by: "merges new data into the old",
    fault: inUpdate(merged),
  },
  {
    breaks: "item.update-replaces-data",
    by: "keeps members that an update does not send",
    fault: inUpdate((row, change) => {
      const [before, after]: readonly unknown[] = [row.inputs.Data, change.inputs?.Data].map(
        (data) => data && JSON.parse(String(data)),
      );
      if (!isObject(before) || !isObject(after)) return change;
      return { ...change, inputs: { ...change.inputs, Data: JSON.stringify({ ...before, ...after }) } };
    }),
  },
  {
    breaks: "item.update-without-data-keeps-it",
    by: "empties an item that is updated without data",
    fault: inUpdate((_, change) =>
      change.inputs?.Data === undefined ? { ...change, inputs: { Data: "{}" } } : change,
    ),
  },
  {
    breaks: "item.data-rests",
    by: "shows the data of an update, and does not keep it",
    fault: inModel((sane, { store }) => ({
      update(row, change) {
        const updated = sane.update(row, change);
        if (isItem(row) && change.inputs) store.put({ ...updated, inputs: row.inputs });
        return updated;
      },
    })),
  },
  {
    breaks: "item.data-rests",
    by: "refuses another revision and sets the data all the same",
    also: ["revision.rests"],
    fault: {
      handler: (sane) => async (request) => {
        const response = await sane(request);
        if (response.status !== 412 || request.method !== "POST") return response;
        const { "if-match": _, ...headers } = request.headers;
        await sane({ ...request, headers });
        return response;
      },
    },
  },
  {
    breaks: "item.bad-data-is-refused",
    by: "takes what is no JSON for text",
    fault: inForm(["UpdateSyncMapItem"], (form) => form.get("Data") === "{" && form.set("Data", '"{"')),
  },
  {
    breaks: "item.bad-data-is-refused",
    by: "makes an item without data",
    fault: inForm(["CreateSyncMapItem"], (form) => form.has("Data") || form.set("Data", "{}")),
  },
  {
    breaks: "item.too-large-is-refused",
    by: "takes data of any size",
    also: ["body.shows-every-property", "item.key-is-kept"],
    fault: turning("CreateSyncMapItem", 413, 0, 201),
  },
  {
    breaks: "item.too-large-is-refused",
    by: "takes data of any size in an update",
    also: ["body.shows-every-property", "ttl.update-without-it-keeps-the-deadline", "item.key-is-kept"],
    fault: turning("UpdateSyncMapItem", 413, 0, 200),
  },
]);
