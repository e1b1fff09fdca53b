/**
 * Who may call the mock's own routes from a browser: its own pages, and those that were named. Other pages could otherwise
 * change the mock of whoever visits them, by a form, or by a name of theirs that leads to this machine (DNS rebinding).
 *
 * @see https://fetch.spec.whatwg.org/#origin-header
 */
import type { Headers, HttpRequest } from "../http/exchange.js";

interface Allowed {
  readonly origins?: readonly string[];
  readonly hosts?: readonly string[];
}

interface Judged {
  /** Why the request is refused. */
  readonly refusal?: string;
  /** What an answer to another origin says. */
  readonly headers: Headers;
}

export function originRefusal(request: HttpRequest, { origins = [], hosts = [] }: Allowed): Judged {
  const { origin, host, "sec-fetch-site": site } = request.headers;
  if (origin !== undefined && origins.includes(origin)) return { headers: corsFor(origin) };
  const isBrowser = origin !== undefined || site !== undefined;
  if (!isBrowser) return { headers: {} };
  if (host !== undefined && !isOwnHost(host, hosts)) {
    return { refusal: `the host ${host} is not known to be this mock; call it by its address`, headers: {} };
  }
  const isOwn = origin === undefined || new RegExp(`^https?://${escaped(host ?? "")}$`, "i").test(origin);
  if (!isOwn || (site !== undefined && site !== "same-origin" && site !== "none")) {
    return { refusal: "pages of other origins may not steer this mock", headers: {} };
  }
  return { headers: {} };
}

/** An address, or a name that never leads elsewhere. */
function isOwnHost(host: string, more: readonly string[]): boolean {
  const name = host.replace(/:\d+$/, "").toLowerCase();
  return /^(\d+\.){3}\d+$|^\[[\da-f:.]+\]$|^(.+\.)?localhost$/.test(name) || more.includes(name);
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
