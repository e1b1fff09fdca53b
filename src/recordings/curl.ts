/** Requests according to curl's command line. */
import type { HttpRequest } from "../http/exchange.js";
import { formType } from "../http/form.js";
import { encodeForm, headersOf } from "./facts.js";

/** Short options that take a value, with their long names if they affect the request. */
const short: ReadonlyMap<string, string> = new Map([
  ...[..."AbcCeEhKmPQrtUwxyYz"].map((letter) => [letter, ""] as const),
  ["d", "data"],
  ["D", "dump-header"],
  ["F", "form"],
  ["H", "header"],
  ["o", "output"],
  ["T", "upload-file"],
  ["u", "user"],
  ["X", "request"],
]);

/** Long options that take a value. @see https://curl.se/docs/manpage.html */
const long: ReadonlySet<string> = new Set(
  `abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers config connect-timeout connect-to continue-at cookie
  cookie-jar create-file-mode crlfile curves data data-ascii data-binary data-raw data-urlencode delegation dns-interface
  dns-ipv4-addr dns-ipv6-addr dns-servers doh-url dump-header ech egd-file engine etag-compare etag-save expect100-timeout form
  form-string ftp-account ftp-alternative-to-user ftp-method ftp-port ftp-ssl-ccc-mode happy-eyeballs-timeout-ms haproxy-clientip
  header hostpubmd5 hostpubsha256 hsts interface ip-tos ipfs-gateway json keepalive-cnt keepalive-time key key-type knownhosts krb
  libcurl limit-rate local-port login-options mail-auth mail-from mail-rcpt max-filesize max-redirs max-time netrc-file noproxy
  oauth2-bearer output output-dir parallel-max parallel-max-host pass pinnedpubkey preproxy proto proto-default proto-redir proxy
  proxy-cacert proxy-capath proxy-cert proxy-cert-type proxy-ciphers proxy-crlfile proxy-header proxy-key proxy-key-type proxy-pass
  proxy-pinnedpubkey proxy-service-name proxy-tls13-ciphers proxy-tlsauthtype proxy-tlspassword proxy-tlsuser proxy-user proxy1.0
  pubkey quote random-file range rate referer request request-target resolve retry retry-delay retry-max-time sasl-authzid
  service-name sigalgs socks4 socks4a socks5 socks5-gssapi-service socks5-hostname speed-limit speed-time stderr telnet-option
  tftp-blksize time-cond tls-max tls13-ciphers tlsauthtype tlspassword tlsuser trace trace-ascii trace-config unix-socket
  upload-file url url-query user user-agent variable vlan-priority write-out`.split(/\s+/),
);

/** Short options without a value that affect the request or its output. */
const flags: ReadonlyMap<string, string> = new Map([
  ["g", "globoff"],
  ["G", "get"],
  ["i", "include"],
  ["I", "head"],
  ["L", "location"],
  ["O", "remote-name"],
  ["v", "verbose"],
  ["Z", "parallel"],
  [":", "next"],
]);

/** The request of a command for one of its URLs. */
export interface Command {
  readonly request: HttpRequest;
  /** Whether --request sets the method, so that it also stays the same after a redirect. */
  readonly insists: boolean;
  /** Whether curl follows redirects. */
  readonly follows: boolean;
  /** Whether curl saves the body of the answer to a file. */
  readonly saves: boolean;
}

interface Word {
  readonly text: string;
  /** Whether a shell would replace a part of it. */
  readonly expands: boolean;
}

interface Option {
  /** The long name; empty for an argument that is not an option. */
  readonly name: string;
  readonly value: Word;
}

/**
 * The requests of a line such as `$ curl -i -X POST -d A=1 URL`, one per URL, in the order in which curl prints the answers. Empty if that
 * order, or one of the URLs, is unknown. Nothing in the line is executed.
 */
export function commandsOf(line: string): readonly Command[] {
  const parts: Option[][] = [[]];
  for (const option of optionsOf(wordsOf(line))) {
    if (option.name === "next") parts.push([]);
    else parts.at(-1)?.push(option);
  }
  const shown = parts.filter((options) => options.some(shows));
  const commands = (shown.length > 0 ? shown : parts).map(commandsIn);
  if (commands.some(({ length }) => length === 0)) return [];
  const all = commands.flat();
  const isParallel = parts.flat().some(({ name }) => name === "parallel");
  return isParallel && all.length > 1 ? [] : all;
}

/** Whether an option makes curl show the headers of answers. */
const shows = ({ name, value }: Option): boolean =>
  /^(include|show-headers|head|verbose)$/.test(name) || (name === "dump-header" && value.text === "-");

/** The requests of the options between one --next and another. */
function commandsIn(options: readonly Option[]): readonly Command[] {
  const fields: Word[] = [];
  const headers: (readonly [string, string])[] = [];
  const loose: string[] = [];
  let method: string | undefined;
  let implied: string | undefined;
  let inQuery = false;
  let type = formType;
  let hidden = false;
  let follows = false;
  let saves = false;
  let globs = true;
  for (const { name, value } of options) {
    const { text } = value;
    if (name === "") loose.push(text);
    else if (name === "request") method = text;
    else if (name === "header") headers.push(fieldOf(text));
    else if (name === "user") headers.push(["authorization", `Basic ${base64(text)}`]);
    else if (name === "data-urlencode") fields.push(encoded(value));
    else if (name === "data-raw") fields.push(value);
    else if (/^data(-ascii|-binary)?$/.test(name)) fields.push(fromFile(value, text.startsWith("@")));
    else if (name === "get") inQuery = true;
    else if (name === "head") implied = "HEAD";
    else if (name === "url") loose.push(/^https?:/i.test(text) ? text : `http://${text}`);
    else if (name === "globoff") globs = false;
    else if (/^location(-trusted)?$/.test(name)) follows = true;
    else if (/^remote-name(-all)?$/.test(name) || (name === "output" && text !== "-")) saves = true;
    else if (/^(form|form-string|json|upload-file)$/.test(name)) {
      hidden = true;
      implied = name === "upload-file" ? "PUT" : "POST";
      type = name === "json" ? "application/json" : name === "upload-file" ? "" : "multipart/form-data";
    }
  }
  const comment = loose.findIndex((word) => word.startsWith("#"));
  const typed = comment < 0 ? loose : loose.slice(0, comment);
  const named = typed.filter((word) => word.includes("://"));
  const urls = named.length > 0 ? named : typed.slice(0, 1);
  const unknown = hidden || fields.some(({ expands }) => expands);
  if (inQuery && unknown) return [];
  const data = fields.map(({ text }) => text).join("&");
  const sends = !inQuery && (hidden || fields.length > 0);
  const sent = headersOf(headers);
  return (globs ? urls.flatMap(globbed) : urls).map((url) => {
    const query = inQuery && data !== "" ? `${url.includes("?") ? "&" : "?"}${data}` : "";
    return {
      request: {
        method: (method ?? implied ?? (sends ? "POST" : "GET")).toUpperCase(),
        url: (/^https?:/i.test(url) ? url : `http://${url}`) + query,
        headers: sends && type !== "" && !("content-type" in sent) ? { ...sent, "content-type": type } : sent,
        body: unknown ? null : inQuery ? "" : data,
      },
      insists: method !== undefined,
      follows,
      saves,
    };
  });
}

/** The maximum number of URLs that one pattern may stand for. */
const mostUrls = 1000;

/** The URLs that one with alternatives such as `{a,b}` stands for, in curl's order; none if it has ranges. */
function globbed(url: string): readonly string[] {
  if (/\[\w+-\w+(?::\d+)?\]/.test(url)) return [];
  let urls: readonly string[] = [""];
  for (const [index, piece] of url.split(/(?<![$\\])\{([^{},]*,[^{}]*)\}/).entries()) {
    const choices = index % 2 === 0 ? [piece] : piece.split(",");
    if (urls.length * choices.length > mostUrls) return [];
    urls = urls.flatMap((before) => choices.map((choice) => before + choice));
  }
  return urls;
}

/** The options and arguments of a command; what precedes `curl` is the prompt. */
function* optionsOf(words: readonly Word[]): Generator<Option> {
  const none: Word = { text: "", expands: false };
  let index = words.findIndex(({ text }) => text === "curl");
  const next = (): Word => words[++index] ?? none;
  while (++index < words.length) {
    const word = words[index] ?? none;
    const { text, expands } = word;
    if (text.startsWith("--")) {
      const name = text.slice(2);
      if (name !== "") yield { name, value: long.has(name) ? next() : none };
    } else if (text.startsWith("-")) {
      for (const [at, letter] of [...text].entries()) {
        const name = short.get(letter);
        if (at > 0 && name !== undefined) {
          const rest = text.slice(at + 1);
          const value = rest === "" ? next() : { text: rest, expands };
          yield { name: name || letter, value };
          break;
        }
        if (flags.has(letter)) yield { name: flags.get(letter) ?? letter, value: none };
      }
    } else yield { name: "", value: word };
  }
}

function fieldOf(text: string): readonly [string, string] {
  const colon = text.indexOf(":");
  return colon < 0 ? [text, ""] : [text.slice(0, colon), text.slice(colon + 1).trim()];
}

const base64 = (text: string): string => Buffer.from(text).toString("base64");

/** The content of a file is not in the recording, nor is what a shell substitutes. */
const fromFile = ({ text, expands }: Word, isFile: boolean): Word => ({ text, expands: expands || isFile });

/** A field in one of the notations of --data-urlencode: `value`, `=value`, `name=value`, `@file` or `name@file`. */
function encoded({ text, expands }: Word): Word {
  const equals = text.indexOf("=");
  const mark = equals < 0 ? text.indexOf("@") : equals;
  if (mark < 0) return { text: encodeURIComponent(text), expands };
  const [name, value] = [text.slice(0, mark), text.slice(mark + 1)];
  const field = name === "" ? encodeURIComponent(value) : encodeForm([[name, value]]);
  return fromFile({ text: field, expands }, equals < 0);
}

/** Parts of a command line: a line continuation, white space, the end of the command, and pieces of words in a shell's notations. */
const part =
  /(\\\r?\n(?:> )?)|(\s+)|([;|]|&&)|\$'([^'\\]*(?:\\.[^'\\]*)*)'|'([^']*)'|"([^"\\]*(?:\\.[^"\\]*)*)"|\\(.)|([^\s'"\\;|&$`]+|[&$`])|(['"\\])/gs;

/** Whether a command continues in the next line: it ends in a backslash, or within quotes. */
export function goesOn(command: string): boolean {
  for (const [, , , end, , , , , , open] of command.matchAll(part)) {
    if (end !== undefined) return false;
    if (open !== undefined) return true;
  }
  return /\\\r$/.test(command);
}

const variable = /^\$[\w{(@*#?!$-]/;

/** The words of a command line, split as by a shell; expansions stay as they are. */
function wordsOf(line: string): readonly Word[] {
  const words: Word[] = [];
  let word: Word | undefined;
  const add = (text: string, expands: boolean): void => {
    word = { text: (word?.text ?? "") + text, expands: word?.expands === true || expands };
  };
  for (const found of line.matchAll(part)) {
    const [all, join, space, end, escapes, single, double, escaped] = found;
    if (join !== undefined) continue;
    if (space !== undefined || end !== undefined) {
      if (word) words.push(word);
      word = undefined;
      if (end !== undefined) break;
    } else if (double !== undefined) {
      const unescaped = double.replace(/\\(?:\r?\n|(["\\$`]))/g, "$1");
      add(unescaped, /\$[\w{(@*#?!$-]|`/.test(double.replace(/\\./gs, "")));
    } else if (escapes !== undefined) add(escapes, escapes.includes("\\"));
    else if (single !== undefined || escaped !== undefined) add(single ?? escaped ?? "", false);
    else add(all, all === "`" || variable.test(line.slice(found.index, found.index + 2)));
  }
  return word ? [...words, word] : words;
}
