/** The URL of a service, as somebody gives it. */

/** Why a text is none, in words that repeat nothing of it that may be a credential; undefined if it is one. */
export function whyNoService(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    const given = text === "" ? "an empty text" : (hostIn(text) ?? "that");
    return `${given} is not the URL of a service; expected something like http://127.0.0.1:4010 or https://sync.twilio.com`;
  }
  if (url.search === "" && url.hash === "") return undefined;
  return `${url.origin}${url.pathname} is followed by a query or a fragment, which would be lost; leave it out`;
}

/** What the URLs of a service begin with, up to the version and without it. */
export const baseOfService = ({ origin, pathname }: URL): string => origin + pathname.replace(/\/(v1\/?)?$/, "");

/** What is half of credentials: either is nothing without the other. Undefined if nothing is. */
export function halfOf(user: string | undefined, secret: string | undefined): string | undefined {
  if (user && !secret) return "an Account without its token";
  return secret && !user ? "a token without its Account" : undefined;
}

/** What of a text names a host for sure: all else may be a password, or a token. */
function hostIn(text: string): string | undefined {
  const [, scheme = "", rest = ""] = /^(\w+:\/\/)?(.*)$/s.exec(text) ?? [];
  const [host] = /^[\w.-]+(?::\d{1,5})?(?=[/?#]|$)/.exec(rest.replace(/^.*@/s, "")) ?? [];
  return host === undefined ? undefined : scheme + host;
}
