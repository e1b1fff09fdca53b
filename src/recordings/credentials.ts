/** Exchanges without credentials, and with all the rest, personal data included. */
import { accountIn } from "../api/credentials.js";
import { operations } from "../api/description.js";
import { fromVersion, route } from "../api/route.js";
import type { Exchange, Headers } from "../http/exchange.js";
import { holds, secretsIn, without, withoutLooks } from "../http/secrets.js";

const parameters = new Set(operations.flatMap(({ query, form }) => [...Object.keys(query), ...Object.keys(form)]));

/**
 * What a request is authorised with is gone wherever it stands, but whose it was; so are cookies, and values of headers and parameters
 * that nobody knows. Exchanges of this API are judged the same; in others, what only looks like a secret goes too.
 */
export function withoutCredentials(exchange: Exchange): Exchange {
  const { request, response } = exchange;
  const secrets = secretsIn(request, response, (name) => parameters.has(name));
  const isClean = isOurs(request) && !holds(textsIn(exchange), secrets);
  const removed = (text: string): string => without(text, secrets);
  const clean = isClean ? asItIs : isOurs(request) ? removed : (text: string): string => withoutLooks(removed(text));
  return {
    ...exchange,
    request: {
      method: request.method,
      url: clean(request.url),
      headers: headersOf(request.headers, clean),
      body: request.body && clean(request.body),
    },
    response: {
      status: response.status,
      headers: headersOf(response.headers, clean),
      body: response.body && clean(response.body),
    },
  };
}

const asItIs = (text: string): string => text;

/** All that may hold a secret, but what will be replaced whatever it holds. */
function textsIn({ request, response }: Exchange): string {
  const { authorization: _, ...headers } = request.headers;
  const values = [...Object.values(headers), ...Object.values(response.headers)];
  return `${request.url}\n${request.body}\n${response.body}\n${values.join("\n")}`;
}

function isOurs({ method, url }: Exchange["request"]): boolean {
  const path = fromVersion(url)?.split("?", 1)[0];
  return path !== undefined && route(method, path).found !== "nothing";
}

function headersOf(headers: Headers, clean: (text: string) => string): Headers {
  const kept: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name] ?? "";
    kept[name] = name === "authorization" ? ownerOf(value) : clean(value);
  }
  return kept;
}

/** Credentials of the same scheme and owner that open nothing. */
export function ownerOf(authorization: string): string {
  const account = accountIn(authorization);
  const scheme = /^basic /i.test(authorization) ? "Basic" : "Redacted";
  return `${scheme} ${Buffer.from(`${account ?? "redacted"}:redacted`).toString("base64")}`;
}
