import fc from "fast-check";
import { expect, it } from "vitest";
import { operationOf } from "../api/description.js";
import { row } from "../testing/row.js";
import { writerOf } from "./represent.js";
import type { Row } from "./store.js";
import { readingsOf } from "./world.js";

const times = fc.nat({ max: 4e12 });
/** What may differ from one time that a row of this order is written to the next; as a rule, little does. */
const difference: fc.Arbitrary<Partial<Row>> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ updated: times, expires: fc.option(times), revision: fc.nat({ max: 300 }) }) },
  fc.constantFrom({ sid: "MP2" }, { account: "AC2" }, { path: { ServiceSid: "IS2" } }, { created: 1000 }, {}),
  fc.record({ name: fc.option(fc.string({ minLength: 1, unit: "binary" })) }),
  fc.record({ constants: fc.record({ created_by: fc.string() }) }),
);

it("writes a row that it wrote before, or one like it, as a writer does that never saw one", () => {
  const { resource } = operationOf("FetchSyncMap");
  const readings = readingsOf({});
  const at = fc.oneof({ weight: 9, arbitrary: fc.constant("https://one.example") }, fc.constant("https://two.example"));
  fc.assert(
    fc.property(
      fc.array(fc.record({ differs: difference, again: fc.boolean(), at }), { minLength: 8, maxLength: 30 }),
      (steps) => {
        const writer = writerOf(resource, readings);
        let latest = row(1);
        for (const { differs, again, at } of steps) {
          latest = again ? latest : { ...latest, ...differs };
          const written = writer(latest, at);
          expect(written).toBe(writerOf(resource, readings)(latest, at));
          expect(JSON.parse(written)).toMatchObject({ sid: latest.sid, unique_name: latest.name });
        }
      },
    ),
  );
});
