/** Faults that show only when requests overlap, which requests to the other mutants never do. */
import { expect, it } from "vitest";
import { audit } from "../../src/audit/audit.js";
import { formType } from "../../src/http/form.js";
import { at, created, map } from "../../src/testing/exchanges.js";
import { conform } from "../conform.js";
import goodRequestIsServed from "../rules/status/good-request-is-served.js";
import { targetWith } from "./kill.js";
import type { Fault } from "./mutant.js";

it("two Maps that are created at once, and get one name, are found out by it; a sane service that is asked so is not accused", async () => {
  const [faulty, sane] = [await caught(creatingAtOnce()), await caught({})];
  expect(faulty).toEqual(["name.addresses-the-map"]);
  expect(sane).toEqual([]);
});

it.each([
  ["is answered before it", 1],
  ["is answered after it", 3],
])(
  "of two creations at once, that which is refused with 400 for the name of the other was no good request: it %s",
  (_, takes) => {
    const form = { UniqueName: "users", CollectionTtl: "60" };
    const headers = { "content-type": formType };
    const won = created({ form, headers, json: map({ unique_name: "users", date_expires: at(62) }), takes: 2 });
    const lost = created({
      form,
      headers,
      status: 400,
      json: { code: 54301, message: "Taken", status: 400 },
      at: 0.5,
      takes,
    });
    const judge = audit([goodRequestIsServed], { soleWriter: true, lookahead: 10 });
    for (const exchange of [won, lost]) judge.see(exchange);
    expect(judge.finish().flatMap(({ findings }) => findings)).toEqual([]);
  },
);

async function caught(fault: Fault): Promise<readonly string[]> {
  const { report } = await conform({ target: targetWith(fault), concurrency: 4 });
  return report.rules.filter(({ outcome }) => outcome === "fail").map(({ id }) => id);
}

/** A race: it checks whether a name is free before a concurrent creation with that name is finished. */
function creatingAtOnce(): Fault {
  const underWay = new Set<string>();
  const twice = new Set<string>();
  return {
    handler: (sane) => async (request) => {
      const name = new URLSearchParams(request.body ?? "").get("UniqueName");
      if (name === null) return sane(request);
      if (underWay.has(name)) twice.add(name);
      underWay.add(name);
      const response = await sane(request);
      underWay.delete(name);
      return response;
    },
    model: (sane) => ({
      ...sane,
      create(place, creation) {
        const row = sane.create(place, creation);
        if (row || creation.name === null || !twice.delete(creation.name)) return row;
        return sane.create(place, { ...creation, name: null, inputs: { UniqueName: creation.name } });
      },
    }),
  };
}
