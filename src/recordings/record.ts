/** Writes exchanges into a recording: a HAR or one exchange a line, depending on the name of the file. */
import { STATUS_CODES } from "node:http";
import { type Frame, type GrowingFile, growFile } from "../files/growing-file.js";
import { whyUnwritten } from "../files/why.js";
import type { Exchange, Headers, HttpResponse } from "../http/exchange.js";
import { isObject, jsonIn } from "../http/json.js";
import { withoutCredentials } from "./credentials.js";
import { isCutOff } from "./cut-off.js";
import { lengthIn } from "./list.js";

export interface Recorder {
  /** Resolves once the exchange is in the file, without its credentials. */
  write(exchange: Exchange): Promise<void>;
  close(): void;
}

/** Whether a file is to be a HAR, by its name. */
export const isHar = (path: string): boolean => /\.har$/i.test(path);

interface Written extends Frame {
  written(exchange: Exchange): string;
}

/**
 * Creates a recording, in which `version` is noted, or continues one. The file is complete after each exchange. Throws an Error with
 * the reason if that is impossible: the file holds something else, another process records into it, or it cannot be created.
 */
export function createRecorder(path: string, version: string, continued = false): Recorder {
  const format = isHar(path) ? asHar(version) : asLines;
  const file = grown(path, format, continued);
  return {
    write: (exchange) => file.add(format.written(withoutCredentials(exchange))),
    close: file.close,
  };
}

function grown(path: string, format: Frame, continued: boolean): GrowingFile {
  try {
    return growFile(path, format, continued);
  } catch (error) {
    throw new Error(whyUnwritten(error), { cause: error });
  }
}

/**
 * Each exchange is on one line.
 *
 * @see http://www.softwareishard.com/blog/har-12-spec/
 */
export const asHar = (version: string): Written => ({
  head: `{"log":{"version":"1.2","creator":${JSON.stringify({ name: "sync-maps-contract", version })},"entries":[\n`,
  between: ",\n",
  tail: "\n]}}\n",
  needsTail: true,
  begins: /^\{"log":\{"version":"1\.2","creator":\{"name":"sync-maps-contract","version":"[^"]*"\},"entries":\[\n/,
  ends: /\n\]\}\}\n$/,
  words: { beginning: "the first line of a HAR that was recorded here", end: "the last line of one" },
  written: ({ request, response, startedAt, durationMs, approximate }) => {
    const { method, url, headers, body } = request;
    const query = url.includes("?") ? [...new URLSearchParams(/\?([^#]*)/.exec(url)?.[1])] : [];
    const entry = {
      startedDateTime: writtenTime(startedAt, approximate),
      time: durationMs,
      request: {
        method,
        url,
        httpVersion: "HTTP/1.1",
        cookies: [],
        headers: fieldsOf(headers),
        queryString: query.map(([name, value]) => ({ name, value })),
        ...(body ? { postData: { mimeType: headers["content-type"] ?? "", text: body } } : {}),
        headersSize: -1,
        bodySize: sizeOf(body),
      },
      response: {
        status: response.status,
        statusText: STATUS_CODES[response.status] ?? "",
        httpVersion: "HTTP/1.1",
        cookies: [],
        headers: fieldsOf(response.headers),
        content: {
          size: sizeOf(response.body),
          mimeType: response.headers["content-type"] ?? "",
          ...(response.body === null ? {} : { text: response.body }),
        },
        redirectURL: response.headers.location ?? "",
        headersSize: -1,
        bodySize: -1,
      },
      cache: {},
      timings: { send: 0, wait: durationMs, receive: 0 },
      ...(approximate ? { _approximate: true } : {}),
    };
    return JSON.stringify(entry);
  },
});

const asLines: Written = {
  head: "",
  between: "\n",
  tail: "\n",
  needsTail: false,
  begins: /^(?=\{)/,
  ends: /\n$/,
  words: { beginning: "an exchange", end: "a whole one" },
  isWhole(line) {
    const read = jsonIn(line);
    return isObject(read) && isObject(read.request) && isObject(read.response);
  },
  written: ({ request, response, startedAt, durationMs, approximate }) =>
    JSON.stringify({
      startedAt: writtenTime(startedAt, approximate),
      durationMs,
      request,
      response: withSize(response),
      approximate,
    }),
};

/** An answer with the size of its body, if the body would otherwise be taken for a part of a longer one. */
function withSize(response: HttpResponse): HttpResponse {
  const { headers, body } = response;
  return body && isCutOff(body, lengthIn(headers)) ? { ...response, size: sizeOf(body) } : response;
}

/** The earliest time that readers do not take for a missing one, in milliseconds since 1970. */
const first = 1;

const writtenTime = (time: number | null, isBound?: true): string | null =>
  timeOf(isBound ? Math.max(time ?? 0, first) : time);

/** The size in bytes; -1 if unknown. */
const sizeOf = (body: string | null): number => (body === null ? -1 : Buffer.byteLength(body));

const fieldsOf = (headers: Headers) => Object.entries(headers).map(([name, value]) => ({ name, value }));

/** Exact to the microsecond or nanosecond, as it is read back: otherwise consecutive requests would seem to overlap. */
function timeOf(time: number | null): string | null {
  if (time === null) return null;
  const whole = Math.floor(time);
  const microseconds = Math.round((time - whole) * 1000);
  const isThese = whole + microseconds / 1000 === time;
  const rest = isThese ? String(microseconds).padStart(3, "0") : (time - whole).toFixed(6).slice(2);
  return `${new Date(whole).toISOString().slice(0, -1)}${rest}Z`;
}
