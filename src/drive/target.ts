import { sidForms } from "../api/sid.js";
import type { Headers } from "../http/exchange.js";
import type { Handler } from "../http/handler.js";
import { action, checkOptions, checkValues, type Forms, fields, having, needed, text } from "../http/options.js";

/** Who is asked. */
export interface Target {
  /** What its URLs begin with, up to the version and without it; no slash at the end. */
  readonly url: string;
  /** The SID of the Service to work in. */
  readonly service: string;
  /** The SID of another Service of the same Account, for what can only be seen on two. */
  readonly anotherService?: string;
  readonly handler: Handler;
  /** Sent with every request; credentials are among them. */
  readonly headers?: Headers;
  /** Moves its clock on, if it lets us. */
  readonly advance?: (seconds: number) => void;
}

const targetForms: Forms<Target> = {
  url: needed(text),
  service: needed(text),
  anotherService: sidForms.service,
  handler: needed(action),
  headers: fields,
  advance: action,
};

/** Throws TypeError for what is no target, or has more than that; only a Mock, which is one, or what is made of it, may have more. */
export function checkTarget(of: string, target: unknown): asserts target is Target {
  const check = having("handler", "snapshot").fits(target) ? checkValues : checkOptions;
  check(`the target of ${of}`, target, targetForms);
}

/** Basic credentials as a header. Throws TypeError if either is missing. */
export function basic(user: string, secret: string): Headers {
  if (![user, secret].every((each) => text.fits(each) && each !== "")) {
    throw new TypeError("basic takes a user and a secret, two texts that are not empty");
  }
  return { authorization: `Basic ${Buffer.from(`${user}:${secret}`).toString("base64")}` };
}
