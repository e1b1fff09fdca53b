/** Validates requests and answers from callers without type checking. */
import type { HttpRequest } from "./exchange.js";
import type { Handler } from "./handler.js";
import { isObject } from "./json.js";
import { checkValues, type Form, type Forms, fields, needed, text } from "./options.js";

const isLower = (name: string): boolean => name === name.toLowerCase();

const body: Form = {
  is: "a text, empty if there is none, or null",
  fits: (value) => value === null || text.fits(value),
};

const requestForms: Forms<HttpRequest> = {
  method: needed(text),
  url: needed({
    is: "an absolute URL as a text",
    fits: (value) => text.fits(value) && /^https?:\/\//i.test(String(value)),
  }),
  headers: needed({
    is: "an object with a text for each name, in lower case, as Object.fromEntries makes of Headers",
    fits: (value) => fields.fits(value) && Object.keys(Object(value)).every(isLower),
  }),
  body: needed(body),
};

/** The same Handler with its requests checked: it throws TypeError, with the reason, for an invalid request. */
export function checked(of: string, handler: Handler): Handler {
  return (request) => {
    checkValues(of, request, requestForms);
    return handler(request);
  };
}

/** Why a value is not a valid answer; undefined if it is one. */
export function answerFault(value: unknown): string | undefined {
  if (value === undefined) return "there is none; is a return missing?";
  if (Object.prototype.toString.call(value) === "[object Response]") {
    return "it is a Response of fetch, in place of an object with status, headers and body";
  }
  if (!isObject(value)) return "it is no object with status, headers and body";
  const { status, headers, body } = value;
  if (!Number.isInteger(status) || Number(status) < 100 || Number(status) > 999) {
    return "its status is no whole number from 100 to 999";
  }
  if (!fields.fits(headers)) return `its headers are not ${fields.is}`;
  return body === null || typeof body === "string" ? undefined : "its body is no text; an empty one stands for none";
}

/** The same Handler with its answers checked: it rejects with TypeError if an answer is invalid. */
export function answering(of: string, handler: Handler): Handler {
  return async (request) => {
    const response = await handler(request);
    const fault = answerFault(response);
    if (fault) throw new TypeError(`${of} gave no answer: ${fault}`);
    return response;
  };
}
