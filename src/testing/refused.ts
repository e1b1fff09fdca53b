/** For tests: how it is written what a mock that holds one Map, called n, with the item k and the permission ada, is asked and refuses. */
import type { Readings } from "../mock/world.js";
import { maps, service } from "./mock.js";

/** A request line without its version, a form if one is sent, its type if it is another than that of a form, and an If-Match. */
export type Ask = readonly [
  line: string,
  form?: string | undefined,
  type?: string | undefined,
  condition?: string | undefined,
];

export interface Refused {
  readonly status: number;
  readonly code: number;
  /** `<path>` stands for the path of the line, without `/v1`. */
  readonly message: string;
  readonly asks: readonly Ask[];
  readonly readings?: Readings;
}

export const held = {
  unique_name: "n",
  items: [{ key: "k", data: { a: 1 } }],
  permissions: [{ identity: "ada", read: true }],
};

export const items = `${maps}/n/Items`;
export const permissions = `${maps}/n/Permissions`;

/** Asks to create an item, and to update one, with each of these forms. */
export const writingItems = (...forms: readonly string[]): readonly Ask[] =>
  forms.flatMap((form): readonly Ask[] => [
    [`POST ${items}`, `Key=other&${form}`],
    [`POST ${items}/k`, form],
  ]);

/** Asks to create a Service, and to update one, with each of these forms. */
export const setting = (...forms: readonly string[]): readonly Ask[] =>
  forms.flatMap((form): readonly Ask[] => [
    ["POST /v1/Services", form],
    [`POST /v1/Services/${service}`, form],
  ]);
