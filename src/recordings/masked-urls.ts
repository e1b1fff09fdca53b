/** Masks URLs, queries and forms: replaces the names that somebody chose. */
import { type Operation, operations, pathWords } from "../api/description.js";
import formats from "../api/formats.js";
import { fromVersion } from "../api/route.js";
import { isSidOf } from "../api/sid.js";
import { decodeSegment, parseFields } from "../http/form.js";
import { halves } from "../http/halves.js";
import { maskedNumber } from "./masked-numbers.js";
import type { Masks } from "./masks.js";
import { under } from "./under.js";

/** How values that somebody chose are masked, by the parameters that send them. */
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

/** Names of documented parameters, and the one that this suite sends as an undocumented one. */
const parameters = new Set([...operations.flatMap(({ query, form }) => Object.keys({ ...query, ...form })), "Unheard"]);

/** Path segments other than names: words of the description, and those of other resources in a Service. */
const literals = new Set([...pathWords, "Documents", "Lists", "Streams"]);

const number = /^\s*[+-]?\d+(\.\d+)?(e[+-]?\d+)?\s*$/i;

/** Words that occur as values, and numbers too short to identify somebody, or texts meant as such. */
const word = /^(true|false|maybe|yes|no|asc|desc|inclusive|exclusive)$/i;
const short = /^[\s.,+\-e]*(\d[\s.,+\-e]*){0,6}$/i;

/** Whether a text is too plain to identify anybody. */
export const isPlain = (text: string): boolean => word.test(text) || short.test(text);

export interface MaskedUrls {
  /** A form, or the query of a URL. */
  fields(operation: Operation | undefined, text: string): string;
  /** A URL, or a path; `asked` is the URL of the request, whose host is that of the service. */
  url(operation: Operation | undefined, value: string, asked: string): string;
}

export function maskUrls(masks: Masks): MaskedUrls {
  const field = (operation: Operation | undefined, parameter: string, value: string): string => {
    const mask = under(sent, parameter);
    if (mask) return masks[mask](value);
    if (isPlain(value)) return value;
    if (isNumeric(operation, parameter) && number.test(value)) return maskedNumber(value);
    return /^[a-z]+$/i.test(value) ? "text" : "text."; // rules distinguish a word from other text
  };

  const fields = (operation: Operation | undefined, text: string): string => {
    const read = parseFields(text);
    if (!read) return "%"; // as malformed as it was
    const form = new URLSearchParams();
    for (const [name, values] of read) {
      const shown = parameters.has(name) ? name : masks.unknown(name);
      for (const value of values) form.append(shown, field(operation, name, value));
    }
    return form.toString();
  };

  /** A name, key or identity in a path, encoded; slashes that should have been encoded and were not stay slashes. */
  const part = (kind: keyof typeof inPath, text: string): string => {
    const decoded = decodeSegment(text);
    if (decoded === undefined) return "%";
    if (kind === "Services" && isSidOf("service", decoded)) return text;
    const encoded = encodeURIComponent(masks[inPath[kind]](decoded));
    return text.includes("/") ? encoded.replaceAll("%2F", "/") : encoded;
  };

  /** Masks the names in a path, and every segment that is neither a SID nor a word of the description. */
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

  /** Masks what a gateway puts before the path: it may be anything, even somebody's key. */
  const gateway = (text: string): string =>
    text
      .split("/")
      .map((step) => (step === "" ? step : part("Maps", step)))
      .join("/");

  /** The origins of the service and of Twilio stay; any other is replaced by one that is as valid or invalid. */
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

/** Whether the description says that a parameter is a number. */
function isNumeric(operation: Operation | undefined, parameter: string): boolean {
  const schema = under(operation?.query ?? {}, parameter) ?? under(operation?.form ?? {}, parameter);
  return [schema?.type].flat().some((type) => type === "integer" || type === "number");
}
