import { inForm, inModel, inShown, type Mutant } from "../mutant.js";
import { isItem, ofItems } from "./items.js";

export const deadlineMutants: readonly Mutant[] = ofItems([
  {
    breaks: "ttl.sets-the-deadline",
    by: "counts the time-to-live of an item from its creation",
    fault: inModel((sane, { store }) => ({
      update(row, change) {
        const updated = sane.update(row, change);
        if (!isItem(row) || !change.ttl) return updated;
        const early = { ...updated, expires: row.created + change.ttl * 1000 };
        store.put(early);
        return early;
      },
    })),
  },
  {
    breaks: "ttl.none-is-no-expiry",
    by: "lets items expire with their Map",
    also: ["ttl.zero-is-no-expiry", "ttl.deadline-is-kept"],
    fault: inShown(["CreateSyncMapItem"], { date_expires: (it) => it.date_expires ?? it.date_created }),
  },
  {
    breaks: "item.collection-ttl-sets-the-map",
    by: "does not know CollectionTtl of items",
    fault: inForm(
      ["CreateSyncMapItem"],
      (form) => form.get("CollectionTtl") === "1800" && form.delete("CollectionTtl"),
    ),
  },
  {
    breaks: "item.collection-ttl-sets-the-map",
    by: "takes CollectionTtl for that of the item",
    fault: inForm(["UpdateSyncMapItem"], (form) => {
      const ttl = form.get("CollectionTtl");
      if (ttl === null) return;
      form.delete("CollectionTtl");
      form.set("CollectionTtl", String(Number(ttl) + 600));
    }),
  },
  {
    breaks: "item.collection-ttl-alone-is-refused",
    by: "sets nothing but the deadline of a Map by an item",
    fault: inForm(["UpdateSyncMapItem"], (form) => {
      if ([...form.keys()].join() !== "CollectionTtl") return;
      form.delete("CollectionTtl");
    }),
  },
]);
