/** The options that select rules and control reporting, shared by everything that judges. */
import { isObject } from "../src/http/json.js";
import { type Forms, flag, oneOf, text, texts } from "../src/http/options.js";
import type { Selection, Telling } from "./select.js";

export const judgingForms: Forms<Selection & Telling> = {
  // a computed list that happens to be empty must not select every rule
  only: {
    is: "a list of texts, and no empty one: without it, all is asked for",
    fits: (value) => texts.fits(value) && Array.isArray(value) && value.length > 0,
  },
  skip: texts,
  level: oneOf("must", "should"),
  showPii: flag,
  waivers: {
    is: "a list of waivers, each with rule and at, and a note if there is one, which are texts",
    fits: (value) => Array.isArray(value) && value.every(isWaiver),
  },
};

const isWaiver = (value: unknown): boolean =>
  isObject(value) &&
  text.fits(value.rule) &&
  text.fits(value.at) &&
  (value.note === undefined || text.fits(value.note));
