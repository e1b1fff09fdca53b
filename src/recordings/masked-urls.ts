/** URLs and what is asked for in them, with other names in place of those that somebody chose. */
import { type Operation, operations, pathWords } from "../api/description.js";
import formats from "../api/formats.js";
import { fromVersion } from "../api/route.js";
import { isSidOf } from "../api/sid.js";
import { decodeSegment, parseFields } from "../http/form.js";
import { halves } from "../http/halves.js";
import { maskedNumber } from "./masked-numbers.js";
import type { Masks } from "./masks.js";
import { under } from "./under.js";

/** How what somebody chose is masked, by the parameters that send it. */
const sent = {
  UniqueName: "name",
  FriendlyName: "name",
  Key: "key",
  From: "key",
  Data: "dataText",
  WebhookUrl: "webhook",
  PageToken: "token",
} as const satisfies Readonly<Record<string, keyof Masks>>;
const inPath = { Services: "name", Maps: "name", Items: "key", Permissions: "identity" } as const satisfies Readonly<
  Record<string, keyof Masks>
>;

/** Names of parameters that the description gives, and the one by which this suite asks about any other. */
const parameters = new Set([...operations.flatMap(({ query, form }) => Object.keys({ ...query, ...form })), "Unheard"]);

/** What paths are made of beside names: the description's own words, and those of what else is in a Service. */
const literals = new Set([...pathWords, "Documents", "Lists", "Streams"]);

const number = /^\s*[+-]?\d+(\.\d+)?(e[+-]?\d+)?\s*$/i;

/** Words, of which what is asked for is made; numbers that are too short to be somebody's, and what was meant as one. */
const word = /^(true|false|maybe|yes|no|asc|desc|inclusive|exclusive)$/i;
const short = /^[\s.,+\-e]*(\d[\s.,+\-e]*){0,6}$/i;

/** Whether a text is too plain to say anything of anybody. */
export const isPlain = (text: string): boolean => word.test(text) || short.test(text);

export interface MaskedUrls {
  /** A form, or the query of a URL. */
  fields(operation: Operation | undefined, text: string): string;
  /** A URL, or a path; `asked` is the URL of the request, whose host is where the service is. */
  url(operation: Operation | undefined, value: string, asked: string): string;
}

export function maskUrls(masks: Masks): MaskedUrls {
  const field = (operation: Operation | undefined, parameter: string, value: string): string => {
    const mask = under(sent, parameter);
    if (mask) return masks[mask](value);
    if (isPlain(value)) return value;
    if (isNumeric(operation, parameter) && number.test(value)) return maskedNumber(value);
    return /^[a-z]+$/i.test(value) ? "text" : "text."; // rules tell a word from what may be more
  };

  const fields = (operation: Operation | undefined, text: string): string => {
    const read = parseFields(text);
    if (!read) return "%"; // malformed as it was
    const form = new URLSearchParams();
    for (const [name, values] of read) {
      const shown = parameters.has(name) ? name : masks.unknown(name);
      for (const value of values) form.append(shown, field(operation, name, value));
    }
    return form.toString();
  };

  /** A name, a key or an identity in a path, encoded; one that should have been and was not has slashes still. */
  const part = (kind: keyof typeof inPath, text: string): string => {
    const decoded = decodeSegment(text);
    if (decoded === undefined) return "%";
    if (kind === "Services" && isSidOf("service", decoded)) return text;
    const encoded = encodeURIComponent(masks[inPath[kind]](decoded));
    return text.includes("/") ? encoded.replaceAll("%2F", "/") : encoded;
  };

  /** What it names is masked, and so is whatever is neither a SID nor a word of the description. */
  const path = (text: string): string => {
    const steps = text.split("/");
    const masked: string[] = [];
    let kind: string | undefined;
    for (const [index, step] of steps.entries()) {
      if (kind === "Items" || kind === "Permissions")
        return [...masked, part(kind, steps.slice(index).join("/"))].join("/");
      if (kind === "Services" || kind === "Maps") {
        masked.push(part(kind, step));
        kind = undefined;
        continue;
      }
      const isOwn = step === "" || literals.has(step) || /^(v\d{1,2}|[A-Z]{2}[0-9a-f]{32})$/i.test(step);
      masked.push(isOwn ? step : part("Maps", step));
      kind = step;
    }
    return masked.join("/");
  };

  /** What a gateway has put before the path may be anything, a key of somebody's as well. */
  const gateway = (text: string): string =>
    text
      .split("/")
      .map((step) => (step === "" ? step : part("Maps", step)))
      .join("/");

  /** Where the service is, and where others of Twilio's are, stays; what else a URL may lead to becomes as good an origin, or as bad a one. */
  const origin = (text: string, asked: string): string => {
    const [, scheme = "", host = ""] = /^([^/]*\/\/)(.*)$/s.exec(text) ?? [];
    const own = nameOf(hostOf(asked));
    const isKnown = (name: string): boolean => name === own || isTwilios(name);
    if (text === "") return "";
    if (!isWeb(scheme)) return `other://${masks.host(text)}`;
    if (host === "" || (isHost(host) && isKnown(nameOf(host)))) return text;
    const isUri = formats.uri(text);
    if (!URL.canParse(text)) return `${scheme}${isUri ? "%20" : "^"}${masks.host(host)}`;
    const read = new URL(text).host;
    return `${scheme}${isKnown(nameOf(read)) ? read : masks.host(read)}${isUri ? "" : "\\"}`;
  };

  return {
    fields,
    url(operation, value, asked) {
      const [whole, query] = halves(value, "?");
      const bare = withoutUser(whole);
      const [beginning = ""] = /^[a-z][\w+.-]*:\/\/[^/]*/i.exec(bare) ?? [];
      const named = fromVersion(bare) ?? bare.slice(beginning.length);
      const prefix = bare.slice(beginning.length, bare.length - named.length);
      const masked = origin(beginning, asked) + gateway(prefix) + path(named);
      return query === undefined ? masked : `${masked}?${fields(operation, query)}`;
    },
  };
}

const withoutUser = (url: string): string => url.replace(/\/\/[^/]*@/, "//");

const hostOf = (url: string): string => /^[^/]*\/\/([^/?#]*)/.exec(withoutUser(url))?.[1] ?? "";

/** A host without its port. */
const nameOf = (host: string): string => host.replace(/:\d+$/, "").toLowerCase();

const isHost = (host: string): boolean => /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i.test(host);

const isTwilios = (host: string): boolean => /(^|\.)twilio\.com$/.test(nameOf(host));

const isWeb = (scheme: string): boolean => /^https?:\/\/$/i.test(scheme);

/** Whether the description says of a parameter that it is a number. */
function isNumeric(operation: Operation | undefined, parameter: string): boolean {
  const schema = under(operation?.query ?? {}, parameter) ?? under(operation?.form ?? {}, parameter);
  return [schema?.type].flat().some((type) => type === "integer" || type === "number");
}
