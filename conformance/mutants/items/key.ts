import { inAnswer, inForm, inModel, inShown, type Mutant } from "../mutant.js";
import { inPlaceOf, isItem, ofItems, refused, showing, turning } from "./items.js";

export const keyMutants: readonly Mutant[] = ofItems([
  {
    breaks: "item.key-is-kept",
    by: "shows an item that is updated under another key",
    fault: inShown(["UpdateSyncMapItem"], { key: ({ key }) => `${key}-`, url: ({ url }) => `${url}-` }),
  },
  {
    breaks: "item.bad-key-is-refused",
    by: "makes keys of any length",
    fault: inPlaceOf("k".repeat(321), "k".repeat(320)),
  },
  {
    breaks: "item.has-its-form",
    by: "writes keys of digits as numbers",
    also: ["paging.no-map-missed"],
    fault: inShown(["ListSyncMapItem"], { key: ({ key }) => (/^\d+$/.test(String(key)) ? Number(key) : key) }),
  },
  {
    breaks: "item.has-its-form",
    by: "shows the Map of an item without its prefix",
    fault: inShown(showing, { map_sid: (it) => String(it.map_sid).slice(2) }),
  },
  {
    breaks: "item.key-is-kept",
    by: "writes keys of new items in capitals",
    also: ["url.leads-to-the-map"],
    fault: inShown(["CreateSyncMapItem"], { key: ({ key }) => String(key).toUpperCase() }),
  },
  {
    breaks: "item.key-is-kept",
    by: "shows keys as URLs encode them",
    also: ["url.leads-to-the-map"],
    fault: inShown(["FetchSyncMapItem"], { key: ({ key }) => encodeURIComponent(String(key)) }),
  },
  {
    breaks: "item.taken-is-refused",
    by: "replaces an item that is made again",
    fault: inModel((sane) => ({
      create(place, creation) {
        const { prefix } = creation;
        const before = typeof prefix === "object" && isItem(place) ? sane.find(place, prefix.key) : undefined;
        return before ? sane.update(before, { inputs: creation.inputs }) : sane.create(place, creation);
      },
    })),
  },
  {
    breaks: "item.conflict-is-409",
    by: "refuses a key that is taken with 400",
    fault: turning("CreateSyncMapItem", 409, 54208, 400),
  },
  {
    breaks: "item.conflict-is-409",
    by: "refuses a key that is taken with the code of names",
    fault: turning("CreateSyncMapItem", 409, 54301, 409),
  },
  {
    breaks: "item.freed-by-deletion",
    by: "never frees a key",
    fault: inModel((sane) => {
      const gone = new Set<string>();
      return {
        remove(row) {
          if (isItem(row)) gone.add(`${row.parent} ${row.sid}`);
          sane.remove(row);
        },
        create: (place, creation) =>
          typeof creation.prefix === "object" && gone.has(`${place.parent} ${creation.prefix.key}`)
            ? undefined
            : sane.create(place, creation),
      };
    }),
  },
  {
    breaks: "item.unknown-is-404",
    by: "has nothing to say of an item that is not there",
    fault: inAnswer("FetchSyncMapItem", (response, { exchange }) =>
      response.status === 404 && exchange.request.url.endsWith("not-an-item-of-yours")
        ? { ...response, status: 410, body: refused(54201, 410) }
        : undefined,
    ),
  },
  {
    breaks: "item.bad-key-is-refused",
    by: "makes a key of an empty one",
    also: ["item.key-is-kept"],
    fault: inForm(["CreateSyncMapItem"], (form) => form.get("Key") === "" && form.set("Key", "none")),
  },
  {
    breaks: "item.bad-key-is-refused",
    by: "cuts long keys short",
    also: ["body.shows-every-property", "item.key-is-kept"],
    fault: turning("CreateSyncMapItem", 400, 0, 201, (text) => text.includes("k".repeat(321))),
  },
]);
