/** Requests as curl's command line tells them. */
import type { HttpRequest } from "../http/exchange.js";
import { encodeForm, headersOf, isBodiless } from "./facts.js";

const form = "application/x-www-form-urlencoded";

/** Options that take a value which says nothing of the request. */
const others =
  /^(-[omwxbceAETrKCyYzPQt]|--(output|max-time|write-out|proxy|cookie|cookie-jar|cacert|cert|key|connect-timeout|user-agent|referer|range|config|retry|resolve|interface|limit-rate))$/;

/** The request of a line such as `$ curl -i -X POST -d A=1 URL`; undefined if it has no URL. Nothing of it is run. */
export function requestOfCommand(line: string): HttpRequest | undefined {
  const words = wordsOf(line).slice(1);
  const fields: string[] = [];
  const headers: (readonly [string, string])[] = [];
  let method: string | undefined;
  let url: string | undefined;
  let inQuery = false;
  for (let index = words[0] === "curl" ? 1 : 0; index < words.length; index++) {
    const word = words[index] ?? "";
    const value = (): string => words[++index] ?? "";
    if (word === "-X" || word === "--request") method = value();
    else if (/^-X./.test(word)) method = word.slice(2);
    else if (word === "-H" || word === "--header") headers.push(fieldOf(value()));
    else if (word === "-u" || word === "--user") headers.push(["authorization", `Basic ${base64(value())}`]);
    else if (word === "--data-urlencode") fields.push(encoded(value()));
    else if (/^(-d|--data|--data-raw|--data-binary|--data-ascii)$/.test(word)) fields.push(value());
    else if (word === "-G" || word === "--get") inQuery = true;
    else if (word === "-I" || word === "--head") method = "HEAD";
    else if (word === "--url") url = value();
    else if (others.test(word)) value();
    else if (!word.startsWith("-")) url ??= word;
  }
  if (url === undefined) return undefined;
  const sent = headersOf(headers);
  const body = inQuery ? "" : fields.join("&");
  const query = inQuery && fields.length > 0 ? `${url.includes("?") ? "&" : "?"}${fields.join("&")}` : "";
  const verb = (method ?? (body === "" ? "GET" : "POST")).toUpperCase();
  const typed = body === "" || "content-type" in sent ? sent : { ...sent, "content-type": form };
  const known = body !== "" || isBodiless(verb) || fields.length === 0;
  return {
    method: verb,
    url: (/^https?:/i.test(url) ? url : `http://${url}`) + query,
    headers: typed,
    // what is read from a file is not here
    body: known && !fields.some((each) => each.startsWith("@")) ? body : null,
  };
}

function fieldOf(text: string): readonly [string, string] {
  const colon = text.indexOf(":");
  return colon < 0 ? [text, ""] : [text.slice(0, colon), text.slice(colon + 1).trim()];
}

const base64 = (text: string): string => Buffer.from(text).toString("base64");

function encoded(field: string): string {
  const equals = field.indexOf("=");
  return equals < 0 ? encodeURIComponent(field) : encodeForm([[field.slice(0, equals), field.slice(equals + 1)]]);
}

/** The words of a command line, as a shell splits them; what it would expand stays as it is. */
function wordsOf(line: string): readonly string[] {
  const words: string[] = [];
  const part = /\s+|'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|([^\s'"\\]+)/gs;
  let word: string | undefined;
  for (const [all, single, double, escaped, bare] of line.matchAll(part)) {
    if (/^\s/.test(all) && single === undefined && double === undefined) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? "") + (single ?? double?.replace(/\\(["\\$`])/g, "$1") ?? escaped ?? bare ?? "");
  }
  if (word !== undefined) words.push(word);
  return ["$", ...words.filter((each, index) => index > 0 || !/^[$%#>]$/.test(each))];
}
