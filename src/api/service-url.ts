/** Checks the URL of a service that a user gave. */

/** Why a text is not such a URL, in words that repeat nothing that may be a credential; undefined if it is one. */
export function whyNoService(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    const given = text === "" ? "an empty text" : (hostIn(text) ?? "that");
    return `${given} is not the URL of a service; expected something like http://127.0.0.1:4010 or https://sync.twilio.com`;
  }
  if (url.search === "" && url.hash === "") return undefined;
  return `${url.origin}${url.pathname} is followed by a query or a fragment, which would be lost; leave it out`;
}

/** What the URLs of a service begin with: everything before the version, without a slash at the end. */
export const baseOfService = ({ origin, pathname }: URL): string => origin + pathname.replace(/\/(v1\/?)?$/, "");

/** Describes incomplete credentials, since neither half works without the other; undefined if they are complete or absent. */
export function halfOf(user: string | undefined, secret: string | undefined): string | undefined {
  if (user && !secret) return "an Account without its token";
  return secret && !user ? "a token without its Account" : undefined;
}

/** The part of a text that is certainly a host; everything else may be a password or a token. */
function hostIn(text: string): string | undefined {
  const [, scheme = "", rest = ""] = /^(\w+:\/\/)?(.*)$/s.exec(text) ?? [];
  const [host] = /^[\w.-]+(?::\d{1,5})?(?=[/?#]|$)/.exec(rest.replace(/^.*@/s, "")) ?? [];
  return host === undefined ? undefined : scheme + host;
}
