/**
 * Recordings out of which something was kept: cassettes hold placeholders such as <ACCOUNT_SID>, and people's own logs AC*** or [REDACTED].
 *
 * @see https://rubydoc.info/gems/vcr/VCR/Configuration:define_cassette_placeholder
 */
import { createHash } from "node:crypto";
import type { Exchange, Headers, HttpRequest } from "../http/exchange.js";
import type { Sink } from "./reader.js";

/** What stands for a SID; a word between brackets, or what no SID has in it. */
const placeholder = String.raw`[<{[][^"/?#]{1,80}?[>}\]]|[A-Z]{0,2}[0-9a-fA-F]{0,8}\*{3,80}[0-9a-fA-F]{0,8}|(?:AC|IS|MP)[xX]{3,80}|[A-Z]{0,2}(?:REDACTED|FILTERED|redacted|filtered)`;

/** Where one stands for the SID of an Account, and where for that of a Service. */
const places = {
  AC: [new RegExp(String.raw`("account_sid"\s*:\s*")(${placeholder})(?=")`, "g")],
  IS: [
    new RegExp(String.raw`("service_sid"\s*:\s*"|\/Services\/)(${placeholder})(?=["/?#]|$)`, "g"),
    /("sid"\s*:\s*")(IS(?:[0-9a-fA-F]{0,8}\*{3,80}[0-9a-fA-F]{0,8}|[xX]{3,80}))(?=")/g,
  ],
} as const;

/** So many are remembered: each is looked for in all that follows, and a recording is of few Accounts and Services. */
const most = 100;

/** Says nothing of what it stands for, and may stand for anything else as well. */
const isVague = (text: string): boolean =>
  /^[^a-z]*(?:redacted|filtered|masked|hidden|removed|secret)?[^a-z]*$/i.test(text);

/**
 * Puts a SID in the place of each placeholder of a file, always the same for the same, as one stood there: a service is not to blame for
 * what a recorder was told to keep to itself. Nor is it where the credentials still say whose they are, which no placeholder changes.
 */
export function createSidRestorer(): (exchange: Exchange) => Exchange {
  const known = new Map<string, string>();

  /** Puts a SID where one of its kind has stood, and remembers for what it stands elsewhere. */
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
    const { status, headers, body: had } = response; // made anew whenever it is asked for, where it is familiar
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

/** What stands in place of any text that was kept out of a recording. */
const hidden = String.raw`\*{3,}|[<[](?:redacted|filtered|masked|removed|hidden|secret)[>\]]|redacted|\{{1,2}\s*\w{1,80}\s*\}{1,2}`;

/** What stands in place of a SID of a Map, as far as it is shown. */
const hiddenMap = String.raw`(?:[A-Z]{2})?(?:${hidden})|MP[0-9a-f]{0,8}\*{3,80}[0-9a-f]{0,8}|MPx{3,80}`;

/** A body that one stands for, or a property of what it shows, or the token of a page, or a step of a URL; and a field of a form. */
const properties =
  "sid|map_sid|unique_name|friendly_name|key|identity|data|revision|created_by|webhook_url|url|date_[a-z]+";
const hiddenBody = new RegExp(
  String.raw`^\s*"?(?:${hidden})"?\s*$|"(?:${properties})"\s*:\s*"(?:${hiddenMap})"|\/Maps\/(?:${hiddenMap})["/?]|[?&]PageToken=(?:${hidden}|%5B[a-z]+%5D|%3C[a-z]+%3E|(?:%2A){3,})["&]`,
  "i",
);
const hiddenValue = new RegExp(`^"?(?:${hidden})"?$`, "i");
const hiddenField = new RegExp(String.raw`=(?:${hidden})(?:&|$)|[:,[][\s+]*"(?:[A-Z]{2})?(?:${hidden})"`, "i");
const hiddenWithin = new RegExp(String.raw`[:,[]\s*"(?:${hidden})"`, "i");

/** A name of what was kept out, such as <MAP_SID>, in a text or in its place: in capitals, since much else stands between such brackets. */
const name = "[A-Z][A-Z0-9_ ]{2,78}";
const named = new RegExp(String.raw`"[^"<>]{0,500}?(?:<|\\u003c)${name}(?:>|\\u003e)|["/]\[${name}\]["/?]`);
const namedField = new RegExp(String.raw`=(?:<${name}>|\[${name}\])(?:&|$)`);

/** Steps of a path that name what was kept out: a Map, a key, an identity. */
const hiddenStep = new RegExp(
  String.raw`(?<=\/(?:Maps|Items|Permissions)\/)(?:${hiddenMap}|[<{[][^"/?#]{1,80}?[>}\]]|%(?:3C|5B|7B)[\w%]{1,80}?%(?:3E|5D|7D)|:[a-z]\w*)(?=[/?#]|$)`,
  "gi",
);

/** An answer without any headers is judged as one whose headers were not recorded. */
const headersLeft = (headers: Headers): Headers =>
  ["allow", "content-type", "etag"].some((name) => hiddenValue.test(headers[name] ?? "")) ? {} : headers;

const isHidden = (body: string): boolean => hiddenBody.test(body) || named.test(body);

const isFormOfHidden = (form: string): boolean =>
  hiddenValue.test(form) || hiddenField.test(form) || namedField.test(form) || named.test(form);

/**
 * Makes exchanges without the bodies and the headers of which something was kept out: what stood there is not known. Nor is a form where
 * its answer shows that something was kept out of the data, which may be hidden in one of them only. A path names another Map each time,
 * since one placeholder may stand for many.
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

/** What JavaScript writes of any object: a recorder did so, unless the size of what was sent says that the client did. */
const isObjectAsText = ({ body, headers }: HttpRequest): boolean =>
  body === "[object Object]" && headers["content-length"] !== "15";

/** A form with the marks and the quotes in it as JSON has them. */
const decoded = (form: string): string =>
  form.replace(/%(20|22|2A|2C|3A|3C|3E|5B|5D|7B|7D)/gi, (mark) => decodeURIComponent(mark));

/** So much of a file is searched for placeholders, without what holds other traffic: who puts them there does so everywhere. */
const enough = 1 << 20;

/** In the bytes of a file, in which JSON may be within JSON, and brackets and slashes be escaped, as some languages do. */
const anyPlaceholder =
  /\*{3}|redacted|filtered|masked|[<[](?:removed|hidden|secret|object object)[>\]]|(?:AC|IS|MP)x{3}|(?:Services|Maps|Items|Permissions)\\{0,2}\/(?:[<{[:]|%3C|%5B|%7B|\\{1,2}u003c)|account_sid[\\": ]{3,8}(?:[<{[]|u003c)|(?:<|u003c)[a-z][a-z0-9_ ]{2,78}(?:>|\\{1,2}u003e)|"(?:\[[a-z][a-z0-9_ ]{2,78}\]|\{\{\s*\w{1,80}\s*\}\})\\{0,4}"/i;

/** Hardly a match of it is longer. */
const longest = 96;

/** Tells a sink of exchanges without placeholders, if the bytes that `look` was shown hold any: SIDs in their place, or nothing. */
export function withoutPlaceholders(sink: Sink): { readonly sink: Sink; look(bytes: Buffer): void } {
  const restored = createSidRestorer();
  const withoutHidden = createHiddenRemover();
  let looked = 0;
  /** How much was shown last, as long as no exchange came of it; and its end, since a placeholder may begin there. */
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
