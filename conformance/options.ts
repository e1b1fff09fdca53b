/** What may be given to whatever judges: which rules, and how that is told. */
import { type Forms, flag, oneOf, texts } from "../src/http/options.js";
import type { Selection, Telling } from "./select.js";

export const judgingForms: Forms<Selection & Telling> = {
  only: texts,
  skip: texts,
  level: oneOf("must", "should"),
  showPii: flag,
  waivers: { is: "a list of waivers, each with rule and at", fits: (value) => Array.isArray(value) },
};
