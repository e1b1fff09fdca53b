import type { Row } from "../../src/mock/store.js";
import { inModel, type Mutant } from "./mutant.js";

/** A Map of one Service as if it were another's. */
const asOf = (row: Row, parent: string): Row => ({ ...row, parent, path: { ServiceSid: parent } });

export const serviceMutants: readonly Mutant[] = [
  {
    breaks: "service.keeps-its-maps",
    by: "finds a Map by its SID in every Service",
    fault: inModel((sane, { services }) => ({
      find(place, key) {
        for (const parent of [place.parent, ...services]) {
          const row = sane.find({ ...place, parent }, key);
          if (row && (parent === place.parent || key === row.sid)) return asOf(row, place.parent);
        }
        return undefined;
      },
    })),
  },
  {
    breaks: "service.keeps-its-maps",
    by: "takes any Service for its first",
    fault: {
      handler:
        (sane, { services: [first] = [] }) =>
        (request) =>
          sane({ ...request, url: request.url.replace(/\/IS\w{32}/, `/${first}`) }),
    },
    also: [
      "sid.service-agrees-with-the-path",
      "paging.url-is-this-page",
      "paging.first-page-url-leads-to-the-first",
      "service.names-are-its-own",
      "problem.unknown-service-is-404",
      "problem.not-found-names-the-path",
    ],
  },
  {
    breaks: "service.keeps-its-maps",
    by: "lists the Maps of every Service",
    fault: inModel((sane, { services }) => ({
      page(place, cursor, size) {
        const page = sane.page(place, cursor, size);
        const others = [...services].filter((parent) => parent !== place.parent);
        const theirs = others.flatMap((parent) => sane.page({ ...place, parent }, undefined, size).rows);
        const room = page.hasNext ? 0 : size - page.rows.length;
        return { ...page, rows: [...page.rows, ...theirs.slice(0, room).map((row) => asOf(row, place.parent))] };
      },
    })),
  },
  {
    breaks: "service.names-are-its-own",
    by: "wants names to be unique in the whole Account",
    fault: inModel((sane, { services }) => ({
      create(place, creation) {
        const { name } = creation;
        const taken = name !== null && [...services].some((parent) => sane.find({ ...place, parent }, name));
        return taken ? undefined : sane.create(place, creation);
      },
    })),
  },
];
