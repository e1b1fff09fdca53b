/**
 * Which requests may use the mock's own routes. From a browser: only the mock's own pages and the listed origins. Without this, any
 * page could change the mock of a visitor, by submitting a form or through a name that resolves to this machine (DNS rebinding). Not
 * every browser identifies itself, so a mock on a port checks the Host header of every request, unless a token is required.
 *
 * @see https://fetch.spec.whatwg.org/#origin-header
 */
import type { Headers, HttpRequest } from "../http/exchange.js";

interface Allowed {
  readonly origins?: readonly string[];
  readonly hosts?: readonly string[];
  readonly token?: string;
}

interface Judged {
  /** Why the request is refused. */
  readonly refusal?: string;
  /** CORS headers for the answer to an allowed other origin. */
  readonly headers: Headers;
}

export function originRefusal(request: HttpRequest, { origins = [], hosts, token }: Allowed): Judged {
  const { origin, host, "sec-fetch-site": site } = request.headers;
  if (origin !== undefined && origins.includes(origin)) return { headers: corsFor(origin) };
  const isBrowser = origin !== undefined || site !== undefined;
  const looksAtHost = token === undefined && (isBrowser || hosts !== undefined);
  if (looksAtHost && host !== undefined && !isOwnHost(host, hosts)) {
    const refusal = `the host ${host} is not known to be this mock; call it by its address, or have it ask for a token`;
    return { refusal, headers: {} };
  }
  const isOwn = origin === undefined || new RegExp(`^https?://${escaped(host ?? "")}$`, "i").test(origin);
  if (!isOwn || (site !== undefined && site !== "same-origin" && site !== "none")) {
    return { refusal: "pages of other origins may not steer this mock", headers: {} };
  }
  return { headers: {} };
}

/** Whether a host is an IP address or a localhost name, which cannot be rebound, or one of the configured names. */
function isOwnHost(host: string, more: readonly string[] = []): boolean {
  const name = host.replace(/:\d+$/, "").toLowerCase();
  if (/^(\d+\.){3}\d+$|^\[[\da-f:.]+\]$|^(.+\.)?localhost$/.test(name)) return true;
  return more.some((each) => each.toLowerCase() === name);
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

function corsFor(origin: string): Headers {
  return {
    "access-control-allow-origin": origin,
    "access-control-allow-methods": "GET, PUT, POST, DELETE",
    "access-control-allow-headers": "Authorization, Content-Type",
    vary: "Origin",
  };
}
