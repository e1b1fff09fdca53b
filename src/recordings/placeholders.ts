/**
 * Recordings with values left out: cassettes have placeholders such as <ACCOUNT_SID>, and people's own logs AC*** or [REDACTED].
 *
 * @see https://rubydoc.info/gems/vcr/VCR/Configuration:define_cassette_placeholder
 */
import { createHash } from "node:crypto";
import type { Exchange, Headers, HttpRequest } from "../http/exchange.js";
import type { Sink } from "./reader.js";

/** A placeholder for a SID: a word in brackets, or characters that no SID has. */
const placeholder = String.raw`[<{[][^"/?#]{1,80}?[>}\]]|[A-Z]{0,2}[0-9a-fA-F]{0,8}\*{3,80}[0-9a-fA-F]{0,8}|(?:AC|IS|MP)[xX]{3,80}|[A-Z]{0,2}(?:REDACTED|FILTERED|redacted|filtered)`;

/** Where placeholders stand for the SID of an Account, and where for that of a Service. */
const places = {
  AC: [new RegExp(String.raw`("account_sid"\s*:\s*")(${placeholder})(?=")`, "g")],
  IS: [
    new RegExp(String.raw`("service_sid"\s*:\s*"|\/Services\/)(${placeholder})(?=["/?#]|$)`, "g"),
    /("sid"\s*:\s*")(IS(?:[0-9a-fA-F]{0,8}\*{3,80}[0-9a-fA-F]{0,8}|[xX]{3,80}))(?=")/g,
  ],
} as const;

/** The maximum number remembered: each is searched for in all that follows, and a recording has few Accounts and Services. */
const most = 100;

/** Whether a placeholder does not name what it stands for, so that it may stand for something else in another place. */
const isVague = (text: string): boolean =>
  /^[^a-z]*(?:redacted|filtered|masked|hidden|removed|secret)?[^a-z]*$/i.test(text);

/**
 * Replaces placeholders by SIDs, always the same SID for the same placeholder: a service is not to blame for what a recorder was told to
 * leave out. Credentials are then dropped as well, since the Account that they still name would differ.
 */
export function createSidRestorer(): (exchange: Exchange) => Exchange {
  const known = new Map<string, string>();

  /** Replaces placeholders where a SID has to be, and remembers them so that other places can be replaced too. */
  const replaced = (text: string): string => {
    let whole = text;
    for (const [prefix, patterns] of Object.entries(places)) {
      for (const pattern of patterns) {
        whole = whole.replace(pattern, (_, before: string, found: string) => {
          const sid = prefix + createHash("sha256").update(found).digest("hex").slice(0, 32);
          if (known.size < most && !isVague(found)) known.set(found, sid);
          return before + sid;
        });
      }
    }
    return whole;
  };
  const restored = (text: string): string =>
    [...known].reduce((whole, [found, sid]) => {
      const encoded = encodeURIComponent(found);
      return whole.replaceAll(found, sid).replaceAll(encoded, sid).replaceAll(encoded.replaceAll("%20", "+"), sid);
    }, text);

  return (exchange) => {
    const { request, response } = exchange;
    const { status, headers, body: had } = response; // read once: the body of a familiar answer is made on each access
    const url = replaced(request.url);
    const body = had === null ? null : replaced(had);
    if (known.size === 0 && url === request.url && body === had) return exchange;
    return {
      ...exchange,
      request: {
        ...request,
        url: restored(url),
        headers: withoutOwner(request.headers),
        body: request.body === null ? null : restored(request.body),
      },
      response: { status, headers, body: body === null ? null : restored(body) },
    };
  };
}

function withoutOwner({ authorization: _, ...headers }: Headers): Headers {
  return headers;
}

/** A placeholder for any text that was left out. */
const hidden = String.raw`\*{3,}|[<[](?:redacted|filtered|masked|removed|hidden|secret)[>\]]|redacted|\{{1,2}\s*\w{1,80}\s*\}{1,2}`;

/** A placeholder for the SID of a Map, or for a part of it. */
const hiddenMap = String.raw`(?:[A-Z]{2})?(?:${hidden})|MP[0-9a-f]{0,8}\*{3,80}[0-9a-f]{0,8}|MPx{3,80}`;

/** Matches a body that is or contains a placeholder: in a property, a page token or a path segment; below, the same for a form field. */
const properties =
  "sid|map_sid|unique_name|friendly_name|key|identity|data|revision|created_by|webhook_url|url|date_[a-z]+";
const hiddenBody = new RegExp(
  String.raw`^\s*"?(?:${hidden})"?\s*$|"(?:${properties})"\s*:\s*"(?:${hiddenMap})"|\/Maps\/(?:${hiddenMap})["/?]|[?&]PageToken=(?:${hidden}|%5B[a-z]+%5D|%3C[a-z]+%3E|(?:%2A){3,})["&]`,
  "i",
);
const hiddenValue = new RegExp(`^"?(?:${hidden})"?$`, "i");
const hiddenField = new RegExp(String.raw`=(?:${hidden})(?:&|$)|[:,[][\s+]*"(?:[A-Z]{2})?(?:${hidden})"`, "i");
const hiddenWithin = new RegExp(String.raw`[:,[]\s*"(?:${hidden})"`, "i");

/** A name of what was left out, such as <MAP_SID>, within a text: in capitals, since other text may be in such brackets as well. */
const name = "[A-Z][A-Z0-9_ ]{2,78}";
const named = new RegExp(String.raw`"[^"<>]{0,500}?(?:<|\\u003c)${name}(?:>|\\u003e)|["/]\[${name}\]["/?]`);
const namedField = new RegExp(String.raw`=(?:<${name}>|\[${name}\])(?:&|$)`);

/** Path segments that are a placeholder for a Map, a key or an identity. */
const hiddenStep = new RegExp(
  String.raw`(?<=\/(?:Maps|Items|Permissions)\/)(?:${hiddenMap}|[<{[][^"/?#]{1,80}?[>}\]]|%(?:3C|5B|7B)[\w%]{1,80}?%(?:3E|5D|7D)|:[a-z]\w*)(?=[/?#]|$)`,
  "gi",
);

/** Headers, or none if one that rules judge was left out: then all count as not recorded. */
const headersLeft = (headers: Headers): Headers =>
  ["allow", "content-type", "etag"].some((name) => hiddenValue.test(headers[name] ?? "")) ? {} : headers;

const isHidden = (body: string): boolean => hiddenBody.test(body) || named.test(body);

const isFormOfHidden = (form: string): boolean =>
  hiddenValue.test(form) || hiddenField.test(form) || namedField.test(form) || named.test(form);

/**
 * Removes bodies and headers with placeholders, since their original content is unknown. Removes a form too if its answer shows a
 * placeholder in its data, which may be left out of only one of them. In a path, each placeholder gets another name, since the same may
 * stand for many Maps.
 */
function createHiddenRemover(): (exchange: Exchange) => Exchange {
  let count = 0;
  return (exchange) => {
    const { request, response } = exchange;
    const { status, body } = response;
    const isBodyHidden = body !== null && isHidden(body);
    const isShownHidden = !isBodyHidden && !!request.body && hiddenWithin.test(body ?? "");
    const isFormHidden =
      !!request.body && (isShownHidden || isFormOfHidden(decoded(request.body)) || isObjectAsText(request));
    const headers = headersLeft(response.headers);
    const url = request.url.replace(hiddenStep, () => `unrecorded-${count++}`);
    if (!isFormHidden && !isBodyHidden && headers === response.headers && url === request.url) return exchange;
    return {
      ...exchange,
      request: { ...request, url, body: isFormHidden ? null : request.body },
      response:
        isBodyHidden || headers !== response.headers ? { status, headers, body: isBodyHidden ? null : body } : response,
    };
  };
}

/** Whether a body is what JavaScript makes of an object as text, written by a recorder unless the content length shows that it was sent. */
const isObjectAsText = ({ body, headers }: HttpRequest): boolean =>
  body === "[object Object]" && headers["content-length"] !== "15";

/** A form in which the brackets, quotes and the like of placeholders are decoded, as they are in JSON. */
const decoded = (form: string): string =>
  form.replace(/%(20|22|2A|2C|3A|3C|3E|5B|5D|7B|7D)/gi, (mark) => decodeURIComponent(mark));

/** How many bytes are searched for placeholders, not counting other traffic: whoever uses them does so everywhere. */
const enough = 1 << 20;

/** Searches the bytes of a file, where JSON may be nested in JSON, and brackets and slashes may be escaped, as some languages do. */
const anyPlaceholder =
  /\*{3}|redacted|filtered|masked|[<[](?:removed|hidden|secret|object object)[>\]]|(?:AC|IS|MP)x{3}|(?:Services|Maps|Items|Permissions)\\{0,2}\/(?:[<{[:]|%3C|%5B|%7B|\\{1,2}u003c)|account_sid[\\": ]{3,8}(?:[<{[]|u003c)|(?:<|u003c)[a-z][a-z0-9_ ]{2,78}(?:>|\\{1,2}u003e)|"(?:\[[a-z][a-z0-9_ ]{2,78}\]|\{\{\s*\w{1,80}\s*\}\})\\{0,4}"/i;

/** Matches are hardly ever longer. */
const longest = 96;

/** A sink that gets exchanges without placeholders, once `look` has seen any: with SIDs in their place, or without the part. */
export function withoutPlaceholders(sink: Sink): { readonly sink: Sink; look(bytes: Buffer): void } {
  const restored = createSidRestorer();
  const withoutHidden = createHiddenRemover();
  let looked = 0;
  /** The bytes seen since the last exchange; and the end of the last piece, since a placeholder may begin there. */
  let unused = 0;
  let end = "";
  let holdsAny = false;
  const changed = (exchange: Exchange): Exchange => {
    looked += unused;
    unused = 0;
    return holdsAny ? withoutHidden(restored(exchange)) : exchange;
  };
  return {
    look(bytes) {
      if (holdsAny || looked >= enough) return;
      unused = bytes.length;
      const text = end + bytes.toString("latin1");
      holdsAny = anyPlaceholder.test(text);
      end = text.slice(-longest);
    },
    sink: {
      exchange: (exchange) => sink.exchange(changed(exchange)),
      other: (from) => sink.other(from),
      leaveOut: (source, why) => sink.leaveOut(source, why),
      unanswered: (exchange) => sink.unanswered?.(changed(exchange)),
      unreadable: (error) => sink.unreadable(error),
    },
  };
}
