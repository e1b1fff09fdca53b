/** @see https://schema.postman.com/json/collection/v2.1.0/docs/index.html: saved responses of a collection */
import type { Exchange } from "../http/exchange.js";
import { formType } from "../http/form.js";
import { isObject } from "../http/json.js";
import { datedBy, durationOf, encodeForm, headersOf, isBodiless, pairs, targetOf } from "./facts.js";
import { createParts, type Piece } from "./lines.js";
import { attempt, tell } from "./list.js";
import { jsonOf, sourceOf, type Wrong, wrongAt } from "./piece.js";
import { indexNamed, positionOf } from "./position.js";
import type { Path, RecordingFormat } from "./reader.js";

type Fields = Readonly<Record<string, unknown>>;

/** Collections 2.0 and 2.1. Each saved response is an exchange; they are in no chronological order. */
export const postman: RecordingFormat = {
  mark: "Postman's collections (a JSON object with info and item)",
  recognises: ({ members }) => members.has("item") && members.has("info"),
  reader({ file, skipped }, sink) {
    const parts = createParts();
    return {
      push: (bytes) => parts.add(bytes),
      end() {
        const piece = parts.takeFile(skipped);
        const source = sourceOf(file, piece);
        const collection = jsonOf(piece, source);
        if (!isObject(collection)) throw wrongAt(source)("it is no object");
        const variables = new Map(pairs(collection.variable));
        const text = piece.bytes.toString("utf8");
        let entry = 0;
        for (const { response, path } of responsesIn(collection, [])) {
          const at = placeOf(text, path, piece);
          const here = sourceOf(file, at, entry++);
          attempt(sink, () => tell(sink, exchangeOf(response, variables, wrongAt(here)), here));
        }
      },
    };
  },
  where: (entry, part) => {
    if (part.is === "status") return ["code"];
    if (part.is === "body") return ["body"];
    if (part.is === "url") return ["originalRequest", "url", "raw"];
    if (part.is === "request body") return ["originalRequest", "body"];
    const index = isObject(entry) ? indexNamed(entry.header, part.name) : -1;
    return index < 0 ? ["header"] : ["header", index, "value"];
  },
};

interface Saved {
  readonly response: unknown;
  readonly path: Path;
}

/** The saved responses of a folder and of its subfolders. */
function* responsesIn({ item }: Fields, path: Path): Generator<Saved> {
  if (!Array.isArray(item)) return;
  for (const [index, each] of item.entries()) {
    if (!isObject(each)) continue;
    const here = [...path, "item", index];
    if (Array.isArray(each.response)) {
      for (const [at, response] of each.response.entries()) {
        const request = isObject(response) ? (response.originalRequest ?? each.request) : undefined;
        yield {
          response: isObject(response) ? { ...response, originalRequest: request } : response,
          path: [...here, "response", at],
        };
      }
    }
    yield* responsesIn(each, here);
  }
}

/** The place of a value in the file. */
function placeOf(text: string, path: Path, whole: Piece): Piece {
  const position = positionOf(text, path);
  if (!position) return whole;
  const before = text.slice(0, position.from);
  const lineFrom = before.lastIndexOf("\n") + 1;
  return {
    bytes: whole.bytes,
    from: whole.from + Buffer.byteLength(before),
    length: Buffer.byteLength(text.slice(position.from, position.to)),
    line: before.split("\n").length,
    lineFrom: whole.from + Buffer.byteLength(before.slice(0, lineFrom)),
  };
}

function exchangeOf(saved: unknown, variables: ReadonlyMap<string, string>, wrong: Wrong): Exchange | string {
  if (!isObject(saved)) throw wrong("it is no object");
  const { originalRequest: request, code } = saved;
  if (typeof code !== "number") return "an example without a status";
  if (!isObject(request)) throw wrong("it has no request");
  const filled = (text: string): string =>
    text.replace(/\{\{([^{}]*)\}\}/g, (all, name: string) => variables.get(name.trim()) ?? all);
  const url = filled(urlOf(request.url));
  if (url.includes("{{"))
    return `its URL holds a variable that the collection does not set: ${/\{\{[^{}]*\}\}/.exec(url)?.[0]}`;
  const target = targetOf({ method: request.method, url: /^[a-z]+:\/\//i.test(url) ? url : `http://${url}` }, wrong);
  const sent = headersOf(pairs(request.header));
  const received = headersOf(pairs(saved.header));
  const body = requestBody(request.body, target.method, filled);
  return {
    request: {
      ...target,
      headers: body.type && !("content-type" in sent) ? { ...sent, "content-type": body.type } : sent,
      body: body.text,
    },
    response: {
      status: code,
      headers: received,
      body: code === 204 ? "" : typeof saved.body === "string" ? saved.body : null,
    },
    ...timesOf(datedBy(received), durationOf(saved.responseTime)),
  };
}

/** The duration is known; the time only from the server's Date. */
function timesOf(dated: ReturnType<typeof datedBy>, took: number) {
  return { ...dated, durationMs: Math.max(dated.durationMs, took) };
}

/** A URL given as text or as an object, with its path variables filled in. */
function urlOf(url: unknown): string {
  if (typeof url === "string") return url;
  if (!isObject(url) || typeof url.raw !== "string") return "";
  const values = new Map(pairs(url.variable));
  return url.raw.replace(/\/:(\w+)/g, (all, name: string) => (values.has(name) ? `/${values.get(name)}` : all));
}

function requestBody(
  body: unknown,
  method: string,
  filled: (text: string) => string,
): { readonly text: string | null; readonly type?: string } {
  if (!isObject(body) || body.mode === undefined) return { text: isBodiless(method) ? "" : null };
  if (body.mode === "raw") return { text: filled(String(body.raw ?? "")) };
  if (body.mode !== "urlencoded") return { text: null };
  const fields = pairs(body.urlencoded).map(([name, value]) => [filled(name), filled(value)] as const);
  return { text: encodeForm(fields), type: formType };
}
