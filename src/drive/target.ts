import { baseOfService, halfOf, whyNoService } from "../api/service-url.js";
import { isSidOf, sidForms } from "../api/sid.js";
import type { Headers } from "../http/exchange.js";
import { decodeSegment } from "../http/form.js";
import type { Handler } from "../http/handler.js";
import { action, checkOptions, checkValues, type Forms, fields, having, needed, text } from "../http/options.js";

/** The service to send requests to. */
export interface Target {
  /** The beginning of its URLs, up to the version and without it; no slash at the end. */
  readonly url: string;
  /** The SID of the Service to work in. */
  readonly service: string;
  /** The SID of another Service of the same Account, for scenarios that need two. */
  readonly anotherService?: string;
  readonly handler: Handler;
  /** Sent with every request, including credentials. */
  readonly headers?: Headers;
  /** Advances the target's clock, if it supports that. */
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

/**
 * A checked target. Credentials in its URL become a header, so that no printed URL contains them. Throws TypeError for an invalid target.
 */
export function targetAsked(of: string, target: unknown): Target {
  checkTarget(of, target);
  const fault = whyNoService(target.url);
  if (fault !== undefined) throw new TypeError(fault);
  if (!isSidOf("service", target.service))
    throw new TypeError("target.service is no SID of a Service: IS and 32 hexadecimal digits");
  const url = new URL(target.url);
  const [user = "", secret = ""] = [url.username, url.password].map((part) => decodeSegment(part) ?? part);
  const half = halfOf(user, secret);
  if (half !== undefined) throw new TypeError(`target.url holds ${half}`);
  const headers = { ...(user ? basic(user, secret) : {}), ...target.headers };
  return { ...target, url: baseOfService(url), headers };
}

/** Throws TypeError for an invalid target, or unknown members. Only a Mock, or an object made from one, may have more members. */
function checkTarget(of: string, target: unknown): asserts target is Target {
  const check = having("handler", "snapshot").fits(target) ? checkValues : checkOptions;
  check(`the target of ${of}`, target, targetForms);
}

/** Basic credentials as a header. Throws TypeError if either part is missing. */
export function basic(user: string, secret: string): Headers {
  if (![user, secret].every((each) => text.fits(each) && each !== "")) {
    throw new TypeError("basic takes a user and a secret, two texts that are not empty");
  }
  return { authorization: `Basic ${Buffer.from(`${user}:${secret}`).toString("base64")}` };
}
