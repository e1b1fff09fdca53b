/** Validates the options of library functions, so that callers without type checking learn of misspelt and invalid ones. */
import { isObject } from "./json.js";
import { longestTimeout } from "./longest-timeout.js";

/** The valid values of an option. */
export interface Form {
  /** A description in words. */
  readonly is: string;
  fits(value: unknown): boolean;
  /** For an object, the forms of its own options. */
  readonly members?: Readonly<Record<string, Form>>;
  /** Whether the option is required. */
  readonly needed?: true;
}

type Needed = Form & { readonly needed: true };

/** The form of each option. The type ensures that none is missing or obsolete, and that required options are marked. */
export type Forms<Options> = {
  readonly [Name in keyof Options]-?: undefined extends Options[Name] ? Form : Needed;
};

/** Throws TypeError if `options` has unknown, missing or invalid options; `of` names the function in the message. */
export function checkOptions<Options>(of: string, options: unknown, forms: Forms<Options>): void {
  checkNames(of, options, forms);
  checkValues(of, options, forms);
}

/** The same, but additional options are allowed. */
export function checkValues<Options>(of: string, options: unknown, forms: Forms<Options>): void {
  if (!isObject(options)) throw new TypeError(`${of} takes an object with ${namesIn(forms)}${neededIn(forms)}`);
  for (const [name, form] of Object.entries<Form>(forms)) {
    const value = options[name];
    if (value === undefined && !form.needed) continue;
    if (value === undefined || !form.fits(value)) throw new TypeError(`${name} of ${of} is ${form.is}`);
    if (form.members && isObject(value)) checkOptions(`${name} of ${of}`, value, form.members);
  }
}

function checkNames(of: string, options: unknown, forms: object): void {
  const unknown = isObject(options) && Object.keys(options).find((name) => !Object.hasOwn(forms, name));
  if (typeof unknown === "string") throw new TypeError(`${of} has no option ${unknown}; it has ${namesIn(forms)}`);
}

const namesIn = (forms: object): string => Object.keys(forms).join(", ");

function neededIn(forms: Readonly<Record<string, Form>>): string {
  const names = Object.keys(forms).filter((name) => forms[name]?.needed);
  return names.length === 0 ? "" : `; ${names.join(" and ")} must be given`;
}

export const needed = (form: Form): Needed => ({ ...form, needed: true });

const isText = (value: unknown): value is string => typeof value === "string";

export const text: Form = { is: "a text", fits: isText };
export const someText: Form = { is: "a text that is not empty", fits: (value) => value !== "" && isText(value) };
export const texts: Form = { is: "a list of texts", fits: (value) => Array.isArray(value) && value.every(isText) };
export const flag: Form = { is: "true or false", fits: (value) => typeof value === "boolean" };
export const action: Form = { is: "a function", fits: (value) => typeof value === "function" };

/** For options that are checked in full elsewhere. */
export const anything: Form = { is: "anything", fits: () => true };

export const number = (least: number): Form => ({
  is: `a number from ${least}`,
  fits: (value) => typeof value === "number" && value >= least,
});

/** An integer. Without an upper bound, `Infinity` is allowed. */
export const whole = (least: number, most = Number.POSITIVE_INFINITY): Form => ({
  is: `a whole number from ${least}${most === Number.POSITIVE_INFINITY ? "" : ` to ${most}`}`,
  fits: (value) => number(least).fits(value) && Number(value) <= most && (Number.isInteger(value) || value === most),
});

export const timeout: Form = whole(1, longestTimeout);

export const oneOf = (...values: readonly string[]): Form => ({
  is: `one of ${values.join(", ")}`,
  fits: (value) => isText(value) && values.includes(value),
});

/** An object with these methods. */
export const having = (...names: readonly string[]): Form => ({
  is: `an object with ${names.join(" and ")}`,
  fits: (value) => isObject(value) && names.every((name) => typeof value[name] === "function"),
});

/** An object whose contents are its own properties, unlike a Map or Headers. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  Object.prototype.toString.call(value) === "[object Object]";

export const record: Form = { is: "an object", fits: isRecord };

/** An object, but no Map or Headers, which would be read as empty. */
export const fields: Form = {
  is: "an object with a text for each name, as Object.fromEntries makes of Headers",
  fits: (value) => isRecord(value) && Object.values(value).every(isText),
};

/** An object of options, or one of these boolean values. */
export const group = <Options>(forms: Forms<Options>, ...others: readonly boolean[]): Form => ({
  is: [...others, `an object with ${namesIn(forms)}`].join(" or "),
  fits: (value) => isObject(value) || others.some((other) => other === value),
  members: { ...forms },
});

export const abortSignal: Form = {
  is: "the signal of an AbortController",
  fits: (value) => isObject(value) && typeof value.aborted === "boolean",
};
