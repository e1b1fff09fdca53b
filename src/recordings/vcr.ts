/** @see https://github.com/vcr/vcr and https://vcrpy.readthedocs.io: the cassettes of Ruby and of Python, in YAML or JSON */
import type { Exchange } from "../http/exchange.js";
import { isObject } from "../http/json.js";
import { bodyOf, datedBy, encodeForm, fromBase64, headersOf, isBodiless, pairs, saysForm, targetOf } from "./facts.js";
import { listReader } from "./list.js";
import { outlineOf } from "./outline.js";
import type { Wrong } from "./piece.js";
import { createSidRestorer } from "./placeholders.js";
import { memberNamed } from "./position.js";
import type { Part, Path, Reader, RecordingFormat } from "./reader.js";
import { type Yaml, yamlListReader } from "./yaml-list.js";

/** The name of the list in Ruby's cassettes, and in Python's. */
const lists = ["http_interactions", "interactions"] as const;

/** The line of YAML before the list, or with a list that is empty or in brackets. */
const heading = /^(["']?)(?:http_)?interactions\1[ \t]*:[ \t]*(?:[#[].*)?\r?$/m;

let yaml: Yaml | undefined;

export const vcr: RecordingFormat = {
  mark: "cassettes of VCR (http_interactions, or interactions, in YAML or JSON)",
  recognises: ({ text, members }) => lists.some((list) => members.has(list)) || heading.test(text.slice(0, 4096)),
  async prepare() {
    yaml ??= await import("yaml");
  },
  reader(context, sink) {
    let reader: Reader | undefined;
    const restored = createSidRestorer();
    const format = {
      name: "cassette",
      exchangeOf: (entry: unknown, wrong: Wrong) => restored(exchangeOf(entry, wrong)),
    };
    const chosen = (beginning: string): Reader => {
      if (!/^\s*\{/.test(beginning)) {
        if (!yaml) throw new Error("the parser of YAML was not loaded");
        return yamlListReader(lists, format, context, sink, yaml);
      }
      const [ruby, python] = lists;
      const path = [outlineOf(beginning).members.has(ruby) ? ruby : python];
      return listReader({ ...format, path }, context, sink);
    };
    return {
      push(bytes) {
        reader ??= chosen(bytes.toString("latin1", 0, 4096));
        reader.push(bytes);
      },
      end: () => reader?.end(),
    };
  },
  where,
};

function exchangeOf(entry: unknown, wrong: Wrong): Exchange {
  if (!isObject(entry)) throw wrong("it is no mapping");
  const { request, response } = entry;
  if (!isObject(request)) throw wrong("it has no request");
  if (!isObject(response)) throw wrong("it has no response");
  const status = isObject(response.status) ? response.status.code : (response.status ?? response.status_code);
  if (typeof status !== "number") throw wrong("its response.status.code is no number");
  const { method, url } = targetOf({ method: request.method, url: request.uri ?? request.url }, wrong);
  const sent = headersOf(pairs(request.headers));
  const received = headersOf(pairs(response.headers));
  const body = textOf(request.body);
  const answered = textOf(response.body ?? response.content); // VCR.py writes `content` for httpx
  return {
    request: {
      method,
      url,
      headers: sent,
      body: body ?? formOf(request.body, saysForm(sent)) ?? (isBodiless(method) ? "" : null),
    },
    response: { status, headers: received, body: status === 204 ? "" : answered },
    ...datedBy(received, entry.recorded_at),
  };
}

/** Text, bytes, or either of them under a name that says which. */
function textOf(body: unknown): string | null {
  if (typeof body === "string") return body;
  if (body instanceof Uint8Array) return bodyOf(Buffer.from(body));
  if (!isObject(body)) return null;
  if (typeof body.base64_string === "string") return fromBase64(body.base64_string);
  return "string" in body ? textOf(body.string) : null;
}

/** The fields of a form, which Python's cassettes may hold as an object. */
function formOf(body: unknown, isForm: boolean | undefined): string | null {
  if (!isObject(body) || "string" in body || "encoding" in body || isForm === false) return null;
  return encodeForm(pairs(body));
}

function where(entry: unknown, part: Part): Path | undefined {
  if (part.is === "url") return ["request", "uri"];
  if (part.is === "request body") return ["request", "body"];
  const response = isObject(entry) && isObject(entry.response) ? entry.response : {};
  if (part.is === "status") {
    if (isObject(response.status)) return ["response", "status", "code"];
    return ["response", "status_code" in response ? "status_code" : "status"];
  }
  if (part.is === "body") {
    if ("content" in response) return ["response", "content"];
    const name = isObject(response.body) ? Object.keys(response.body).find((each) => /string$/.test(each)) : undefined;
    return name === undefined ? ["response", "body"] : ["response", "body", name];
  }
  const name = memberNamed(response.headers, part.name);
  return name === undefined ? ["response", "headers"] : ["response", "headers", name];
}
