/** Random sequences of requests, reproducible by seed and judged by the same rules as everything else. */
import fc from "fast-check";
import type { Neighbour } from "../src/api/neighbours.js";
import type { Scenario } from "../src/drive/drive.js";
import { type Ask, type Program, play, type Ref, type Step, type Text } from "../src/drive/program.js";
import { formType } from "../src/http/form.js";
import { type Beneath, beneathMaps } from "./explore-neighbours.js";

export interface Exploring {
  /** The number of sequences. */
  readonly sequences: number;
  /** An integer; equal seeds give equal sequences. */
  readonly seed: number;
}

/**
 * A scenario for each sequence, about Maps and the given kinds of resources in them. Every Map that a sequence makes has a name and a
 * deadline, and is deleted with its contents at the end of the sequence.
 */
export function explorations(
  { sequences, seed }: Exploring,
  service: string,
  resources: readonly Neighbour[] = [],
): readonly Scenario[] {
  return fc.sample(actsWith(resources), { numRuns: sequences, seed }).map((sequence, index) => ({
    id: `sequence-${index + 1}`,
    asks: `Sends ${sequence.length} requests at random.`,
    run: async (client) => {
      await play(programOf(sequence, `/v1/Services/${service}/Maps`, index), client);
    },
  }));
}

/** Endings of the names in a sequence; some must be encoded in a URL. */
const endings = ["", " é+%&=?#~", "😀", ".."];

const name = fc.nat({ max: endings.length - 1 });
const which = fc.record({ map: fc.nat({ max: 9 }), byName: fc.boolean() });

/** Values of a time-to-live, valid and invalid ones. */
const lasting = fc.constantFrom("1", "60", "3600", "31536000");
const ttl = fc.oneof(
  { weight: 4, arbitrary: lasting.map((CollectionTtl) => ({ CollectionTtl })) },
  { weight: 3, arbitrary: lasting.map((Ttl) => ({ Ttl })) },
  {
    weight: 3,
    arbitrary: fc.record({ Ttl: fc.constantFrom("0", "1", "900", "-1", "soon", ""), CollectionTtl: lasting }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("-1", "1.5", "soon", "31536001").map((CollectionTtl) => ({ CollectionTtl })),
  },
);

const ofMaps = [
  { weight: 5, arbitrary: fc.record({ does: fc.constant("create" as const), name, ttl }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("fetch" as const), which }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("update" as const), which, ttl: fc.option(ttl) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("delete" as const), which }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("list" as const), size: fc.constantFrom(1, 2, 3, 100) }) },
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant("turn" as const), to: fc.constantFrom("next", "next", "previous") }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant("wait" as const), seconds: fc.integer({ min: 1, max: 3000 }) }),
  },
] as const;

type Valued<T> = T extends fc.Arbitrary<infer Value> ? Value : never;
type ActBeneath = { readonly does: "beneath"; readonly which: Valued<typeof which>; readonly request: Beneath };
type Act = Valued<(typeof ofMaps)[number]["arbitrary"]> | ActBeneath;

/** If there are neighbours to ask about, they get twice as many requests as Maps. */
function actsWith(resources: readonly Neighbour[]): fc.Arbitrary<readonly Act[]> {
  const request = beneathMaps(resources);
  const own: fc.Arbitrary<Act> = fc.oneof(...ofMaps);
  const does = fc.constant("beneath" as const);
  const act = request
    ? fc.oneof({ weight: 1, arbitrary: own }, { weight: 2, arbitrary: fc.record({ does, which, request }) })
    : own;
  return fc.array(act, { minLength: 4, maxLength: request ? 36 : 24, size: "max" });
}

/** What the sequence has made so far, and the last page it was shown. */
interface Made {
  readonly id: number;
  readonly name: Text;
}

/** Numbers the names of a sequence, so that they differ from those of other sequences and of the scenarios. */
const namesEach = 1000;

function programOf(sequence: readonly Act[], list: string, index: number): Program {
  const made: Made[] = [];
  let page: number | undefined;
  const steps = sequence.flatMap((each, id): readonly Step[] => {
    const step = stepOf(each, id, list, { made, page, base: (index + 1) * namesEach });
    if (!step) return [];
    if (each.does === "create") made.push({ id, name: nameIn(each.name, (index + 1) * namesEach) });
    if (each.does === "list" || each.does === "turn" || isList(each)) page = id;
    return [step];
  });
  const deletions = made.map(
    ({ id }, count): Step => asked(sequence.length + count, "DELETE", [`${list}/`, { sid: id }]),
  );
  return [...steps, ...deletions];
}

const isList = (act: Act): boolean => act.does === "beneath" && act.request.path.includes("?");

interface SoFar {
  readonly made: readonly Made[];
  readonly page: number | undefined;
  readonly base: number;
}

function stepOf(act: Act, id: number, list: string, { made, page, base }: SoFar): Step | undefined {
  switch (act.does) {
    case "create": {
      const ending = new URLSearchParams({ "": endings[act.name] ?? "" }).toString().slice(1);
      return asked(
        id,
        "POST",
        [list],
        ["UniqueName=", nameAt(act.name, base), `${ending}&${new URLSearchParams(act.ttl)}`],
      );
    }
    case "list":
      return asked(id, "GET", [`${list}?PageSize=${act.size}`]);
    case "turn":
      return page === undefined
        ? undefined
        : asked(id, "GET", [act.to === "next" ? { next: page } : { previous: page }]);
    case "wait":
      return { does: "wait", id, seconds: act.seconds };
    default: {
      const map = made[act.which.map % made.length];
      if (!map) return undefined;
      const target: Text = [`${list}/`, ...(act.which.byName ? map.name : [{ sid: map.id }])];
      if (act.does === "beneath") {
        const { method, path, form, ifMatch } = act.request;
        const body = method === "POST" ? [new URLSearchParams(form).toString()] : [];
        const asks = asked(id, method, [...target, path], body);
        return ifMatch === undefined ? asks : { ...asks, ifMatch };
      }
      if (act.does === "update") return asked(id, "POST", target, [new URLSearchParams(act.ttl ?? {}).toString()]);
      return asked(id, act.does === "fetch" ? "GET" : "DELETE", target);
    }
  }
}

const nameAt = (ending: number, base: number): Ref => ({ name: base + ending });
const nameIn = (ending: number, base: number): Text => [
  nameAt(ending, base),
  encodeURIComponent(endings[ending] ?? ""),
];

function asked(id: number, method: string, target: Text, body: Text = []): Ask {
  return { does: "ask", id, method, target, type: method === "POST" ? formType : undefined, body };
}
