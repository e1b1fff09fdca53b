/** @see https://wiremock.org/docs/record-playback/: stub mappings, as its recorder writes them */
import type { Exchange, Headers } from "../http/exchange.js";
import { isObject } from "../http/json.js";
import { bodyOf, datedBy, fromBase64, headersOf, isBodiless, pairs } from "./facts.js";
import { createParts } from "./lines.js";
import { attempt, type ListFormat, listReader, tell } from "./list.js";
import { outlineOf } from "./outline.js";
import { jsonOf, sourceOf, type Wrong, wrongAt } from "./piece.js";
import { memberNamed } from "./position.js";
import type { Part, Path, ReadContext, Reader, RecordingFormat, Sink } from "./reader.js";

type Fields = Readonly<Record<string, unknown>>;

/**
 * A file with `mappings`, or with a single one. They have no host and no chronological order; a mapping with a pattern stands for several
 * requests, and is no exchange.
 */
export const wiremock: RecordingFormat = {
  mark: "WireMock's mappings (a JSON object with mappings, or one with a request and a response)",
  recognises: ({ members }) =>
    members.has("mappings") ||
    (members.has("response") &&
      !members.has("startedAt") &&
      ["url", "urlPath", "urlPattern", "urlPathPattern", "urlPathTemplate"].some((name) =>
        isPath(members.get(`request.${name}`)),
      )),
  reader,
  where,
};

const isPath = (value: string | undefined): boolean => value !== undefined && /^[/^.(]/.test(value);

/** Whether the beginning of a file shows that it holds several mappings, whichever member comes first. */
function ofSeveral(beginning: string): boolean {
  const { members } = outlineOf(beginning);
  return members.has("mappings") || members.has("meta");
}

const several: ListFormat = { name: "file of WireMock", path: ["mappings"], exchangeOf };

function reader(context: ReadContext, sink: Sink): Reader {
  const list = listReader(several, context, sink);
  const parts = createParts();
  let mappings: boolean | undefined;
  return {
    push(bytes) {
      mappings ??= ofSeveral(bytes.toString("latin1"));
      if (mappings) list.push(bytes);
      else parts.add(bytes);
    },
    end() {
      if (mappings) return list.end();
      const piece = parts.takeFile(context.skipped);
      const source = sourceOf(context.file, piece, 0);
      attempt(sink, () => tell(sink, exchangeOf(jsonOf(piece, source), wrongAt(source), context), source));
    },
  };
}

/** Stands for the host, which a mapping does not have. */
const nowhere = "http://wiremock.invalid";

function exchangeOf(entry: unknown, wrong: Wrong, context: ReadContext): Exchange | string {
  if (!isObject(entry)) throw wrong("it is no object");
  const { request, response } = entry;
  if (!isObject(request)) throw wrong("it has no request");
  if (!isObject(response)) throw wrong("it has no response");
  const path = pathOf(request);
  if (path === undefined) return "a mapping for several requests";
  const { method } = request;
  if (typeof method !== "string") throw wrong("its request.method is no text");
  if (method === "ANY") return "a mapping for several requests";
  if (response.fault !== undefined || response.proxyBaseUrl !== undefined)
    return "a mapping without an answer of its own";
  const { status = 200 } = response;
  if (typeof status !== "number") throw wrong("its response.status is no number");
  const received = headersOf(pairs(response.headers));
  const sent = headersOf(pairs(request.headers === undefined ? [] : exact(request.headers)));
  return {
    request: { method: method.toUpperCase(), url: nowhere + path, headers: sent, body: requestBody(request, method) },
    response: {
      status,
      headers: received,
      body: status === 204 ? "" : responseBody(response, context),
    },
    ...datedBy(received),
  };
}

/** The values that are matched exactly, by name. */
function exact(patterns: unknown): Headers {
  if (!isObject(patterns)) return {};
  return Object.fromEntries(
    Object.entries(patterns).flatMap(([name, pattern]) => {
      const [only, ...others] = isObject(pattern) && Array.isArray(pattern.hasExactly) ? pattern.hasExactly : [pattern];
      return others.length === 0 && isObject(only) && typeof only.equalTo === "string" ? [[name, only.equalTo]] : [];
    }),
  );
}

function pathOf({ url, urlPath, queryParameters }: Fields): string | undefined {
  if (typeof url === "string") return url;
  if (typeof urlPath !== "string") return undefined;
  const query = exact(queryParameters);
  if (Object.keys(query).length < Object.keys(isObject(queryParameters) ? queryParameters : {}).length)
    return undefined;
  const search = new URLSearchParams(query).toString();
  return search === "" ? urlPath : `${urlPath}?${search}`;
}

function requestBody({ bodyPatterns }: Fields, method: string): string | null {
  if (!Array.isArray(bodyPatterns)) return isBodiless(method) ? "" : null;
  const [first] = bodyPatterns;
  return isObject(first) && typeof first.equalTo === "string" ? first.equalTo : null;
}

function responseBody({ body, jsonBody, base64Body, bodyFileName }: Fields, context: ReadContext): string | null {
  if (typeof body === "string") return body;
  if (jsonBody !== undefined) return JSON.stringify(jsonBody);
  if (typeof base64Body === "string") return fromBase64(base64Body);
  if (typeof bodyFileName !== "string") return "";
  const bytes = context.beside(bodyFileName, "__files") ?? context.beside(bodyFileName, "../__files");
  return bytes ? bodyOf(bytes) : null;
}

function where(entry: unknown, part: Part): Path | undefined {
  if (part.is === "url") return ["request", "url"];
  if (part.is === "request body") return ["request", "bodyPatterns", 0, "equalTo"];
  if (part.is === "status") return ["response", "status"];
  const response = isObject(entry) && isObject(entry.response) ? entry.response : {};
  if (part.is === "header") return ["response", "headers", memberNamed(response.headers, part.name) ?? part.name];
  const [name] = ["body", "jsonBody", "base64Body", "bodyFileName"].filter((each) => each in response);
  return name === undefined ? ["response"] : ["response", name];
}
