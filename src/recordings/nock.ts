/** @see https://github.com/nock/nock#recording: objects in a JSON array, or the code that the recorder prints */
import type { Exchange, Headers } from "../http/exchange.js";
import { formType } from "../http/form.js";
import { isObject } from "../http/json.js";
import { bodyOf, datedBy, encodeForm, headersOf, pairs, saysForm, targetOf } from "./facts.js";
import { listReader } from "./list.js";
import { createNockCode } from "./nock-code.js";
import type { Wrong } from "./piece.js";
import type { Part, Path, RecordingFormat } from "./reader.js";

export const nock: RecordingFormat = {
  mark: "nock's recordings (a JSON array with scope, method and path, or calls of nock)",
  recognises: ({ text, members }) =>
    (members.has("[].scope") && members.has("[].path")) ||
    (/^[ \t]*nock\(/m.test(text) &&
      (/^[\s'"/*]*(nock\(|const|import|var|let|\/)/.test(text) || /^[ \t]*<<<<<<-- cut here -->>>>>>/m.test(text))),
  reader(context, sink) {
    const json = listReader({ name: "recording by nock", path: [], exchangeOf }, context, sink);
    let chosen = undefined as typeof json | undefined;
    return {
      push(bytes) {
        chosen ??= /^\s*\[/.test(bytes.toString("latin1", 0, 1024)) ? json : createNockCode(context, sink, exchangeOf);
        chosen.push(bytes);
      },
      end: () => (chosen ?? json).end(),
    };
  },
  where,
};

function exchangeOf(entry: unknown, wrong: Wrong): Exchange {
  if (!isObject(entry)) throw wrong("it is no object");
  const { scope, path, method, status, body, response, reqheaders } = entry;
  if (typeof scope !== "string" || typeof path !== "string") throw wrong("its scope or its path is no text");
  if (typeof status !== "number") throw wrong("its status is no number");
  if (!URL.canParse(path, scope)) throw wrong("its scope is no URL such as https://sync.twilio.com:443");
  const target = targetOf({ method, url: new URL(path, scope).href }, wrong);
  const sent = requestHeaders(headersOf(pairs(reqheaders)), body);
  const received = headersOf(rawPairs(entry.rawHeaders ?? entry.headers));
  return {
    request: { ...target, headers: sent, body: requestBody(body, sent) },
    response: { status, headers: received, body: status === 204 ? "" : responseBody(response, received) },
    ...datedBy(received),
  };
}

/** Unless nock records headers, the type of a body is unknown: one that looks like a form is taken for one. */
function requestHeaders(headers: Headers, body: unknown): Headers {
  if (Object.keys(headers).length > 0 || typeof body !== "string" || !/^\w+=/.test(body)) return headers;
  return { "content-type": formType };
}

function requestBody(body: unknown, headers: Headers): string | null {
  if (typeof body === "string") return body;
  if (body === undefined || body === null) return "";
  return saysForm(headers) === false ? JSON.stringify(body) : encodeForm(pairs(body));
}

/** JSON is recorded as a value, and a compressed body as hexadecimal pieces. */
function responseBody(body: unknown, headers: Headers): string | null {
  if (typeof body === "string") return isHex(body) && headers["content-encoding"] ? unpacked([body]) : body;
  if (Array.isArray(body) && body.length > 0 && body.every(isHex)) return unpacked(body);
  return body === undefined ? null : JSON.stringify(body);
}

const isHex = (text: unknown): text is string => typeof text === "string" && /^([0-9a-f]{2})+$/i.test(text);

const unpacked = (pieces: readonly string[]): string | null => bodyOf(Buffer.from(pieces.join(""), "hex"));

/** Alternating names and values, as in Node.js; or an object. */
function rawPairs(fields: unknown): readonly (readonly [string, string])[] {
  if (!Array.isArray(fields)) return pairs(fields);
  return fields.flatMap((name: unknown, index) =>
    index % 2 === 0 ? [[String(name), String(fields[index + 1] ?? "")] as const] : [],
  );
}

function where(entry: unknown, part: Part): Path {
  if (part.is === "url") return ["path"];
  if (part.is === "request body") return ["body"];
  if (part.is === "status") return ["status"];
  if (part.is === "body") return ["response"];
  const fields = isObject(entry) ? entry.rawHeaders : undefined;
  const index = Array.isArray(fields)
    ? fields.findIndex((name, at) => at % 2 === 0 && String(name).toLowerCase() === part.name)
    : -1;
  return index < 0 ? ["rawHeaders"] : ["rawHeaders", index + 1];
}
